package dev.vignette.illustrator.actors;

import static dev.vignette.illustrator.canvas.Colours.lit;
import static dev.vignette.illustrator.canvas.Colours.mix;
import static dev.vignette.illustrator.canvas.Shapes.blob;
import static dev.vignette.illustrator.canvas.Shapes.box;
import static dev.vignette.illustrator.canvas.Shapes.oval;

import dev.vignette.illustrator.actors.Look.Age;
import dev.vignette.illustrator.actors.Look.Beard;
import dev.vignette.illustrator.actors.Look.Extra;
import dev.vignette.illustrator.canvas.Outline;
import dev.vignette.illustrator.scene.Entity.Emotion;

/// Paints a person's head, turned a little to the right; in a frame with the head's centre at the
/// origin and its radius as the unit.
final class Heads {

    private static final int INK = 0x2A2130;
    private static final double NEAR_EYE = 0.17;
    private static final double FAR_EYE = 0.66;
    private static final double EYES = 0.10;

    private Heads() {}

    static void paint(Pen pen, Look look, Emotion emotion) {
        Hairdos.behindHead(pen, look.head());
        face(pen, look);
        eyes(pen, look, emotion);
        brows(pen, look, emotion);
        pen.line(
                Outline.from(0.46, 0.18).bow(0.60, 0.32, 0.45, 0.35).open(),
                lit(look.head().skin(), -0.28),
                0.06);
        if (look.head().beard() == Beard.NONE || look.head().beard() == Beard.MOUSTACHE) {
            mouth(pen, lips(look.head()), emotion);
        }
        beard(pen, look.head(), emotion);
        if (look.has(Extra.GLASSES)) {
            glasses(pen);
        }
        Hairdos.overHead(pen, look.head());
        if (look.has(Extra.MASK)) {
            mask(pen);
            eyes(pen, look, emotion);
        }
        if (look.has(Extra.PATCH)) {
            patch(pen);
        }
        if (look.has(Extra.CLOWN)) {
            clown(pen);
        }
        Hats.paint(pen, look.head());
        if (look.has(Extra.DIVING)) {
            divingMask(pen);
        }
    }

    private static void clown(Pen pen) {
        pen.fill(oval(0.42, 0.6, 0.36, 0.24), 0xFFFFFF, 0.9);
        pen.fill(
                Outline.from(0.14, 0.54)
                        .bow(0.42, 0.66, 0.7, 0.52)
                        .bow(0.44, 0.9, 0.14, 0.54)
                        .closed(),
                0xC8302F);
        pen.round(oval(0.52, 0.28, 0.2, 0.19), 0xE0362E);
        pen.fill(oval(0.58, 0.2, 0.05, 0.05), 0xFFFFFF, 0.8);
    }

    private static void divingMask(Pen pen) {
        pen.line(Outline.from(-0.3, 0.0).line(-0.95, -0.1).open(), 0x2A2E38, 0.1);
        pen.fill(box(-0.12, -0.18, 1.06, 0.56, 0.3), 0xDFF4FA, 0.35);
        pen.line(box(-0.12, -0.18, 1.06, 0.56, 0.3), 0xF0B83A, 0.1);
        pen.line(Outline.from(0.5, 0.72).bow(-0.5, 1.0, -0.9, 0.5).open(), 0x2A2E38, 0.12);
        pen.fill(box(0.28, 0.56, 0.34, 0.24, 0.1), 0x2A2E38);
    }

    private static void face(Pen pen, Look look) {
        int skin = look.head().skin();
        pen.fill(oval(-0.62, 0.12, 0.2, 0.24), lit(skin, -0.08));
        var face =
                blob(
                        -0.92, -0.1, -0.62, -0.82, 0.1, -1.0, 0.78, -0.72, 0.98, -0.02, 0.84, 0.56,
                        0.32, 0.98, -0.3, 0.92, -0.76, 0.55);
        pen.fade(face, lit(skin, 0.10), lit(skin, -0.05));
        pen.fill(oval(-0.52, 0.14, 0.15, 0.2), lit(skin, -0.04));
        pen.fill(oval(-0.50, 0.15, 0.08, 0.12), lit(skin, -0.18));
        pen.fill(oval(0.05, 0.42, 0.2, 0.14), 0xF0787A, 0.38);
        pen.fill(oval(0.76, 0.38, 0.14, 0.12), 0xF0787A, 0.38);
        if (look.has(Extra.FRECKLES)) {
            for (int i = 0; i < 6; i++) {
                double x = (i < 3 ? -0.05 : 0.62) + i % 3 * 0.1;
                pen.fill(oval(x, 0.33 + i % 2 * 0.08, 0.028, 0.028), lit(skin, -0.35), 0.8);
            }
        }
        if (look.age() == Age.OLD) {
            pen.line(Outline.from(-0.16, 0.2).bow(-0.1, 0.26, -0.02, 0.27).open(), skin, 0.02);
            pen.line(
                    Outline.from(-0.12, 0.30).bow(0.0, 0.36, 0.14, 0.33).open(),
                    lit(skin, -0.22),
                    0.03,
                    0.7);
        }
    }

    private static void eyes(Pen pen, Look look, Emotion emotion) {
        double big = look.age() == Age.CHILD || look.age() == Age.BABY ? 1.15 : 1;
        eye(pen, NEAR_EYE, big, emotion);
        eye(pen, FAR_EYE, big * 0.94, emotion);
        if (emotion == Emotion.SAD) {
            tear(pen);
        }
        boolean open = emotion != Emotion.ASLEEP && emotion != Emotion.LAUGHING;
        if (open && look.has(Extra.LASHES)) {
            for (double x : new double[] {NEAR_EYE, FAR_EYE}) {
                double side = x == NEAR_EYE ? -1 : 1;
                // lashes that rise too far look like an angry brow
                double rise = emotion == Emotion.SAD || emotion == Emotion.AFRAID ? -0.03 : 0.035;
                pen.line(
                        Outline.from(x + side * 0.09, EYES - 0.1)
                                .line(x + side * 0.19, EYES - 0.1 - rise)
                                .open(),
                        INK,
                        0.05);
            }
        }
    }

    private static void tear(Pen pen) {
        double x = NEAR_EYE - 0.02;
        pen.fill(
                blob(x, EYES + 0.16, x + 0.07, EYES + 0.32, x, EYES + 0.4, x - 0.07, EYES + 0.32),
                0x8CCBEE,
                0.95);
        pen.fill(oval(x - 0.02, EYES + 0.31, 0.02, 0.03), 0xFFFFFF, 0.9);
    }

    private static void eye(Pen pen, double x, double big, Emotion emotion) {
        switch (emotion) {
            case ASLEEP ->
                    pen.line(
                            Outline.from(x - 0.14, EYES).bow(x, EYES + 0.17, x + 0.14, EYES).open(),
                            INK,
                            0.075);
            case LAUGHING ->
                    pen.line(
                            Outline.from(x - 0.14, EYES + 0.06)
                                    .bow(x, EYES - 0.17, x + 0.14, EYES + 0.06)
                                    .open(),
                            INK,
                            0.08);
            case AFRAID -> {
                pen.fill(oval(x, EYES, 0.19 * big, 0.22 * big), 0xFFFFFF);
                pupil(pen, x, 0.85 * big);
            }
            case CALM, HAPPY, SAD, ANGRY -> pupil(pen, x, big);
        }
    }

    private static void pupil(Pen pen, double x, double big) {
        pen.fill(oval(x, EYES, 0.105 * big, 0.14 * big), INK);
        pen.fill(oval(x + 0.035, EYES - 0.05, 0.042 * big, 0.042 * big), 0xFFFFFF);
    }

    private static void brows(Pen pen, Look look, Emotion emotion) {
        int hair = look.head().hairColour();
        int colour = look.age() == Age.OLD ? mix(hair, 0x888888, 0.3) : lit(hair, -0.35);
        double slant =
                switch (emotion) {
                    case ANGRY -> 0.12;
                    case SAD, AFRAID -> -0.11;
                    case CALM, HAPPY, ASLEEP, LAUGHING -> -0.05;
                };
        double raised =
                switch (emotion) {
                    case AFRAID, HAPPY, LAUGHING -> 0.09;
                    case CALM, SAD, ASLEEP -> 0.05;
                    case ANGRY -> 0;
                };
        double y = EYES - 0.31 - raised;
        brow(pen, NEAR_EYE, y, slant, colour);
        brow(pen, FAR_EYE, y, -slant, colour);
    }

    private static void brow(Pen pen, double x, double y, double slant, int colour) {
        pen.line(
                Outline.from(x - 0.15, y - slant).bow(x, y - 0.06, x + 0.14, y + slant).open(),
                colour,
                0.055);
    }

    /// Darker than the skin, whatever the skin.
    private static int lips(Look.Head head) {
        return mix(lit(head.skin(), -0.35), 0x8E2430, 0.55);
    }

    private static void mouth(Pen pen, int lips, Emotion emotion) {
        double x = 0.40;
        double y = 0.56;
        switch (emotion) {
            case SAD -> curvedMouth(pen, lips, x, y + 0.08, -0.13);
            case ANGRY ->
                    pen.line(
                            Outline.from(x - 0.14, y + 0.08).bow(x, y, x + 0.14, y + 0.05).open(),
                            lips,
                            0.07);
            case AFRAID -> pen.fill(oval(x, y + 0.06, 0.10, 0.13), 0x7A2E33);
            case HAPPY, LAUGHING -> openMouth(pen, x, y);
            case ASLEEP -> pen.fill(oval(x + 0.02, y + 0.05, 0.06, 0.05), lips, 0.8);
            case CALM -> curvedMouth(pen, lips, x, y - 0.01, 0.13);
        }
    }

    private static void curvedMouth(Pen pen, int lips, double x, double y, double bend) {
        pen.line(
                Outline.from(x - 0.16, y).bow(x, y + bend, x + 0.16, y - 0.02).open(), lips, 0.065);
    }

    private static void openMouth(Pen pen, double x, double y) {
        var mouth =
                Outline.from(x - 0.22, y - 0.04)
                        .bow(x, y + 0.03, x + 0.22, y - 0.06)
                        .bow(x + 0.02, y + 0.36, x - 0.22, y - 0.04)
                        .closed();
        pen.fill(mouth, 0x8E2F36);
        pen.inside(mouth, () -> pen.fill(oval(x + 0.02, y + 0.2, 0.13, 0.09), 0xE8757A));
    }

    private static void beard(Pen pen, Look.Head head, Emotion emotion) {
        int colour = head.hairColour();
        switch (head.beard()) {
            case NONE -> {}
            case MOUSTACHE -> moustache(pen, colour);
            case SHORT -> {
                fullBeard(pen, colour, 1.28);
                moustache(pen, lit(colour, 0.16));
                mouthInBeard(pen, lips(head), emotion);
            }
            case LONG -> {
                fullBeard(pen, colour, 1.95);
                moustache(pen, lit(colour, 0.16));
                mouthInBeard(pen, lips(head), emotion);
            }
        }
    }

    private static void fullBeard(Pen pen, int colour, double length) {
        pen.fade(
                Outline.from(-0.60, 0.12)
                        .swing(-0.72, 0.9, -0.1, length, 0.34, length - 0.06)
                        .swing(0.85, 1.3, 1.04, 0.65, 0.94, 0.22)
                        .bow(0.70, 0.52, 0.42, 0.42)
                        .bow(-0.1, 0.55, -0.60, 0.12)
                        .closed(),
                lit(colour, 0.05),
                lit(colour, -0.12));
        for (int i = 0; i < 3; i++) {
            double x = 0.05 + i * 0.25;
            pen.line(
                    Outline.from(x, 0.85).bow(x + 0.02, 1.0, x + 0.06, length - 0.3).open(),
                    lit(colour, -0.16),
                    0.035,
                    0.6);
        }
    }

    private static void moustache(Pen pen, int colour) {
        pen.fill(
                blob(
                        0.02, 0.56, 0.20, 0.40, 0.44, 0.42, 0.66, 0.38, 0.88, 0.52, 0.66, 0.57,
                        0.44, 0.51, 0.22, 0.60),
                colour);
    }

    private static void mouthInBeard(Pen pen, int lips, Emotion emotion) {
        boolean glad = emotion == Emotion.HAPPY || emotion == Emotion.LAUGHING;
        double bend = emotion == Emotion.SAD ? -0.06 : glad ? 0.16 : 0.09;
        if (glad) {
            pen.fill(
                    Outline.from(0.26, 0.62)
                            .bow(0.44, 0.66, 0.62, 0.61)
                            .bow(0.46, 0.92, 0.26, 0.62)
                            .closed(),
                    0x8E2F36);
        } else {
            pen.line(
                    Outline.from(0.30, 0.68).bow(0.42, 0.68 + bend, 0.55, 0.67).open(), lips, 0.06);
        }
    }

    private static void glasses(Pen pen) {
        for (double x : new double[] {NEAR_EYE, FAR_EYE}) {
            pen.fill(oval(x, EYES, 0.22, 0.22), 0xFFFFFF, 0.25);
            pen.line(oval(x, EYES, 0.22, 0.22), 0x5C4A3A, 0.05);
        }
        pen.line(Outline.from(0.39, EYES).line(0.44, EYES).open(), 0x5C4A3A, 0.05);
        pen.line(Outline.from(-0.05, EYES).line(-0.46, EYES - 0.03).open(), 0x5C4A3A, 0.05);
    }

    private static void mask(Pen pen) {
        var band =
                Outline.from(-0.92, -0.08)
                        .bow(0, -0.26, 0.97, -0.14)
                        .bow(1.02, 0.1, 0.92, 0.32)
                        .bow(0.1, 0.34, -0.84, 0.3)
                        .closed();
        pen.fill(band, 0x26242E);
        pen.fill(oval(NEAR_EYE, EYES, 0.18, 0.16), 0xFFFFFF);
        pen.fill(oval(FAR_EYE, EYES, 0.17, 0.16), 0xFFFFFF);
    }

    private static void patch(Pen pen) {
        pen.line(Outline.from(-0.85, -0.32).bow(0.1, -0.22, 0.9, 0.02).open(), 0x1E1A20, 0.06);
        pen.fill(
                Outline.from(-0.06, -0.12)
                        .bow(0.17, -0.16, 0.4, -0.06)
                        .bow(0.4, 0.34, 0.16, 0.36)
                        .bow(-0.06, 0.3, -0.06, -0.12)
                        .closed(),
                0x1E1A20);
    }
}
