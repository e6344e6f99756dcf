package dev.vignette.illustrator.words;

import dev.vignette.illustrator.scene.Entity.Action;
import dev.vignette.illustrator.scene.Entity.Kind;
import dev.vignette.illustrator.words.Meaning.Role;
import dev.vignette.illustrator.words.Mentions.Mention;
import java.util.List;
import java.util.Optional;

/// Puts riders on their horses and fishermen in their boats.
record Mounts(List<Term> terms, Cast cast, Mentions mentions) {

    private static final int MOST_RIDERS = 2;
    private static final int MOST_TOGETHER = 4;

    /// Who is on or in what a phrase names.
    Optional<Draft> rider(NounPhrase phrase, String concept) {
        if (!cast.facts().has("ridden", concept) || phrase.start() == 0) {
            return Optional.empty();
        }
        var before = terms.get(phrase.start() - 1);
        boolean vehicle = cast.facts().has("vehicle", concept);
        boolean ridden = before.has(Meaning.Mounting.class) && before.verb();
        boolean within = vehicle && List.of("in", "into", "inside").contains(before.words());
        boolean carries = ridden || within || before.is(Role.UPON);
        return carries
                ? mentions.before(phrase.start()).map(Mention::last).filter(this::canRide)
                : Optional.empty();
    }

    /// "in her bed", "sat up in bed": whoever was spoken of last lies there, awake or not.
    void bed(int at) {
        var words = terms.get(at).words();
        int before = NounPhrase.endingAt(terms, at).start() - 1;
        boolean within =
                words.equals("in bed")
                        || (words.equals("bed")
                                && before >= 0
                                && List.of("in", "into").contains(terms.get(before).words()));
        if (within) {
            mentions.before(at)
                    .map(Mention::last)
                    .filter(draft -> draft.isPerson() && draft.count == 1 && !draft.isMounted())
                    .ifPresent(draft -> draft.mount(new Draft(Kind.THING, false, "bed", "bed")));
        }
    }

    /// All who are spoken of together with a rider take their places beside it, where there is
    /// room.
    void share(NounPhrase phrase, Draft rider, String concept) {
        if (!cast.facts().has("roomy", concept)) {
            return;
        }
        mentions.before(phrase.start()).stream()
                .flatMap(mention -> mention.who().stream())
                .filter(other -> !other.equals(rider) && canRide(other))
                .forEach(other -> {
                    rider.share(other);
                    other.act(rider.action);
                });
    }

    /// The elephant of "an elephant carried the princess".
    Optional<Draft> bearer(NounPhrase carried) {
        if (carried.start() == 0 || !terms.get(carried.start() - 1).words().startsWith("carr")) {
            return Optional.empty();
        }
        return mentions.before(carried.start())
                .map(Mention::last)
                .filter(draft ->
                        draft.kind == Kind.CREATURE && cast.facts().has("ridden", draft.concept));
    }

    /// The cow of "a giant carries a cow" lies in the giant's arms, a cat in anybody's.
    void carried(NounPhrase phrase, Draft creature) {
        int before = phrase.start() - 1;
        boolean one = creature.kind == Kind.CREATURE && creature.count == 1;
        if (before < 0 || !one || !isCarrying(terms.get(before))) {
            return;
        }
        mentions.before(before)
                .map(Mention::last)
                .filter(Draft::isPerson)
                .ifPresent(bearer -> {
                    creature.mount(new Draft(Kind.THING, false, "arms", bearer.name));
                    creature.act(Action.SIT);
                });
    }

    private static boolean isCarrying(Term term) {
        return term.words().startsWith("carr") || term.words().startsWith("lift");
    }

    private boolean canRide(Draft draft) {
        return draft.isPerson() && draft.count <= MOST_TOGETHER && !draft.isMounted();
    }

    void put(Draft rider, Draft mount) {
        if (!rider.isPerson()) {
            return;
        }
        if (rider.count > MOST_RIDERS && !cast.facts().has("roomy", mount.concept)) {
            return;
        }
        cast.remove(mount);
        mount.count = 1;
        rider.mount(mount);
        if (mount.concept.equals("broom")) {
            rider.act(Action.FLY);
        } else {
            rider.act(cast.facts().has("vehicle", mount.concept) ? Action.SIT : Action.RIDE);
        }
    }

    /// Who rides without anything said to ride on, rides what is there or a horse.
    void complete() {
        for (var rider : cast.all()) {
            boolean sweeps = rider.held.remove("broom");
            if (rider.action == Action.FLY
                    && !rider.isMounted()
                    && (sweeps || rider.concept.equals("witch"))) {
                put(rider, new Draft(Kind.THING, false, "broom", "broom"));
            } else if (sweeps) {
                rider.held.add("broom");
            }
        }
        for (var rider : cast.all()) {
            boolean upright = rider.action == Action.RIDE || rider.action == Action.NONE;
            if (rider.concept.equals("surfer") && upright && !rider.isMounted()) {
                put(rider, new Draft(Kind.THING, false, "surfboard", "surfboard"));
            }
        }
        for (var rider : cast.all()) {
            if (rider.action == Action.RIDE && !rider.isMounted()) {
                put(
                        rider,
                        idleMount()
                                .orElseGet(() -> new Draft(Kind.CREATURE, true, "horse", "horse")));
            }
        }
    }

    private Optional<Draft> idleMount() {
        return cast.alive().stream()
                .filter(draft ->
                        List.of("horse", "camel", "donkey", "unicorn").contains(draft.concept)
                                && draft.count == 1)
                .findFirst()
                .or(() ->
                        cast.all().stream()
                                .filter(draft -> !draft.alive && draft.count == 1)
                                .filter(draft -> cast.facts().has("ridden", draft.concept))
                                .findFirst());
    }
}
