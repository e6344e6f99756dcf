package dev.vignette.illustrator.words;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads other tongues than English word by word: no grammar, and yet the forest, the night and the
/// fox are found. Safe for many threads.
final class Tongues {

    private static final int LONGEST_TEXT = 20_000;
    private static final Pattern PARTS =
            Pattern.compile("[\\p{L}\\p{M}-]+['’]?|[.!?…。！？,;:，、；：\n]");
    private static final String STOPS = ".!?…。！？\n";

    private final Map<Tongue, Glossary> glossaries = new EnumMap<>(Tongue.class);
    private final Vocabulary vocabulary;

    private Tongues(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        for (var tongue : Tongue.values()) {
            glossaries.put(tongue, new Glossary());
        }
    }

    /// @param vocabulary tells which English words have a plural
    static Tongues bundled(Vocabulary vocabulary) {
        var tongues = new Tongues(vocabulary);
        VocabularyFile.lines("tongues.tsv")
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .forEach(tongues::add);
        return tongues;
    }

    private void add(String line) {
        var columns = line.split("\t", -1);
        if (columns.length != Tongue.values().length + 1) {
            throw new IllegalArgumentException("tongues: " + columns.length + " columns: " + line);
        }
        for (var tongue : Tongue.values()) {
            for (var words : columns[tongue.column].split("/", -1)) {
                if (!words.isEmpty()) {
                    glossary(tongue)
                            .add(tongue.isUnbroken() ? List.of(words) : cut(words), columns[0]);
                }
            }
        }
    }

    private Glossary glossary(Tongue tongue) {
        return glossaries.getOrDefault(tongue, new Glossary());
    }

    /// The pattern's words; a `*` stays with its word.
    private static List<String> cut(String words) {
        return Stream.of(words.replace("'", "' ").split(" ", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /// The text in English words, or nothing where it is English, or no tongue that is known.
    ///
    /// @param isName whether a word is the name of one of the story's characters
    Optional<Gloss> gloss(String text, Predicate<String> isName) {
        var composed =
                Normalizer.normalize(
                        text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text,
                        Normalizer.Form.NFC);
        var written =
                PARTS.matcher(composed)
                        .results()
                        .map(part -> part.group().replace('’', '\''))
                        .toList();
        var words = written.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
        return Tongue.of(composed, words).stream()
                .findFirst()
                .map(tongue ->
                        tongue.isUnbroken()
                                ? unbroken(glossary(tongue), composed, isName)
                                : spaced(tongue, written, words, isName));
    }

    private Gloss spaced(
            Tongue tongue, List<String> written, List<String> words, Predicate<String> isName) {
        var english = new English(vocabulary, tongue == Tongue.SPANISH || tongue == Tongue.FRENCH);
        var unknown = new LinkedHashSet<String>();
        boolean opens = true;
        for (int at = 0; at < words.size(); ) {
            var word = written.get(at);
            var found = glossary(tongue).at(words, at);
            if (!Character.isLetter(word.charAt(0))) {
                opens = english.stop(STOPS.contains(word));
                at++;
                continue;
            }
            if (isName.test(words.get(at))
                    || (found.isEmpty() && isName(tongue, word, opens) && !word.contains("-"))) {
                english.name(word);
                at++;
            } else if (found.isPresent()) {
                english.add(found.get().english());
                at += found.get().length();
            } else {
                parts(glossary(tongue), words.get(at))
                        .ifPresentOrElse(
                                known -> known.forEach(english::add), () -> unknown.add(word));
                at++;
            }
            opens = false;
        }
        return new Gloss(english.text(), english.known(), List.copyOf(unknown));
    }

    /// What the parts of a word with hyphens mean, if all are known.
    private static Optional<List<String>> parts(Glossary glossary, String word) {
        var parts = List.of(word.split("-", -1));
        var known =
                parts.stream()
                        .flatMap(part -> glossary.at(List.of(part), 0).stream())
                        .map(Glossary.Found::english)
                        .toList();
        return parts.size() > 1 && known.size() == parts.size()
                ? Optional.of(known)
                : Optional.empty();
    }

    /// German writes every noun with a capital; elsewhere one inside a sentence is a name.
    private static boolean isName(Tongue tongue, String word, boolean opens) {
        return tongue != Tongue.GERMAN && !opens && Character.isUpperCase(word.charAt(0));
    }

    private Gloss unbroken(Glossary glossary, String text, Predicate<String> isName) {
        var english = new English(vocabulary, false);
        var unknown = new LinkedHashSet<String>();
        var rest = new StringBuilder();
        for (int at = 0; at < text.length(); ) {
            var found = glossary.at(text, at);
            boolean letter = Character.isLetter(text.charAt(at));
            if (found.isEmpty() && letter) {
                rest.append(text.charAt(at++));
                continue;
            }
            settle(rest, english, unknown, isName);
            if (found.isPresent()) {
                english.add(found.get().english());
                at += found.get().length();
            } else {
                english.stop(STOPS.indexOf(text.charAt(at)) >= 0);
                at++;
            }
        }
        settle(rest, english, unknown, isName);
        return new Gloss(english.text(), english.known(), List.copyOf(unknown));
    }

    /// What no entry begins with: a character's name, an ending, or something unknown.
    private static void settle(
            StringBuilder rest, English english, Set<String> unknown, Predicate<String> isName) {
        var word = rest.toString();
        rest.setLength(0);
        if (isName.test(word.toLowerCase(Locale.ROOT))) {
            english.name(word);
        } else if (word.codePoints()
                .anyMatch(letter ->
                        Character.UnicodeScript.of(letter) != Character.UnicodeScript.HIRAGANA)) {
            unknown.add(word);
        }
    }
}
