package dev.vignette.provider;

import dev.vignette.testing.Reaction;
import java.util.List;

/// One row of a failure table: what a service sends, and what that means.
///
/// @param what the row's name
/// @param reactions the answers in order; most rows have one
/// @param meaning as `Told` tells it
public record Row(String what, List<Reaction> reactions, String meaning) {

    public Row {
        reactions = List.copyOf(reactions);
    }

    public static Row row(String what, Reaction reaction, String meaning) {
        return new Row(what, List.of(reaction), meaning);
    }

    @Override
    public String toString() {
        return what + ": " + meaning;
    }
}
