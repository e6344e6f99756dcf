package dev.vignette.illustrator.actors;

import static dev.vignette.illustrator.canvas.Colours.lit;
import static dev.vignette.illustrator.canvas.Shapes.blob;
import static dev.vignette.illustrator.canvas.Shapes.oval;

import dev.vignette.illustrator.actors.Look.Hair;
import dev.vignette.illustrator.canvas.Outline;

/// Paints hair, in the frame of the head: what falls behind the body, what is behind the face, what
/// lies over it.
final class Hairdos {

    private Hairdos() {}

    static void behindBody(Pen pen, Look.Head head) {
        int colour = head.hairColour();
        switch (head.hair()) {
            case LONG ->
                    pen.fade(
                            blob(
                                    -0.95, -0.5, -1.18, 0.5, -1.15, 1.6, -0.2, 1.9, 0.55, 1.5, 0.9,
                                    0.2, 0, -0.9),
                            lit(colour, -0.05),
                            lit(colour, -0.25));
            case BOB ->
                    pen.fill(
                            blob(
                                    -0.95, -0.5, -1.2, 0.4, -0.95, 1.0, 0.2, 0.9, 0.9, 0.8, 0.95, 0,
                                    0, -0.9),
                            lit(colour, -0.1));
            case TAIL -> {
                pen.fill(
                        Tube.along(
                                t ->
                                        0.30
                                                + 0.32 * Math.sin(Math.PI * Math.min(1, t + 0.12))
                                                - 0.2 * t,
                                -0.8,
                                -0.55,
                                -1.45,
                                -0.45,
                                -1.62,
                                0.5,
                                -1.35,
                                1.35),
                        lit(colour, -0.12));
                pen.fill(oval(-0.95, -0.55, 0.16, 0.2), 0xD9486A);
            }
            case NONE, BALD, SHORT, SPIKY, BUN, BRAIDS, CURLY -> {}
        }
    }

    static void behindHead(Pen pen, Look.Head head) {
        int colour = head.hairColour();
        switch (head.hair()) {
            case BUN -> {
                pen.round(oval(-0.5, -1.02, 0.5, 0.47), lit(colour, -0.06));
                pen.line(
                        Outline.from(-0.8, -1.1).bow(-0.5, -1.4, -0.2, -1.1).open(),
                        lit(colour, 0.25),
                        0.05,
                        0.6);
            }
            case BRAIDS -> {
                braid(pen, -0.92, lit(colour, -0.12));
                braid(pen, 0.88, colour);
            }
            case CURLY -> {
                for (int i = 0; i < 10; i++) {
                    double angle = Math.PI * (0.86 + i * 0.13);
                    pen.fill(
                            oval(
                                    Math.cos(angle) * 0.95 - 0.05,
                                    Math.sin(angle) * 0.9 - 0.05,
                                    0.42,
                                    0.42),
                            lit(colour, i % 3 * 0.05 - 0.08));
                }
            }
            case NONE, BALD, SHORT, SPIKY, BOB, LONG, TAIL -> {}
        }
    }

    private static void braid(Pen pen, double x, int colour) {
        double out = Math.signum(x);
        for (int i = 0; i < 4; i++) {
            pen.round(
                    oval(x + out * 0.05 * i, 0.42 + i * 0.34, 0.24 - i * 0.03, 0.24),
                    lit(colour, i % 2 * 0.05));
        }
        pen.fill(oval(x + out * 0.16, 1.62, 0.15, 0.11), 0xD9486A);
        pen.fill(oval(x + out * 0.18, 1.78, 0.12, 0.15), colour);
    }

    static void overHead(Pen pen, Look.Head head) {
        int colour = head.hairColour();
        switch (head.hair()) {
            case NONE -> {}
            case BALD ->
                    pen.fill(
                            blob(-1.0, -0.25, -0.78, -0.55, -0.58, -0.1, -0.62, 0.35, -0.92, 0.42),
                            colour);
            case SPIKY -> {
                cap(pen, colour);
                for (int i = 0; i < 6; i++) {
                    double angle = Math.PI * (1.02 + i * 0.155);
                    double x = Math.cos(angle) - 0.06;
                    double y = Math.sin(angle) * 1.05 - 0.05;
                    pen.fill(
                            Outline.from(x - 0.24, y + 0.16)
                                    .bow(x + 0.02, y - 0.18, x * 1.2 + 0.08, y * 1.2 - 0.12)
                                    .bow(x + 0.2, y - 0.05, x + 0.24, y + 0.2)
                                    .closed(),
                            lit(colour, 0.04 + i % 2 * 0.05));
                }
            }
            case SHORT, BOB, LONG, TAIL, BUN, BRAIDS, CURLY -> cap(pen, colour);
        }
        if (head.hair() == Hair.LONG || head.hair() == Hair.BOB) {
            pen.fill(
                    blob(-1.02, -0.3, -0.72, -0.2, -0.68, 0.4, -0.8, 0.95, -1.12, 0.9, -1.16, 0.3),
                    lit(colour, -0.02));
        }
    }

    private static void cap(Pen pen, int colour) {
        pen.fade(
                Outline.from(0.97, -0.16)
                        .swing(1.04, -0.9, 0.4, -1.2, -0.1, -1.17)
                        .swing(-0.95, -1.12, -1.2, -0.35, -1.04, 0.38)
                        .bow(-0.9, 0.42, -0.76, 0.26)
                        .swing(-0.72, -0.1, -0.5, -0.30, -0.22, -0.44)
                        .swing(0.1, -0.26, 0.55, -0.30, 0.97, -0.16)
                        .closed(),
                lit(colour, 0.12),
                lit(colour, -0.08));
        pen.line(
                Outline.from(-0.75, -0.45).bow(-0.45, -0.95, 0.15, -0.98).open(),
                lit(colour, 0.35),
                0.06,
                0.6);
    }
}
