package dev.vignette.story;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// The name somebody probably meant: the one that takes the fewest letters to correct.
public final class Nearest {

    /// Nobody means a name by a longer word.
    private static final int LONGEST = 64;

    private Nearest() {}

    /// The nearest of several names, where one is near at all: a beginning of it, or at most a
    /// third of its letters (and always two) away.
    public static Optional<String> among(String word, Collection<String> names) {
        var written = word.strip().toLowerCase(Locale.ROOT);
        if (written.isEmpty() || written.length() > LONGEST) {
            return Optional.empty();
        }
        return names.stream()
                .map(name -> new Candidate(name, cost(written, name.toLowerCase(Locale.ROOT))))
                .filter(candidate -> candidate.cost <= Math.max(2, candidate.name.length() / 3))
                .min(Comparator.comparingInt(Candidate::cost))
                .map(Candidate::name);
    }

    private record Candidate(String name, int cost) {}

    private static int cost(String written, String name) {
        if (written.length() >= 3 && name.startsWith(written)) {
            return 1;
        }
        return distance(written, name);
    }

    /// Levenshtein's distance: letters to insert, drop or replace.
    static int distance(String from, String to) {
        var before = new int[to.length() + 1];
        for (int column = 0; column <= to.length(); column++) {
            before[column] = column;
        }
        for (int row = 1; row <= from.length(); row++) {
            var costs = new int[to.length() + 1];
            costs[0] = row;
            for (int column = 1; column <= to.length(); column++) {
                int replaced = from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1;
                costs[column] =
                        Math.min(
                                before[column - 1] + replaced,
                                Math.min(before[column], costs[column - 1]) + 1);
            }
            before = costs;
        }
        return before[to.length()];
    }
}
