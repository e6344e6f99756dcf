package dev.vignette.illustrator.actors;

import static dev.vignette.illustrator.canvas.Colours.lit;
import static dev.vignette.illustrator.canvas.Shapes.blob;
import static dev.vignette.illustrator.canvas.Shapes.curve;
import static dev.vignette.illustrator.canvas.Shapes.oval;
import static dev.vignette.illustrator.canvas.Shapes.polygon;

import dev.vignette.illustrator.canvas.Outline;
import dev.vignette.illustrator.canvas.Zone;
import dev.vignette.illustrator.scene.Entity.Emotion;

/// Paints what lives in the water.
final class SeaLife {

    private static final int INK = 0x231A22;

    private SeaLife() {}

    static Puppet fish(Role role) {
        int colour =
                role.colour(
                        role.chance("scales")
                                .pick(0xF08A3A, 0x3FA0D8, 0xF2C63A, 0xE86A8E, 0x5FC8A8));
        double size = 0.34;
        return Puppet.in(
                Zone.WATER,
                1.24 * size,
                0.86 * size,
                pen -> pen.at(0, -0.42 * size, size, () -> fish(pen, colour)));
    }

    private static void fish(Pen pen, int colour) {
        int dark = lit(colour, -0.22);
        pen.round(
                blob(-0.3, 0, -0.46, -0.26, -0.6, -0.28, -0.52, 0, -0.6, 0.28, -0.46, 0.26), dark);
        pen.fill(blob(-0.14, -0.2, -0.08, -0.4, 0.12, -0.38, 0.22, -0.22), dark);
        pen.fill(blob(-0.06, 0.2, -0.06, 0.36, 0.08, 0.34, 0.12, 0.2), dark);
        var body =
                blob(
                        -0.38, 0, -0.16, -0.24, 0.18, -0.28, 0.46, -0.1, 0.52, 0.04, 0.34, 0.22,
                        0.04, 0.28, -0.2, 0.2);
        pen.round(body, colour);
        pen.inside(
                body,
                () -> {
                    pen.fill(
                            blob(-0.08, -0.4, 0.04, -0.4, 0.08, 0, 0.04, 0.4, -0.08, 0.4, -0.04, 0),
                            0xFFF6E4,
                            0.85);
                    pen.fill(
                            blob(
                                    -0.32, -0.3, -0.24, -0.3, -0.2, 0, -0.24, 0.3, -0.32, 0.3,
                                    -0.28, 0),
                            0xFFF6E4,
                            0.85);
                });
        pen.fill(oval(0.3, -0.06, 0.085, 0.09), 0xFFFFFF);
        pen.fill(oval(0.32, -0.05, 0.048, 0.056), INK);
        pen.fill(oval(0.336, -0.07, 0.016, 0.016), 0xFFFFFF);
        pen.line(
                Outline.from(0.38, 0.11).bow(0.44, 0.13, 0.49, 0.07).open(),
                lit(colour, -0.5),
                0.025);
        pen.fill(blob(0.06, 0.04, -0.08, 0.02, -0.12, 0.14, 0.04, 0.14), lit(colour, -0.12));
    }

    static Puppet octopus(Role role) {
        int colour = role.colour(0xE0647A);
        return Puppet.in(Zone.WATER, 1.2, 1.02, pen -> octopus(pen, colour, role.emotion()));
    }

    private static void octopus(Pen pen, int colour, Emotion emotion) {
        double[][] arms = {
            {-0.18, -0.4, -0.36, -0.36, -0.46, -0.52, -0.54, -0.46},
            {0.18, -0.4, 0.36, -0.36, 0.46, -0.52, 0.54, -0.44},
            {-0.16, -0.34, -0.3, -0.14, -0.46, -0.22, -0.52, -0.12},
            {0.16, -0.34, 0.3, -0.14, 0.46, -0.2, 0.53, -0.1},
            {-0.1, -0.34, -0.14, -0.1, -0.3, -0.02, -0.36, -0.1},
            {0.1, -0.34, 0.14, -0.1, 0.3, -0.02, 0.37, -0.08},
            {-0.03, -0.34, 0.0, -0.12, -0.1, -0.03, -0.16, -0.05},
            {0.05, -0.34, 0.06, -0.12, 0.16, -0.03, 0.2, -0.06},
        };
        for (int i = 0; i < arms.length; i++) {
            pen.fill(
                    Tube.tapered(0.14, 0.035, arms[i]),
                    lit(colour, i < 2 ? -0.22 : -0.1 + i % 2 * 0.05));
        }
        for (int i = 2; i < 6; i++) {
            double side = i % 2 == 0 ? -1 : 1;
            double x = i < 4 ? side * 0.3 : side * 0.16;
            double y = i < 4 ? -0.17 : -0.12;
            for (int k = 0; k < 3; k++) {
                pen.fill(
                        oval(x + side * k * 0.06, y + (i < 4 ? -0.01 * k : 0.03 * k), 0.017, 0.017),
                        lit(colour, 0.45));
            }
        }
        pen.round(
                blob(
                        -0.22, -0.36, -0.3, -0.66, -0.16, -0.94, 0.1, -0.98, 0.3, -0.8, 0.28, -0.54,
                        0.2, -0.34, 0, -0.28),
                colour);
        pen.fill(oval(-0.08, -0.84, 0.07, 0.05), lit(colour, 0.3), 0.7);
        pen.fill(oval(-0.17, -0.72, 0.035, 0.03), lit(colour, 0.3), 0.7);
        for (double x : new double[] {-0.02, 0.17}) {
            if (emotion == Emotion.ASLEEP) {
                pen.line(
                        Outline.from(x - 0.06, -0.58).bow(x, -0.53, x + 0.06, -0.58).open(),
                        INK,
                        0.018);
            } else {
                pen.fill(oval(x, -0.58, 0.075, 0.085), 0xFFFFFF);
                pen.fill(oval(x + 0.015, -0.57, 0.04, 0.052), INK);
                pen.fill(oval(x + 0.03, -0.592, 0.014, 0.014), 0xFFFFFF);
            }
        }
        double bend = emotion == Emotion.SAD || emotion == Emotion.AFRAID ? -0.05 : 0.06;
        pen.line(
                Outline.from(0.02, -0.43).bow(0.08, -0.43 + bend, 0.14, -0.43).open(),
                lit(colour, -0.55),
                0.02);
        pen.fill(oval(-0.1, -0.47, 0.045, 0.03), 0xFF8A8A, 0.5);
        pen.fill(oval(0.24, -0.47, 0.035, 0.03), 0xFF8A8A, 0.5);
    }

    static Puppet whale(Role role) {
        int colour = role.colour(0x4F7FA8);
        return Puppet.in(Zone.WATER_SURFACE, 2.7, 1.62, pen -> whale(pen, colour, role.emotion()));
    }

    private static void whale(Pen pen, int colour, Emotion emotion) {
        pen.fill(
                Tube.along(
                        t -> 0.34 * (1 - t) + 0.1,
                        -0.6,
                        -0.44,
                        -0.9,
                        -0.5,
                        -1.06,
                        -0.76,
                        -1.1,
                        -0.94),
                lit(colour, -0.08));
        pen.round(
                blob(
                        -1.1, -0.88, -1.3, -1.06, -1.28, -1.2, -1.1, -1.08, -0.94, -1.2, -0.86,
                        -1.1, -0.98, -0.94),
                lit(colour, -0.12));
        var body =
                blob(
                        -0.9, -0.42, -0.5, -0.78, 0.1, -1.0, 0.8, -0.96, 1.22, -0.66, 1.26, -0.34,
                        1.0, -0.08, 0.4, 0, -0.3, -0.06, -0.74, -0.2);
        pen.fade(body, lit(colour, 0.14), lit(colour, -0.14));
        pen.inside(
                body,
                () -> {
                    pen.fill(
                            blob(
                                    1.4, -0.36, 0.9, -0.26, 0.3, -0.2, -0.3, -0.12, -0.5, 0.1, 1.2,
                                    0.1),
                            0xE6EEF2);
                    for (int i = 0; i < 5; i++) {
                        double x = 0.2 + i * 0.19;
                        pen.line(
                                curve(x, -0.16 - i * 0.018, x - 0.03, -0.06, x - 0.02, 0),
                                0xB8C8D4,
                                0.018);
                    }
                });
        pen.line(
                Outline.from(0.72, -0.34).bow(1.0, -0.28, 1.25, -0.42).open(),
                lit(colour, -0.45),
                0.024);
        if (emotion == Emotion.ASLEEP) {
            pen.line(Outline.from(0.7, -0.5).bow(0.76, -0.45, 0.82, -0.5).open(), INK, 0.022);
        } else {
            pen.fill(oval(0.76, -0.5, 0.05, 0.06), INK);
            pen.fill(oval(0.778, -0.522, 0.018, 0.018), 0xFFFFFF);
        }
        pen.fill(
                blob(0.34, -0.24, 0.16, -0.16, -0.02, 0.0, 0.12, 0.02, 0.36, -0.12),
                lit(colour, -0.2));
        for (int side = -1; side <= 1; side += 2) {
            pen.line(
                    curve(
                            0.5,
                            -1.0,
                            0.5 + side * 0.05,
                            -1.28,
                            0.5 + side * 0.2,
                            -1.42,
                            0.5 + side * 0.3,
                            -1.3),
                    0xDDF2FB,
                    0.055,
                    0.9);
            pen.fill(oval(0.5 + side * 0.32, -1.24, 0.03, 0.045), 0xDDF2FB, 0.9);
        }
        pen.fill(oval(0.5, -1.36, 0.05, 0.09), 0xEAF8FE, 0.9);
    }

    static Puppet shark(Role role) {
        int colour = role.colour(0x7A90A4);
        return Puppet.in(
                Zone.WATER,
                1.9,
                0.92,
                pen -> pen.at(0, -0.36, 1, () -> shark(pen, colour, 0xF0F4F6, true)));
    }

    static Puppet dolphin(Role role) {
        int colour = role.colour(0x6F9FC4);
        return Puppet.in(
                Zone.WATER,
                1.5,
                0.74,
                pen -> pen.at(0, -0.29, 0.79, () -> shark(pen, colour, 0xE4EEF4, false)));
    }

    private static void shark(Pen pen, int colour, int belly, boolean fierce) {
        pen.fill(
                blob(-0.7, 0, -0.86, -0.24, -0.93, -0.36, -0.8, -0.02, -0.9, 0.22, -0.82, 0.2),
                lit(colour, -0.14));
        pen.fill(
                Outline.from(-0.1, -0.22)
                        .bow(-0.06, -0.48, -0.16, -0.54)
                        .bow(0.14, -0.46, 0.22, -0.22)
                        .closed(),
                lit(colour, -0.1));
        var body =
                blob(
                        -0.76, 0, -0.4, -0.17, 0.1, -0.28, 0.6, -0.2, 0.9, -0.02, 0.6, 0.16, 0.1,
                        0.22, -0.4, 0.1);
        pen.round(body, colour);
        pen.inside(
                body,
                () ->
                        pen.fill(
                                blob(
                                        1.0, 0.02, 0.5, 0.06, 0, 0.06, -0.7, 0.03, -0.5, 0.4, 0.6,
                                        0.4),
                                belly));
        pen.fill(
                blob(0.24, 0.12, 0.02, 0.22, -0.06, 0.34, 0.12, 0.3, 0.34, 0.18),
                lit(colour, -0.16));
        pen.fill(oval(0.62, -0.07, 0.03, 0.036), INK);
        pen.fill(oval(0.63, -0.083, 0.011, 0.011), 0xFFFFFF);
        if (fierce) {
            pen.fill(
                    Outline.from(0.5, 0.08)
                            .bow(0.7, 0.1, 0.82, 0.04)
                            .bow(0.68, 0.16, 0.5, 0.08)
                            .closed(),
                    0x5A2A34);
            for (int i = 0; i < 4; i++) {
                double x = 0.57 + i * 0.055;
                pen.fill(polygon(x, 0.083, x + 0.02, 0.12, x + 0.04, 0.08), 0xFFFFFF);
            }
            for (int i = 0; i < 3; i++) {
                pen.line(
                        curve(0.36 - i * 0.05, -0.06, 0.34 - i * 0.05, 0.01, 0.36 - i * 0.05, 0.07),
                        lit(colour, -0.3),
                        0.014);
            }
        } else {
            pen.fill(blob(0.84, -0.06, 1.0, -0.03, 0.98, 0.03, 0.82, 0.06), lit(colour, -0.04));
            pen.line(
                    Outline.from(0.68, 0.04).bow(0.8, 0.08, 0.95, 0.01).open(),
                    lit(colour, -0.4),
                    0.018);
        }
    }

    static Puppet turtle(Role role) {
        int shell = role.colour(0x6E9A4A);
        return Puppet.standing(0.92, 0.46, pen -> turtle(pen, shell));
    }

    private static void turtle(Pen pen, int shell) {
        int skin = 0x9CC070;
        pen.fill(polygon(-0.36, -0.12, -0.46, -0.06, -0.34, -0.05), skin);
        for (double x : new double[] {-0.24, 0.2}) {
            pen.fill(
                    blob(x - 0.08, -0.14, x + 0.07, -0.14, x + 0.09, 0, x - 0.06, 0),
                    lit(skin, -0.1));
        }
        pen.fill(Tube.tapered(0.12, 0.1, 0.24, -0.14, 0.32, -0.2, 0.36, -0.26), skin);
        pen.round(oval(0.37, -0.29, 0.085, 0.075), skin);
        pen.fill(oval(0.395, -0.305, 0.016, 0.02), INK);
        pen.line(
                Outline.from(0.37, -0.26).bow(0.41, -0.24, 0.44, -0.27).open(),
                lit(skin, -0.5),
                0.01);
        pen.round(
                Outline.from(-0.38, -0.1)
                        .swing(-0.36, -0.5, 0.3, -0.5, 0.32, -0.1)
                        .bow(0, -0.04, -0.38, -0.1)
                        .closed(),
                shell);
        for (double[] plate :
                new double[][] {
                    {-0.16, -0.27}, {0.1, -0.27}, {-0.03, -0.17}, {-0.27, -0.16}, {0.22, -0.16}
                }) {
            pen.line(oval(plate[0], plate[1], 0.07, 0.05), lit(shell, -0.28), 0.014, 0.8);
        }
        pen.line(Outline.from(-0.39, -0.1).bow(0, -0.04, 0.33, -0.1).open(), 0xE2D29A, 0.035);
    }
}
