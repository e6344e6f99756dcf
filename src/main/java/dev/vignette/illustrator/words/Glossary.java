package dev.vignette.illustrator.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The words of one tongue with their English ones. A word may leave its ending open, or its
/// beginning: `wald*`, `*wald`.
final class Glossary {

    static final String NOTHING = "-";

    private static final int LONGEST_ENDING = 4;
    private static final int LONGEST_BEGINNING = 12;

    /// What was found at a place.
    ///
    /// @param length how many words or, in an unbroken text, letters it takes
    record Found(String english, int length) {}

    /// @param words as they are written, with their `*`
    private record Entry(List<String> words, String english) {

        int letters() {
            return words.stream().mapToInt(String::length).sum();
        }

        boolean fits(List<String> text, int at) {
            return at + words.size() <= text.size()
                    && IntStream.range(0, words.size())
                            .allMatch(i -> fits(words.get(i), text.get(at + i)));
        }

        private static boolean fits(String pattern, String word) {
            if (pattern.endsWith("*")) {
                int stem = pattern.length() - 1;
                return word.length() <= stem + LONGEST_ENDING
                        && word.startsWith(pattern.substring(0, stem));
            }
            if (pattern.startsWith("*")) {
                return word.length() <= pattern.length() - 1 + LONGEST_BEGINNING
                        && word.endsWith(pattern.substring(1));
            }
            return pattern.equals(word);
        }
    }

    private final List<Entry> entries = new ArrayList<>();

    void add(List<String> words, String english) {
        entries.add(new Entry(List.copyOf(words), english));
    }

    /// The longest entry that begins at a word.
    Optional<Found> at(List<String> words, int at) {
        return entries.stream()
                .filter(entry -> entry.fits(words, at))
                .max(
                        Comparator.comparingInt((Entry entry) -> entry.words.size())
                                .thenComparingInt(Entry::letters))
                .map(entry -> new Found(entry.english, entry.words.size()));
    }

    /// The longest entry that begins at a letter of an unbroken text.
    Optional<Found> at(String text, int at) {
        return entries.stream()
                .filter(entry -> text.startsWith(stem(entry), at))
                .max(Comparator.comparingInt(entry -> stem(entry).length()))
                .map(entry -> new Found(entry.english, stem(entry).length()));
    }

    private static String stem(Entry entry) {
        var word = entry.words.getFirst();
        return word.endsWith("*") ? word.substring(0, word.length() - 1) : word;
    }
}
