package dev.vignette.illustrator.words;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// English words put one after the other, each noun after a number in its plural.
final class English {

    private static final Set<String> NUMBERS =
            Set.of("two", "three", "four", "five", "seven", "many");
    private static final Map<String, String> IRREGULAR =
            Map.of("mouse", "mice", "goose", "geese", "man", "men", "woman", "women");
    private static final Set<String> LITTLE =
            Set.of("in", "on", "under", "over", "to", "the", "a", "and", "with", "no");

    private final Vocabulary vocabulary;
    private final boolean coloursFollow;
    private final StringBuilder text = new StringBuilder();
    private int lastStart;
    private boolean lastIsNoun;
    private String last = "";
    private boolean many;
    private int known;

    /// @param coloursFollow whether a noun's colour stands behind it: "chat noir"
    English(Vocabulary vocabulary, boolean coloursFollow) {
        this.vocabulary = vocabulary;
        this.coloursFollow = coloursFollow;
    }

    void add(String words) {
        if (words.equals(Glossary.NOTHING)) {
            return;
        }
        if (coloursFollow && lastIsNoun && isColour(words)) {
            text.insert(lastStart, words + " ");
            lastStart += words.length() + 1;
            known++;
            return;
        }
        var plural = many ? plural(words) : words;
        known += LITTLE.contains(words) ? 0 : 1;
        many = NUMBERS.contains(words) || (many && plural.equals(words) && !isPlural(words));
        if (needsArticle(plural)) {
            text.append("the ");
        }
        lastStart = text.length();
        lastIsNoun = !LITTLE.contains(words) && !NUMBERS.contains(words);
        text.append(plural).append(' ');
        last = words;
    }

    private boolean isColour(String word) {
        return vocabulary.forms(word).stream()
                .anyMatch(form -> form.meaning() instanceof Meaning.Colour);
    }

    /// Some English words are this noun only after "the", "two", "red" and the like.
    private boolean needsArticle(String noun) {
        var before = vocabulary.forms(last).stream().map(Form::meaning).toList();
        boolean described =
                LITTLE.contains(last)
                        || NUMBERS.contains(last)
                        || before.stream()
                                .anyMatch(meaning ->
                                        meaning instanceof Meaning.Colour
                                                || meaning instanceof Meaning.Size);
        return !described && vocabulary.forms(noun).stream().anyMatch(Form::strict);
    }

    void name(String name) {
        known++;
        text.append(name).append(' ');
    }

    /// A comma, or the end of a sentence.
    boolean stop(boolean ends) {
        many = false;
        last = "";
        lastIsNoun = false;
        int end = text.length() - 1;
        if (end >= 0 && text.charAt(end) == ' ') {
            text.setLength(end);
        }
        text.append(ends ? ". " : ", ");
        return ends;
    }

    int known() {
        return known;
    }

    String text() {
        return text.toString();
    }

    private String plural(String noun) {
        var stem = noun.substring(0, noun.length() - 1);
        return Stream.concat(
                        Stream.ofNullable(IRREGULAR.get(noun)),
                        Stream.of(noun + "s", noun + "es", stem + "ves", stem + "ies"))
                .filter(this::isPlural)
                .findFirst()
                .orElse(noun);
    }

    private boolean isPlural(String word) {
        return List.copyOf(vocabulary.forms(word)).stream().anyMatch(Form::plural);
    }
}
