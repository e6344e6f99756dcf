package dev.vignette.illustrator.actors;

import static dev.vignette.illustrator.canvas.Colours.lit;
import static dev.vignette.illustrator.canvas.Colours.mix;
import static dev.vignette.illustrator.canvas.Shapes.blob;
import static dev.vignette.illustrator.canvas.Shapes.curve;
import static dev.vignette.illustrator.canvas.Shapes.oval;
import static dev.vignette.illustrator.canvas.Shapes.polygon;

import dev.vignette.illustrator.canvas.Outline;
import dev.vignette.illustrator.scene.Entity.Action;
import dev.vignette.illustrator.scene.Entity.Emotion;

/// Paints small animals with shapes of their own: sheep, rabbits, pigs.
final class FarmYard {

    private static final int INK = 0x231A22;

    private FarmYard() {}

    static Puppet sheep(Role role, boolean lamb) {
        int wool = role.colour(0xFAF7F0);
        int face =
                role.entity().colour().isPresent() ? lit(wool, -0.55) : lamb ? 0xE8CDB8 : 0x5A5460;
        double size = lamb ? 0.4 : 0.62;
        boolean lies = role.is(Action.SIT, Action.SLEEP);
        return Puppet.standing(
                1.5 * size,
                (lies ? 1.04 : 1.14) * size,
                pen ->
                        pen.at(
                                0,
                                lies ? 0.1 * size : 0,
                                size,
                                () -> sheep(pen, wool, face, lies, role.emotion())));
    }

    private static void sheep(Pen pen, int wool, int face, boolean lies, Emotion emotion) {
        if (!lies) {
            for (double[] leg :
                    new double[][] {{-0.26, -0.3}, {0.2, -0.3}, {-0.34, -0.1}, {0.3, -0.1}}) {
                pen.line(
                        Outline.from(leg[0], -0.36).line(leg[0], -0.04).open(),
                        lit(face, leg[1]),
                        0.085);
                pen.fill(oval(leg[0] + 0.015, -0.03, 0.055, 0.03), lit(face, -0.45));
            }
        }
        pen.fill(oval(-0.56, -0.6, 0.11, 0.09), lit(wool, -0.06));
        fleece(pen, wool, 0.05, -0.16);
        fleece(pen, wool, 0, 0);
        double x = 0.5;
        double y = -0.74;
        pen.fill(
                blob(x - 0.14, y - 0.06, x - 0.32, y - 0.04, x - 0.36, y + 0.06, x - 0.2, y + 0.08),
                lit(face, -0.15));
        pen.round(
                blob(
                        x - 0.18, y - 0.14, x, y - 0.24, x + 0.17, y - 0.12, x + 0.21, y + 0.1,
                        x + 0.1, y + 0.22, x - 0.06, y + 0.18),
                face);
        for (int i = 0; i < 4; i++) {
            pen.fill(oval(x - 0.17 + i * 0.085, y - 0.2 - (i % 2) * 0.05, 0.1, 0.09), wool);
        }
        eyes(pen, x, y, emotion);
        pen.line(
                Outline.from(x + 0.12, y + 0.09)
                        .line(x + 0.15, y + 0.12)
                        .line(x + 0.18, y + 0.09)
                        .open(),
                lit(face, -0.5),
                0.016);
        pen.line(
                Outline.from(x + 0.07, y + 0.16).bow(x + 0.13, y + 0.19, x + 0.17, y + 0.14).open(),
                lit(face, -0.5),
                0.014);
    }

    private static void fleece(Pen pen, int wool, double lower, double shade) {
        int colour = lit(wool, shade);
        double[][] tufts = {
            {-0.42, -0.58, 0.2},
            {-0.3, -0.8, 0.2},
            {-0.08, -0.88, 0.21},
            {0.16, -0.84, 0.2},
            {0.34, -0.68, 0.19},
            {0.38, -0.46, 0.18},
            {0.2, -0.34, 0.19},
            {-0.04, -0.3, 0.2},
            {-0.28, -0.36, 0.2},
            {-0.02, -0.58, 0.34}
        };
        for (double[] tuft : tufts) {
            pen.fill(oval(tuft[0], tuft[1] + lower, tuft[2], tuft[2] * 0.95), colour);
        }
        if (shade == 0) {
            for (int i = 0; i < 7; i++) {
                double x = -0.34 + i * 0.11;
                double y = -0.72 + i * 5 % 4 * 0.11;
                pen.line(
                        Outline.from(x - 0.05, y).bow(x, y + 0.06, x + 0.05, y).open(),
                        lit(wool, -0.12),
                        0.016,
                        0.8);
            }
        }
    }

    private static void eyes(Pen pen, double x, double y, Emotion emotion) {
        for (double eye : new double[] {x - 0.02, x + 0.12}) {
            if (emotion == Emotion.ASLEEP) {
                pen.line(
                        Outline.from(eye - 0.04, y).bow(eye, y + 0.04, eye + 0.04, y).open(),
                        0xF4F0EA,
                        0.016);
            } else {
                pen.fill(oval(eye, y - 0.01, 0.042, 0.05), 0xFFFFFF);
                pen.fill(oval(eye + 0.01, y, 0.026, 0.034), INK);
                pen.fill(oval(eye + 0.016, y - 0.012, 0.009, 0.009), 0xFFFFFF);
            }
        }
    }

    static Puppet rabbit(Role role) {
        int fur = role.colour(role.chance("fur").pick(0xB79A7C, 0xEDE6DC, 0x9A8E88));
        boolean runs = role.is(Action.RUN, Action.WALK, Action.PLAY);
        return Puppet.standing(
                runs ? 0.62 : 0.48,
                runs ? 0.58 : 0.6,
                pen -> {
                    if (runs) {
                        hop(pen, fur, role.emotion());
                    } else {
                        sittingRabbit(pen, fur, role.emotion());
                    }
                });
    }

    private static void sittingRabbit(Pen pen, int fur, Emotion emotion) {
        pen.fill(oval(-0.17, -0.07, 0.055, 0.05), 0xFFFBF4);
        pen.round(
                blob(
                        -0.16, -0.01, -0.18, -0.14, -0.08, -0.26, 0.06, -0.28, 0.12, -0.14, 0.1,
                        -0.01),
                fur);
        pen.fill(blob(0.02, -0.03, 0.02, -0.2, 0.1, -0.22, 0.12, -0.08), mix(fur, 0xFFFFFF, 0.6));
        pen.fill(oval(-0.06, -0.08, 0.1, 0.08), lit(fur, -0.08));
        pen.fill(blob(-0.1, 0, -0.08, -0.035, 0.06, -0.03, 0.08, 0), lit(fur, 0.1));
        pen.fill(blob(0.06, 0, 0.06, -0.1, 0.11, -0.1, 0.15, -0.01), lit(fur, 0.05));
        rabbitHead(pen, 0.08, -0.33, fur, emotion, 0);
    }

    private static void hop(Pen pen, int fur, Emotion emotion) {
        pen.fill(oval(-0.23, -0.22, 0.05, 0.045), 0xFFFBF4);
        pen.fill(
                Tube.tapered(0.08, 0.05, -0.12, -0.14, -0.24, -0.06, -0.29, -0.05), lit(fur, -0.2));
        pen.round(
                blob(
                        -0.22, -0.12, -0.2, -0.24, -0.04, -0.3, 0.14, -0.24, 0.16, -0.14, 0, -0.09,
                        -0.14, -0.08),
                fur);
        pen.fill(
                Tube.tapered(0.1, 0.055, -0.1, -0.14, -0.18, -0.05, -0.26, -0.02), lit(fur, -0.06));
        pen.fill(Tube.tapered(0.06, 0.045, 0.12, -0.15, 0.2, -0.09, 0.26, -0.06), lit(fur, -0.04));
        rabbitHead(pen, 0.18, -0.28, fur, emotion, -0.5);
    }

    private static void rabbitHead(
            Pen pen, double x, double y, int fur, Emotion emotion, double tilt) {
        pen.turned(
                tilt,
                x - 0.03,
                y - 0.06,
                () -> {
                    pen.fill(
                            blob(
                                    x - 0.07, y - 0.06, x - 0.1, y - 0.2, x - 0.06, y - 0.25,
                                    x - 0.02, y - 0.18, x - 0.02, y - 0.06),
                            lit(fur, -0.15));
                    pen.fill(
                            blob(
                                    x - 0.02, y - 0.07, x - 0.02, y - 0.21, x + 0.03, y - 0.26,
                                    x + 0.06, y - 0.18, x + 0.04, y - 0.06),
                            fur);
                    pen.fill(
                            blob(
                                    x - 0.003, y - 0.09, x + 0.0, y - 0.19, x + 0.03, y - 0.22,
                                    x + 0.04, y - 0.16, x + 0.025, y - 0.08),
                            0xF0B4AE);
                });
        pen.round(
                blob(
                        x - 0.11, y, x - 0.07, y - 0.09, x + 0.04, y - 0.10, x + 0.12, y - 0.02,
                        x + 0.10, y + 0.06, x, y + 0.09, x - 0.08, y + 0.06),
                fur);
        pen.fill(oval(x + 0.075, y + 0.035, 0.045, 0.035), mix(fur, 0xFFFFFF, 0.6));
        if (emotion == Emotion.ASLEEP) {
            pen.line(
                    Outline.from(x + 0.01, y - 0.01)
                            .bow(x + 0.035, y + 0.015, x + 0.06, y - 0.01)
                            .open(),
                    INK,
                    0.009);
        } else {
            pen.fill(oval(x + 0.035, y - 0.015, 0.02, 0.026), INK);
            pen.fill(oval(x + 0.042, y - 0.024, 0.007, 0.007), 0xFFFFFF);
        }
        pen.fill(oval(x + 0.115, y + 0.015, 0.014, 0.011), 0xE88A90);
        pen.line(
                curve(x + 0.06, y + 0.05, x + 0.085, y + 0.055, x + 0.11, y + 0.035),
                lit(fur, -0.5),
                0.007);
        pen.fill(oval(x + 0.02, y + 0.035, 0.022, 0.015), 0xF0787A, 0.3);
    }

    static Puppet pig(Role role) {
        int skin = role.colour(0xF2B0AC);
        double size = role.entity().concept().equals("piglet") ? 0.38 : 0.6;
        return Puppet.standing(
                1.62 * size,
                1.02 * size,
                pen -> pen.at(0, 0, size, () -> pig(pen, skin, role.emotion())));
    }

    static void pig(Pen pen, int skin, Emotion emotion) {
        for (double[] leg :
                new double[][] {{-0.3, -0.2}, {0.2, -0.2}, {-0.42, -0.04}, {0.32, -0.04}}) {
            pen.fill(
                    Tube.tapered(0.17, 0.11, leg[0], -0.3, leg[0], -0.16, leg[0] + 0.01, -0.03),
                    lit(skin, leg[1]));
            pen.fill(oval(leg[0] + 0.015, -0.025, 0.06, 0.03), lit(skin, -0.45));
        }
        pen.line(
                curve(
                        -0.58, -0.52, -0.68, -0.6, -0.72, -0.5, -0.64, -0.48, -0.68, -0.58, -0.74,
                        -0.62),
                lit(skin, -0.1),
                0.035);
        pen.round(
                blob(
                        -0.6, -0.36, -0.52, -0.68, -0.1, -0.8, 0.3, -0.72, 0.48, -0.44, 0.3, -0.2,
                        -0.2, -0.16, -0.5, -0.2),
                skin);
        double x = 0.44;
        double y = -0.62;
        pen.fill(
                polygon(x - 0.2, y - 0.16, x - 0.22, y - 0.36, x - 0.02, y - 0.22),
                lit(skin, -0.12));
        pen.round(oval(x, y, 0.27, 0.26), skin);
        pen.fill(
                polygon(x + 0.04, y - 0.22, x + 0.12, y - 0.38, x + 0.22, y - 0.16),
                lit(skin, -0.06));
        pen.round(oval(x + 0.2, y + 0.05, 0.12, 0.1), lit(skin, -0.08));
        pen.fill(oval(x + 0.17, y + 0.05, 0.02, 0.03), lit(skin, -0.45));
        pen.fill(oval(x + 0.25, y + 0.05, 0.02, 0.03), lit(skin, -0.45));
        if (emotion == Emotion.ASLEEP) {
            pen.line(
                    Outline.from(x - 0.02, y - 0.08)
                            .bow(x + 0.03, y - 0.03, x + 0.08, y - 0.08)
                            .open(),
                    INK,
                    0.02);
        } else {
            pen.fill(oval(x + 0.03, y - 0.08, 0.032, 0.042), INK);
            pen.fill(oval(x + 0.042, y - 0.095, 0.011, 0.011), 0xFFFFFF);
        }
        pen.line(
                Outline.from(x + 0.02, y + 0.15).bow(x + 0.1, y + 0.21, x + 0.18, y + 0.17).open(),
                lit(skin, -0.4),
                0.018);
        pen.fill(oval(x - 0.06, y + 0.06, 0.06, 0.045), 0xE8686E, 0.35);
    }
}
