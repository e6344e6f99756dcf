package dev.vignette.illustrator.words;

import dev.vignette.illustrator.words.Form.Use;
import dev.vignette.illustrator.words.Meaning.Grammar;
import dev.vignette.illustrator.words.Meaning.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Cuts a text into the longest pieces the vocabulary knows, and settles from the words before
/// whether a word is a noun or a verb: "the waves", "she waves".
final class Matching {

    private static final Set<String> BEING =
            Set.of(
                    "is",
                    "was",
                    "were",
                    "are",
                    "it's",
                    "there was",
                    "there is",
                    "there were",
                    "there are");

    private final Vocabulary vocabulary;
    private final List<Token> tokens;
    private final List<Term> terms = new ArrayList<>();

    private Matching(Vocabulary vocabulary, List<Token> tokens) {
        this.vocabulary = vocabulary;
        this.tokens = tokens;
    }

    static List<Term> terms(Vocabulary vocabulary, List<Token> tokens) {
        var matching = new Matching(vocabulary, tokens);
        int at = 0;
        while (at < tokens.size()) {
            at += matching.take(at);
        }
        return matching.terms;
    }

    /// Adds the term that begins at a token, and says how many tokens it took.
    private int take(int at) {
        var first = tokens.get(at);
        if (first.mark() == Token.Mark.NONE) {
            for (int length = vocabulary.longest(first.word()); length >= 1; length--) {
                if (length <= wordsAhead(at)) {
                    var words = join(at, length);
                    var fitting = fitting(vocabulary.forms(words), at, length);
                    if (!fitting.isEmpty()) {
                        terms.add(term(words, at, length, fitting));
                        return length;
                    }
                }
            }
        }
        terms.add(
                new Term(
                        first.word(),
                        first,
                        numeral(first),
                        false,
                        false,
                        first.possessive(),
                        true,
                        false));
        return 1;
    }

    private static Term term(String words, Token first, Token last, List<Form> forms) {
        return new Term(
                words,
                first,
                forms.stream().map(Form::meaning).distinct().toList(),
                forms.stream().anyMatch(form -> form.use() == Use.NOUN && form.plural()),
                forms.stream().anyMatch(Form::isVerb),
                last.possessive(),
                true,
                false);
    }

    private Term term(String words, int at, int length, List<Form> forms) {
        return term(words, tokens.get(at), tokens.get(at + length - 1), forms);
    }

    /// Those forms of a word that fit its place.
    private List<Form> fitting(List<Form> all, int at, int length) {
        var forms = all;
        if (forms.isEmpty() || length > 1) {
            return forms;
        }
        if (!tokens.get(at).isCapital()) {
            forms =
                    forms.stream()
                            .filter(form -> !(form.meaning() instanceof Meaning.GivenName))
                            .toList();
        }
        if (forms.stream().anyMatch(form -> form.meaning() instanceof Grammar)) {
            return grammarOrNoun(forms, at);
        }
        var nouns =
                forms.stream()
                        .filter(form -> form.use() == Use.NOUN && fitsNoun(form, at))
                        .toList();
        var verbs = forms.stream().filter(form -> form.isVerb() && fitsVerb(form)).toList();
        var words = forms.stream().filter(form -> form.use() == Use.WORD).toList();
        if (!nouns.isEmpty() && !verbs.isEmpty()) {
            return isVerbHere(verbs, at) ? verbs : nouns;
        }
        return nouns.isEmpty() ? verbs.isEmpty() ? words : both(verbs, words) : both(nouns, words);
    }

    /// "under" is grammar; "the cook" is a noun although it may be grammar elsewhere.
    private List<Form> grammarOrNoun(List<Form> forms, int at) {
        var nouns =
                forms.stream()
                        .filter(form -> form.use() == Use.NOUN && fitsNoun(form, at))
                        .toList();
        if (!nouns.isEmpty() && afterArticle()) {
            return nouns;
        }
        var verbs = forms.stream().filter(Form::isVerb).toList();
        return verbs.isEmpty() || afterArticle() ? grammar(forms) : both(verbs, List.of());
    }

    private static List<Form> grammar(List<Form> forms) {
        return forms.stream().filter(form -> form.meaning() instanceof Grammar).toList();
    }

    private static List<Form> both(List<Form> some, List<Form> more) {
        var all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    private boolean fitsNoun(Form noun, int at) {
        if (terms.isEmpty()) {
            return !noun.strict() || (noun.plural() && noun.meaning() instanceof Meaning.Actor);
        }
        var before = terms.getLast();
        boolean helped = before.is(Role.AUXILIARY) && !noun.plural() && !isBeing(before);
        return !isSubject(before) && !helped && (!noun.strict() || isCertainNoun(noun, at));
    }

    private boolean isCertainNoun(Form noun, int at) {
        var before = terms.getLast();
        boolean bodily =
                noun.meaning() instanceof Meaning.Thing || noun.meaning() instanceof Meaning.Actor;
        if (bodily && isInCompound(at)) {
            return false;
        }
        boolean freePlural = noun.plural() && (bodily ? !isActor(before) : before.is(Role.PLACING));
        return afterArticle() || freePlural;
    }

    /// "was night" tells the time, "would bear" does not tell of an animal.
    private static boolean isBeing(Term auxiliary) {
        return BEING.contains(auxiliary.words());
    }

    /// "the book club" shows no book.
    private boolean isInCompound(int at) {
        if (at + 1 >= tokens.size() || tokens.get(at).possessive()) {
            return false;
        }
        var next = tokens.get(at + 1);
        if (next.mark() != Token.Mark.NONE
                || next.isCapital()
                || next.word().endsWith("ed")
                || next.word().endsWith("ly")) {
            return false;
        }
        var forms = vocabulary.forms(next.word());
        return forms.isEmpty()
                ? !next.word().endsWith("ing")
                : forms.stream().noneMatch(form -> form.use() != Use.NOUN);
    }

    private boolean fitsVerb(Form verb) {
        return terms.isEmpty() || verb.use() == Use.VERB || !afterArticle();
    }

    private boolean isVerbHere(List<Form> verbs, int at) {
        if (verbs.stream().anyMatch(form -> form.use() == Use.VERB)) {
            return true;
        }
        if (terms.isEmpty() || afterArticle()) {
            return false;
        }
        var before = terms.getLast();
        if (before.is(Role.AND) && terms.size() > 1) {
            return terms.get(terms.size() - 2).verb() || isBeforeTarget(at);
        }
        boolean name = before.isUnknown() && before.written().isCapital();
        return isSubject(before) || isActor(before) || name || before.is(Role.TOWARD);
    }

    /// "and waves to the prince".
    private boolean isBeforeTarget(int at) {
        return at + 1 < tokens.size()
                && Set.of("to", "at", "goodbye").contains(tokens.get(at + 1).word());
    }

    private static boolean isSubject(Term term) {
        return term.is(Role.HE)
                || term.is(Role.SHE)
                || term.is(Role.I)
                || term.is(Role.WE)
                || term.is(Role.THEY)
                || term.is(Role.EVERYBODY);
    }

    private static boolean isActor(Term term) {
        return term.has(Meaning.Actor.class) && !term.possessive();
    }

    /// Whether the words before call for a noun: "a", "his", "two", "red", "the rusty".
    private boolean afterArticle() {
        if (terms.isEmpty()) {
            return false;
        }
        var before = terms.getLast();
        boolean modifies = before.isModifier() && !before.has(Meaning.Actor.class);
        if (before.isDeterminer() || modifies || before.possessive()) {
            return true;
        }
        return before.isUnknown()
                && terms.size() > 1
                && terms.get(terms.size() - 2).isDeterminer()
                && !looksLikeVerb(before);
    }

    private static boolean looksLikeVerb(Term term) {
        return term.words().endsWith("ed") || term.words().endsWith("s");
    }

    private int wordsAhead(int at) {
        int end = at;
        while (end < tokens.size()
                && end < at + Vocabulary.LONGEST_PHRASE
                && tokens.get(end).mark() == Token.Mark.NONE) {
            end++;
        }
        return end - at;
    }

    private String join(int at, int length) {
        if (length == 1) {
            return tokens.get(at).word();
        }
        var words = new StringBuilder(tokens.get(at).word());
        for (int i = at + 1; i < at + length; i++) {
            words.append(' ').append(tokens.get(i).word());
        }
        return words.toString();
    }

    private static List<Meaning> numeral(Token token) {
        var word = token.word();
        boolean digits =
                !word.isEmpty()
                        && word.length() <= 3
                        && word.chars().allMatch(letter -> letter >= '0' && letter <= '9');
        return digits
                ? List.of(new Meaning.Quantity(Math.clamp(Integer.parseInt(word), 1, 8)))
                : List.of();
    }
}
