package dev.vignette.illustrator.words;

import dev.vignette.illustrator.scene.Entity.Kind;
import dev.vignette.illustrator.words.Draft.Sex;
import dev.vignette.illustrator.words.Meaning.Actor;
import dev.vignette.illustrator.words.Meaning.Role;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Finds whom "she", "it" and "they" stand for; makes somebody up where a scene speaks only of
/// "her".
record Pronouns(List<Term> terms, Cast cast, Mentions mentions) {

    /// Those a pronoun speaks of; none for any other word.
    List<Draft> at(int at) {
        var term = terms.get(at);
        if (term.is(Role.SHE)) {
            return one(at, Sex.SHE, "woman");
        }
        if (term.is(Role.HE)) {
            return one(at, Sex.HE, "man");
        }
        if (term.is(Role.IT)) {
            return latest(draft -> draft.kind != Kind.PERSON && draft.count == 1).stream().toList();
        }
        if (term.is(Role.THEY)) {
            return several(2);
        }
        if (term.is(Role.EVERYBODY)) {
            return several(5);
        }
        if (term.is(Role.I) || term.is(Role.WE)) {
            return narrators(term.is(Role.I) ? 1 : 2);
        }
        return List.of();
    }

    /// "her basket" tells that the one before is a woman.
    void tellOwner(int at) {
        var sex = terms.get(at).is(Role.POSSESSIVE_HER) ? Sex.SHE : Sex.HE;
        mentions.latestFirst().stream()
                .filter(mention -> mention.sentence() == terms.get(at).sentence())
                .filter(mention -> mention.who().size() == 1)
                .map(Mentions.Mention::last)
                .filter(draft -> draft.isPerson() && draft.sex != opposite(sex))
                .findFirst()
                .ifPresent(draft -> cast.tell(draft, sex));
    }

    private List<Draft> one(int at, Sex sex, String concept) {
        var known =
                latest(draft -> draft.count == 1 && draft.sex == sex && draft.kind == Kind.PERSON)
                        .or(() -> latest(draft -> draft.count == 1 && draft.sex != opposite(sex)))
                        .or(() -> latest(draft -> draft.count == 1 && draft.onlyNamed));
        known.ifPresent(draft -> cast.tell(draft, sex));
        return known
                .or(() ->
                        isSubject(at) && !isSomebodyAhead(at)
                                ? Optional.of(unnamed(sex, concept))
                                : Optional.empty())
                .stream()
                .toList();
    }

    private Draft unnamed(Sex sex, String concept) {
        return cast.unnamed(sex, concept);
    }

    private List<Draft> several(int fallback) {
        var group =
                mentions.latestFirst().stream()
                        .filter(mention -> mention.who().size() > 1)
                        .findFirst();
        if (group.isPresent() && fallback == 2) {
            return group.get().who();
        }
        var plural = latest(draft -> draft.count > 1);
        if (plural.isPresent() && fallback == 2) {
            return List.of(plural.get());
        }
        var alive = cast.alive();
        return alive.isEmpty() ? List.of(cast.people(fallback)) : alive;
    }

    /// "I" is seen only where nobody else is.
    private List<Draft> narrators(int count) {
        return isAnybodyInText() ? List.of() : List.of(cast.people(count));
    }

    private Optional<Draft> latest(Predicate<Draft> fitting) {
        return mentions.latestFirst().stream()
                .flatMap(mention -> mention.who().reversed().stream())
                .filter(draft -> draft.alive)
                .filter(fitting)
                .findFirst();
    }

    private boolean isSubject(int at) {
        var word = terms.get(at).words();
        return word.equals("she") || word.equals("he");
    }

    /// "When she reached the lake, Mira stopped."
    private boolean isSomebodyAhead(int at) {
        int sentence = terms.get(at).sentence();
        return terms.stream()
                .skip(at + 1)
                .takeWhile(term -> term.sentence() == sentence)
                .anyMatch(term -> term.name() && term.real());
    }

    private boolean isAnybodyInText() {
        return terms.stream()
                .anyMatch(term -> term.real() && (term.name() || term.has(Actor.class)));
    }

    private static Sex opposite(Sex sex) {
        return sex == Sex.SHE ? Sex.HE : Sex.SHE;
    }
}
