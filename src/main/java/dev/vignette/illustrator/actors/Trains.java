package dev.vignette.illustrator.actors;

import static dev.vignette.illustrator.canvas.Colours.lit;
import static dev.vignette.illustrator.canvas.Shapes.archway;
import static dev.vignette.illustrator.canvas.Shapes.box;
import static dev.vignette.illustrator.canvas.Shapes.oval;
import static dev.vignette.illustrator.canvas.Shapes.polygon;

import dev.vignette.illustrator.canvas.Outline;

/// Paints a steam train: on its rails, or on a viaduct where it crosses a bridge.
final class Trains {

    private static final int IRON = 0x34343E;

    private Trains() {}

    /// @param viaduct whether stone arches carry its rails
    static Puppet train(int colour, boolean viaduct) {
        double lift = viaduct ? 1.15 : 0.12;
        return Puppet.standing(
                5.6,
                1.75 + lift,
                pen -> {
                    if (viaduct) {
                        arches(pen, lift);
                    } else {
                        ballast(pen);
                    }
                    pen.at(
                            0,
                            -lift,
                            1,
                            () -> {
                                pen.line(Outline.from(-2.8, 0).line(2.8, 0).open(), 0x6A6E78, 0.04);
                                carriage(pen, -1.98, 0xB5443A);
                                carriage(pen, -0.4, 0xC8803A);
                                engine(pen, colour);
                            });
                });
    }

    private static void ballast(Pen pen) {
        pen.fill(polygon(-2.8, 0, -2.7, -0.1, 2.7, -0.1, 2.8, 0), 0x9A8E80);
        for (int i = 0; i < 19; i++) {
            pen.fill(box(-2.66 + i * 0.29, -0.11, 0.12, 0.05, 0.01), 0x6B4A32);
        }
    }

    private static void arches(Pen pen, double tall) {
        int stone = 0xB0A292;
        pen.fade(box(-2.8, -tall, 5.6, tall, 0), lit(stone, 0.1), lit(stone, -0.18));
        for (int i = 0; i < 5; i++) {
            double x = -2.24 + i * 1.12;
            pen.fade(archway(x, 0, 0.86, tall * 0.82), 0x9CC4D8, 0x7FA86A);
            pen.line(archway(x, 0, 0.86, tall * 0.82), lit(stone, -0.25), 0.035);
        }
        pen.fill(box(-2.8, -tall - 0.02, 5.6, 0.1, 0), lit(stone, 0.25));
    }

    private static void carriage(Pen pen, double x, int colour) {
        boolean night = pen.canvas().light().night() > 0.15;
        pen.fill(box(x - 0.78, -0.2, 1.56, 0.08, 0.02), IRON);
        pen.round(box(x - 0.74, -0.98, 1.48, 0.8, 0.06), colour);
        pen.fill(box(x - 0.74, -0.5, 1.48, 0.05, 0), lit(colour, 0.45));
        pen.round(box(x - 0.8, -1.06, 1.6, 0.12, 0.1), 0x4A4650);
        for (int i = 0; i < 4; i++) {
            var pane = box(x - 0.64 + i * 0.34, -0.88, 0.25, 0.3, 0.05);
            if (night) {
                pen.shine(pane, 0xFFDC8A);
                pen.glow(x - 0.52 + i * 0.34, -0.73, 0.5, 0xFFB850, 0.25);
            } else {
                pen.fill(pane, 0xCFE8F2);
            }
        }
        for (double at : new double[] {-0.5, -0.24, 0.24, 0.5}) {
            smallWheel(pen, x + at, 0.12);
        }
        pen.fill(box(x + 0.74, -0.26, 0.14, 0.05, 0.01), IRON);
    }

    private static void engine(Pen pen, int colour) {
        smoke(pen);
        pen.fill(box(0.5, -0.3, 1.9, 0.12, 0.02), 0xB5443A);
        pen.round(box(0.98, -0.82, 1.2, 0.54, 0.24), colour);
        for (double x : new double[] {1.2, 1.56, 1.92}) {
            pen.fill(box(x, -0.82, 0.04, 0.54, 0), 0xE0B040);
        }
        pen.round(box(0.48, -1.24, 0.56, 0.98, 0.04), lit(colour, -0.12));
        pen.round(box(0.4, -1.34, 0.74, 0.12, 0.08), 0x3A3640);
        pen.fill(box(0.58, -1.12, 0.34, 0.32, 0.05), 0xE6F2F6);
        pen.round(
                polygon(1.82, -0.8, 1.86, -1.12, 1.76, -1.26, 2.14, -1.26, 2.04, -1.12, 2.08, -0.8),
                IRON);
        pen.round(oval(1.4, -0.86, 0.13, 0.12), 0xE0B040);
        pen.round(oval(2.18, -0.56, 0.1, 0.27), lit(colour, 0.15));
        pen.shine(oval(2.26, -0.78, 0.07, 0.07), 0xFFF0B0);
        pen.glow(2.4, -0.78, 0.7, 0xFFE6A0, 0.3);
        pen.fill(polygon(2.2, -0.24, 2.62, 0, 2.2, 0), 0xB5443A);
        for (double x : new double[] {0.72, 1.14}) {
            smallWheel(pen, x, 0.2);
        }
        for (double x : new double[] {1.62, 1.96}) {
            smallWheel(pen, x, 0.14);
        }
        pen.line(Outline.from(0.72, -0.18).line(1.62, -0.16).open(), 0xC9CED6, 0.035);
    }

    private static void smallWheel(Pen pen, double x, double radius) {
        pen.fill(oval(x, -radius, radius, radius), 0x2E2C34);
        pen.line(oval(x, -radius, radius * 0.72, radius * 0.72), 0xC8503E, radius * 0.2);
        pen.fill(oval(x, -radius, radius * 0.2, radius * 0.2), 0xE0B040);
    }

    private static void smoke(Pen pen) {
        for (int i = 0; i < 6; i++) {
            double t = i / 5.0;
            pen.fill(
                    oval(
                            1.94 - 1.7 * t,
                            -1.36 - 0.2 * Math.sin(t * 2),
                            0.1 + 0.1 * t,
                            0.09 + 0.07 * t),
                    0xF6F4F4,
                    0.85 - 0.5 * t);
        }
    }
}
