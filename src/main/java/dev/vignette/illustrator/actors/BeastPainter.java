package dev.vignette.illustrator.actors;

import static dev.vignette.illustrator.canvas.Colours.lit;
import static dev.vignette.illustrator.canvas.Colours.mix;
import static dev.vignette.illustrator.canvas.Shapes.blob;
import static dev.vignette.illustrator.canvas.Shapes.curve;
import static dev.vignette.illustrator.canvas.Shapes.oval;

import dev.vignette.illustrator.actors.Beast.Pattern;
import dev.vignette.illustrator.scene.Entity.Action;
import dev.vignette.illustrator.scene.Entity.Emotion;
import java.util.function.Consumer;

/// Paints an animal on paws, looking right; a frame in which it is about 1.7 long and its shoulder
/// 0.6 high.
///
/// @param action what it does: who sings lifts its head to the moon
/// @param king whether it wears a crown
record BeastPainter(Pen pen, Beast beast, Emotion emotion, Action action, boolean king) {

    static Puppet puppet(Beast beast, Action action, Emotion emotion, boolean king) {
        double bulk = beast.bulk();
        double tall =
                0.80 + 0.30 * (beast.legLength() - 1) + 0.32 * (bulk - 1) + 0.2 * beast.head();
        double crown = king ? 0.3 * beast.head() : 0;
        return switch (action) {
            case SLEEP ->
                    of(
                            1.66,
                            0.17 * Math.max(1, beast.head()) + 0.34 * beast.head() + 0.06,
                            beast,
                            pen ->
                                    new BeastAtRest(
                                                    new BeastPainter(
                                                            pen,
                                                            beast,
                                                            Emotion.ASLEEP,
                                                            action,
                                                            false))
                                            .asleep());
            case SIT, EAT ->
                    of(
                            1.75,
                            0.68 * bulk + 0.1 + 0.32 * beast.head() + crown,
                            beast,
                            pen ->
                                    new BeastAtRest(
                                                    new BeastPainter(
                                                            pen, beast, emotion, action, king))
                                            .sitting());
            default -> {
                double stride =
                        switch (action) {
                            case RUN, FIGHT, PLAY -> 0.14;
                            case WALK, CLIMB -> 0.06;
                            default -> 0;
                        };
                double howl = action == Action.SING ? 0.14 + 0.5 * beast.snout() : 0;
                yield of(
                        2.0 + 1.4 * stride,
                        tall + 0.05 + crown + howl,
                        beast,
                        pen ->
                                new BeastPainter(pen, beast, emotion, action, king)
                                        .standing(stride));
            }
        };
    }

    private static Puppet of(double width, double height, Beast beast, Consumer<Pen> painter) {
        double size = beast.size();
        return Puppet.standing(
                width * size, height * size, pen -> pen.at(0, 0, size, () -> painter.accept(pen)));
    }

    /// The head, thrown back by whoever howls, under a crown on whoever is king.
    void head(double x, double y) {
        if (action == Action.SING) {
            pen.turned(
                    -0.75,
                    x - 0.1,
                    y + 0.08,
                    () -> BeastHead.paint(pen, beast, x, y, Emotion.LAUGHING));
        } else {
            BeastHead.paint(pen, beast, x, y, emotion);
        }
        if (king) {
            Pond.crown(pen, x, y - beast.headRadius() * 0.86, beast.headRadius() * 0.62);
        }
    }

    /// Height of the belly's line.
    private double under() {
        return -0.30 * beast.legLength() - 0.16 * (beast.bulk() - 1);
    }

    private void standing(double stride) {
        double under = under();
        double top = under - 0.27 * beast.bulk();
        double paw = 0.095 * Math.min(1.25, beast.bulk());
        int far = lit(beast.legs(), -0.25);
        new BeastTail(pen, beast).standing(-0.42, under - 0.16 * beast.bulk(), stride);
        boolean runs = stride > 0.1;
        leg(0.26, under + 0.02, 0.30 + stride * 1.6, runs ? -0.08 : 0, paw * 0.95, far);
        leg(-0.24, under + 0.02, -0.20 - stride * 1.2, runs ? -0.05 : 0, paw, far);
        trunk(under, top);
        leg(0.36, under, 0.36 + stride * (runs ? 1 : -1), runs ? -0.02 : 0, paw, beast.legs());
        leg(-0.36, under - 0.02, -0.36 - stride * (runs ? 1.3 : -1), 0, paw * 1.1, beast.legs());
        pen.fill(
                oval(-0.35, under - 0.06, 0.115 * beast.bulk(), 0.13 * beast.bulk()),
                mix(beast.fur(), beast.shade(), 0.35),
                0.75);
        pen.fill(
                oval(0.35, under - 0.07, 0.10 * beast.bulk(), 0.12 * beast.bulk()),
                beast.pattern() == Pattern.PANDA
                        ? beast.dark()
                        : mix(beast.fur(), beast.shade(), 0.35),
                0.75);
        double bob = -0.13 - 0.05 * (beast.bulk() - 1);
        pen.fill(
                blob(
                        0.24,
                        top + 0.04,
                        0.36,
                        top - 0.14,
                        0.54,
                        top - 0.16,
                        0.54,
                        top + 0.06,
                        0.42,
                        under - 0.06),
                beast.pattern() == Pattern.PANDA ? beast.dark() : beast.fur());
        mane(0.50, top + bob);
        pen.fill(
                blob(
                        0.38,
                        top + 0.04,
                        0.50,
                        top - 0.02,
                        0.50,
                        under - 0.14,
                        0.44,
                        under - 0.05,
                        0.37,
                        under - 0.10),
                beast.pattern() == Pattern.PANDA ? beast.dark() : beast.belly(),
                0.9);
        head(0.50, top + bob);
    }

    private void trunk(double under, double top) {
        pen.fade(
                blob(
                        -0.46,
                        under - 0.14 * beast.bulk(),
                        -0.38,
                        top + 0.03,
                        -0.12,
                        top,
                        0.14,
                        top,
                        0.36,
                        top - 0.07,
                        0.47,
                        top + 0.08,
                        0.42,
                        under - 0.02,
                        0.18,
                        under + 0.035,
                        -0.16,
                        under + 0.015,
                        -0.40,
                        under + 0.02),
                lit(beast.fur(), 0.12),
                beast.shade());
        if (beast.pattern() == Pattern.PANDA) {
            pen.fill(
                    blob(
                            0.14,
                            top,
                            0.36,
                            top - 0.07,
                            0.47,
                            top + 0.08,
                            0.42,
                            under - 0.02,
                            0.18,
                            under + 0.03),
                    beast.dark());
        }
        pen.fill(
                blob(
                        -0.20,
                        under - 0.03,
                        0.05,
                        under - 0.02,
                        0.24,
                        under - 0.05,
                        0.42,
                        under - 0.10,
                        0.38,
                        under,
                        0.15,
                        under + 0.03,
                        -0.15,
                        under + 0.012),
                beast.belly(),
                0.85);
        if (beast.pattern() == Pattern.STRIPES) {
            for (int i = 0; i < 5; i++) {
                double x = -0.34 + i * 0.14;
                pen.line(
                        curve(x, top + 0.03, x + 0.02, top + 0.10, x + 0.005, top + 0.16),
                        beast.dark(),
                        0.032,
                        0.8);
            }
        }
        if (beast.pattern() == Pattern.SPOTS) {
            for (int i = 0; i < 14; i++) {
                double x = -0.38 + i * 0.057;
                double y = top + 0.05 + i * 5 % 4 * 0.045;
                pen.fill(oval(x, y, 0.022, 0.018), beast.dark(), 0.8);
            }
        }
    }

    void mane(double x, double y) {
        if (beast.pattern() != Pattern.MANE) {
            return;
        }
        double r = beast.headRadius();
        for (int i = 0; i < 12; i++) {
            double angle = i * Math.PI / 6;
            pen.fill(
                    oval(
                            x - 0.05 + Math.cos(angle) * r * 1.12,
                            y + 0.02 + Math.sin(angle) * r * 1.16,
                            r * 0.55,
                            r * 0.55),
                    lit(0xA3571F, i % 2 * 0.1));
        }
        pen.fill(oval(x - 0.05, y + 0.02, r * 1.3, r * 1.3), 0xA3571F);
    }

    void leg(double x, double y, double footX, double footY, double w, int colour) {
        pen.fill(
                Tube.along(
                        t -> w * (1.25 - 0.5 * Math.min(1, t * 1.5)),
                        x,
                        y,
                        (x + footX) / 2 - 0.015,
                        (y + footY) / 2,
                        footX,
                        footY - w * 0.3),
                colour);
        pen.fill(
                blob(
                        footX - w * 0.5,
                        footY,
                        footX - w * 0.45,
                        footY - w * 0.62,
                        footX + w * 0.4,
                        footY - w * 0.6,
                        footX + w * 0.85,
                        footY - w * 0.15,
                        footX + w * 0.8,
                        footY),
                lit(colour, -0.06));
    }
}
