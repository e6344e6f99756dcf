package dev.vignette.illustrator.words;

import dev.vignette.illustrator.words.Meaning.GivenName;
import dev.vignette.illustrator.words.Meaning.Role;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Finds the words that are somebody's name: with a capital letter, unknown otherwise, and doing
/// something. A capital at the start of a sentence alone is no sign of a name.
final class Names {

    private static final List<String> ABSTRACT_ENDINGS =
            List.of(
                    "ness", "tion", "sion", "ment", "ity", "ance", "ence", "ship", "hood", "ism",
                    "ish", "ing", "ly", "light", "ter");

    /// Prepositions that people are named after, as well as places.
    private static final Set<String> BESIDE = Set.of("beside", "behind", "by", "near", "between");

    private static final Set<String> PEOPLES_VERBS =
            Set.of(
                    "said",
                    "says",
                    "asked",
                    "asks",
                    "went",
                    "goes",
                    "came",
                    "thought",
                    "knew",
                    "felt",
                    "took",
                    "replied",
                    "answered");

    private final List<Term> terms;
    private final Looks looks;
    private final Set<String> small = new HashSet<>();
    private final Set<String> certain = new HashSet<>();

    /// Whether most words are known; in another language every noun may look like a name.
    private final boolean english;

    private final boolean tellsOfSomebody;

    private Names(List<Term> terms, Looks looks) {
        this.terms = terms;
        this.looks = looks;
        for (var term : terms) {
            if (!term.written().isCapital()) {
                small.add(term.words());
            }
        }
        long unknown =
                terms.stream()
                        .filter(term -> term.isUnknown() && !term.written().isCapital())
                        .count();
        long known = terms.stream().filter(term -> !term.meanings().isEmpty()).count();
        english = known >= unknown;
        tellsOfSomebody = terms.stream().anyMatch(Names::isHeOrShe);
    }

    private static boolean isHeOrShe(Term term) {
        return term.is(Role.HE)
                || term.is(Role.SHE)
                || term.is(Role.POSSESSIVE_HIS)
                || term.is(Role.POSSESSIVE_HER);
    }

    /// The same terms, with the names marked so.
    static List<Term> mark(List<Term> terms, Looks looks) {
        var names = new Names(terms, looks);
        for (int i = 0; i < terms.size(); i++) {
            if (names.isName(i)) {
                names.certain.add(terms.get(i).words());
            }
        }
        var marked = new ArrayList<>(terms);
        marked.replaceAll(names::marked);
        return List.copyOf(marked);
    }

    private Term marked(Term term) {
        return term.written().isCapital() && certain.contains(term.words())
                ? term.asName(term.meanings().stream().filter(GivenName.class::isInstance).toList())
                : term;
    }

    private boolean isName(int at) {
        var term = terms.get(at);
        if (!term.written().isCapital() || isShouted(term)) {
            return false;
        }
        if (at > 0 && terms.get(at - 1).is(Role.TITLE)) {
            return true;
        }
        if (looks.isName(term.words())) {
            return true;
        }
        if (looks.hasName(term.words())) {
            return !term.has(Meaning.Actor.class) && !(term.isGrammar() && term.written().opens());
        }
        if (isInApposition(at)) {
            return true;
        }
        if (term.has(GivenName.class)) {
            boolean nothingElse = term.meanings().size() == 1;
            return nothingElse ? !isAfterPlace(at) : isAmbiguousName(at);
        }
        return english
                && term.isUnknown()
                && (term.written().opens() ? isNameAtStart(at) : isNameWithin(at));
    }

    /// "Rose" and "Robin" are names within a sentence, or if they do something.
    private boolean isAmbiguousName(int at) {
        boolean likely = !terms.get(at).written().opens() || isFollowedByDeed(at);
        return likely && !isBeforeNoun(at);
    }

    /// "her cat, Biscuit": whatever else the word may mean.
    private boolean isInApposition(int at) {
        return at > 1
                && !terms.get(at).written().opens()
                && terms.get(at).has(Meaning.Thing.class)
                && terms.get(at - 1).written().mark() == Token.Mark.COMMA
                && terms.get(at - 2).has(Meaning.Actor.class);
    }

    /// "CEO" and "SALE" are no names.
    private static boolean isShouted(Term term) {
        return term.written().text().chars().noneMatch(Character::isLowerCase);
    }

    private boolean isNameAtStart(int at) {
        var word = terms.get(at).words();
        return (isFollowedByDeed(at) || isFollowedByRole(at))
                && !small.contains(word)
                && !isPlural(word)
                && ABSTRACT_ENDINGS.stream().noneMatch(word::endsWith);
    }

    /// "Profits", but not "Tomas" or "Magnus".
    private static boolean isPlural(String word) {
        return word.endsWith("s") && Stream.of("as", "is", "us", "ss").noneMatch(word::endsWith);
    }

    private boolean isNameWithin(int at) {
        var before = terms.get(at - 1);
        boolean place = isAfterPlace(at) || before.is(Role.DETERMINER);
        return !place
                && !isBeforeNoun(at)
                && !small.contains(terms.get(at).words())
                && !terms.get(at).words().endsWith("ish");
    }

    private boolean isAfterPlace(int at) {
        if (at == 0) {
            return false;
        }
        var before = terms.get(at - 1);
        boolean placing = before.is(Role.PLACING) && !BESIDE.contains(before.words());
        return placing || before.is(Role.LEAVING) || before.is(Role.OF);
    }

    private boolean isBeforeNoun(int at) {
        if (at + 1 >= terms.size() || terms.get(at).possessive()) {
            return false;
        }
        var next = terms.get(at + 1);
        return !next.verb() && (next.has(Meaning.Place.class) || next.has(Meaning.Landmark.class));
    }

    private boolean isFollowedByDeed(int at) {
        if (at + 1 >= terms.size()) {
            return false;
        }
        var next = terms.get(at + 1);
        boolean and =
                next.is(Role.AND)
                        && at + 2 < terms.size()
                        && terms.get(at + 2).written().isCapital();
        boolean told = tellsOfSomebody && next.is(Role.AUXILIARY);
        return next.verb() || and || told || PEOPLES_VERBS.contains(next.words());
    }

    /// ", the keeper" or ", the old keeper".
    private boolean isFollowedByRole(int at) {
        return at + 3 < terms.size()
                && terms.get(at + 1).written().mark() == Token.Mark.COMMA
                && terms.get(at + 2).isDeterminer()
                && terms.subList(at + 3, Math.min(at + 5, terms.size())).stream()
                        .anyMatch(term -> term.has(Meaning.Actor.class));
    }
}
