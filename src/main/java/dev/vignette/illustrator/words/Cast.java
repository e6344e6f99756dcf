package dev.vignette.illustrator.words;

import dev.vignette.illustrator.scene.Entity;
import dev.vignette.illustrator.scene.Entity.Kind;
import dev.vignette.illustrator.words.Draft.Sex;
import dev.vignette.illustrator.words.Meaning.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/// Everybody and everything in one scene, each once: "the fox" is the fox that came before.
final class Cast {

    private static final List<String> WOMENS =
            List.of("her", "she", "woman", "lady", "braid", "braids", "dress", "gown", "skirt");

    private final Vocabulary vocabulary;
    private final Looks looks;
    private final List<Draft> drafts = new ArrayList<>();

    Cast(Vocabulary vocabulary, Looks looks) {
        this.vocabulary = vocabulary;
        this.looks = looks;
    }

    Vocabulary.Facts facts() {
        return vocabulary.facts();
    }

    List<Draft> all() {
        return List.copyOf(drafts);
    }

    List<Draft> alive() {
        return drafts.stream().filter(draft -> draft.alive).toList();
    }

    /// Somebody by what they are: new, or the one that was there before.
    ///
    /// @param listed whether "and" stands before: "a son and a brother" are two
    Draft somebody(Actor actor, Term noun, NounPhrase phrase, boolean listed) {
        int count = isPair(noun) ? 1 : phrase.count(noun, actor.atLeast());
        var known =
                known(actor, phrase, count)
                        .filter(draft ->
                                !listed
                                        || draft.onlyNamed
                                        || draft.name.equals(ownName(actor, noun)));
        known.ifPresent(draft -> {
            boolean another =
                    phrase.determiner().map(Term::words).filter("another"::equals).isPresent();
            draft.count =
                    another
                            ? draft.count + count
                            : phrase.saysCount() || noun.plural()
                                    ? Math.max(count, draft.count)
                                    : draft.count;
            if (draft.onlyNamed) {
                become(draft, actor);
            }
        });
        var draft =
                known.orElseGet(() -> {
                    var fresh = new Draft(actor.kind(), true, actor.concept(), noun.words());
                    fresh.name = ownName(actor, noun);
                    fresh.count = count;
                    return add(fresh);
                });
        describe(draft, phrase);
        return draft;
    }

    /// "parents" are a mother and a father.
    private static boolean isPair(Term noun) {
        return noun.meanings().stream().filter(Actor.class::isInstance).count() > 1;
    }

    /// The word itself; not a plural, nor "family", which several are found by.
    private static String ownName(Actor actor, Term noun) {
        boolean shared = noun.meanings().size() > 1;
        return noun.plural() || shared || actor.atLeast() > 1 ? actor.concept() : noun.words();
    }

    private Optional<Draft> known(Actor actor, NounPhrase phrase, int count) {
        var same =
                drafts.stream()
                        .filter(draft ->
                                draft.kind == actor.kind() && draft.concept.equals(actor.concept()))
                        .findFirst();
        if (same.isPresent()
                || phrase.isIndefinite()
                || phrase.isPossessed()
                || count > 1
                || actor.kind() != Kind.PERSON) {
            return same.filter(draft -> !(draft.onlyNamed && phrase.isIndefinite()));
        }
        return drafts.stream()
                .filter(draft -> draft.onlyNamed && fits(draft, actor.concept()))
                .findFirst();
    }

    private boolean fits(Draft named, String concept) {
        var sex = sexOf(concept);
        return named.sex == Sex.UNKNOWN || sex == Sex.UNKNOWN || named.sex == sex;
    }

    /// Somebody of whom the text says only the name.
    ///
    /// @param before the word before it: "old", "little" or any other
    /// @param beside those of whom the same sentence speaks: the name is another's
    Draft named(String name, Sex sex, String before, List<Draft> beside) {
        var draft =
                byName(name)
                        .or(() -> introduced(name, beside))
                        .orElseGet(() -> add(fromLooks(name, sex)));
        if (draft.onlyNamed) {
            switch (before) {
                case "old" -> become(draft, draft.sex == Sex.SHE ? "grandmother" : "grandfather");
                case "little", "young", "small" ->
                        become(draft, draft.sex == Sex.SHE ? "girl" : "boy");
                default -> {}
            }
        }
        return draft;
    }

    /// The girl of "A small girl came. Nim knocked", where the story says that Nim is a girl.
    private Optional<Draft> introduced(String name, List<Draft> beside) {
        var role = looks.of(name).flatMap(this::actorIn).map(Actor::concept);
        var found =
                drafts.stream()
                        .filter(draft -> role.filter(draft.concept::equals).isPresent())
                        .filter(draft -> draft.alive && draft.count == 1)
                        .filter(draft -> !Character.isUpperCase(draft.name.charAt(0)))
                        .filter(draft -> !beside.contains(draft))
                        .findFirst();
        found.ifPresent(draft -> draft.name = name);
        return found;
    }

    Optional<Draft> byName(String name) {
        return drafts.stream()
                .filter(draft ->
                        draft.name.equalsIgnoreCase(name)
                                || List.of(draft.name.toLowerCase(Locale.ROOT).split(" ", -1))
                                        .contains(name.toLowerCase(Locale.ROOT)))
                .filter(draft -> Character.isUpperCase(draft.name.charAt(0)))
                .findFirst();
    }

    /// The look a story gives to a name may say what it is: "a small brown dog".
    private Draft fromLooks(String name, Sex sex) {
        var told =
                looks.of(name)
                        .flatMap(this::actorIn)
                        .or(() -> actorIn(name.toLowerCase(Locale.ROOT)));
        var draft =
                told.map(actor -> new Draft(actor.kind(), true, actor.concept(), name))
                        .orElseGet(() ->
                                new Draft(
                                        Kind.PERSON, true, sex == Sex.SHE ? "woman" : "man", name));
        draft.onlyNamed = told.isEmpty();
        draft.sex = told.isPresent() ? sexOf(draft.concept) : sex;
        if (draft.sex == Sex.UNKNOWN && draft.isPerson() && isWomans(name)) {
            draft.sex = Sex.SHE;
            addSex(draft, Sex.SHE);
        }
        return draft;
    }

    /// "a keeper with a white braid": the look tells, or the name.
    private boolean isWomans(String name) {
        var look = " " + looks.of(name).orElse("").toLowerCase(Locale.ROOT) + " ";
        return WOMENS.stream().anyMatch(word -> look.contains(" " + word + " "))
                || Matching.terms(vocabulary, Tokens.of(name)).stream()
                        .anyMatch(term ->
                                term.find(Meaning.GivenName.class)
                                        .filter(Meaning.GivenName::female)
                                        .isPresent());
    }

    private Optional<Actor> actorIn(String look) {
        return Matching.terms(vocabulary, Tokens.of(look)).stream()
                .flatMap(term -> term.find(Actor.class).stream())
                .findFirst();
    }

    /// Somebody whom the scene calls only "she" or "he"; in a story with one character, that one.
    Draft unnamed(Sex sex, String concept) {
        var name = looks.onlyName();
        var draft =
                name.map(only -> fromLooks(only, sex))
                        .orElseGet(() -> new Draft(Kind.PERSON, true, concept, concept));
        draft.sex = sex;
        return add(draft);
    }

    /// People of whom the scene says no more.
    Draft people(int count) {
        var draft = new Draft(Kind.PERSON, true, "villager", "villager");
        draft.count = count;
        return add(draft);
    }

    /// A thing that stands or lies there.
    Draft thing(Meaning.Thing thing, Term noun, NounPhrase phrase) {
        int count = phrase.count(noun, 1);
        var draft =
                drafts.stream()
                        .filter(known -> known.concept.equals(thing.concept()))
                        .findFirst()
                        .orElseGet(() ->
                                add(
                                        new Draft(
                                                thing.kind(),
                                                false,
                                                thing.concept(),
                                                thing.concept())));
        draft.count = Math.max(draft.count, count);
        describe(draft, phrase);
        return draft;
    }

    private void describe(Draft draft, NounPhrase phrase) {
        phrase.colour()
                .filter(colour -> !facts().isNatural(draft.concept, colour.words()))
                .flatMap(colour -> colour.find(Meaning.Colour.class))
                .ifPresent(colour -> draft.colour = OptionalInt.of(colour.rgb()));
        draft.look.addAll(phrase.features());
        boolean child = facts().has("child", draft.concept);
        if (phrase.size() != 1
                && !(draft.kind == Kind.PERSON && (child || Math.abs(phrase.size() - 1) < 0.4))) {
            draft.size = Math.clamp(phrase.size(), 0.5, 1.8);
        }
    }

    private Draft add(Draft draft) {
        if (draft.sex == Sex.UNKNOWN) {
            draft.sex = sexOf(draft.concept);
        }
        drafts.add(draft);
        return draft;
    }

    void remove(Draft draft) {
        drafts.remove(draft);
    }

    /// The text says later what a named one is: "Leo the lion".
    void become(Draft draft, Actor actor) {
        draft.kind = actor.kind();
        become(draft, actor.concept());
    }

    private void become(Draft draft, String concept) {
        draft.concept = concept;
        draft.onlyNamed = false;
        if (sexOf(concept) != Sex.UNKNOWN) {
            draft.sex = sexOf(concept);
        }
    }

    Sex sexOf(String concept) {
        return facts().has("she", concept)
                ? Sex.SHE
                : facts().has("he", concept) ? Sex.HE : Sex.UNKNOWN;
    }

    /// A pronoun says who is a woman and who is a man.
    void tell(Draft draft, Sex sex) {
        if (draft.kind != Kind.PERSON || draft.count > 1 || draft.sex == sex) {
            return;
        }
        if (draft.onlyNamed) {
            draft.concept = sex == Sex.SHE ? "woman" : "man";
        } else if (draft.sex == Sex.UNKNOWN) {
            switch (draft.concept) {
                case "child" -> draft.concept = sex == Sex.SHE ? "girl" : "boy";
                case "villager" -> draft.concept = sex == Sex.SHE ? "woman" : "man";
                default -> addSex(draft, sex);
            }
        } else {
            return;
        }
        draft.sex = sex;
    }

    /// Most roles are painted as men where nothing is said.
    private void addSex(Draft draft, Sex sex) {
        if (sex == Sex.SHE) {
            draft.look.add("woman");
        } else if (facts().has("either", draft.concept)) {
            draft.look.add("man");
        }
    }

    List<Entity> entities() {
        return entities(_ -> true);
    }

    /// Those who are in the room, if the scene is in one.
    List<Entity> inside() {
        return entities(draft -> !draft.outside);
    }

    List<Entity> outside() {
        return entities(draft -> draft.outside);
    }

    private List<Entity> entities(Predicate<Draft> which) {
        for (var draft : drafts) {
            looks.of(draft.name)
                    .or(() -> looks.of(draft.concept))
                    .ifPresent(look -> draft.look.addAll(Looks.features(look)));
        }
        return drafts.stream()
                .filter(draft -> !draft.isPassenger())
                .filter(which)
                .map(Draft::entity)
                .toList();
    }
}
