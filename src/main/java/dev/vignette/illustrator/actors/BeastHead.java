package dev.vignette.illustrator.actors;

import static dev.vignette.illustrator.canvas.Colours.lit;
import static dev.vignette.illustrator.canvas.Colours.mix;
import static dev.vignette.illustrator.canvas.Shapes.blob;
import static dev.vignette.illustrator.canvas.Shapes.oval;

import dev.vignette.illustrator.actors.Beast.Ear;
import dev.vignette.illustrator.actors.Beast.Pattern;
import dev.vignette.illustrator.canvas.Outline;
import dev.vignette.illustrator.scene.Entity.Emotion;

/// Paints the head of an animal on paws, in a frame with its centre at the origin and its radius as
/// the unit.
record BeastHead(Pen pen, Beast beast, double snout) {

    private static final int INK = 0x231A22;

    static void paint(Pen pen, Beast beast, double x, double y, Emotion emotion) {
        double radius = beast.headRadius();
        var head = new BeastHead(pen, beast, beast.snout() / radius);
        pen.at(x, y, radius, () -> head.paint(emotion));
    }

    private void paint(Emotion emotion) {
        int fur = beast.fur();
        ears();
        pen.fade(
                blob(
                        -1, 0.05, -0.72, -0.75, 0.05, -1.0, 0.8, -0.62, 0.98, 0.10, 0.55, 0.78,
                        -0.25, 0.88, -0.85, 0.55),
                lit(fur, 0.14),
                lit(fur, -0.04));
        if (beast.pattern() == Pattern.STRIPES) {
            for (int i = -1; i <= 1; i++) {
                pen.line(
                        Outline.from(0.05 + i * 0.2, -0.9).line(0.08 + i * 0.16, -0.62).open(),
                        beast.dark(),
                        0.08,
                        0.8);
            }
        }
        muzzle(fur);
        eye(emotion);
        mouth(emotion);
        if (beast.ear() == Ear.FLOP) {
            pen.fill(
                    blob(
                            -0.55, -0.78, -0.1, -0.72, -0.02, -0.1, -0.30, 0.42, -0.72, 0.25, -0.80,
                            -0.35),
                    beast.dark());
        }
    }

    private void ears() {
        int fur = beast.fur();
        switch (beast.ear()) {
            case TRIANGLE -> {
                pen.fill(
                        Outline.from(-0.75, -0.4)
                                .bow(-0.95, -1.5, -0.62, -1.72)
                                .bow(-0.1, -1.3, 0.02, -0.75)
                                .closed(),
                        lit(fur, -0.15));
                pen.fill(
                        Outline.from(-0.28, -0.6)
                                .bow(-0.22, -1.5, 0.12, -1.8)
                                .bow(0.55, -1.2, 0.50, -0.6)
                                .closed(),
                        fur);
                pen.fill(
                        Outline.from(-0.08, -0.8)
                                .bow(-0.02, -1.35, 0.14, -1.52)
                                .bow(0.36, -1.1, 0.33, -0.72)
                                .closed(),
                        mix(beast.dark(), 0xF0A090, 0.5));
            }
            case ROUND -> {
                boolean panda = beast.pattern() == Pattern.PANDA;
                int ear = panda ? beast.dark() : lit(fur, -0.12);
                pen.fill(oval(-0.62, -0.85, 0.36, 0.36), ear);
                pen.fill(oval(0.38, -0.92, 0.36, 0.36), ear);
                if (!panda) {
                    pen.fill(oval(0.40, -0.90, 0.2, 0.2), mix(fur, 0xF2A79A, 0.5));
                }
            }
            case FLOP -> {}
        }
    }

    private void muzzle(int fur) {
        int belly = beast.belly();
        pen.fill(
                blob(-0.75, 0.42, -0.1, 0.16, 0.5, 0.30, 0.95, 0.15, 0.62, 0.78, -0.2, 0.90),
                belly);
        pen.fill(
                blob(
                        0.45,
                        -0.10,
                        0.95,
                        0.02,
                        0.75 + snout * 0.95,
                        0.14,
                        0.78 + snout,
                        0.36,
                        0.8,
                        0.62,
                        0.40,
                        0.62),
                mix(fur, belly, 0.25));
        pen.fill(
                blob(
                        0.5,
                        0.40,
                        0.75 + snout * 0.8,
                        0.34,
                        0.75 + snout * 0.9,
                        0.46,
                        0.8,
                        0.68,
                        0.45,
                        0.70),
                belly);
        pen.fill(oval(0.72 + snout, 0.16, 0.17, 0.14), 0x2A2026);
        pen.fill(oval(0.68 + snout, 0.11, 0.06, 0.04), 0xFFFFFF, 0.5);
    }

    private void eye(Emotion emotion) {
        boolean panda = beast.pattern() == Pattern.PANDA;
        if (panda) {
            pen.fill(oval(0.28, -0.06, 0.30, 0.34), beast.dark());
        }
        if (emotion == Emotion.ASLEEP || emotion == Emotion.LAUGHING) {
            double bend = emotion == Emotion.ASLEEP ? 0.17 : -0.17;
            pen.line(
                    Outline.from(0.12, -0.05).bow(0.28, -0.05 + bend, 0.46, -0.03).open(),
                    panda ? 0xF6F4EF : INK,
                    0.09);
            return;
        }
        if (emotion == Emotion.AFRAID) {
            pen.fill(oval(0.30, -0.10, 0.22, 0.25), 0xFFFFFF);
        }
        pen.fill(oval(0.30, -0.10, 0.14, 0.18), panda ? 0x111111 : INK);
        pen.fill(oval(0.35, -0.17, 0.055, 0.055), 0xFFFFFF);
        if (emotion == Emotion.ANGRY) {
            pen.line(Outline.from(0.08, -0.36).line(0.46, -0.22).open(), beast.dark(), 0.1);
        }
        if (emotion == Emotion.SAD) {
            pen.line(Outline.from(0.08, -0.24).line(0.42, -0.38).open(), beast.dark(), 0.08);
        }
    }

    private void mouth(Emotion emotion) {
        int colour = mix(beast.dark(), 0x2A2026, 0.5);
        double x = 0.78 + snout * 0.55;
        switch (emotion) {
            case HAPPY, LAUGHING -> {
                pen.fill(
                        Outline.from(x, 0.48)
                                .bow(0.75 + snout * 0.15, 0.60, 0.58, 0.44)
                                .bow(0.68 + snout * 0.2, 0.98, x, 0.48)
                                .closed(),
                        0x8E2F36);
                pen.fill(oval(0.72 + snout * 0.25, 0.70, 0.1, 0.1), 0xE8757A);
            }
            case SAD, AFRAID ->
                    pen.line(
                            Outline.from(x, 0.56).bow(0.75 + snout * 0.15, 0.46, 0.62, 0.60).open(),
                            colour,
                            0.07);
            case CALM, ANGRY, ASLEEP ->
                    pen.line(
                            Outline.from(x, 0.50).bow(0.75 + snout * 0.15, 0.60, 0.62, 0.48).open(),
                            colour,
                            0.07);
        }
    }
}
