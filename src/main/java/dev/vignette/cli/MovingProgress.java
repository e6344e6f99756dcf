package dev.vignette.cli;

import dev.vignette.moving.Account;
import dev.vignette.moving.Watcher;
import java.io.PrintWriter;
import java.time.Duration;

/// How far an export or an import is: a line that is written over where somebody sits, nothing
/// elsewhere.
final class MovingProgress implements Watcher, AutoCloseable {

    private static final String ERASED = "\r\u001b[K";

    /// Nobody reads faster.
    private static final long PAUSE_NANOS = Duration.ofMillis(100).toNanos();

    private final String doing;
    private final PrintWriter err;
    private final Screen screen;
    private boolean shows;
    private long lastShown;

    MovingProgress(String doing, PrintWriter err) {
        this.doing = doing;
        this.err = err;
        this.screen = Screen.ofProcess();
    }

    @Override
    public void saw(Moment moment, Account soFar, long of) {
        long now = System.nanoTime();
        if (screen.canRewrite() && (!shows || now - lastShown > PAUSE_NANOS)) {
            shows = true;
            lastShown = now;
            // the last column stays free: many terminals go to the next line when it is filled
            err.print(ERASED + OneLine.cut(words(doing, soFar, of), screen.width() - 1));
            err.flush();
        }
    }

    /// `Exporting: 3 of 12 batches, 340 pictures, 510 MB`.
    static String words(String doing, Account soFar, long of) {
        return "%s: %d of %d batches, %d pictures, %s"
                .formatted(
                        doing,
                        soFar.batches(),
                        of,
                        soFar.pictures(),
                        BatchesCommand.size(soFar.bytes()));
    }

    /// Takes the line away, so that other words stand in its place.
    @Override
    public void close() {
        if (shows) {
            shows = false;
            err.print(ERASED);
            err.flush();
        }
    }
}
