package dev.vignette.illustrator.actors;

import static dev.vignette.illustrator.canvas.Colours.lit;
import static dev.vignette.illustrator.canvas.Shapes.oval;

import dev.vignette.illustrator.actors.Stance.Grip;
import dev.vignette.illustrator.canvas.Outline;
import java.util.function.ObjIntConsumer;

/// What flies through the air before a juggler: what the words name, or balls.
final class Juggling {

    private static final String JUGGLED = "juggling ";
    private static final double[][] RING = {
        {0.13, -0.13}, {0.14, -0.4}, {0.31, -0.6}, {0.44, -0.3}
    };
    private static final double RADIUS = 0.07;
    private static final int[] BALLS = {0x5AA84A, 0xF2C230, 0x3E8ED0, 0xD9403A};
    private static final int[] APPLES = {0xD9403A, 0xC22F30, 0x8FBE46, 0xD9403A};

    private Juggling() {}

    /// Whether a concept says that something is juggled: `juggling red-apple`.
    static boolean isJuggled(String concept) {
        return concept.startsWith(JUGGLED);
    }

    static Held of(String concept, Sprites sprites) {
        var one = one(concept.substring(JUGGLED.length()), sprites);
        return new Held(Grip.BEFORE, 0.52, 0.7, pen -> ring(pen, one));
    }

    private static void ring(Pen pen, ObjIntConsumer<Pen> one) {
        for (int i = 0; i < RING.length; i++) {
            int index = i;
            double turn = 0.35 * (i - 1.5);
            pen.at(
                    RING[i][0],
                    RING[i][1],
                    1,
                    () -> pen.turned(turn, 0, 0, () -> one.accept(pen, index)));
        }
    }

    /// One of them, in the middle of its frame.
    private static ObjIntConsumer<Pen> one(String thing, Sprites sprites) {
        if (thing.equals("red-apple") || thing.equals("green-apple")) {
            return (pen, index) -> apple(pen, APPLES[index]);
        }
        if (Held.knows(thing)) {
            var held = Held.of(thing, sprites);
            double scale = 3.2 * RADIUS / Math.max(held.reach(), held.rise());
            return (pen, _) -> pen.at(0, RADIUS, scale, () -> held.painter().accept(pen));
        }
        return sprites.knows(thing) && !thing.endsWith("ball")
                ? (pen, _) -> sprites.paint(pen, thing, 0, 1.2 * RADIUS, 2.4 * RADIUS)
                : (pen, index) -> ball(pen, BALLS[index]);
    }

    private static void ball(Pen pen, int colour) {
        pen.round(oval(0, 0, 0.8 * RADIUS, 0.8 * RADIUS), colour);
        pen.fill(oval(-0.018, -0.022, 0.016, 0.016), 0xFFFFFF, 0.8);
    }

    /// Broad above and narrow below, with a dimple that its stalk and leaf come out of.
    private static void apple(Pen pen, int colour) {
        pen.round(
                Outline.from(0, -0.045)
                        .swing(0.02, -0.075, 0.08, -0.07, 0.075, -0.008)
                        .swing(0.07, 0.045, 0.035, 0.078, 0, 0.062)
                        .swing(-0.035, 0.078, -0.07, 0.045, -0.075, -0.008)
                        .swing(-0.08, -0.07, -0.02, -0.075, 0, -0.045)
                        .closed(),
                colour);
        pen.fill(oval(0, -0.043, 0.026, 0.011), lit(colour, -0.4));
        pen.line(Outline.from(0, -0.04).bow(0, -0.075, 0.016, -0.096).open(), 0x5B3A22, 0.013);
        pen.fill(
                Outline.from(0.006, -0.066)
                        .bow(0.03, -0.12, 0.085, -0.096)
                        .bow(0.055, -0.05, 0.006, -0.066)
                        .closed(),
                0x5F9E3C);
        pen.fill(oval(-0.04, -0.02, 0.012, 0.02), 0xFFFFFF, 0.55);
    }
}
