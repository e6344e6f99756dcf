package dev.vignette.server;

import dev.vignette.Retention;
import dev.vignette.database.DatabaseException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Throws away, now and every hour, what is kept for long enough.
final class Keeper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger("Server");
    private static final Duration BETWEEN_LOOKS = Duration.ofHours(1);

    private final Retention retention;
    private final Optional<Duration> keep;
    private final InstantSource clock;
    private final Thread looking =
            Thread.ofPlatform().name("vignette-keeper").daemon().unstarted(this::keepLooking);

    Keeper(Retention retention, Optional<Duration> keep, InstantSource clock) {
        this.retention = retention;
        this.keep = keep;
        this.clock = clock;
    }

    void start() {
        looking.start();
    }

    private void keepLooking() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                step();
                Thread.sleep(BETWEEN_LOOKS);
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    private void step() {
        try {
            if (keep.isPresent()) {
                int deleted = retention.deleteOverBefore(clock.instant().minus(keep.get()));
                if (deleted > 0) {
                    LOG.info(
                            "deleted {} batches that were over for longer than {}",
                            deleted,
                            keep.get());
                }
            }
        } catch (DatabaseException e) {
            LOG.warn("cannot throw away what is old: {}", e.getMessage());
        }
    }

    @Override
    public void close() {
        looking.interrupt();
    }
}
