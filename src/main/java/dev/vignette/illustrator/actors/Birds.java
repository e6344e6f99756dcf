package dev.vignette.illustrator.actors;

import static dev.vignette.illustrator.canvas.Colours.lit;
import static dev.vignette.illustrator.canvas.Shapes.blob;
import static dev.vignette.illustrator.canvas.Shapes.curve;
import static dev.vignette.illustrator.canvas.Shapes.oval;
import static dev.vignette.illustrator.canvas.Shapes.polygon;

import dev.vignette.illustrator.canvas.Outline;
import dev.vignette.illustrator.canvas.Zone;
import dev.vignette.illustrator.scene.Entity.Action;
import dev.vignette.illustrator.scene.Entity.Emotion;
import java.awt.Shape;

/// Paints birds, perched or on the wing.
final class Birds {

    private static final int INK = 0x231A22;
    private static final int BEAK = 0xF0A030;

    private Birds() {}

    /// Gulls are always on the wing, each at a beat of its own.
    static Puppet gull(Role role) {
        double beat = role.chance("beat").between(-0.1, 1);
        int white = role.colour(0xFBFAF6);
        return Puppet.in(
                Zone.AIR, 0.66, 0.4, pen -> pen.at(0, -0.12, 0.3, () -> gull(pen, white, beat)));
    }

    private static void gull(Pen pen, int white, double beat) {
        double tip = 0.25 + 0.45 * beat;
        pen.fill(gullWing(1, tip), lit(white, -0.1));
        pen.fill(polygon(0.72, -tip - 0.08, 1.05, -tip, 0.7, -tip + 0.12), 0x3A3C48);
        pen.round(
                blob(-0.36, 0.06, -0.1, -0.08, 0.2, -0.1, 0.36, 0.0, 0.2, 0.16, -0.1, 0.18), white);
        pen.fill(polygon(-0.3, 0.02, -0.52, 0.0, -0.5, 0.14, -0.28, 0.14), white);
        pen.fill(oval(0.36, -0.03, 0.13, 0.12), white);
        pen.fill(polygon(0.46, -0.04, 0.64, 0.02, 0.46, 0.05), BEAK);
        pen.fill(oval(0.4, -0.06, 0.022, 0.026), INK);
        pen.fill(gullWing(-1, tip), lit(white, -0.03));
        pen.fill(polygon(-0.72, -tip - 0.06, -1.05, -tip, -0.7, -tip + 0.14), 0x3A3C48);
    }

    private static Shape gullWing(int side, double tip) {
        return Outline.from(-0.12, 0.06)
                .bow(side * 0.35, -tip - 0.35, side * 1.05, -tip)
                .bow(side * 0.55, -tip + 0.1, 0.18, 0.12)
                .closed();
    }

    static Puppet owl(Role role) {
        int brown = role.colour(0x8A6242);
        return Puppet.standing(0.4, 0.5, pen -> owl(pen, brown, role.emotion()));
    }

    private static void owl(Pen pen, int brown, Emotion emotion) {
        pen.fill(oval(-0.05, -0.01, 0.04, 0.018), BEAK);
        pen.fill(oval(0.06, -0.01, 0.04, 0.018), BEAK);
        pen.fill(polygon(-0.13, -0.38, -0.16, -0.49, -0.05, -0.43), lit(brown, -0.2));
        pen.fill(polygon(0.13, -0.38, 0.16, -0.49, 0.05, -0.43), lit(brown, -0.2));
        pen.round(
                blob(-0.15, -0.12, -0.17, -0.34, 0, -0.46, 0.17, -0.34, 0.15, -0.12, 0, -0.015),
                brown);
        pen.fill(oval(0.01, -0.16, 0.1, 0.13), lit(brown, 0.5));
        for (int i = 0; i < 6; i++) {
            double x = -0.05 + i % 3 * 0.055 + (i < 3 ? 0 : 0.01);
            double y = i < 3 ? -0.2 : -0.13;
            pen.line(
                    Outline.from(x - 0.02, y).bow(x, y + 0.025, x + 0.02, y).open(),
                    lit(brown, -0.1),
                    0.01);
        }
        pen.fill(blob(-0.15, -0.26, -0.19, -0.14, -0.12, -0.05, -0.08, -0.14), lit(brown, -0.22));
        pen.fill(blob(0.15, -0.26, 0.19, -0.14, 0.12, -0.05, 0.1, -0.14), lit(brown, -0.22));
        for (double x : new double[] {-0.06, 0.075}) {
            pen.fill(oval(x, -0.33, 0.075, 0.078), 0xFBF1DC);
            if (emotion == Emotion.ASLEEP) {
                pen.line(
                        Outline.from(x - 0.04, -0.33).bow(x, -0.29, x + 0.04, -0.33).open(),
                        INK,
                        0.014);
            } else {
                pen.fill(oval(x, -0.33, 0.05, 0.052), 0xF0B030);
                pen.fill(oval(x + 0.006, -0.33, 0.032, 0.036), INK);
                pen.fill(oval(x + 0.018, -0.345, 0.011, 0.011), 0xFFFFFF);
            }
        }
        pen.fill(polygon(-0.015, -0.31, 0.03, -0.31, 0.01, -0.25), BEAK);
    }

    /// A songbird of that colour, breast and size.
    static Puppet songbird(Role role, int natural, int breast, double size) {
        int colour = role.colour(natural);
        if (role.is(Action.FLY)) {
            double beat = role.chance("beat").between(0.3, 1);
            return Puppet.in(
                    Zone.AIR,
                    1.5 * size,
                    1.0 * size,
                    pen -> pen.at(0, -0.3 * size, size, () -> flying(pen, colour, breast, beat)));
        }
        return Puppet.standing(
                1.24 * size,
                0.9 * size,
                pen -> pen.at(0, 0, size, () -> perched(pen, colour, breast, role.emotion())));
    }

    private static void perched(Pen pen, int colour, int breast, Emotion emotion) {
        pen.line(Outline.from(-0.04, -0.16).line(-0.02, -0.01).open(), BEAK, 0.03);
        pen.line(Outline.from(0.08, -0.16).line(0.10, -0.01).open(), BEAK, 0.03);
        pen.fill(polygon(-0.26, -0.34, -0.58, -0.28, -0.56, -0.16, -0.22, -0.2), lit(colour, -0.3));
        pen.round(
                blob(
                        -0.34, -0.26, -0.2, -0.46, 0.0, -0.56, 0.24, -0.5, 0.3, -0.28, 0.12, -0.12,
                        -0.14, -0.12),
                colour);
        pen.fill(
                blob(0.06, -0.5, 0.28, -0.48, 0.31, -0.28, 0.14, -0.13, -0.02, -0.16, 0.1, -0.3),
                breast);
        pen.fill(
                blob(-0.4, -0.2, -0.26, -0.4, -0.04, -0.44, 0.04, -0.32, -0.08, -0.2),
                lit(colour, -0.2));
        face(pen, 0.17, -0.62, colour, emotion);
    }

    private static void flying(Pen pen, int colour, int breast, double beat) {
        pen.fill(
                blob(
                        0.04,
                        -0.1,
                        0.1,
                        -0.4 * beat - 0.1,
                        0.0,
                        -0.62 * beat - 0.02,
                        -0.14,
                        -0.3 * beat,
                        -0.12,
                        -0.06),
                lit(colour, -0.3));
        pen.fill(polygon(-0.3, -0.05, -0.66, -0.12, -0.64, 0.04, -0.3, 0.08), lit(colour, -0.3));
        pen.round(
                blob(-0.38, 0.0, -0.1, -0.16, 0.22, -0.18, 0.38, -0.04, 0.2, 0.14, -0.14, 0.14),
                colour);
        pen.fill(blob(0.2, -0.1, 0.36, -0.02, 0.2, 0.14, -0.08, 0.14, 0.06, 0.04), breast);
        pen.fill(
                blob(
                        0.06,
                        -0.06,
                        -0.02,
                        -0.36 * beat - 0.08,
                        -0.26,
                        -0.66 * beat,
                        -0.36,
                        -0.3 * beat,
                        -0.2,
                        0),
                lit(colour, -0.16));
        face(pen, 0.4, -0.16, colour, Emotion.CALM);
    }

    private static void face(Pen pen, double x, double y, int colour, Emotion emotion) {
        pen.fill(polygon(x + 0.14, y - 0.04, x + 0.34, y + 0.03, x + 0.14, y + 0.08), BEAK);
        pen.round(oval(x, y, 0.19, 0.18), lit(colour, 0.03));
        if (emotion == Emotion.ASLEEP) {
            pen.line(
                    Outline.from(x + 0.0, y - 0.02)
                            .bow(x + 0.05, y + 0.03, x + 0.1, y - 0.02)
                            .open(),
                    INK,
                    0.02);
        } else {
            pen.fill(oval(x + 0.06, y - 0.03, 0.036, 0.042), INK);
            pen.fill(oval(x + 0.072, y - 0.045, 0.013, 0.013), 0xFFFFFF);
        }
        pen.line(
                curve(x - 0.1, y - 0.1, x, y - 0.15, x + 0.08, y - 0.12),
                lit(colour, 0.3),
                0.02,
                0.6);
    }
}
