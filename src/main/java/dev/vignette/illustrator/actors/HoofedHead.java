package dev.vignette.illustrator.actors;

import static dev.vignette.illustrator.canvas.Colours.lit;
import static dev.vignette.illustrator.canvas.Colours.mix;
import static dev.vignette.illustrator.canvas.Shapes.blob;
import static dev.vignette.illustrator.canvas.Shapes.curve;
import static dev.vignette.illustrator.canvas.Shapes.oval;
import static dev.vignette.illustrator.canvas.Shapes.polygon;

import dev.vignette.illustrator.actors.Hoofed.Crown;
import dev.vignette.illustrator.canvas.Outline;
import dev.vignette.illustrator.scene.Entity.Emotion;

/// Paints the head of an animal on hooves, in a frame with the brow at the origin, the muzzle to
/// the lower right.
record HoofedHead(Pen pen, Hoofed animal, Emotion emotion) {

    private static final int INK = 0x231A22;

    void paint() {
        behind();
        int coat = animal.coat();
        ear(-0.07, lit(coat, -0.15));
        pen.fade(
                blob(
                        -0.12, 0.0, -0.08, -0.13, 0.04, -0.14, 0.16, -0.05, 0.29, 0.07, 0.34, 0.17,
                        0.28, 0.25, 0.17, 0.22, 0.06, 0.18, -0.06, 0.15),
                lit(coat, 0.13),
                lit(coat, -0.03));
        muzzle();
        ear(0.0, coat);
        eye();
        inFront();
    }

    private void muzzle() {
        int nose =
                animal.crown() == Crown.COW ? 0xEFB6A8 : mix(animal.coat(), animal.belly(), 0.55);
        pen.fill(
                blob(0.20, 0.08, 0.29, 0.06, 0.35, 0.15, 0.31, 0.25, 0.22, 0.25, 0.16, 0.17), nose);
        pen.fill(oval(0.295, 0.135, 0.018, 0.022), lit(nose, -0.55));
        int line = lit(nose, -0.5);
        boolean glad = emotion == Emotion.HAPPY || emotion == Emotion.LAUGHING;
        double bend =
                emotion == Emotion.SAD || emotion == Emotion.AFRAID ? -0.03 : glad ? 0.05 : 0.03;
        pen.line(Outline.from(0.17, 0.195).bow(0.23, 0.2 + bend, 0.315, 0.2).open(), line, 0.014);
        if (animal.crown() == Crown.GOAT) {
            pen.fill(polygon(0.17, 0.22, 0.27, 0.23, 0.2, 0.38), animal.mane());
        }
    }

    private void eye() {
        if (emotion == Emotion.ASLEEP || emotion == Emotion.LAUGHING) {
            double bend = emotion == Emotion.ASLEEP ? 0.03 : -0.03;
            pen.line(Outline.from(0.05, 0.0).bow(0.085, bend, 0.12, 0.01).open(), INK, 0.018);
            return;
        }
        if (emotion == Emotion.AFRAID) {
            pen.fill(oval(0.085, 0.0, 0.044, 0.048), 0xFFFFFF);
        }
        pen.fill(oval(0.085, 0.0, 0.03, 0.038), INK);
        pen.fill(oval(0.096, -0.014, 0.011, 0.011), 0xFFFFFF);
        pen.line(Outline.from(0.05, -0.028).bow(0.08, -0.052, 0.115, -0.036).open(), INK, 0.013);
        pen.fill(oval(0.10, 0.085, 0.04, 0.028), 0xF0787A, 0.25);
    }

    private void ear(double x, int colour) {
        switch (animal.crown()) {
            case LONG_EARS -> {
                pen.fill(
                        blob(
                                x - 0.03, -0.1, x - 0.1, -0.26, x - 0.06, -0.34, x + 0.03, -0.24,
                                x + 0.05, -0.1),
                        colour);
                pen.fill(
                        blob(x - 0.02, -0.13, x - 0.06, -0.25, x - 0.05, -0.29, x + 0.01, -0.22),
                        0xE8B0A0,
                        0.8);
            }
            case COW -> {
                pen.fill(
                        blob(x - 0.04, -0.08, x - 0.16, -0.14, x - 0.22, -0.08, x - 0.14, -0.02),
                        colour);
                pen.fill(oval(x - 0.14, -0.08, 0.045, 0.022), 0xEFB6A8);
            }
            case NONE, HORN, ANTLERS, GOAT, GIRAFFE -> {
                pen.fill(
                        Outline.from(x - 0.04, -0.09)
                                .bow(x - 0.07, -0.22, x + 0.0, -0.27)
                                .bow(x + 0.06, -0.2, x + 0.05, -0.1)
                                .closed(),
                        colour);
                pen.fill(
                        Outline.from(x - 0.015, -0.11)
                                .bow(x - 0.03, -0.19, x + 0.0, -0.22)
                                .bow(x + 0.03, -0.18, x + 0.03, -0.11)
                                .closed(),
                        mix(colour, 0xF0A8A0, 0.5));
            }
        }
    }

    private void behind() {
        switch (animal.crown()) {
            case ANTLERS -> {
                antler(-0.05, 0xA0784C);
                antler(0.05, 0xC49A68);
            }
            case COW ->
                    pen.fill(
                            Tube.tapered(0.05, 0.01, -0.06, -0.12, -0.12, -0.22, -0.05, -0.29),
                            0xE3D8C2);
            case GOAT ->
                    pen.fill(
                            Tube.tapered(0.05, 0.012, -0.04, -0.12, -0.1, -0.26, -0.24, -0.28),
                            0xC9B896);
            case NONE, HORN, LONG_EARS, GIRAFFE -> {}
        }
    }

    private void antler(double x, int colour) {
        pen.line(curve(x, -0.11, x - 0.06, -0.26, x - 0.02, -0.4, x + 0.08, -0.5), colour, 0.03);
        pen.line(curve(x - 0.055, -0.24, x + 0.04, -0.29, x + 0.1, -0.37), colour, 0.024);
        pen.line(curve(x - 0.045, -0.33, x - 0.12, -0.4, x - 0.12, -0.48), colour, 0.022);
    }

    private void inFront() {
        switch (animal.crown()) {
            case HORN -> {
                pen.fade(polygon(0.02, -0.12, 0.2, -0.42, 0.1, -0.08), 0xFFF3C4, 0xE8B84C);
                for (int i = 0; i < 3; i++) {
                    double t = 0.25 + i * 0.22;
                    double x = 0.06 + 0.14 * t;
                    double y = -0.1 - 0.32 * t;
                    double w = 0.04 * (1 - t);
                    pen.line(
                            Outline.from(x - w, y - 0.005).line(x + w, y + 0.02).open(),
                            0xC8923A,
                            0.01);
                }
            }
            case COW ->
                    pen.fill(
                            Tube.tapered(0.05, 0.01, 0.04, -0.13, 0.1, -0.22, 0.05, -0.3),
                            0xF4EBDA);
            case GOAT ->
                    pen.fill(
                            Tube.tapered(0.05, 0.012, 0.03, -0.13, -0.01, -0.27, -0.14, -0.32),
                            0xDCCBA8);
            case GIRAFFE -> {
                for (double x : new double[] {-0.02, 0.06}) {
                    pen.line(
                            Outline.from(x, -0.11).line(x + 0.01, -0.25).open(),
                            animal.coat(),
                            0.025);
                    pen.fill(oval(x + 0.01, -0.26, 0.028, 0.028), animal.mane());
                }
            }
            case NONE, LONG_EARS, ANTLERS -> {}
        }
    }
}
