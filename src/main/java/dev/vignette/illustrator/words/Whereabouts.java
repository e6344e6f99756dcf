package dev.vignette.illustrator.words;

import dev.vignette.illustrator.scene.Entity;
import dev.vignette.illustrator.scene.Entity.Kind;
import dev.vignette.illustrator.scene.Setting;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
                    Setting.ORBIT,
                    Setting.ROOFTOPS,
                    Setting.CAVE);

    /// Who is found in towers.
    private static final Set<String> IN_TOWERS =
            Set.of("rapunzel", "princess", "queen", "girl", "wizard", "woman");

    /// Who lived before there were cars.
    private static final Set<String> OF_OLD =
            Set.of(
                    "king",
                    "queen",
                    "prince",
                    "princess",
                    "knight",
                    "wizard",
                    "witch",
                    "jester",
                    "sultan",
                    "aladdin",
                    "snow white",
                    "red riding hood",
                    "rapunzel");

    private static final Set<String> MODERN =
            Set.of(
                    "skyscraper",
                    "metropolis",
                    "neon",
                    "neon sign",
                    "traffic",
                    "car",
                    "cars",
                    "taxi",
                    "bus",
                    "subway",
                    "downtown",
                    "new york");

    Whereabouts {
        landmarks = List.copyOf(landmarks);
        entities = List.copyOf(entities);
    }

    static Whereabouts settled(
            List<Term> terms, Setting named, List<String> landmarks, List<Entity> entities) {
        if (named == Setting.CLASSROOM && entities.stream().anyMatch(Whereabouts::isOnWheels)) {
            var seen = Stream.concat(Stream.of("school"), landmarks.stream()).distinct().toList();
            return settled(terms, Setting.ROAD, seen, entities);
        }
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
        train(far, who);
        tower(terms, far, who);
        if (named == Setting.SMITHY) {
            // it is hot and lies on the anvil
            who.removeIf(entity -> isOf(entity, "sword") || isOf(entity, "anvil"));
        }
        if (named == Setting.CIRCUS || named == Setting.THEATRE) {
            // who watches sits where the painter puts the rows
            who.removeIf(entity -> isOf(entity, "villager") && entity.count() > 4);
        }
        if (!named.isRoom() && isBeside(terms, "school")) {
            far.add("school");
        }
        if (!named.isRoom()
                && named != Setting.CAVE
                && has(terms, "cave", "cavern", "cave mouth")) {
            far.add("cave");
        }
        var setting =
                Seas.ashore(terms, Seas.afloat(terms, oldTown(terms, named, who), who), far, who);
        if (far.isEmpty()
                && !setting.isRoom()
                && !WITH_HOUSES_OF_THEIR_OWN.contains(setting)
                && has(terms, "door", "doorstep", "porch")) {
            far.add("house");
        }
        return new Whereabouts(setting, far, who);
    }

    /// A train that comes to a bridge is on it.
    private static void train(List<String> far, List<Entity> who) {
        if (who.stream().anyMatch(entity -> isOf(entity, "train")) && far.remove("bridge")) {
            who.replaceAll(entity ->
                    isOf(entity, "train") ? Entity.thing(Kind.THING, "train on a bridge") : entity);
        }
    }

    /// Who is in a tower is seen at its window.
    private static void tower(List<Term> terms, List<String> far, List<Entity> who) {
        boolean within =
                IntStream.range(1, terms.size())
                        .filter(at -> terms.get(at).real())
                        .filter(at -> terms.get(at).words().endsWith("tower"))
                        .map(at -> NounPhrase.endingAt(terms, at).start() - 1)
                        .anyMatch(before -> before >= 0 && isWithin(terms, before));
        if (!within || !far.contains("tower")) {
            return;
        }
        var inside =
                who.stream()
                        .filter(entity -> IN_TOWERS.contains(entity.concept()))
                        .findFirst()
                        .or(() ->
                                who.stream()
                                        .filter(entity -> entity.kind() == Kind.PERSON)
                                        .findFirst())
                        .filter(entity -> entity.mount().isEmpty() && entity.count() == 1);
        if (inside.isPresent()) {
            far.remove("tower");
            who.replaceAll(entity ->
                    entity.equals(inside.get())
                            ? entity.on(Entity.thing(Kind.THING, "tower"))
                            : entity);
        }
    }

    private static boolean isWithin(List<Term> terms, int before) {
        return Set.of("in", "inside", "out of", "from", "of", "within", "at the top of")
                        .contains(terms.get(before).words())
                || (terms.get(before).words().equals("out") && before > 0);
    }

    private static boolean isBeside(List<Term> terms, String word) {
        return IntStream.range(0, terms.size())
                .filter(at -> terms.get(at).words().equals(word))
                .map(at -> NounPhrase.endingAt(terms, at).start() - 1)
                .anyMatch(before ->
                        before >= 0
                                && Set.of(
                                                "next to",
                                                "in front of",
                                                "outside",
                                                "behind",
                                                "near",
                                                "beside",
                                                "past")
                                        .contains(terms.get(before).words()));
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

    /// A king walks between gabled houses, not past skyscrapers, unless the words name these.
    private static Setting oldTown(List<Term> terms, Setting setting, List<Entity> who) {
        return setting == Setting.CITY
                        && who.stream().anyMatch(entity -> OF_OLD.contains(entity.concept()))
                        && !has(terms, MODERN.toArray(String[]::new))
                ? Setting.STREET
                : setting;
    }

    /// A bus that stops at a school stops before it.
    private static boolean isOnWheels(Entity entity) {
        return Set.of("bus", "automobile", "tractor", "carriage", "cart")
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
