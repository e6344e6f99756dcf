package dev.vignette.illustrator.words;

import dev.vignette.illustrator.scene.Entity.Kind;
import dev.vignette.illustrator.words.Draft.Sex;
import dev.vignette.illustrator.words.Meaning.Actor;
import dev.vignette.illustrator.words.Meaning.GivenName;
import dev.vignette.illustrator.words.Meaning.Role;
import dev.vignette.illustrator.words.Meaning.Thing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// One reading of one text, from its first term to its last: who is there, who holds and rides
/// what.
final class Reading {

    private final List<Term> terms;
    private final Cast cast;
    private static final Set<String> PARENTS = Set.of("mother", "father");
    private static final double PARENT = 1.3;

    private final Mentions mentions;
    private final Mentions things;
    private final Hands hands;
    private final Mounts mounts;
    private final Pronouns pronouns;

    Reading(List<Term> terms, Cast cast) {
        this.terms = terms;
        this.cast = cast;
        mentions = new Mentions(terms);
        things = new Mentions(terms);
        hands = new Hands(terms, mentions);
        mounts = new Mounts(terms, cast, mentions);
        pronouns = new Pronouns(terms, cast, mentions);
    }

    void read() {
        for (int at = 0; at < terms.size(); at++) {
            if (terms.get(at).real()) {
                read(at);
            }
        }
        var deeds = new Deeds(terms, cast, mentions);
        deeds.bind();
        new Outdoors(terms, cast.facts(), deeds, mentions, things).bind();
        mounts.complete();
    }

    private void read(int at) {
        var term = terms.get(at);
        if (term.name()) {
            name(at);
        } else if (term.has(Actor.class)) {
            actors(at);
        } else if (term.has(Thing.class)) {
            term.meanings().stream()
                    .filter(Thing.class::isInstance)
                    .map(Thing.class::cast)
                    .forEach(thing -> thing(at, thing));
        } else if (term.has(Meaning.Feature.class)) {
            feature(at);
        } else if (term.has(Meaning.Colour.class)) {
            dress(at);
        } else if (term.is(Role.POSSESSIVE_HIS) || term.is(Role.POSSESSIVE_HER)) {
            pronouns.tellOwner(at);
        } else if (term.words().endsWith("bed")) {
            mounts.bed(at);
        } else {
            var who = pronouns.at(at);
            if (!who.isEmpty()) {
                mention(at, at, who);
            }
        }
    }

    private void mention(int start, int at, List<Draft> who) {
        mentions.add(start, at, who);
        hands.giveWaiting(terms.get(at).sentence(), who.getFirst());
    }

    private void actors(int at) {
        var term = terms.get(at);
        var phrase = NounPhrase.endingAt(terms, at);
        var actor = term.find(Actor.class).orElseThrow();
        var rider = mounts.rider(phrase, actor.concept());
        if (rider.isPresent()) {
            mounts.put(rider.get(), cast.somebody(actor, term, phrase, false));
            return;
        }
        var parent = parentOfAnimal(actor, phrase);
        if (parent.isPresent()) {
            var draft = cast.somebody(parent.get(), term, phrase, true);
            draft.size = PARENT;
            mention(phrase.start(), at, List.of(draft));
            return;
        }
        var same = sameAsBefore(phrase);
        if (same.isPresent()) {
            cast.become(same.get(), actor);
            mention(phrase.start(), at, List.of(same.get()));
            return;
        }
        var who = new ArrayList<Draft>();
        for (var meaning : term.meanings()) {
            if (meaning instanceof Actor each) {
                who.add(cast.somebody(each, term, phrase, isListed(phrase)));
            }
        }
        mounts.bearer(phrase).ifPresent(bearer -> mounts.put(who.getFirst(), bearer));
        mounts.carried(phrase, who.getFirst());
        mention(phrase.start(), at, who);
    }

    /// The mother of a bear is a bear.
    private Optional<Actor> parentOfAnimal(Actor actor, NounPhrase phrase) {
        return PARENTS.contains(actor.concept()) && phrase.isPossessed()
                ? mentions.before(phrase.start())
                        .map(Mentions.Mention::last)
                        .or(this::onlyAnimal)
                        .filter(draft -> draft.kind == Kind.CREATURE)
                        .map(animal -> new Actor(animal.kind, animal.concept, 1))
                : Optional.empty();
    }

    private Optional<Draft> onlyAnimal() {
        var alive = cast.alive();
        return alive.size() == 1 ? Optional.of(alive.getFirst()) : Optional.empty();
    }

    private boolean isListed(NounPhrase phrase) {
        return phrase.start() > 0 && terms.get(phrase.start() - 1).is(Role.AND);
    }

    /// "Tomas, the keeper" and "Leo the lion": the name before.
    private Optional<Draft> sameAsBefore(NounPhrase phrase) {
        int end = phrase.start() - 1;
        boolean comma = end > 0 && terms.get(end).written().mark() == Token.Mark.COMMA;
        int name = comma ? end - 1 : end;
        return name >= 0 && terms.get(name).name() && phrase.determiner().isPresent()
                ? mentions.at(name).map(Mentions.Mention::last).filter(Draft::isPerson)
                : Optional.empty();
    }

    private void name(int at) {
        var term = terms.get(at);
        var written = term.written().text();
        var before = at > 0 ? terms.get(at - 1) : term;
        if (at > 0 && before.name() && !term.written().opens()) {
            mentions.at(at - 1)
                    .ifPresent(mention -> {
                        mention.last().name =
                                mention.last().name.endsWith(written)
                                        ? mention.last().name
                                        : mention.last().name + " " + written;
                        mention(at - 1, at, List.of(mention.last()));
                    });
            return;
        }
        var role = role(at);
        if (role.isPresent() && cast.byName(written).isEmpty()) {
            role.get().name = written;
            mention(at, at, List.of(role.get()));
            return;
        }
        var said = at > 0 ? before.words() : "";
        var title = at > 0 && before.is(Role.TITLE) ? before.written().text() + " " : "";
        mention(
                title.isEmpty() ? at : at - 1,
                at,
                List.of(
                        cast.named(
                                title + written,
                                sex(term, said),
                                said,
                                mentions.in(term.sentence()))));
    }

    /// The king of "King Arthur", the girl of "a girl named Mira", the dog of "her dog, Rex".
    private Optional<Draft> role(int at) {
        boolean linked =
                at > 1
                        && (terms.get(at - 1).is(Role.NAMING)
                                || terms.get(at - 1).written().mark() == Token.Mark.COMMA);
        int role = linked ? at - 2 : at - 1;
        return role < 0
                ? Optional.empty()
                : mentions.at(role)
                        .map(Mentions.Mention::last)
                        .filter(draft ->
                                draft.count == 1
                                        && !Character.isUpperCase(draft.name.charAt(0))
                                        && !terms.get(role).possessive());
    }

    private static Sex sex(Term name, String before) {
        if (Set.of("mr", "mister", "sir").contains(before)) {
            return Sex.HE;
        }
        if (Set.of("mrs", "miss", "ms", "madam").contains(before)) {
            return Sex.SHE;
        }
        boolean female =
                name.find(GivenName.class)
                        .map(GivenName::female)
                        .orElse(name.words().endsWith("a") || name.words().endsWith("ie"));
        return female ? Sex.SHE : Sex.HE;
    }

    private void thing(int at, Thing thing) {
        var phrase = NounPhrase.endingAt(terms, at);
        if (isContent(phrase)) {
            return;
        }
        var rider = mounts.rider(phrase, thing.concept());
        if (rider.isPresent()) {
            mounts.put(rider.get(), cast.thing(thing, terms.get(at), phrase));
            mounts.share(phrase, rider.get(), thing.concept());
        } else if (!(thing.handy() || hands.isJuggled(phrase)) || !hands.take(phrase, thing)) {
            things.add(phrase.start(), at, List.of(cast.thing(thing, terms.get(at), phrase)));
        }
    }

    /// "apples" in "a basket of apples".
    private boolean isContent(NounPhrase phrase) {
        int of = phrase.start() - 1;
        return of > 0
                && terms.get(of).is(Role.OF)
                && terms.get(of - 1)
                        .find(Thing.class)
                        .filter(thing -> cast.facts().has("container", thing.concept()))
                        .isPresent();
    }

    /// "a woman in red".
    private void dress(int at) {
        boolean alone =
                at + 1 >= terms.size()
                        || terms.get(at + 1).isStop()
                        || terms.get(at + 1).isGrammar()
                        || terms.get(at + 1).verb();
        if (alone && at > 0 && terms.get(at - 1).words().equals("in")) {
            var colour = terms.get(at).find(Meaning.Colour.class).orElseThrow();
            mentions.before(at)
                    .map(Mentions.Mention::last)
                    .filter(Draft::isPerson)
                    .ifPresent(draft -> draft.colour = OptionalInt.of(colour.rgb()));
        }
    }

    /// "with red hair", "in a yellow raincoat".
    private void feature(int at) {
        var phrase = NounPhrase.endingAt(terms, at);
        var described =
                at > 0 && terms.get(at - 1).isModifier()
                        ? Optional.of(terms.get(at - 1))
                        : Optional.<Term>empty();
        mentions.before(at)
                .map(Mentions.Mention::last)
                .filter(draft -> draft.alive)
                .ifPresent(draft -> {
                    draft.look.add(
                            described
                                    .map(term -> NounPhrase.feature(term, terms.get(at)))
                                    .orElse(terms.get(at).words()));
                    if (draft.isPerson()
                            && draft.colour.isEmpty()
                            && cast.facts().has("garment", terms.get(at).words())) {
                        phrase.colour()
                                .flatMap(term -> term.find(Meaning.Colour.class))
                                .ifPresent(colour -> draft.colour = OptionalInt.of(colour.rgb()));
                    }
                });
    }
}
