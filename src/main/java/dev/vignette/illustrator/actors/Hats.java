package dev.vignette.illustrator.actors;

import static dev.vignette.illustrator.canvas.Colours.lit;
import static dev.vignette.illustrator.canvas.Shapes.blob;
import static dev.vignette.illustrator.canvas.Shapes.box;
import static dev.vignette.illustrator.canvas.Shapes.oval;
import static dev.vignette.illustrator.canvas.Shapes.polygon;

import dev.vignette.illustrator.canvas.Outline;

/// Paints hats, in the frame of the head.
final class Hats {

    private static final int GOLD = 0xE8C260;

    private Hats() {}

    /// How far a hat rises above the crown of the head, in head radii.
    static double rise(Look.Hat hat) {
        return switch (hat) {
            case NONE, HEADSCARF, WREATH, SPACE -> 0.35;
            case CAP,
                    SOUWESTER,
                    TURBAN,
                    POLICE,
                    HOOD,
                    BERET,
                    HELM,
                    KNIT,
                    STRAW,
                    TIARA,
                    BOW,
                    FEDORA,
                    WIG ->
                    0.75;
            case CROWN, TRICORN, FIRE, FEATHER, JESTER -> 0.85;
            case TOQUE, TOP -> 1.15;
            case WIZARD, WITCH -> 1.8;
        };
    }

    static void paint(Pen pen, Look.Head head) {
        int colour = head.hatColour();
        switch (head.hat()) {
            case NONE -> {}
            case CAP -> cap(pen, colour);
            case BERET -> beret(pen, colour);
            case CROWN -> crown(pen);
            case TIARA -> tiara(pen);
            case HELM -> helm(pen, colour);
            case WIZARD -> wizard(pen, colour);
            case WITCH -> witch(pen, colour);
            case TOQUE -> toque(pen);
            case STRAW -> straw(pen, colour);
            case KNIT -> knit(pen, colour);
            case SOUWESTER -> souwester(pen, colour);
            case HEADSCARF -> headscarf(pen, colour);
            case HOOD -> hood(pen, colour);
            case TRICORN -> tricorn(pen, colour);
            case TOP -> top(pen);
            case TURBAN -> turban(pen, colour);
            case SPACE -> space(pen);
            case POLICE -> police(pen, colour);
            case FIRE -> fire(pen, colour);
            case JESTER -> jester(pen, colour);
            case FEATHER -> feather(pen, colour);
            case WREATH -> wreath(pen, colour);
            case BOW -> bow(pen, colour);
            case FEDORA -> fedora(pen, colour);
            case WIG -> wig(pen, colour);
        }
    }

    private static void cap(Pen pen, int colour) {
        pen.fade(
                blob(-1.12, -0.72, -1.15, -1.2, -0.2, -1.48, 0.95, -1.25, 1.02, -0.66),
                0xF7F4EA,
                0xD9DCE2);
        pen.fill(
                Outline.from(-1.06, -0.78)
                        .bow(0, -0.58, 1.02, -0.72)
                        .line(1.0, -0.42)
                        .bow(0, -0.28, -1.06, -0.48)
                        .closed(),
                colour);
        pen.fill(blob(0.28, -0.46, 1.05, -0.52, 1.46, -0.30, 0.9, -0.28), 0x1E2233);
        pen.fill(oval(0.5, -0.62, 0.13, 0.13), GOLD);
    }

    private static void beret(Pen pen, int colour) {
        pen.round(
                blob(
                        -1.1, -0.52, -1.2, -1.0, -0.5, -1.32, 0.5, -1.32, 1.12, -0.98, 1.0, -0.56,
                        0, -0.46),
                colour);
        pen.line(
                Outline.from(-1.0, -0.52).bow(0, -0.36, 1.0, -0.52).open(),
                lit(colour, -0.35),
                0.14);
        pen.fill(oval(0, -1.36, 0.12, 0.12), lit(colour, -0.3));
    }

    private static void crown(Pen pen) {
        pen.fade(
                polygon(
                        -0.85, -0.60, -1.0, -1.45, -0.5, -1.05, 0, -1.62, 0.45, -1.05, 0.95, -1.42,
                        0.85, -0.58),
                0xFBDD72,
                0xD99A2B);
        for (double[] tip : new double[][] {{-1.0, -1.47}, {0, -1.65}, {0.95, -1.45}}) {
            pen.fill(oval(tip[0], tip[1], 0.09, 0.09), 0xFFF0B0);
        }
        for (int i = -1; i <= 1; i++) {
            pen.fill(oval(i * 0.48, -0.78, 0.11, 0.11), i == 0 ? 0xC73A4A : 0x3A7BC7);
        }
    }

    private static void tiara(Pen pen) {
        pen.fade(
                polygon(
                        -0.5, -0.85, -0.4, -1.18, -0.1, -1.02, 0.15, -1.42, 0.35, -1.0, 0.62, -1.12,
                        0.70, -0.78),
                0xFFE48A,
                0xE0B040);
        pen.fill(oval(0.15, -1.08, 0.09, 0.09), 0xE05A7A);
    }

    private static void helm(Pen pen, int colour) {
        pen.fill(
                Tube.along(t -> 0.5 - 0.32 * t, 0.1, -1.12, -0.6, -1.7, -1.4, -1.4, -1.65, -0.6),
                0xC8404A);
        pen.fade(
                Outline.from(-1.08, 0.5)
                        .swing(-1.2, -1.5, 1.1, -1.6, 1.06, -0.2)
                        .line(0.2, -0.22)
                        .line(0.1, 0.3)
                        .line(-0.3, 0.75)
                        .bow(-0.8, 0.8, -1.08, 0.5)
                        .closed(),
                lit(colour, 0.35),
                lit(colour, -0.2));
        pen.line(Outline.from(-1.0, -0.3).bow(0, -0.42, 1.02, -0.24).open(), 0x7D8B99, 0.09);
        pen.line(Outline.from(-0.5, -1.0).bow(-0.1, -1.2, 0.35, -1.05).open(), 0xFFFFFF, 0.07, 0.6);
    }

    private static void wizard(Pen pen, int colour) {
        pen.fade(
                Outline.from(-0.95, -0.5)
                        .swing(-0.5, -1.4, -0.5, -2.2, -0.95, -2.7)
                        .swing(-0.1, -2.5, 0.6, -1.5, 0.98, -0.5)
                        .closed(),
                lit(colour, 0.12),
                lit(colour, -0.12));
        brim(pen, lit(colour, -0.08), 1.4);
        Props.star(pen, 0.1, -1.15, 0.2, 0xF6D77A);
        Props.star(pen, -0.35, -1.75, 0.13, 0xF6D77A);
    }

    private static void witch(Pen pen, int colour) {
        pen.fade(
                Outline.from(-0.95, -0.5)
                        .swing(-0.5, -1.4, -0.5, -2.2, -1.15, -2.55)
                        .swing(-0.1, -2.6, 0.6, -1.5, 0.98, -0.5)
                        .closed(),
                lit(colour, 0.12),
                lit(colour, -0.12));
        pen.fill(
                Outline.from(-0.84, -0.66)
                        .bow(0, -0.54, 0.9, -0.66)
                        .line(0.82, -0.9)
                        .bow(0, -0.78, -0.76, -0.9)
                        .closed(),
                0xC8873A);
        pen.line(box(-0.1, -0.86, 0.26, 0.22, 0.04), 0xF2D070, 0.06);
        brim(pen, lit(colour, -0.08), 1.65);
    }

    private static void brim(Pen pen, int colour, double wide) {
        pen.fill(
                blob(-wide, -0.42, -0.6, -0.68, 0.6, -0.68, wide, -0.40, 0.5, -0.28, -0.6, -0.28),
                colour);
    }

    private static void toque(Pen pen) {
        for (int i = 0; i < 4; i++) {
            pen.fill(
                    oval(-0.75 + i * 0.5, -1.45 - i % 2 * 0.18, 0.48, 0.46),
                    i % 2 == 0 ? 0xFFFFFF : 0xF1EEE8);
        }
        pen.round(box(-0.92, -1.3, 1.86, 0.75, 0.2), 0xF6F3EC);
        for (int i = 0; i < 4; i++) {
            pen.line(
                    Outline.from(-0.6 + i * 0.4, -1.2).line(-0.6 + i * 0.4, -0.75).open(),
                    0xDCD6CC,
                    0.05);
        }
    }

    private static void straw(Pen pen, int colour) {
        pen.round(blob(-0.8, -0.6, -0.7, -1.35, 0, -1.5, 0.75, -1.3, 0.85, -0.6), colour);
        pen.fill(
                Outline.from(-0.82, -0.82)
                        .bow(0, -0.62, 0.86, -0.82)
                        .line(0.86, -0.6)
                        .bow(0, -0.4, -0.82, -0.6)
                        .closed(),
                0xB5483A);
        pen.fill(
                blob(-1.65, -0.45, -0.8, -0.66, 0.8, -0.66, 1.62, -0.42, 0.6, -0.34, -0.6, -0.34),
                lit(colour, -0.04));
        pen.line(
                Outline.from(-1.4, -0.45).bow(0, -0.3, 1.4, -0.43).open(),
                lit(colour, -0.25),
                0.04,
                0.7);
    }

    private static void knit(Pen pen, int colour) {
        pen.round(
                Outline.from(-1.08, -0.35).swing(-1.15, -1.4, 1.0, -1.6, 1.04, -0.4).closed(),
                colour);
        pen.fill(box(-1.14, -0.62, 2.24, 0.36, 0.3), lit(colour, 0.55));
        for (int i = 0; i < 7; i++) {
            pen.line(
                    Outline.from(-0.9 + i * 0.3, -0.56).line(-0.9 + i * 0.3, -0.34).open(),
                    lit(colour, 0.25),
                    0.05);
        }
        pen.fill(oval(-0.1, -1.38, 0.27, 0.27), 0xF8F4EA);
    }

    private static void souwester(Pen pen, int colour) {
        pen.fill(blob(-1.0, -0.2, -1.6, 0.42, -1.1, 0.5, -0.7, 0.0), lit(colour, -0.16));
        pen.round(
                Outline.from(-1.05, -0.3).swing(-1.1, -1.5, 0.95, -1.6, 1.0, -0.45).closed(),
                colour);
        pen.fill(
                blob(-1.55, 0.32, -1.15, -0.42, 0.4, -0.64, 1.42, -0.44, 0.6, -0.34, -0.75, -0.12),
                lit(colour, -0.1));
    }

    private static void headscarf(Pen pen, int colour) {
        pen.round(
                Outline.from(0.95, -0.25)
                        .swing(1.0, -0.95, 0.3, -1.22, -0.15, -1.18)
                        .swing(-1.05, -1.1, -1.22, -0.2, -0.98, 0.7)
                        .bow(-0.5, 1.25, 0.3, 1.12)
                        .bow(-0.35, 0.7, -0.55, 0.1)
                        .swing(-0.5, -0.3, 0, -0.55, 0.95, -0.25)
                        .closed(),
                colour);
    }

    private static void hood(Pen pen, int colour) {
        pen.round(
                Outline.from(0.95, -0.4)
                        .swing(0.9, -1.1, 0.2, -1.45, -0.5, -1.35)
                        .swing(-1.4, -1.0, -1.4, 0.4, -1.0, 1.2)
                        .bow(0, 1.5, 0.6, 1.15)
                        .bow(-0.4, 0.9, -0.6, 0.2)
                        .swing(-0.6, -0.5, 0, -0.8, 0.95, -0.4)
                        .closed(),
                colour);
        pen.line(
                Outline.from(0.9, -0.42)
                        .swing(0, -0.8, -0.62, -0.5, -0.6, 0.2)
                        .bow(-0.4, 0.88, 0.5, 1.12)
                        .open(),
                lit(colour, 0.3),
                0.09);
    }

    private static void tricorn(Pen pen, int colour) {
        pen.round(
                blob(
                        -1.6, -0.75, -0.7, -1.25, 0.1, -1.6, 0.9, -1.2, 1.6, -0.8, 0.6, -0.45, -0.6,
                        -0.45),
                colour);
        pen.line(Outline.from(-1.5, -0.75).bow(0, -0.35, 1.5, -0.8).open(), GOLD, 0.1);
        pen.fill(oval(0.1, -0.98, 0.2, 0.18), 0xF4F0E6);
        pen.line(Outline.from(-0.12, -0.72).line(0.32, -0.86).open(), 0xF4F0E6, 0.07);
        pen.fill(oval(0.03, -1.0, 0.05, 0.05), colour);
        pen.fill(oval(0.17, -1.0, 0.05, 0.05), colour);
    }

    private static void top(Pen pen) {
        pen.round(box(-0.75, -2.0, 1.55, 1.5, 0.2), 0x34313F);
        pen.fill(box(-0.75, -0.95, 1.55, 0.25, 0), 0x8E2F3C);
        pen.fill(box(-1.25, -0.72, 2.55, 0.26, 0.2), 0x2E2B3A);
    }

    private static void turban(Pen pen, int colour) {
        pen.round(
                blob(-1.1, -0.45, -1.15, -1.1, -0.2, -1.55, 0.9, -1.2, 1.08, -0.5, 0, -0.35),
                colour);
        pen.line(Outline.from(-1.0, -0.9).bow(0, -1.3, 1.0, -0.6).open(), lit(colour, -0.25), 0.06);
        pen.line(
                Outline.from(-1.0, -0.6).bow(0, -0.95, 0.9, -0.98).open(),
                lit(colour, -0.25),
                0.06);
        pen.fill(oval(0.55, -0.85, 0.14, 0.16), 0xC7394A);
    }

    private static void space(Pen pen) {
        pen.shine(oval(0.08, -0.02, 1.28, 1.28), 0xBFE8FF, 0.14);
        pen.line(oval(0.08, -0.02, 1.3, 1.3), 0xF1F4F8, 0.2);
        pen.shine(blob(0.5, -0.95, 1.05, -0.4, 1.0, -0.1, 0.75, -0.5), 0xFFFFFF, 0.6);
    }

    private static void police(Pen pen, int colour) {
        pen.round(blob(-1.1, -0.7, -1.2, -1.25, 0, -1.5, 1.1, -1.25, 1.0, -0.66), colour);
        pen.line(Outline.from(-1.02, -0.62).bow(0, -0.42, 1.0, -0.6).open(), 0x1E2C4E, 0.2);
        pen.fill(blob(0.2, -0.52, 1.0, -0.58, 1.4, -0.38, 0.8, -0.36), 0x151A28);
        Props.star(pen, 0.45, -1.0, 0.2, 0xF0CF60);
    }

    private static void fire(Pen pen, int colour) {
        pen.round(blob(-1.0, -0.5, -0.95, -1.2, 0, -1.55, 0.9, -1.2, 1.0, -0.5), colour);
        pen.fill(
                blob(-1.55, -0.3, -0.9, -0.58, 0.9, -0.6, 1.3, -0.42, 0, -0.34),
                lit(colour, -0.15));
        pen.line(Outline.from(-0.6, -1.1).bow(0, -1.75, 0.7, -1.1).open(), lit(colour, 0.2), 0.12);
        pen.fill(box(0.3, -1.05, 0.42, 0.4, 0.12), 0xF6D05C);
    }

    private static void jester(Pen pen, int colour) {
        pen.fill(blob(-0.95, -0.4, -1.0, -1.1, -1.7, -1.5, -1.5, -0.7), 0x3E8E6B);
        pen.fill(blob(-0.5, -0.5, -0.4, -1.2, 0.1, -1.75, 0.5, -1.1, 0.4, -0.5), 0xE0A030);
        pen.fill(blob(0.1, -0.5, 0.4, -1.2, 1.4, -1.55, 1.35, -0.9, 0.98, -0.4), colour);
        pen.fill(
                blob(-1.05, -0.35, -0.6, -0.75, 0.6, -0.75, 1.02, -0.4, 0, -0.5), lit(colour, 0.1));
        for (double[] bell : new double[][] {{-1.65, -1.45}, {0.1, -1.72}, {1.45, -1.5}}) {
            pen.fill(oval(bell[0], bell[1], 0.14, 0.14), GOLD);
        }
    }

    private static void feather(Pen pen, int colour) {
        pen.fill(
                Tube.along(
                        t -> 0.05 + 0.3 * Math.sin(Math.PI * Math.min(1, t + 0.05)),
                        -0.4,
                        -0.95,
                        -0.8,
                        -1.35,
                        -1.35,
                        -1.55),
                0xC8453B);
        pen.round(blob(-1.05, -0.5, -0.9, -1.15, 0, -1.3, 0.7, -1.0, 1.0, -0.55), colour);
        pen.fill(
                blob(-1.15, -0.42, -0.6, -0.72, 0.7, -0.68, 1.6, -0.42, 0.6, -0.38, -0.6, -0.36),
                lit(colour, -0.18));
    }

    private static void wreath(Pen pen, int colour) {
        for (int i = 0; i < 7; i++) {
            double angle = Math.PI * (1.08 + i * 0.125);
            double x = Math.cos(angle) * 1.02;
            double y = Math.sin(angle) * 0.62 - 0.32;
            pen.fill(oval(x, y, 0.19, 0.17), i % 2 == 0 ? colour : 0xFFF6E4);
            pen.fill(oval(x, y, 0.07, 0.07), 0xF6D05C);
        }
    }

    private static void bow(Pen pen, int colour) {
        pen.fill(blob(-0.35, -1.05, -0.85, -1.45, -0.95, -1.0, -0.8, -0.75), colour);
        pen.fill(blob(-0.35, -1.05, 0.15, -1.5, 0.28, -1.05, 0.1, -0.82), colour);
        pen.fill(oval(-0.35, -1.07, 0.16, 0.17), lit(colour, -0.2));
    }

    private static void fedora(Pen pen, int colour) {
        pen.round(
                blob(-0.86, -0.55, -0.8, -1.3, -0.3, -1.48, 0.1, -1.36, 0.5, -1.46, 0.8, -0.6),
                colour);
        pen.fill(
                Outline.from(-0.88, -0.86)
                        .bow(0, -0.68, 0.84, -0.86)
                        .line(0.84, -0.62)
                        .bow(0, -0.44, -0.88, -0.62)
                        .closed(),
                lit(colour, -0.45));
        pen.fill(
                blob(-1.45, -0.5, -0.7, -0.68, 0.7, -0.68, 1.55, -0.3, 0.7, -0.36, -0.7, -0.36),
                lit(colour, -0.1));
    }

    /// Two tufts of curls and a tiny hat between them.
    private static void wig(Pen pen, int colour) {
        for (int side = -1; side <= 1; side += 2) {
            for (int i = 0; i < 5; i++) {
                double angle = i * 1.25;
                pen.fill(
                        oval(
                                side * 0.98 + Math.cos(angle) * 0.28,
                                -0.35 + Math.sin(angle) * 0.34,
                                0.3,
                                0.3),
                        lit(colour, i % 2 * 0.12));
            }
        }
        pen.round(box(0.02, -1.55, 0.5, 0.6, 0.1), 0x3E6FB8);
        pen.fill(oval(0.27, -0.98, 0.48, 0.12), 0x2E5690);
        pen.fill(oval(0.4, -1.25, 0.13, 0.13), 0xF2C63A);
    }
}
