package dev.vignette.storage;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Says for what somebody is waiting, once, when it takes longer than one does so without a word.
/// Its lines reach people also where nothing else of the log does.
final class Waiting implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Waiting.class);

    private static final Duration WITHOUT_A_WORD = Duration.ofSeconds(2);

    private final CountDownLatch isOver = new CountDownLatch(1);

    private Waiting() {}

    /// Waiting begins; it is over when this is closed.
    ///
    /// @param longest how long it can take; empty: nobody knows
    static Waiting on(String what, Optional<Duration> longest) {
        return on(what, longest, WITHOUT_A_WORD);
    }

    static Waiting on(String what, Optional<Duration> longest, Duration withoutAWord) {
        var waiting = new Waiting();
        Thread.ofVirtual().name("waiting").start(() -> waiting.tell(what, longest, withoutAWord));
        return waiting;
    }

    private void tell(String what, Optional<Duration> longest, Duration withoutAWord) {
        try {
            if (!isOver.await(withoutAWord.toNanos(), TimeUnit.NANOSECONDS)) {
                LOG.warn(
                        "waiting for {}: no answer yet{}",
                        what,
                        longest.map(it ->
                                        "; it is waited for %d s at most".formatted(it.toSeconds()))
                                .orElse(""));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        isOver.countDown();
    }
}
