package dev.vignette.illustrator.words;

import dev.vignette.illustrator.words.Meaning.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A noun with what stands before it: "two tiny red foxes".
///
/// @param start where it begins among the terms
/// @param at where its noun is
/// @param determiner "a", "his", if there is one
/// @param quantity "two", "a flock of", if there is one
/// @param colour "red", if there is one; only within two words of the noun
/// @param size 1 where nothing is said
/// @param features "red hair" of "a red-haired girl"
record NounPhrase(
        int start,
        int at,
        Optional<Term> determiner,
        Optional<Term> quantity,
        Optional<Term> colour,
        double size,
        List<String> features) {

    private static final int LONGEST = 5;
    private static final int COLOUR_REACH = 2;

    /// Reads backwards from a noun.
    static NounPhrase endingAt(List<Term> terms, int at) {
        Optional<Term> determiner = Optional.empty();
        Optional<Term> quantity = Optional.empty();
        Optional<Term> colour = Optional.empty();
        double size = 1;
        var features = new ArrayList<String>();
        int start = at;
        while (start > 0 && at - start < LONGEST && determiner.isEmpty()) {
            var before = terms.get(start - 1);
            if (before.isDeterminer()) {
                determiner = Optional.of(before);
            } else if (before.has(Meaning.Quantity.class)) {
                quantity = Optional.of(before);
            } else if (before.has(Meaning.Feature.class)
                    && start > 1
                    && isDescribed(terms.get(start - 2))) {
                features.add(feature(terms.get(start - 2), before));
                start--;
            } else if (before.has(Meaning.Colour.class)) {
                colour =
                        colour.isEmpty() && at - start < COLOUR_REACH
                                ? Optional.of(before)
                                : colour;
            } else if (before.has(Meaning.Size.class)) {
                size *= before.find(Meaning.Size.class).orElseThrow().factor();
            } else if (!joins(terms, start)) {
                break;
            }
            start--;
        }
        return new NounPhrase(start, at, determiner, quantity, colour, size, List.copyOf(features));
    }

    /// Whether the term before may stand inside the phrase: an adjective, "of" after a number,
    /// "and" between adjectives, a comma between them.
    private static boolean joins(List<Term> terms, int start) {
        var before = terms.get(start - 1);
        if (before.isModifier() || isAdjective(terms, start - 1) || isDoing(terms, start - 1)) {
            return true;
        }
        boolean deeper = start > 1;
        if (before.is(Role.OF)) {
            return deeper && terms.get(start - 2).has(Meaning.Quantity.class);
        }
        return (before.is(Role.AND) || before.written().mark() == Token.Mark.COMMA)
                && deeper
                && terms.get(start - 2).isModifier()
                && !terms.get(start - 2).has(Meaning.Quantity.class)
                && terms.get(start).isModifier();
    }

    /// An unknown word between "the" and a noun.
    private static boolean isAdjective(List<Term> terms, int at) {
        var term = terms.get(at);
        return at > 0
                && term.isUnknown()
                && !term.written().isCapital()
                && (terms.get(at - 1).isDeterminer() || terms.get(at - 1).isModifier());
    }

    /// The "sleeping" of "a sleeping dog".
    static boolean isDoing(List<Term> terms, int at) {
        return at > 0
                && terms.get(at).verb()
                && terms.get(at).words().endsWith("ing")
                && (terms.get(at - 1).isDeterminer() || terms.get(at - 1).isModifier());
    }

    private static boolean isDescribed(Term term) {
        return term.has(Meaning.Colour.class)
                || term.is(Role.QUALITY)
                || term.has(Meaning.Size.class);
    }

    static String feature(Term described, Term feature) {
        var word =
                feature.words().equals("haired")
                        ? "hair"
                        : feature.words().equals("bearded") ? "beard" : feature.words();
        return described.words() + " " + word;
    }

    boolean isIndefinite() {
        return determiner
                .map(Term::words)
                .filter(word -> word.equals("a") || word.equals("an") || word.equals("another"))
                .isPresent();
    }

    boolean isPossessed() {
        return determiner.map(Term::isPossessiveWord).orElse(false);
    }

    /// How many the words say: a number, "many", or else 3 for a plural that says no more.
    int count(Term noun, int atLeast) {
        boolean many =
                noun.plural()
                        && (!isSingularToo(noun) || determiner.isEmpty() || quantity.isPresent());
        int said =
                quantity.flatMap(term -> term.find(Meaning.Quantity.class))
                        .map(Meaning.Quantity::count)
                        .filter(count -> count == 1 || noun.plural())
                        .orElse(many && atLeast == 1 ? 3 : atLeast);
        return Math.clamp(said, 1, 8);
    }

    /// "fish" is one or many; with "a" or "the" it is one.
    private static boolean isSingularToo(Term noun) {
        return switch (noun.words()) {
            case "fish", "deer", "reindeer", "goldfish", "salmon", "trout", "squid", "jellyfish" ->
                    true;
            default -> false;
        };
    }

    boolean saysCount() {
        return quantity.isPresent();
    }
}
