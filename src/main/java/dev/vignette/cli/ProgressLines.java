package dev.vignette.cli;

import dev.vignette.batch.Batch;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;

/// Progress where there is no terminal: a plain line every few seconds, and nothing for `--quiet`.
final class ProgressLines implements Progress {

    private static final Duration BETWEEN = Duration.ofSeconds(5);

    private final PrintWriter err;
    private final boolean quiet;
    private Instant last = Instant.now();

    ProgressLines(PrintWriter err, boolean quiet) {
        this.err = err;
        this.quiet = quiet;
    }

    @Override
    public void at(Batch batch) {
        if (Instant.now().isAfter(last.plus(BETWEEN))) {
            last = Instant.now();
            say(line(batch));
        }
    }

    static String line(Batch batch) {
        var tally = batch.tally();
        return "%d of %d generated, %d failed, %d waiting%s"
                .formatted(
                        tally.generated(),
                        tally.requested(),
                        tally.failed(),
                        tally.waiting(),
                        Waits.of(batch, Instant.now()));
    }

    @Override
    public void say(String line) {
        if (!quiet) {
            err.println(line);
            err.flush();
        }
    }

    @Override
    public void close() {}
}
