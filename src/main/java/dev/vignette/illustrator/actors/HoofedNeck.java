package dev.vignette.illustrator.actors;

import static dev.vignette.illustrator.canvas.Colours.lit;
import static dev.vignette.illustrator.canvas.Shapes.blob;
import static dev.vignette.illustrator.canvas.Shapes.curve;
import static dev.vignette.illustrator.canvas.Shapes.oval;

import dev.vignette.illustrator.actors.Hoofed.Pattern;
import dev.vignette.illustrator.scene.Entity.Emotion;

/// Paints the neck of an animal on hooves, with its mane and its head: up, or down to grass and
/// water.
///
/// @param flow how far the mane flies back, in units
record HoofedNeck(Pen pen, Hoofed animal, Emotion emotion, double flow) {

    /// Where the neck turns when the head goes down, forward of the middle and below the back.
    private static final double SHOULDER = 0.36;

    private static final double BELOW_BACK = 0.14;

    /// How far a head that hangs to the ground reaches below its brow, and how far it is turned.
    private static final double HANGING = 0.36;

    private static final double HUNG = 0.7;

    void paint() {
        head(0);
    }

    /// With the mouth at the ground.
    void paintDown() {
        double bow = bow();
        pen.turned(bow, SHOULDER, animal.back() + BELOW_BACK, () -> head(HUNG - bow));
    }

    /// How high horns or ears reach above the ground, the head up.
    static double top(Hoofed animal) {
        return -headY(animal) + rise(animal);
    }

    private static double rise(Hoofed animal) {
        return switch (animal.crown()) {
                    case HORN -> 0.46;
                    case ANTLERS -> 0.58;
                    case NONE, LONG_EARS, COW, GOAT, GIRAFFE -> 0.34;
                }
                * animal.head();
    }

    private static double headX(Hoofed animal) {
        return 0.40 + 0.23 * Math.min(1.15, animal.neck());
    }

    private static double headY(Hoofed animal) {
        return animal.back() + 0.06 - 0.42 * animal.neck();
    }

    /// How far the neck has to turn, in radians, for the mouth to come to the ground.
    private double bow() {
        double shoulder = animal.back() + BELOW_BACK;
        double across = headX(animal) - SHOULDER;
        double up = headY(animal) - shoulder;
        double down = (-HANGING * animal.head() - shoulder) / Math.hypot(across, up);
        return Math.asin(Math.clamp(down, -1, 1)) - Math.atan2(up, across);
    }

    /// Neck and head.
    ///
    /// @param turned how far the head is turned against the neck, in radians
    private void head(double turned) {
        neck();
        pen.turned(
                turned,
                headX(animal),
                headY(animal),
                () -> {
                    pen.at(
                            headX(animal),
                            headY(animal),
                            animal.head(),
                            () -> new HoofedHead(pen, animal, emotion).paint());
                    if (animal.hasLongMane()) {
                        forelock();
                    }
                });
    }

    private void neck() {
        double back = animal.back();
        double x = headX(animal);
        double y = headY(animal);
        var neck =
                blob(
                        0.16,
                        back + 0.04,
                        0.30,
                        back - 0.10,
                        (0.3 + x) / 2 - 0.05,
                        (back + y) / 2 - 0.06,
                        x - 0.11,
                        y - 0.06,
                        x + 0.06,
                        y + 0.02,
                        (0.5 + x) / 2 + 0.03,
                        (back + y) / 2 + 0.10,
                        0.54,
                        back + 0.14,
                        0.40,
                        back + 0.26);
        pen.fade(neck, lit(animal.coat(), 0.1), animal.coat());
        if (animal.pattern() == Pattern.STRIPES || animal.crown() == Hoofed.Crown.GIRAFFE) {
            pen.inside(neck, () -> neckMarkings(x, y, back));
        }
        if (animal.tail() == Hoofed.Tail.HAIR || animal.pattern() == Pattern.STRIPES) {
            mane(x, y, back);
        }
    }

    private void neckMarkings(double x, double y, double back) {
        for (int i = 0; i < 7; i++) {
            double t = i / 6.0;
            double px = 0.3 + (x - 0.3) * t;
            double py = back + (y - back) * t;
            if (animal.pattern() == Pattern.STRIPES) {
                pen.line(curve(px - 0.16, py - 0.06, px + 0.2, py + 0.08), animal.mane(), 0.032);
            } else {
                pen.fill(oval(px + 0.03 + i % 2 * 0.07, py, 0.045, 0.05), animal.mane(), 0.9);
            }
        }
    }

    private void mane(double x, double y, double back) {
        double wide = animal.hasLongMane() ? 1 : 0.5;
        pen.fill(
                Tube.along(
                        t -> wide * (0.08 + 0.13 * Math.sin(Math.PI * Math.min(1, t + 0.1))),
                        x - 0.07,
                        y - 0.13,
                        (x + 0.2) / 2 - flow * 0.6,
                        (y + back) / 2 - 0.04,
                        0.17 - flow,
                        back + 0.06),
                animal.mane());
        if (animal.hasLongMane()) {
            for (int i = 0; i < 3; i++) {
                double t = 0.25 + i * 0.25;
                double px = x + 0.01 + (0.2 - x) * t;
                double py = y - 0.1 + (back - y) * t;
                pen.line(
                        curve(px, py, px - 0.05 - flow, py + 0.06, px - 0.05 - flow, py + 0.14),
                        lit(animal.mane(), 0.28),
                        0.016,
                        0.7);
            }
        }
    }

    private void forelock() {
        double x = headX(animal);
        double y = headY(animal);
        pen.fill(
                blob(
                        x - 0.08, y - 0.17, x + 0.02, y - 0.19, x + 0.09, y - 0.06, x + 0.04,
                        y - 0.02, x - 0.04, y - 0.1),
                animal.mane());
    }
}
