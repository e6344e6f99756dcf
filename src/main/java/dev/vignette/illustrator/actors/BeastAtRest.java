package dev.vignette.illustrator.actors;

import static dev.vignette.illustrator.canvas.Colours.lit;
import static dev.vignette.illustrator.canvas.Shapes.blob;
import static dev.vignette.illustrator.canvas.Shapes.curve;
import static dev.vignette.illustrator.canvas.Shapes.oval;

import dev.vignette.illustrator.actors.Beast.Pattern;
import dev.vignette.illustrator.scene.Entity.Action;
import dev.vignette.illustrator.scene.Entity.Emotion;

/// Paints an animal on paws that sits or sleeps.
record BeastAtRest(Pen pen, Beast beast, BeastPainter painter) {

    BeastAtRest(BeastPainter painter) {
        this(painter.pen(), painter.beast(), painter);
    }

    void sitting() {
        double bulk = beast.bulk();
        double paw = 0.09 * Math.min(1.25, bulk);
        new BeastTail(pen, beast).sitting();
        painter.leg(0.16, -0.34, 0.17, 0, paw * 0.95, lit(beast.legs(), -0.18));
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
                beast.shade());
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
        painter.leg(0.24, -0.36, 0.25, 0, paw, beast.legs());
        painter.mane(0.22, -0.66 * bulk - 0.04);
        painter.head(0.24, -0.68 * bulk - 0.05);
        if (beast.pattern() == Pattern.PANDA && painter.action() == Action.EAT) {
            pen.at(0.36, -0.44 * bulk, 1.1, () -> HandCraft.bamboo(pen));
            pen.line(curve(0.16, -0.5 * bulk, 0.26, -0.36, 0.36, -0.44 * bulk), beast.dark(), 0.12);
            pen.fill(oval(0.37, -0.44 * bulk, 0.07, 0.065), beast.dark());
        }
    }

    void asleep() {
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
                beast.shade());
        if (beast.pattern() == Pattern.STRIPES) {
            for (int i = 0; i < 4; i++) {
                double x = -0.28 + i * 0.13;
                pen.line(
                        curve(x, -0.32 * bulk, x + 0.02, -0.24, x, -0.18), beast.dark(), 0.03, 0.7);
            }
        }
        painter.mane(0.34, -0.17);
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
}
