package dev.vignette.illustrator.words;

import dev.vignette.illustrator.words.Meaning.Grammar;
import dev.vignette.illustrator.words.Meaning.Role;
import java.util.List;
import java.util.Optional;

/// A piece of the text that means one thing: a word, a phrase of the vocabulary, or a stop.
///
/// @param words as in the vocabulary: small letters
/// @param written the first word as the text has it
/// @param meanings empty where the word is unknown
/// @param plural "foxes"
/// @param verb "wheeled", and not "a wheel"
/// @param real false for what the sentence denies or only compares with
/// @param name whether somebody is called so
record Term(
        String words,
        Token written,
        List<Meaning> meanings,
        boolean plural,
        boolean verb,
        boolean possessive,
        boolean real,
        boolean name) {

    Term {
        meanings = List.copyOf(meanings);
    }

    Term absent() {
        return new Term(words, written, meanings, plural, verb, possessive, false, name);
    }

    /// The same words as somebody's name.
    Term asName(List<Meaning> told) {
        return new Term(words, written, told, false, false, possessive, real, true);
    }

    int sentence() {
        return written.sentence();
    }

    <M extends Meaning> Optional<M> find(Class<M> type) {
        return meanings.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    <M extends Meaning> boolean has(Class<M> type) {
        for (var meaning : meanings) {
            if (type.isInstance(meaning)) {
                return true;
            }
        }
        return false;
    }

    boolean is(Role role) {
        for (var meaning : meanings) {
            if (meaning instanceof Grammar(var own) && own == role) {
                return true;
            }
        }
        return false;
    }

    boolean isGrammar() {
        return has(Grammar.class);
    }

    boolean isStop() {
        return written.mark() != Token.Mark.NONE;
    }

    boolean isPossessiveWord() {
        return is(Role.POSSESSIVE) || is(Role.POSSESSIVE_HIS) || is(Role.POSSESSIVE_HER);
    }

    /// "the", "his", "every".
    boolean isDeterminer() {
        return is(Role.DETERMINER) || isPossessiveWord();
    }

    /// "red", "huge", "calm".
    boolean isModifier() {
        return is(Role.QUALITY)
                || has(Meaning.Colour.class)
                || has(Meaning.Size.class)
                || has(Meaning.Quantity.class)
                || (has(Meaning.Feeling.class) && !verb);
    }

    boolean isUnknown() {
        return meanings.stream().allMatch(Meaning.Hint.class::isInstance) && !isStop() && !name;
    }
}
