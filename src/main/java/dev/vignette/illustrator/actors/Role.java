package dev.vignette.illustrator.actors;

import dev.vignette.illustrator.canvas.Chance;
import dev.vignette.illustrator.scene.Entity;
import dev.vignette.illustrator.scene.Entity.Action;
import dev.vignette.illustrator.scene.Entity.Emotion;

/// The part that one figure plays: which of an entity's count, in which story.
record Role(Entity entity, long storySeed, int index) {

    Action action() {
        return entity.action();
    }

    Emotion emotion() {
        return entity.action() == Action.SLEEP ? Emotion.ASLEEP : entity.emotion();
    }

    /// The colour the story gives it, or its own.
    int colour(int natural) {
        return entity.colour().orElse(natural);
    }

    /// Chance that gives the same figure the same traits in every scene.
    Chance chance(String purpose) {
        return Chance.of(storySeed, purpose + " of " + entity.concept() + " " + index);
    }

    boolean is(Action... actions) {
        for (var action : actions) {
            if (entity.action() == action) {
                return true;
            }
        }
        return false;
    }
}
