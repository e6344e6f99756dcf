package dev.vignette.database;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Lists in a statement, `in (?, ?, …)`: their lengths are powers of two, so that a database that
/// keeps the plans of statements it knows meets few of them.
final class Among {

    private Among() {}

    /// As many marks as a list of that size needs.
    ///
    /// @param size at least 1
    static String marks(int size) {
        return "(" + String.join(", ", Collections.nCopies(rounded(size), "?")) + ")";
    }

    /// The values for those marks: the last one again and again fills what is left.
    static <T> List<T> values(List<T> values) {
        var padded = new ArrayList<>(values);
        padded.addAll(
                Collections.nCopies(rounded(values.size()) - values.size(), values.getLast()));
        return padded;
    }

    /// The parameters of a statement that asks for one thing first, and then for those values.
    static Object[] parameters(Object first, List<?> values) {
        var parameters = new ArrayList<Object>(List.of(first));
        parameters.addAll(values(values));
        return parameters.toArray();
    }

    private static int rounded(int size) {
        int highest = Integer.highestOneBit(size);
        return highest == size ? size : 2 * highest;
    }
}
