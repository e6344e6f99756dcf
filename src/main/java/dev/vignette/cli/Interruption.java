package dev.vignette.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jline.utils.Signals;

/// Ctrl-C and SIGTERM: the first asks for an orderly end, a second Ctrl-C ends at once.
final class Interruption {

    private static final Duration LOOK = Duration.ofMillis(200);

    private final AtomicInteger exitCode = new AtomicInteger();

    /// Listens from now on.
    Interruption() {
        listen("INT", ExitCode.INTERRUPTED);
        listen("TERM", ExitCode.TERMINATED);
    }

    private void listen(String signal, int code) {
        Signals.register(
                signal,
                () -> {
                    if (!exitCode.compareAndSet(0, code)) {
                        Runtime.getRuntime().halt(code);
                    }
                });
    }

    /// Waits for the first, and says what comes now.
    void await(PrintWriter err) throws InterruptedException {
        while (!happened()) {
            Thread.sleep(LOOK);
        }
        err.println("Stopping; calls in flight are waited for. Ctrl-C again stops at once.");
        err.flush();
    }

    boolean happened() {
        return exitCode.get() != 0;
    }

    int exitCode() {
        return exitCode.get();
    }
}
