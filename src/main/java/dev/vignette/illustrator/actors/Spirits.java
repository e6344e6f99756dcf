package dev.vignette.illustrator.actors;

import static dev.vignette.illustrator.canvas.Colours.lit;
import static dev.vignette.illustrator.canvas.Shapes.blob;
import static dev.vignette.illustrator.canvas.Shapes.box;
import static dev.vignette.illustrator.canvas.Shapes.curve;
import static dev.vignette.illustrator.canvas.Shapes.oval;
import static dev.vignette.illustrator.canvas.Shapes.polygon;

import dev.vignette.illustrator.canvas.Outline;
import dev.vignette.illustrator.scene.Entity.Emotion;

/// Paints those who are neither people nor animals: ghosts, snowmen, monsters.
final class Spirits {

    private Spirits() {}

    static Puppet ghost(Role role) {
        return Puppet.standing(0.68, 1.0, pen -> ghost(pen, role.emotion()));
    }

    private static void ghost(Pen pen, Emotion emotion) {
        var sheet =
                Outline.from(-0.25, -0.05)
                        .swing(-0.30, -0.7, -0.2, -0.98, 0, -0.98)
                        .swing(0.2, -0.98, 0.3, -0.7, 0.25, -0.05)
                        .bow(0.17, -0.14, 0.12, -0.03)
                        .bow(0.04, -0.14, -0.03, -0.03)
                        .bow(-0.12, -0.14, -0.16, -0.02)
                        .bow(-0.2, -0.1, -0.25, -0.05)
                        .closed();
        pen.shine(blob(-0.22, -0.55, -0.33, -0.5, -0.32, -0.42, -0.22, -0.44), 0xF4F8FF, 0.88);
        pen.shine(sheet, 0xF4F8FF, 0.88);
        pen.shine(blob(0.2, -0.56, 0.32, -0.56, 0.33, -0.47, 0.2, -0.44), 0xFFFFFF, 0.9);
        pen.shine(oval(-0.03, -0.72, 0.036, 0.055), 0x2A3050);
        pen.shine(oval(0.11, -0.72, 0.036, 0.055), 0x2A3050);
        pen.shine(oval(-0.02, -0.74, 0.012, 0.014), 0xFFFFFF);
        pen.shine(oval(0.12, -0.74, 0.012, 0.014), 0xFFFFFF);
        pen.shine(oval(-0.09, -0.63, 0.035, 0.022), 0xF2A0B8, 0.6);
        pen.shine(oval(0.17, -0.63, 0.03, 0.022), 0xF2A0B8, 0.6);
        if (emotion == Emotion.HAPPY || emotion == Emotion.LAUGHING || emotion == Emotion.CALM) {
            pen.shine(
                    Outline.from(-0.01, -0.61)
                            .bow(0.045, -0.6, 0.1, -0.61)
                            .bow(0.045, -0.5, -0.01, -0.61)
                            .closed(),
                    0x2A3050);
        } else {
            pen.shine(oval(0.045, -0.58, 0.03, 0.04), 0x2A3050);
        }
        pen.glow(0, -0.55, 0.6, 0x8FB8FF, 0.30);
    }

    static Puppet snowman(Role role) {
        int scarf = role.colour(role.chance("scarf").pick(0xC8453B, 0x2F6FA8, 0x3E8E6B));
        return Puppet.standing(0.86, 1.06, pen -> snowman(pen, scarf));
    }

    private static void snowman(Pen pen, int scarf) {
        pen.line(curve(-0.2, -0.5, -0.3, -0.56, -0.4, -0.66), 0x6B4A30, 0.022);
        pen.line(Outline.from(-0.35, -0.6).line(-0.41, -0.57).open(), 0x6B4A30, 0.014);
        pen.fade(oval(0, -0.22, 0.28, 0.235), 0xFFFFFF, 0xC9D8EA);
        pen.fade(oval(0, -0.54, 0.2, 0.175), 0xFFFFFF, 0xD2DFEE);
        pen.fade(oval(0.01, -0.79, 0.155, 0.145), 0xFFFFFF, 0xDCE6F2);
        pen.line(curve(0.18, -0.52, 0.29, -0.6, 0.4, -0.64), 0x6B4A30, 0.022);
        pen.line(Outline.from(0.34, -0.62).line(0.39, -0.56).open(), 0x6B4A30, 0.014);
        for (int i = 0; i < 3; i++) {
            pen.fill(oval(0.06, -0.58 + i * 0.12, 0.017, 0.017), 0x2A2A34);
        }
        pen.fill(
                Tube.tapered(0.06, 0.06, 0.08, -0.67, 0.12, -0.58, 0.10, -0.48), lit(scarf, -0.15));
        pen.fill(box(-0.14, -0.70, 0.29, 0.065, 0.05), scarf);
        pen.fill(oval(0.02, -0.83, 0.016, 0.02), 0x2A2A34);
        pen.fill(oval(0.11, -0.83, 0.015, 0.02), 0x2A2A34);
        pen.fill(polygon(0.06, -0.81, 0.22, -0.775, 0.07, -0.765), 0xEE8A2E);
        pen.line(Outline.from(0.01, -0.735).bow(0.06, -0.70, 0.12, -0.735).open(), 0x2A2A34, 0.012);
        pen.round(box(-0.12, -1.04, 0.24, 0.15, 0.02), 0x34313F);
        pen.fill(box(-0.12, -0.935, 0.24, 0.035, 0), 0xB5403A);
        pen.fill(box(-0.19, -0.905, 0.39, 0.03, 0.02), 0x2E2B3A);
    }

    static Puppet monster(Role role) {
        int fur = role.colour(role.chance("fur").pick(0x7B6FC8, 0x4FA8A0, 0xD98A4A, 0x8AB04F));
        return Puppet.standing(1.0, 1.2, pen -> monster(pen, fur, role.emotion()));
    }

    private static void monster(Pen pen, int fur, Emotion emotion) {
        pen.fill(Tube.tapered(0.12, 0.02, -0.14, -1.0, -0.24, -1.1, -0.2, -1.18), 0xF0E3C2);
        pen.fill(Tube.tapered(0.12, 0.02, 0.18, -1.0, 0.28, -1.1, 0.25, -1.18), 0xF0E3C2);
        pen.fill(Tube.tapered(0.17, 0.13, -0.3, -0.66, -0.4, -0.46, -0.36, -0.26), lit(fur, -0.2));
        for (double x : new double[] {-0.14, 0.16}) {
            pen.fill(
                    blob(
                            x - 0.13, 0, x - 0.12, -0.12, x + 0.1, -0.12, x + 0.18, -0.02, x + 0.16,
                            0),
                    lit(fur, -0.25));
        }
        pen.round(
                blob(
                        -0.32, -0.1, -0.38, -0.5, -0.3, -0.92, -0.05, -1.08, 0.24, -1.0, 0.38, -0.6,
                        0.34, -0.1, 0, -0.04),
                fur);
        pen.fill(
                blob(-0.12, -0.12, -0.14, -0.4, 0.08, -0.5, 0.28, -0.38, 0.26, -0.12, 0.08, -0.07),
                lit(fur, 0.4));
        for (int i = 0; i < 9; i++) {
            int row = i / 3;
            double x = -0.3 + i % 3 * 0.07 + row * 0.02;
            double y = -0.8 + row * 0.22;
            pen.line(
                    curve(x, y, x + 0.02, y + 0.04, x + 0.05, y + 0.05),
                    lit(fur, -0.25),
                    0.014,
                    0.6);
        }
        for (double x : new double[] {0.0, 0.2}) {
            if (emotion == Emotion.ASLEEP) {
                pen.line(
                        Outline.from(x - 0.06, -0.8).bow(x, -0.74, x + 0.06, -0.8).open(),
                        0x2A2130,
                        0.018);
            } else {
                pen.fill(oval(x, -0.8, 0.085, 0.1), 0xFFFFFF);
                pen.fill(oval(x + 0.02, -0.79, 0.042, 0.055), 0x2A2130);
                pen.fill(oval(x + 0.035, -0.81, 0.015, 0.015), 0xFFFFFF);
            }
        }
        var mouth =
                Outline.from(-0.06, -0.62)
                        .bow(0.1, -0.58, 0.28, -0.63)
                        .bow(0.12, -0.44, -0.06, -0.62)
                        .closed();
        pen.fill(mouth, 0x5A2436);
        pen.inside(
                mouth,
                () -> {
                    pen.fill(oval(0.12, -0.49, 0.1, 0.05), 0xE8757A);
                    pen.fill(polygon(0.0, -0.64, 0.03, -0.56, 0.06, -0.62), 0xFFFBEF);
                    pen.fill(polygon(0.17, -0.62, 0.2, -0.56, 0.23, -0.64), 0xFFFBEF);
                });
        pen.fill(Tube.tapered(0.17, 0.13, 0.32, -0.64, 0.41, -0.44, 0.36, -0.24), lit(fur, -0.06));
    }
}
