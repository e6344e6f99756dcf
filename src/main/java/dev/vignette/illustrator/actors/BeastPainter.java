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
                                    new BeastPainter(pen, beast, Emotion.ASLEEP, action, false)
                                            .asleep());
            case SIT, EAT ->
                    of(
                            1.75,
                            0.68 * bulk + 0.1 + 0.32 * beast.head() + crown,
                            beast,
                            pen -> new BeastPainter(pen, beast, emotion, action, king).sitting());
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
    private void head(double x, double y) {
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

    private int shade() {
        return lit(beast.fur(), beast.fur() > 0xE0E0E0 ? -0.1 : -0.2);
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
        tail(-0.42, under - 0.16 * beast.bulk(), stride);
        boolean runs = stride > 0.1;
        leg(0.26, under + 0.02, 0.30 + stride * 1.6, runs ? -0.08 : 0, paw * 0.95, far);
        leg(-0.24, under + 0.02, -0.20 - stride * 1.2, runs ? -0.05 : 0, paw, far);
        trunk(under, top);
        leg(0.36, under, 0.36 + stride * (runs ? 1 : -1), runs ? -0.02 : 0, paw, beast.legs());
        leg(-0.36, under - 0.02, -0.36 - stride * (runs ? 1.3 : -1), 0, paw * 1.1, beast.legs());
        pen.fill(
                oval(-0.35, under - 0.06, 0.115 * beast.bulk(), 0.13 * beast.bulk()),
                mix(beast.fur(), shade(), 0.35),
                0.75);
        pen.fill(
                oval(0.35, under - 0.07, 0.10 * beast.bulk(), 0.12 * beast.bulk()),
                beast.pattern() == Pattern.PANDA ? beast.dark() : mix(beast.fur(), shade(), 0.35),
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
                shade());
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

    private void tail(double x, double y, double stride) {
        switch (beast.tail()) {
            case BUSH ->
                    bush(
                            stride > 0.1
                                    ? new double[] {
                                        x, y, -0.68, y - 0.02, -0.90, y + 0.02, -1.04, y - 0.02
                                    }
                                    : new double[] {
                                        x, y, -0.62, y + 0.02, -0.80, y - 0.12, -0.95, y - 0.32
                                    });
            case THIN ->
                    pen.fill(
                            Tube.tapered(0.09, 0.04, x + 0.03, y, -0.56, y - 0.14, -0.60, y - 0.32),
                            lit(beast.fur(), -0.05));
            case CAT ->
                    pen.fill(
                            Tube.tapered(
                                    0.075, 0.05, x + 0.03, y + 0.02, -0.66, y + 0.06, -0.76,
                                    y - 0.16, -0.64, y - 0.36, -0.72, y - 0.46),
                            lit(beast.fur(), -0.08));
            case TUFT -> {
                pen.fill(
                        Tube.tapered(
                                0.055, 0.05, x + 0.03, y, -0.62, y + 0.10, -0.74, y - 0.04, -0.84,
                                y - 0.20),
                        lit(beast.fur(), -0.08));
                pen.fill(
                        blob(-0.80, y - 0.14, -0.91, y - 0.2, -0.9, y - 0.36, -0.8, y - 0.3),
                        beast.dark());
            }
            case STUB -> pen.fill(oval(x - 0.03, y + 0.02, 0.07, 0.07), shade());
        }
    }

    private void bush(double[] way) {
        pen.fill(
                Tube.along(
                        t ->
                                0.06
                                        + 0.20
                                                * Math.pow(
                                                        Math.sin(
                                                                Math.PI
                                                                        * Math.min(
                                                                                1,
                                                                                t * 0.98 + 0.02)),
                                                        0.8),
                        way),
                lit(beast.fur(), -0.08));
        int n = way.length;
        pen.fill(
                Tube.along(
                        t -> 0.14 * Math.sqrt(Math.max(0, 1 - t)) + 0.005,
                        way[n - 4] * 0.45 + way[n - 2] * 0.55,
                        way[n - 3] * 0.45 + way[n - 1] * 0.55,
                        way[n - 2],
                        way[n - 1]),
                beast.belly());
    }

    private void sitting() {
        double bulk = beast.bulk();
        double paw = 0.09 * Math.min(1.25, bulk);
        sittingTail();
        leg(0.16, -0.34, 0.17, 0, paw * 0.95, lit(beast.legs(), -0.18));
        pen.fade(
                blob(
                        -0.30,
                        -0.02,
                        -0.36,
                        -0.20,
                        -0.24,
                        -0.40 * bulk,
                        -0.02,
                        -0.58 * bulk,
                        0.20,
                        -0.62 * bulk,
                        0.30,
                        -0.40,
                        0.26,
                        -0.12,
                        0.16,
                        -0.01),
                lit(beast.fur(), 0.10),
                shade());
        pen.fill(
                blob(0.14, -0.52 * bulk, 0.27, -0.46, 0.27, -0.22, 0.16, -0.16),
                beast.pattern() == Pattern.PANDA ? beast.dark() : beast.belly(),
                0.9);
        if (beast.pattern() == Pattern.STRIPES) {
            for (int i = 0; i < 3; i++) {
                double y = -0.24 - i * 0.09;
                pen.line(
                        curve(-0.31 + i * 0.05, y, -0.2 + i * 0.04, y + 0.03),
                        beast.dark(),
                        0.03,
                        0.8);
            }
        }
        pen.fill(oval(-0.12, -0.13, 0.19 * bulk, 0.135), lit(beast.fur(), -0.10));
        pen.fill(blob(-0.14, -0.015, -0.10, -0.06, 0.06, -0.06, 0.10, -0.01), beast.legs());
        leg(0.24, -0.36, 0.25, 0, paw, beast.legs());
        mane(0.22, -0.66 * bulk - 0.04);
        head(0.24, -0.68 * bulk - 0.05);
        if (beast.pattern() == Pattern.PANDA && action == Action.EAT) {
            pen.at(0.36, -0.44 * bulk, 1.1, () -> HandCraft.bamboo(pen));
            pen.line(curve(0.16, -0.5 * bulk, 0.26, -0.36, 0.36, -0.44 * bulk), beast.dark(), 0.12);
            pen.fill(oval(0.37, -0.44 * bulk, 0.07, 0.065), beast.dark());
        }
    }

    private void sittingTail() {
        switch (beast.tail()) {
            case BUSH ->
                    bush(new double[] {-0.30, -0.12, -0.52, -0.05, -0.70, -0.14, -0.78, -0.32});
            case STUB -> pen.fill(oval(-0.33, -0.10, 0.07, 0.07), shade());
            case THIN, CAT, TUFT ->
                    pen.fill(
                            Tube.tapered(
                                    0.075, 0.045, -0.26, -0.08, -0.5, -0.04, -0.66, -0.1, -0.62,
                                    -0.26, -0.7, -0.34),
                            lit(beast.fur(), -0.1));
        }
    }

    private void asleep() {
        double bulk = beast.bulk();
        pen.fade(
                blob(
                        -0.45,
                        -0.10,
                        -0.34,
                        -0.30 * bulk,
                        0.05,
                        -0.38 * bulk,
                        0.36,
                        -0.26,
                        0.44,
                        -0.06,
                        0.1,
                        0,
                        -0.3,
                        0),
                lit(beast.fur(), 0.1),
                shade());
        if (beast.pattern() == Pattern.STRIPES) {
            for (int i = 0; i < 4; i++) {
                double x = -0.28 + i * 0.13;
                pen.line(
                        curve(x, -0.32 * bulk, x + 0.02, -0.24, x, -0.18), beast.dark(), 0.03, 0.7);
            }
        }
        mane(0.34, -0.17);
        BeastHead.paint(pen, beast, 0.36, -0.17 * Math.max(1, beast.head()), Emotion.ASLEEP);
        if (beast.tail() != Beast.Tail.STUB) {
            double wide = beast.tail() == Beast.Tail.BUSH ? 0.16 : 0.04;
            pen.fill(
                    Tube.along(
                            t -> wide * Math.sin(Math.PI * Math.min(1, 0.15 + t * 0.85)) + 0.03,
                            -0.38,
                            -0.10,
                            -0.46,
                            -0.03,
                            -0.1,
                            -0.035,
                            0.22,
                            -0.03),
                    lit(beast.fur(), -0.1));
        }
        pen.fill(blob(0.2, -0.005, 0.22, -0.05, 0.42, -0.06, 0.5, -0.02, 0.48, 0), beast.legs());
    }

    private void mane(double x, double y) {
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

    private void leg(double x, double y, double footX, double footY, double w, int colour) {
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
