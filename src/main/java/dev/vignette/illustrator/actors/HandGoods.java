package dev.vignette.illustrator.actors;

import static dev.vignette.illustrator.canvas.Colours.lit;
import static dev.vignette.illustrator.canvas.Shapes.blob;
import static dev.vignette.illustrator.canvas.Shapes.box;
import static dev.vignette.illustrator.canvas.Shapes.curve;
import static dev.vignette.illustrator.canvas.Shapes.oval;
import static dev.vignette.illustrator.canvas.Shapes.polygon;

import dev.vignette.illustrator.canvas.Outline;

/// What is carried home or given away: baskets, bags, bread, balloons, umbrellas.
final class HandGoods {

    private static final int WOOD = 0x7A5432;
    private static final int STEEL = 0xC9D4DE;

    private HandGoods() {}

    static void umbrella(Pen pen, int colour) {
        double x = -0.10;
        double y = -0.42;
        pen.line(curve(0.0, 0.10, 0.0, 0, x * 0.8, y - 0.12), 0x4A3A36, 0.016);
        pen.line(Outline.from(0, 0.09).bow(0.0, 0.14, -0.035, 0.12).open(), 0x8A5A34, 0.02);
        pen.fade(
                Outline.from(x - 0.36, y + 0.10)
                        .swing(x - 0.33, y - 0.22, x + 0.33, y - 0.22, x + 0.36, y + 0.10)
                        .bow(x + 0.27, y + 0.04, x + 0.18, y + 0.10)
                        .bow(x + 0.09, y + 0.04, x, y + 0.10)
                        .bow(x - 0.09, y + 0.04, x - 0.18, y + 0.10)
                        .bow(x - 0.27, y + 0.04, x - 0.36, y + 0.10)
                        .closed(),
                lit(colour, 0.08),
                lit(colour, -0.16));
        pen.fill(
                Outline.from(x - 0.02, y - 0.135)
                        .swing(x - 0.20, y - 0.1, x - 0.19, y, x - 0.18, y + 0.10)
                        .bow(x - 0.09, y + 0.04, x, y + 0.10)
                        .bow(x + 0.03, y - 0.05, x - 0.02, y - 0.135)
                        .closed(),
                lit(colour, 0.28));
        pen.line(Outline.from(x, y - 0.14).line(x, y - 0.17).open(), 0x4A3A36, 0.016);
    }

    static void basket(Pen pen) {
        pen.line(Outline.from(-0.08, 0.10).bow(0, -0.09, 0.08, 0.10).open(), 0x9A6A38, 0.018);
        pen.fill(oval(-0.045, 0.095, 0.035, 0.035), 0xD9403A);
        pen.fill(oval(0.035, 0.09, 0.037, 0.037), 0xE6A23A);
        pen.fill(oval(0, 0.08, 0.034, 0.034), 0x7CB342);
        pen.fade(polygon(-0.10, 0.10, 0.10, 0.10, 0.075, 0.20, -0.075, 0.20), 0xC8935A, 0x9A6A38);
        for (int i = 0; i < 2; i++) {
            pen.line(
                    Outline.from(-0.09 + i * 0.01, 0.13 + i * 0.035)
                            .line(0.09 - i * 0.01, 0.13 + i * 0.035)
                            .open(),
                    0x7E5428,
                    0.008);
        }
        pen.line(Outline.from(-0.105, 0.10).line(0.105, 0.10).open(), 0xDCAA6C, 0.02);
    }

    static void bucket(Pen pen) {
        pen.line(Outline.from(-0.07, 0.08).bow(0, -0.07, 0.07, 0.08).open(), 0x6B7684, 0.01);
        pen.fade(polygon(-0.075, 0.08, 0.075, 0.08, 0.055, 0.21, -0.055, 0.21), STEEL, 0x8E9AA8);
        pen.fill(oval(0, 0.08, 0.075, 0.016), 0x6FB7DA);
    }

    static void bag(Pen pen, int colour) {
        pen.round(
                blob(
                        -0.02, 0.02, -0.08, 0.12, -0.07, 0.22, 0.0, 0.24, 0.08, 0.21, 0.08, 0.11,
                        0.02, 0.02),
                colour);
        pen.line(Outline.from(-0.03, 0.05).line(0.03, 0.05).open(), 0x7A5432, 0.016);
    }

    static void suitcase(Pen pen) {
        pen.line(Outline.from(-0.03, 0.05).bow(0, 0.0, 0.03, 0.05).open(), 0x5B3A22, 0.014);
        pen.round(box(-0.1, 0.05, 0.2, 0.14, 0.03), 0x9A5E38);
        pen.fill(box(-0.07, 0.05, 0.02, 0.14, 0), 0x6B3F22);
        pen.fill(box(0.05, 0.05, 0.02, 0.14, 0), 0x6B3F22);
    }

    static void balloon(Pen pen, int colour) {
        pen.line(curve(0, 0.03, 0.02, -0.15, 0.07, -0.3), 0xF4F0EA, 0.007);
        pen.fill(polygon(0.07, -0.315, 0.05, -0.285, 0.09, -0.285), lit(colour, -0.2));
        pen.round(
                blob(
                        0.07, -0.31, -0.03, -0.42, -0.035, -0.55, 0.07, -0.63, 0.175, -0.55, 0.17,
                        -0.42),
                colour);
        pen.fill(oval(0.025, -0.53, 0.02, 0.04), 0xFFFFFF, 0.6);
    }

    static void flag(Pen pen, int colour) {
        pen.line(Outline.from(0, 0.12).line(0, -0.5).open(), WOOD, 0.018);
        pen.round(
                Outline.from(0, -0.5)
                        .bow(0.12, -0.57, 0.26, -0.49)
                        .line(0.26, -0.33)
                        .bow(0.12, -0.40, 0, -0.32)
                        .closed(),
                colour);
    }

    static void flower(Pen pen) {
        pen.line(curve(0, 0.06, 0.01, -0.05, 0.03, -0.15), 0x4E8A3A, 0.014);
        pen.fill(blob(0.01, -0.02, 0.05, -0.08, 0.07, -0.06, 0.04, -0.01), 0x5E9E46);
        for (int i = 0; i < 6; i++) {
            double angle = i * Math.PI / 3;
            pen.fill(
                    oval(
                            0.03 + Math.cos(angle) * 0.036,
                            -0.17 + Math.sin(angle) * 0.036,
                            0.026,
                            0.026),
                    i % 2 == 0 ? 0xF06A8E : 0xF58AA8);
        }
        pen.fill(oval(0.03, -0.17, 0.024, 0.024), 0xF8D64E);
    }

    static void bread(Pen pen) {
        pen.round(
                blob(
                        -0.08, 0.0, -0.07, -0.06, 0.02, -0.09, 0.12, -0.07, 0.14, -0.01, 0.08, 0.03,
                        -0.03, 0.03),
                0xD79A4E);
        for (int i = 0; i < 3; i++) {
            double x = -0.02 + i * 0.05;
            pen.line(
                    Outline.from(x, -0.065).bow(x + 0.02, -0.04, x + 0.015, -0.02).open(),
                    0xF4DDAE,
                    0.014);
        }
    }

    static void teapot(Pen pen) {
        int colour = 0x4F86B8;
        pen.line(
                Outline.from(-0.02, -0.035).bow(-0.05, 0.02, -0.015, 0.05).open(),
                lit(colour, -0.2),
                0.018);
        pen.fill(
                Outline.from(0.10, 0.02)
                        .bow(0.15, 0.01, 0.165, -0.055)
                        .line(0.185, -0.05)
                        .bow(0.17, 0.05, 0.10, 0.06)
                        .closed(),
                lit(colour, -0.1));
        pen.round(oval(0.055, 0.01, 0.075, 0.065), colour);
        pen.fill(oval(0.055, -0.05, 0.045, 0.016), lit(colour, 0.3));
        pen.fill(oval(0.055, -0.07, 0.015, 0.014), lit(colour, -0.25));
        for (int i = 0; i < 3; i++) {
            pen.fill(oval(0.02 + i * 0.035, 0.015, 0.01, 0.01), 0xFBF4E4);
        }
    }

    static void cup(Pen pen) {
        pen.line(oval(0.065, -0.02, 0.02, 0.022), 0xE8E2D6, 0.012);
        pen.round(
                Outline.from(-0.02, -0.055)
                        .line(0.06, -0.055)
                        .bow(0.06, 0.02, 0.02, 0.02)
                        .bow(-0.02, 0.02, -0.02, -0.055)
                        .closed(),
                0xFBF6EC);
        pen.fill(oval(0.02, -0.055, 0.04, 0.011), 0x9A5E38);
        pen.line(curve(0.01, -0.07, 0.0, -0.085, 0.012, -0.10), 0xFFFFFF, 0.007, 0.6);
    }

    static void apple(Pen pen) {
        pen.round(
                blob(
                        0.02, -0.06, -0.02, -0.05, -0.025, -0.01, 0.0, 0.02, 0.03, 0.015, 0.06,
                        -0.01, 0.055, -0.05),
                0xD9403A);
        pen.line(Outline.from(0.02, -0.05).line(0.025, -0.075).open(), 0x5B3A22, 0.008);
        pen.fill(oval(0.04, -0.07, 0.018, 0.009), 0x6CA844);
    }

    static void kite(Pen pen) {
        pen.line(curve(0, 0, 0.16, -0.5, 0.36, -0.92), 0xFAF6EE, 0.011);
        pen.fill(polygon(0.36, -0.92, 0.3, -1.12, 0.43, -1.28, 0.46, -1.1), 0xE8413C);
        pen.fill(polygon(0.36, -0.92, 0.46, -1.1, 0.43, -1.28, 0.57, -1.08), 0xF2B83A);
        pen.fill(polygon(0.36, -0.92, 0.30, -1.12, 0.46, -1.1), 0x3E8ED0);
        pen.line(curve(0.36, -0.92, 0.42, -0.84, 0.38, -0.76, 0.45, -0.68), 0x4F86C8, 0.012);
        for (int i = 0; i < 3; i++) {
            double x = 0.4 + 0.015 * (i % 2);
            double y = -0.86 + 0.08 * i;
            pen.fill(polygon(x, y, x - 0.035, y - 0.018, x - 0.03, y + 0.022), 0xE8413C);
            pen.fill(polygon(x, y, x + 0.035, y - 0.018, x + 0.03, y + 0.022), 0xF2B83A);
        }
    }
}
