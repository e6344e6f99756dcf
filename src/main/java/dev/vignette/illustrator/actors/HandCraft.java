package dev.vignette.illustrator.actors;

import static dev.vignette.illustrator.canvas.Colours.lit;
import static dev.vignette.illustrator.canvas.Shapes.blob;
import static dev.vignette.illustrator.canvas.Shapes.box;
import static dev.vignette.illustrator.canvas.Shapes.curve;
import static dev.vignette.illustrator.canvas.Shapes.oval;
import static dev.vignette.illustrator.canvas.Shapes.polygon;

import dev.vignette.illustrator.canvas.Outline;

/// What hands work with when somebody knits, waters, digs, rakes, paints or looks closely.
final class HandCraft {

    private static final int WOOD = 0x8A6238;
    private static final int STEEL = 0xC9D4DE;

    private HandCraft() {}

    static void knitting(Pen pen) {
        int wool = 0xD9605A;
        pen.line(curve(0.03, 0.08, -0.02, 0.2, 0.1, 0.26, 0.14, 0.22), wool, 0.008);
        pen.fill(
                blob(-0.07, 0.0, 0.08, -0.01, 0.1, 0.1, 0.08, 0.19, -0.06, 0.18, -0.08, 0.08),
                wool);
        for (int i = 0; i < 4; i++) {
            double y = 0.03 + i * 0.04;
            pen.line(
                    Outline.from(-0.065, y).bow(0.01, y + 0.015, 0.085, y).open(),
                    lit(wool, i % 2 == 0 ? 0.4 : -0.2),
                    0.012);
        }
        pen.line(Outline.from(-0.1, -0.1).line(0.1, 0.02).open(), 0xE8D6B0, 0.013);
        pen.line(Outline.from(0.12, -0.11).line(-0.08, 0.02).open(), 0xE8D6B0, 0.013);
        pen.fill(oval(-0.1, -0.1, 0.012, 0.012), 0x8A5A34);
        pen.fill(oval(0.12, -0.11, 0.012, 0.012), 0x8A5A34);
    }

    static void magnifier(Pen pen) {
        pen.line(Outline.from(0, 0.05).line(0.04, -0.06).open(), WOOD, 0.026);
        pen.shine(oval(0.075, -0.125, 0.07, 0.07), 0xDFF2FA, 0.75);
        pen.line(oval(0.075, -0.125, 0.072, 0.072), 0xC9A24A, 0.018);
        pen.line(Outline.from(0.04, -0.14).bow(0.05, -0.17, 0.085, -0.175).open(), 0xFFFFFF, 0.01);
    }

    static void wateringCan(Pen pen) {
        int tin = 0x6FA8DC;
        pen.line(
                Outline.from(-0.07, 0.06).bow(0, -0.06, 0.06, 0.06).open(), lit(tin, -0.25), 0.014);
        pen.line(Outline.from(0.05, 0.17).line(0.155, 0.05).open(), lit(tin, -0.1), 0.022);
        pen.fill(polygon(0.135, 0.02, 0.185, 0.06, 0.155, 0.085, 0.12, 0.055), lit(tin, 0.2));
        pen.round(box(-0.075, 0.06, 0.14, 0.14, 0.03), tin);
        for (int i = 0; i < 3; i++) {
            double x = 0.165 + i * 0.014;
            pen.line(
                    Outline.from(x, 0.09 + i * 0.02).line(x + 0.01, 0.16 + i * 0.02).open(),
                    0xA8DCF2,
                    0.007,
                    0.9);
        }
    }

    static void shovel(Pen pen) {
        pen.line(Outline.from(0.0, 0.2).line(0.01, -0.36).open(), WOOD, 0.022);
        pen.line(Outline.from(-0.035, -0.37).line(0.055, -0.37).open(), WOOD, 0.024);
        pen.fade(
                Outline.from(-0.055, 0.17)
                        .line(0.05, 0.17)
                        .bow(0.06, 0.31, 0, 0.36)
                        .bow(-0.065, 0.31, -0.055, 0.17)
                        .closed(),
                STEEL,
                0x8E9AA8);
    }

    static void rake(Pen pen) {
        pen.line(Outline.from(-0.02, 0.42).line(0.03, -0.42).open(), WOOD, 0.02);
        pen.line(Outline.from(-0.06, -0.42).line(0.12, -0.41).open(), 0x7D8794, 0.018);
        for (int i = 0; i < 5; i++) {
            double x = -0.055 + i * 0.042;
            pen.line(Outline.from(x, -0.42).line(x + 0.004, -0.49).open(), 0x7D8794, 0.011);
        }
    }

    static void brush(Pen pen) {
        pen.line(Outline.from(-0.03, 0.05).line(0.05, -0.08).open(), WOOD, 0.016);
        pen.line(Outline.from(0.05, -0.08).line(0.063, -0.1).open(), STEEL, 0.018);
        pen.fill(blob(0.055, -0.1, 0.07, -0.15, 0.1, -0.15, 0.08, -0.09), 0xD9483F);
    }

    static void bamboo(Pen pen) {
        pen.line(Outline.from(-0.03, 0.2).line(0.04, -0.34).open(), 0x7FAE4A, 0.03);
        for (int i = 0; i < 4; i++) {
            double y = 0.1 - i * 0.12;
            double x = -0.015 + i * 0.0155;
            pen.line(Outline.from(x - 0.018, y).line(x + 0.018, y).open(), 0x5A8A34, 0.01);
        }
        for (double side : new double[] {-1, 1}) {
            pen.fill(
                    blob(
                            0.03,
                            -0.22,
                            0.03 + side * 0.06,
                            -0.32,
                            0.03 + side * 0.1,
                            -0.3,
                            0.03 + side * 0.05,
                            -0.23),
                    0x6FA23C);
        }
    }
}
