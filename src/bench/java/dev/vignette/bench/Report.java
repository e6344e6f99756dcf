package dev.vignette.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What was measured: told as it comes, and once more as a table.
final class Report {

    private final PrintStream out;
    private final List<Figure> figures = new ArrayList<>();
    private String benchmark = "";

    Report(PrintStream out) {
        this.out = out;
    }

    /// What follows is a benchmark's.
    void begin(String name) {
        benchmark = name;
        out.println("\n== " + name);
    }

    /// A line for whoever wants to know more than the figure.
    void say(String format, Object... arguments) {
        out.printf(Locale.ROOT, format + "%n", arguments);
    }

    void figure(String what, double value, String unit, Goal goal) {
        var figure = new Figure(benchmark, what, value, unit, goal);
        figures.add(figure);
        out.println(figure.shown());
    }

    void figure(String what, double value, String unit) {
        figure(what, value, unit, new Goal.None());
    }

    void table() {
        out.println("\n== all figures");
        figures.forEach(figure -> out.println(figure.shown()));
        long missed = figures.stream().filter(f -> !f.goal().isReachedBy(f.value())).count();
        out.println(missed == 0 ? "every goal is reached" : missed + " goals are missed");
    }
}
