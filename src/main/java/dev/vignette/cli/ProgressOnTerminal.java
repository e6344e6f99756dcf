package dev.vignette.cli;

import dev.vignette.batch.Batch;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.function.IntSupplier;

/// A bar that is written over again and again, as wide as the terminal is at that moment.
final class ProgressOnTerminal implements Progress {

    /// Back to the beginning of the line, and nothing is left of it.
    private static final String ERASED = "\r\u001b[K";

    private final PrintWriter err;
    private final IntSupplier width;
    private final InstantSource clock;
    private final ProgressLine line;
    private String shown = "";

    ProgressOnTerminal(PrintWriter err, IntSupplier width, InstantSource clock, Batch batch) {
        this.err = err;
        this.width = width;
        this.clock = clock;
        var tally = batch.tally();
        this.line = new ProgressLine(clock.instant(), tally.requested() - tally.open(), full());
    }

    private static char full() {
        return System.err.charset().newEncoder().canEncode('█') ? '█' : '#';
    }

    @Override
    public void at(Standing standing) {
        // the last column stays free: many terminals go to the next line when it is filled
        var words = line.of(standing, clock.instant(), width.getAsInt() - 1);
        if (!words.equals(shown)) {
            shown = words;
            err.print(ERASED + words);
            err.flush();
        }
    }

    @Override
    public void say(String words) {
        err.println(ERASED + words);
        err.print(shown);
        err.flush();
    }

    @Override
    public void close() {
        if (!shown.isEmpty()) {
            err.println();
            err.flush();
        }
    }
}
