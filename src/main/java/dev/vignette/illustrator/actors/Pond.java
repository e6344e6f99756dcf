package dev.vignette.illustrator.actors;

import static dev.vignette.illustrator.canvas.Colours.lit;
import static dev.vignette.illustrator.canvas.Shapes.blob;
import static dev.vignette.illustrator.canvas.Shapes.oval;
import static dev.vignette.illustrator.canvas.Shapes.polygon;

import dev.vignette.illustrator.canvas.Outline;
import dev.vignette.illustrator.scene.Entity.Emotion;

/// Paints a frog, with a crown on its head where it is a king.
final class Pond {

    private Pond() {}

    static Puppet frog(Role role) {
        int skin = role.colour(0x6FB23C);
        boolean king = role.entity().held().stream().anyMatch(held -> held.endsWith("crown"));
        return Puppet.standing(
                0.56,
                king ? 0.62 : 0.46,
                pen -> {
                    body(pen, skin);
                    head(pen, skin, role.emotion());
                    if (king) {
                        crown(pen, 0.06, -0.45, 0.1);
                    }
                });
    }

    private static void body(Pen pen, int skin) {
        pen.fill(
                blob(-0.24, 0, -0.27, -0.1, -0.18, -0.17, -0.06, -0.12, -0.05, 0), lit(skin, -0.2));
        pen.round(
                blob(-0.2, -0.03, -0.18, -0.2, -0.02, -0.3, 0.14, -0.26, 0.17, -0.1, 0.1, -0.02),
                skin);
        pen.fill(blob(0.0, -0.03, 0.02, -0.2, 0.13, -0.22, 0.15, -0.1, 0.1, -0.02), 0xE9EDB8);
        pen.round(
                blob(-0.22, -0.005, -0.2, -0.14, -0.08, -0.17, 0.0, -0.08, -0.04, -0.02),
                lit(skin, -0.06));
        pen.fill(blob(-0.2, 0, -0.16, -0.04, 0.0, -0.035, 0.05, 0), lit(skin, -0.14));
        pen.line(Outline.from(0.11, -0.15).line(0.13, -0.02).open(), lit(skin, -0.08), 0.035);
        pen.fill(blob(0.08, 0, 0.1, -0.03, 0.18, -0.025, 0.21, 0), lit(skin, -0.14));
    }

    private static void head(Pen pen, int skin, Emotion emotion) {
        for (double x : new double[] {0.0, 0.13}) {
            pen.round(oval(x, -0.4, 0.058, 0.058), skin);
        }
        pen.round(
                blob(-0.12, -0.26, -0.06, -0.39, 0.07, -0.41, 0.21, -0.37, 0.25, -0.27, 0.1, -0.2),
                lit(skin, 0.08));
        pen.fill(blob(-0.08, -0.24, 0.06, -0.26, 0.22, -0.26, 0.1, -0.2), 0xE9EDB8);
        pen.line(Outline.from(-0.06, -0.28).bow(0.1, -0.22, 0.24, -0.29).open(), 0x3E6A24, 0.014);
        for (double x : new double[] {0.01, 0.14}) {
            if (emotion == Emotion.ASLEEP) {
                pen.line(
                        Outline.from(x - 0.03, -0.41).bow(x, -0.38, x + 0.03, -0.41).open(),
                        0x2A3A1A,
                        0.012);
            } else {
                pen.fill(oval(x, -0.41, 0.036, 0.038), 0xFFFFFF);
                pen.fill(oval(x + 0.01, -0.41, 0.02, 0.026), 0x22301A);
            }
        }
        pen.fill(oval(-0.02, -0.27, 0.03, 0.02), 0xF0907A, 0.5);
    }

    /// A crown that sits on (x, y), its half width given.
    static void crown(Pen pen, double x, double y, double half) {
        pen.fade(
                polygon(
                        x - half,
                        y,
                        x - half * 1.15,
                        y - half * 1.3,
                        x - half * 0.5,
                        y - half * 0.75,
                        x,
                        y - half * 1.6,
                        x + half * 0.5,
                        y - half * 0.75,
                        x + half * 1.15,
                        y - half * 1.3,
                        x + half,
                        y),
                0xFBDD72,
                0xD99A2B);
        pen.fill(oval(x, y - half * 0.35, half * 0.18, half * 0.18), 0xC73A4A);
    }
}
