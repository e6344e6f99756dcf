package dev.vignette.illustrator.words;

import dev.vignette.illustrator.scene.Entity;
import dev.vignette.illustrator.scene.Entity.Action;
import dev.vignette.illustrator.scene.Entity.Kind;
import dev.vignette.illustrator.scene.Setting;
import java.util.List;
import java.util.Set;

/// Tells who is on the sea, who under it and who on its shore.
final class Seas {

    private static final Set<String> BOATS =
            Set.of("ship", "boat", "raft", "canoe", "sailboat", "motor-boat", "longship");

    /// What carries people on or under or over the sea; a car does not.
    private static final Set<String> FLOATING =
            Set.of(
                    "ship",
                    "boat",
                    "raft",
                    "canoe",
                    "sailboat",
                    "motor-boat",
                    "longship",
                    "surfboard",
                    "whale",
                    "turtle",
                    "dolphin",
                    "dragon",
                    "broom",
                    "carpet",
                    "hot air balloon",
                    "airplane",
                    "helicopter");

    /// Words for being at sea without a boat being named.
    private static final Set<String> AT_SEA =
            Set.of("sail", "sails", "sailed", "sailing", "voyage", "deck", "aboard", "on board");

    private Seas() {}

    /// Who is at sea without anything to float on, and does not swim or sail, stands on its shore.
    static Setting ashore(
            List<Term> terms, Setting setting, List<String> landmarks, List<Entity> entities) {
        if (setting != Setting.SEA || entities.stream().noneMatch(Seas::needsGround)) {
            return setting;
        }
        boolean afloat = entities.stream().anyMatch(Seas::floats);
        if (afloat || terms.stream().anyMatch(term -> AT_SEA.contains(term.words()))) {
            return setting;
        }
        boolean high =
                landmarks.contains(Whereabouts.LIGHTHOUSE)
                        || landmarks.contains(Whereabouts.DARK_LIGHTHOUSE);
        return high ? Setting.CLIFF : Setting.BEACH;
    }

    /// A ship is not under water only because a mermaid looks at it.
    static Setting afloat(List<Term> terms, Setting setting, List<Entity> who) {
        boolean said =
                terms.stream()
                        .flatMap(term -> term.find(Meaning.Place.class).stream())
                        .anyMatch(place -> place.setting() == Setting.UNDERWATER);
        return setting == Setting.UNDERWATER && !said && who.stream().anyMatch(Seas::floats)
                ? Setting.SEA
                : setting;
    }

    private static boolean needsGround(Entity entity) {
        boolean walks = entity.kind() == Kind.PERSON || entity.concept().equals("robot");
        if (entity.held().contains("shovel")) {
            return true; // pirates too, when they bury
        }
        return walks
                && entity.mount().filter(mount -> FLOATING.contains(mount.concept())).isEmpty()
                && !Set.of("mermaid", "merman", "sailor", "pirate", "captain", "diver")
                        .contains(entity.concept())
                && entity.action() != Action.SWIM
                && entity.action() != Action.FLY;
    }

    private static boolean floats(Entity entity) {
        return BOATS.contains(entity.concept())
                || entity.mount().filter(mount -> FLOATING.contains(mount.concept())).isPresent();
    }
}
