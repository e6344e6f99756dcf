package dev.vignette.illustrator.places;

import dev.vignette.illustrator.canvas.Colours;
import dev.vignette.illustrator.canvas.Pose;
import dev.vignette.illustrator.canvas.Shapes;
import dev.vignette.illustrator.scene.Entity;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Small things a place borrows from the cast: goods on a stall, pots on a shelf.
final class Pantry {

    private Pantry() {}

    /// Puts one thing with its foot on (x, y). What the cast does not know becomes a plain round
    /// something, so that no basket stays empty.
    static void put(View view, String concept, double x, double y, double tall) {
        var thing = thing(concept);
        if (view.cast().knows(thing)) {
            double height = view.cast().extent(thing).height();
            view.cast().paint(view.canvas(), thing, new Pose(x, y, tall / height, 1, 0.04), 0);
            return;
        }
        int colour =
                view.chance(concept)
                        .pick(0xD9403A, 0xE6A23A, 0x7CB342, 0xF2C64A, 0xB06A9A, 0xC8935A);
        double radius = tall * 0.4;
        view.canvas().fill(Shapes.oval(x, y - radius, radius, radius), colour, 0.04);
        view.canvas()
                .fill(
                        Shapes.oval(
                                x - radius * 0.3, y - radius * 1.3, radius * 0.35, radius * 0.3),
                        Colours.lit(colour, 0.4),
                        0.04,
                        0.7);
    }

    static Entity thing(String concept) {
        return new Entity(
                Entity.Kind.SPRITE,
                concept,
                concept,
                1,
                OptionalInt.empty(),
                1,
                Entity.Action.NONE,
                Entity.Emotion.CALM,
                List.of(),
                Optional.empty(),
                List.of());
    }
}
