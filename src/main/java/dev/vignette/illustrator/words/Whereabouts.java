package dev.vignette.illustrator.words;

import dev.vignette.illustrator.scene.Entity;
import dev.vignette.illustrator.scene.Entity.Action;
import dev.vignette.illustrator.scene.Entity.Kind;
import dev.vignette.illustrator.scene.Setting;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Settles what the words leave open about a place once it is known: nobody stands on the sea, a
/// lamp above the sea is a lighthouse's, a door that somebody knocks on has a house around it.
///
/// @param landmarks what stands in the distance
record Whereabouts(Setting setting, List<String> landmarks, List<Entity> entities) {

    static final String LIGHTHOUSE = "lighthouse";

    /// A lighthouse whose lamp has gone out.
    static final String DARK_LIGHTHOUSE = "dark lighthouse";

    private static final Set<Setting> COASTS =
            EnumSet.of(Setting.SEA, Setting.CLIFF, Setting.BEACH, Setting.HARBOUR);

    private static final Set<Setting> WITH_HOUSES_OF_THEIR_OWN =
            EnumSet.of(
                    Setting.VILLAGE,
                    Setting.CITY,
                    Setting.STREET,
                    Setting.MARKET,
                    Setting.HARBOUR,
                    Setting.SEA,
                    Setting.UNDERWATER,
                    Setting.SPACE,
                    Setting.CAVE);

    /// Words for being at sea without a boat being named.
    private static final Set<String> AT_SEA =
            Set.of("sail", "sails", "sailed", "sailing", "voyage", "deck", "aboard", "on board");

    Whereabouts {
        landmarks = List.copyOf(landmarks);
        entities = List.copyOf(entities);
    }

    static Whereabouts settled(
            List<Term> terms, Setting named, List<String> landmarks, List<Entity> entities) {
        var far = new ArrayList<>(landmarks);
        var who = new ArrayList<>(entities);
        if (named.isRoom()) {
            // "by the fire" is the fireplace there, "the table" the one that stands there
            who.removeIf(entity -> isOf(entity, "campfire") || isOf(entity, "table"));
        }
        lighthouse(terms, named, far, who);
        if (far.size() > 1) {
            // "the tower" of a lighthouse or a castle is the same once more
            far.remove("tower");
        }
        var setting = ashore(terms, named, far, who);
        if (far.isEmpty()
                && !setting.isRoom()
                && !WITH_HOUSES_OF_THEIR_OWN.contains(setting)
                && has(terms, "door", "doorstep", "porch")) {
            far.add("house");
        }
        return new Whereabouts(setting, far, who);
    }

    private static void lighthouse(
            List<Term> terms, Setting setting, List<String> far, List<Entity> who) {
        if (!COASTS.contains(setting) && !far.contains(LIGHTHOUSE)) {
            return;
        }
        if (who.removeIf(entity -> isOf(entity, "lamp")) && !far.contains(LIGHTHOUSE)) {
            far.addFirst(LIGHTHOUSE);
        }
        who.replaceAll(Whereabouts::withoutLamp);
        boolean dark = terms.stream().anyMatch(term -> term.real() && term.has(Meaning.Out.class));
        if (dark) {
            far.replaceAll(one -> one.equals(LIGHTHOUSE) ? DARK_LIGHTHOUSE : one);
        }
    }

    private static Entity withoutLamp(Entity entity) {
        return entity.holding(
                entity.held().stream().filter(thing -> !thing.equals("lamp")).toList());
    }

    /// Who is at sea without anything to float on, and does not swim or sail, stands on its shore.
    private static Setting ashore(
            List<Term> terms, Setting setting, List<String> landmarks, List<Entity> entities) {
        if (setting != Setting.SEA || entities.stream().noneMatch(Whereabouts::needsGround)) {
            return setting;
        }
        boolean afloat = entities.stream().anyMatch(Whereabouts::floats);
        if (afloat || terms.stream().anyMatch(term -> AT_SEA.contains(term.words()))) {
            return setting;
        }
        boolean high = landmarks.contains(LIGHTHOUSE) || landmarks.contains(DARK_LIGHTHOUSE);
        return high ? Setting.CLIFF : Setting.BEACH;
    }

    private static boolean needsGround(Entity entity) {
        boolean walks = entity.kind() == Kind.PERSON || entity.concept().equals("robot");
        return walks
                && entity.mount().isEmpty()
                && !Set.of("mermaid", "merman", "sailor", "pirate", "captain", "diver")
                        .contains(entity.concept())
                && entity.action() != Action.SWIM
                && entity.action() != Action.FLY;
    }

    private static boolean floats(Entity entity) {
        return entity.mount().isPresent()
                || Set.of("ship", "boat", "raft", "canoe", "sailboat", "motor-boat")
                        .contains(entity.concept());
    }

    private static boolean isOf(Entity entity, String concept) {
        return entity.concept().equals(concept);
    }

    private static boolean has(List<Term> terms, String... words) {
        var wanted = Set.of(words);
        return terms.stream().anyMatch(term -> term.real() && wanted.contains(term.words()));
    }
}
