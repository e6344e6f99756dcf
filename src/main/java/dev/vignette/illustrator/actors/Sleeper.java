package dev.vignette.illustrator.actors;

import static dev.vignette.illustrator.canvas.Colours.lit;
import static dev.vignette.illustrator.canvas.Shapes.blob;
import static dev.vignette.illustrator.canvas.Shapes.box;
import static dev.vignette.illustrator.canvas.Shapes.curve;
import static dev.vignette.illustrator.canvas.Shapes.oval;

import dev.vignette.illustrator.actors.Look.Hat;
import dev.vignette.illustrator.scene.Entity.Emotion;

/// Somebody asleep: on a pillow, under a blanket of the colour of the clothes.
final class Sleeper {

    private Sleeper() {}

    static Puppet puppet(Look look) {
        double stature = look.stature();
        return Puppet.standing(
                1.24 * stature,
                0.46 * stature,
                pen -> pen.at(0, 0, stature, () -> paint(pen, look)));
    }

    /// In a bed that is painted already, under its quilt.
    static Puppet underQuilt(Look look, int quilt) {
        double stature = look.stature();
        return Puppet.standing(
                1.24 * stature,
                0.46 * stature,
                pen -> pen.at(0, 0, stature, () -> inBed(pen, look, quilt)));
    }

    private static void inBed(Pen pen, Look look, int quilt) {
        double radius = look.age().headRadius;
        pen.at(
                -0.36,
                -radius * 0.92,
                1,
                () -> pen.turned(-1.25, 0, 0, () -> head(pen, look, radius)));
        quilt(pen, quilt);
        pen.fill(oval(-0.2, -0.1, 0.038, 0.034), look.head().skin());
    }

    /// From the chest to the feet of whoever lies there.
    static void quilt(Pen pen, int quilt) {
        var cover =
                blob(
                        -0.22, 0.1, -0.24, -0.06, -0.12, -0.15, 0.06, -0.17, 0.26, -0.11, 0.42,
                        -0.12, 0.56, -0.03, 0.6, 0.1, 0.2, 0.13);
        pen.fade(cover, lit(quilt, 0.18), lit(quilt, 0.02));
        pen.inside(
                cover,
                () -> {
                    for (int i = 0; i < 30; i++) {
                        pen.fill(
                                oval(
                                        -0.18 + i % 10 * 0.085,
                                        -0.1 + Math.floor(i / 10.0) * 0.085,
                                        0.018,
                                        0.018),
                                lit(quilt, 0.5),
                                0.75);
                    }
                });
        pen.line(curve(-0.235, 0.08, -0.235, -0.06, -0.14, -0.145), 0xFFFDF6, 0.06);
        pen.line(curve(0.05, -0.15, 0.1, -0.07, 0.07, 0.02), lit(quilt, -0.15), 0.01, 0.5);
    }

    private static void paint(Pen pen, Look look) {
        double radius = look.age().headRadius;
        int blanket = look.dress().top();
        pen.round(
                blob(-0.54, -0.02, -0.55, -0.10, -0.36, -0.15, -0.12, -0.11, -0.12, -0.01, -0.3, 0),
                0xF7F2E8);
        pen.inside(
                box(-0.62, -0.6, 1.24, 0.59, 0),
                () ->
                        pen.at(
                                -0.30,
                                -radius * 1.02,
                                1,
                                () -> pen.turned(-1.2, 0, 0, () -> head(pen, look, radius))));
        pen.round(
                blob(
                        -0.24, -0.01, -0.25, -0.12, -0.16, -0.22, 0.02, -0.24, 0.28, -0.19, 0.44,
                        -0.20, 0.54, -0.10, 0.54, -0.01, 0.1, 0),
                blanket);
        pen.line(curve(-0.23, -0.14, -0.17, -0.07, -0.18, 0), lit(blanket, 0.5), 0.035);
        pen.line(curve(0, -0.2, 0.06, -0.12, 0.04, -0.03), lit(blanket, -0.2), 0.009, 0.6);
        pen.line(curve(0.3, -0.16, 0.27, -0.1, 0.32, -0.03), lit(blanket, -0.2), 0.009, 0.6);
    }

    private static void head(Pen pen, Look look, double radius) {
        var head = look.head();
        boolean crowned =
                head.hat() == Hat.CROWN || head.hat() == Hat.TIARA || head.hat() == Hat.HELM;
        var bare =
                new Look.Head(
                        head.skin(),
                        head.hair(),
                        head.hairColour(),
                        head.beard(),
                        crowned || Hats.rise(head.hat()) > 0.8 ? Hat.NONE : head.hat(),
                        head.hatColour());
        var asleep =
                new Look(
                        look.age(),
                        look.figure(),
                        bare,
                        look.dress(),
                        look.drapes(),
                        look.extras());
        pen.at(
                0,
                0,
                radius,
                () -> {
                    Hairdos.behindBody(pen, bare);
                    Heads.paint(pen, asleep, Emotion.ASLEEP);
                });
    }
}
