package dev.vignette.illustrator.actors;

import static dev.vignette.illustrator.canvas.Colours.lit;
import static dev.vignette.illustrator.canvas.Shapes.blob;
import static dev.vignette.illustrator.canvas.Shapes.box;
import static dev.vignette.illustrator.canvas.Shapes.oval;
import static dev.vignette.illustrator.canvas.Shapes.polygon;

import dev.vignette.illustrator.canvas.Outline;

/// Paints the hats of kings, knights, wizards and pirates, in the frame of the head.
final class TaleHats {

    private static final int GOLD = 0xE8C260;

    private TaleHats() {}

    static void crown(Pen pen) {
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

    static void tiara(Pen pen) {
        pen.fade(
                polygon(
                        -0.5, -0.85, -0.4, -1.18, -0.1, -1.02, 0.15, -1.42, 0.35, -1.0, 0.62, -1.12,
                        0.70, -0.78),
                0xFFE48A,
                0xE0B040);
        pen.fill(oval(0.15, -1.08, 0.09, 0.09), 0xE05A7A);
    }

    static void helm(Pen pen, int colour) {
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

    static void wizard(Pen pen, int colour) {
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

    static void witch(Pen pen, int colour) {
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

    static void hood(Pen pen, int colour) {
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

    static void tricorn(Pen pen, int colour) {
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

    static void turban(Pen pen, int colour) {
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

    static void jester(Pen pen, int colour) {
        pen.fill(blob(-0.95, -0.4, -1.0, -1.1, -1.7, -1.5, -1.5, -0.7), 0x3E8E6B);
        pen.fill(blob(-0.5, -0.5, -0.4, -1.2, 0.1, -1.75, 0.5, -1.1, 0.4, -0.5), 0xE0A030);
        pen.fill(blob(0.1, -0.5, 0.4, -1.2, 1.4, -1.55, 1.35, -0.9, 0.98, -0.4), colour);
        pen.fill(
                blob(-1.05, -0.35, -0.6, -0.75, 0.6, -0.75, 1.02, -0.4, 0, -0.5), lit(colour, 0.1));
        for (double[] bell : new double[][] {{-1.65, -1.45}, {0.1, -1.72}, {1.45, -1.5}}) {
            pen.fill(oval(bell[0], bell[1], 0.14, 0.14), GOLD);
        }
    }

    static void feather(Pen pen, int colour) {
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

    static void wreath(Pen pen, int colour) {
        for (int i = 0; i < 7; i++) {
            double angle = Math.PI * (1.08 + i * 0.125);
            double x = Math.cos(angle) * 1.02;
            double y = Math.sin(angle) * 0.62 - 0.32;
            pen.fill(oval(x, y, 0.19, 0.17), i % 2 == 0 ? colour : 0xFFF6E4);
            pen.fill(oval(x, y, 0.07, 0.07), 0xF6D05C);
        }
    }
}
