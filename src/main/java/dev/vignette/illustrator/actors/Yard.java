package dev.vignette.illustrator.actors;

import static dev.vignette.illustrator.canvas.Colours.lit;
import static dev.vignette.illustrator.canvas.Shapes.blob;
import static dev.vignette.illustrator.canvas.Shapes.curve;
import static dev.vignette.illustrator.canvas.Shapes.oval;
import static dev.vignette.illustrator.canvas.Shapes.polygon;

import dev.vignette.illustrator.canvas.Outline;
import dev.vignette.illustrator.scene.Entity.Action;
import dev.vignette.illustrator.scene.Entity.Emotion;

/// Paints a hen and a wild boar.
final class Yard {

    private static final int INK = 0x241C22;

    private Yard() {}

    static Puppet hen(Role role) {
        int feathers = role.colour(role.chance("hen").pick(0xF6F0E4, 0xC8804A, 0xE8D4B0));
        boolean pecks = role.is(Action.EAT);
        return Puppet.standing(0.5, 0.48, pen -> hen(pen, feathers, pecks, role.emotion()));
    }

    private static void hen(Pen pen, int feathers, boolean pecks, Emotion emotion) {
        for (double x : new double[] {-0.03, 0.05}) {
            pen.line(Outline.from(x, -0.12).line(x, -0.02).open(), 0xE8A03A, 0.018);
            pen.line(Outline.from(x - 0.03, -0.005).line(x + 0.05, -0.005).open(), 0xE8A03A, 0.016);
        }
        pen.fill(
                blob(-0.12, -0.2, -0.2, -0.4, -0.13, -0.42, -0.1, -0.36, -0.05, -0.3),
                lit(feathers, -0.2));
        pen.round(
                blob(
                        -0.2, -0.24, -0.14, -0.13, 0.04, -0.09, 0.15, -0.17, 0.16, -0.28, 0.02,
                        -0.29, -0.1, -0.3),
                feathers);
        pen.fill(
                blob(-0.14, -0.22, -0.04, -0.27, 0.06, -0.22, 0.0, -0.15, -0.1, -0.16),
                lit(feathers, -0.12));
        pen.turned(pecks ? 0.9 : 0, 0.1, -0.22, () -> henHead(pen, feathers, emotion));
    }

    private static void henHead(Pen pen, int feathers, Emotion emotion) {
        for (int i = 0; i < 3; i++) {
            pen.fill(oval(0.085 + i * 0.035, -0.435 - (i == 1 ? 0.015 : 0), 0.024, 0.03), 0xD93A32);
        }
        pen.round(
                blob(0.03, -0.22, 0.06, -0.36, 0.1, -0.42, 0.17, -0.4, 0.18, -0.33, 0.16, -0.2),
                feathers);
        pen.fill(polygon(0.165, -0.385, 0.225, -0.355, 0.165, -0.335), 0xF2B03A);
        pen.fill(oval(0.165, -0.31, 0.018, 0.03), 0xD93A32);
        if (emotion == Emotion.ASLEEP) {
            pen.line(Outline.from(0.12, -0.37).bow(0.135, -0.355, 0.15, -0.37).open(), INK, 0.01);
        } else {
            pen.fill(oval(0.135, -0.37, 0.014, 0.018), INK);
        }
    }

    static Puppet boar(Role role) {
        int fur = role.colour(0x6A5244);
        double size = 0.72;
        return Puppet.standing(
                1.62 * size,
                1.06 * size,
                pen ->
                        pen.at(
                                0,
                                0,
                                size,
                                () -> {
                                    for (int i = 0; i < 9; i++) {
                                        double x = -0.44 + i * 0.09;
                                        double y = -0.7 - 0.1 * Math.sin(i * 0.38);
                                        pen.fill(
                                                polygon(
                                                        x - 0.06, y + 0.1, x - 0.04, y - 0.1,
                                                        x + 0.06, y + 0.1),
                                                lit(fur, -0.35));
                                    }
                                    FarmYard.pig(pen, fur, role.emotion());
                                    pen.line(
                                            curve(0.58, -0.5, 0.66, -0.52, 0.68, -0.62),
                                            0xFBF4E4,
                                            0.032);
                                }));
    }
}
