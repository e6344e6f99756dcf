package dev.vignette.bench;

import java.util.Arrays;
import java.util.Locale;

/// One measured number.
///
/// @param benchmark which one found it
/// @param what it is of
/// @param unit of the value and of its goal
record Figure(String benchmark, String what, double value, String unit, Goal goal) {

    /// A line of the table.
    String shown() {
        var verdict =
                switch (goal) {
                    case Goal.None _ -> "";
                    case Goal.AtLeast _, Goal.AtMost _ ->
                            goal.isReachedBy(value) ? "reached" : "MISSED";
                };
        return String.format(
                        Locale.ROOT,
                        "%-17s %-46s %10.2f %-9s %8s  %s",
                        benchmark,
                        what,
                        value,
                        unit,
                        goal.shown(),
                        verdict)
                .stripTrailing();
    }

    /// The middle one: a neighbour's build that spoils one round does not move it.
    static double median(double... values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
