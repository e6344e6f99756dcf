package dev.vignette.bench;

import java.util.Locale;

/// What a figure is held to.
sealed interface Goal {

    record AtLeast(double value) implements Goal {}

    record AtMost(double value) implements Goal {}

    /// Told for what it says about the others.
    record None() implements Goal {}

    default boolean isReachedBy(double figure) {
        return switch (this) {
            case AtLeast(var least) -> figure >= least;
            case AtMost(var most) -> figure <= most;
            case None _ -> true;
        };
    }

    /// `>= 500`
    default String shown() {
        return switch (this) {
            case AtLeast(var least) -> ">= " + number(least);
            case AtMost(var most) -> "<= " + number(most);
            case None _ -> "";
        };
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value == Math.rint(value) ? "%.0f" : "%.2f", value);
    }
}
