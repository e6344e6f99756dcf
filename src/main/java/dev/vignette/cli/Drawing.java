package dev.vignette.cli;

import dev.vignette.Application;
import dev.vignette.batch.BatchId;
import java.io.Console;
import java.io.IOException;
import java.util.Optional;

/// What `illustrate`, `resume` and `retry` have in common: draw a batch to its end, then write its
/// ZIP.
final class Drawing {

    private Drawing() {}

    /// The exit code.
    static int toTheEnd(
            Application application, BatchId id, OutputOptions output, Everywhere everywhere)
            throws IOException, InterruptedException {
        var interrupted = watch(application, id, output, everywhere);
        int code = new Ending(application, output, everywhere.out()).of(id);
        return interrupted.orElse(code);
    }

    private static Optional<Integer> watch(
            Application application, BatchId id, OutputOptions output, Everywhere everywhere)
            throws InterruptedException {
        try (var progress = progress(application, id, output, everywhere)) {
            return new Watch(application, id, progress).untilItEnds();
        }
    }

    private static Progress progress(
            Application application, BatchId id, OutputOptions output, Everywhere everywhere) {
        var batch = application.studio().batch(id).orElseThrow();
        if (output.json) {
            return new ProgressEvents(everywhere.out());
        }
        if (!output.quiet && !output.noProgress && isTerminal()) {
            var tally = batch.tally();
            return new ProgressOnTerminal(
                    everywhere.err(), tally.requested(), tally.requested() - tally.open());
        }
        return new ProgressLines(everywhere.err(), output.quiet || output.noProgress);
    }

    /// Whether somebody sits before it.
    static boolean isTerminal() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }
}
