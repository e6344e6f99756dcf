package dev.vignette.illustrator.actors;

import static dev.vignette.illustrator.canvas.Colours.lit;
import static dev.vignette.illustrator.canvas.Shapes.blob;
import static dev.vignette.illustrator.canvas.Shapes.curve;
import static dev.vignette.illustrator.canvas.Shapes.oval;

import java.awt.Shape;

/// Paints the trunk of an animal on hooves, with its humps, stripes, patches or spots.
record HoofedTrunk(Pen pen, Hoofed animal) {

    void paint() {
        double under = animal.under();
        double back = animal.back();
        humps(back);
        var barrel =
                blob(
                        -0.56,
                        back + 0.14,
                        -0.44,
                        back + 0.01,
                        -0.14,
                        back + 0.04,
                        0.16,
                        back + 0.02,
                        0.40,
                        back - 0.02,
                        0.52,
                        back + 0.16,
                        0.46,
                        under - 0.04,
                        0.24,
                        under + 0.03,
                        -0.10,
                        under + 0.01,
                        -0.38,
                        under - 0.02,
                        -0.54,
                        under - 0.06);
        pen.fade(barrel, lit(animal.coat(), 0.10), lit(animal.coat(), -0.14));
        markings(barrel);
        pen.fill(
                blob(
                        -0.28,
                        under - 0.02,
                        0,
                        under - 0.03,
                        0.26,
                        under - 0.04,
                        0.2,
                        under + 0.03,
                        -0.08,
                        under + 0.012),
                animal.belly(),
                0.8);
    }

    private void humps(double back) {
        int colour = animal.coat();
        if (animal.humps() == 1) {
            pen.round(
                    blob(
                            -0.34,
                            back + 0.1,
                            -0.2,
                            back - 0.16,
                            -0.02,
                            back - 0.26,
                            0.14,
                            back - 0.14,
                            0.26,
                            back + 0.1),
                    colour);
            pen.fill(
                    blob(-0.12, back - 0.19, -0.02, back - 0.26, 0.1, back - 0.18, 0, back - 0.15),
                    animal.mane(),
                    0.7);
        }
        if (animal.humps() == 2) {
            for (double x : new double[] {-0.26, 0.16}) {
                pen.round(
                        blob(
                                x - 0.2,
                                back + 0.1,
                                x - 0.1,
                                back - 0.14,
                                x,
                                back - 0.24,
                                x + 0.1,
                                back - 0.12,
                                x + 0.18,
                                back + 0.1),
                        colour);
                pen.fill(oval(x, back - 0.19, 0.07, 0.04), animal.mane(), 0.7);
            }
        }
    }

    private void markings(Shape barrel) {
        switch (animal.pattern()) {
            case PLAIN -> {}
            case PATCHES -> patches(barrel);
            case STRIPES -> pen.inside(barrel, this::stripes);
            case SPOTS -> pen.inside(barrel, this::spots);
        }
    }

    private void patches(Shape barrel) {
        double back = animal.back();
        pen.within(
                barrel,
                blob(
                        -0.58,
                        back,
                        -0.3,
                        back - 0.02,
                        -0.26,
                        back + 0.16,
                        -0.42,
                        back + 0.26,
                        -0.6,
                        back + 0.2),
                animal.mane());
        pen.within(
                barrel,
                blob(
                        -0.08,
                        back - 0.02,
                        0.16,
                        back - 0.02,
                        0.14,
                        back + 0.18,
                        0,
                        back + 0.22,
                        -0.12,
                        back + 0.12),
                animal.mane());
        pen.within(
                barrel,
                blob(0.3, back + 0.2, 0.46, back + 0.16, 0.52, back + 0.36, 0.34, back + 0.38),
                animal.mane());
    }

    private void stripes() {
        double back = animal.back();
        for (int i = 0; i < 9; i++) {
            double x = -0.5 + i * 0.115;
            pen.line(
                    curve(x, back - 0.05, x + 0.04, back + 0.14, x - 0.01, back + 0.42),
                    animal.mane(),
                    0.035);
        }
    }

    private void spots() {
        boolean giraffe = animal.crown() == Hoofed.Crown.GIRAFFE;
        double size = giraffe ? 0.05 : 0.02;
        for (int i = 0; i < 14; i++) {
            double x = -0.48 + i * 0.07;
            double y = animal.back() + 0.06 + i * 7 % 3 * 0.09;
            pen.fill(oval(x, y, size, size * 0.85), giraffe ? animal.mane() : 0xFFF6E4, 0.9);
        }
    }
}
