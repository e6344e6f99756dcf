package dev.vignette.illustrator.words;

import dev.vignette.illustrator.words.Meaning.Role;
import java.util.ArrayList;
import java.util.List;

/// Finds what a sentence names and does not show: what it denies ("nobody was afraid"), compares
/// with ("brave as a lion", "like a castle"), or only thinks of ("a map of the island").
final class Absences {

    /// How many terms a "not" reaches.
    private static final int REACH = 5;

    /// How many terms after "like a" are still the same comparison.
    private static final int COMPARED = 3;

    private Absences() {}

    /// The same terms, with the absent ones marked so.
    static List<Term> mark(List<Term> terms) {
        var marked = new ArrayList<>(terms);
        for (int i = 0; i < terms.size(); i++) {
            var term = terms.get(i);
            if (term.words().equals("no") || term.words().equals("without")) {
                skipNoun(marked, i);
            } else if (term.is(Role.NEGATION)) {
                deny(marked, i);
            } else if (term.is(Role.ABSENCE) || isComparison(terms, i)) {
                skipNoun(marked, i);
            } else if (term.is(Role.STYLE)) {
                skipClause(marked, i);
            } else if (isOwner(terms, i)) {
                marked.set(i, marked.get(i).absent());
            }
        }
        return List.copyOf(marked);
    }

    private static void deny(List<Term> terms, int not) {
        for (int i = not + 1; i < terms.size() && i <= not + REACH; i++) {
            var term = terms.get(i);
            if (term.isStop() || term.is(Role.BREAK) || endsDenial(terms, i)) {
                return;
            }
            terms.set(i, term.absent());
        }
    }

    /// "no wind and a red fox": the fox is there.
    private static boolean endsDenial(List<Term> terms, int i) {
        if (!terms.get(i).is(Role.AND) || i + 1 >= terms.size()) {
            return false;
        }
        var next = terms.get(i + 1);
        return next.isDeterminer()
                || next.is(Role.HE)
                || next.is(Role.SHE)
                || next.is(Role.THEY)
                || next.verb();
    }

    private static boolean isComparison(List<Term> terms, int i) {
        return terms.get(i).is(Role.COMPARISON) || isAsBigAs(terms, i);
    }

    /// The second "as" of "as brave as a lion", with or without the first.
    private static boolean isAsBigAs(List<Term> terms, int i) {
        if (i == 0 || i + 1 >= terms.size() || !terms.get(i).words().equals("as")) {
            return false;
        }
        var before = terms.get(i - 1);
        return terms.get(i + 1).is(Role.DETERMINER)
                && (before.isModifier() || before.isUnknown())
                && !before.verb();
    }

    /// The next noun, and what stands before it.
    private static void skipNoun(List<Term> terms, int from) {
        for (int i = from + 1; i < terms.size() && i <= from + COMPARED; i++) {
            var term = terms.get(i);
            if (term.isStop() || term.verb()) {
                return;
            }
            terms.set(i, term.absent());
            if (!term.isGrammar() && !term.isModifier() && !term.isUnknown()) {
                return;
            }
        }
    }

    private static void skipClause(List<Term> terms, int from) {
        for (int i = from; i < terms.size() && !terms.get(i).isStop(); i++) {
            terms.set(i, terms.get(i).absent());
        }
    }

    /// "the king's castle" shows the castle, not the king.
    private static boolean isOwner(List<Term> terms, int i) {
        if (!terms.get(i).possessive() || i + 1 >= terms.size()) {
            return false;
        }
        var owned = terms.get(i + 1);
        return owned.has(Meaning.Place.class) || owned.has(Meaning.Landmark.class);
    }
}
