package dev.vignette.engine;

import dev.vignette.database.DatabaseException;
import dev.vignette.database.Leases;
import dev.vignette.database.WorkerStore.Worker;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Says that a worker lives, to those who cannot see its lock file, and remembers since when it has
/// been saying so without a break. Who could not say it for too long may have been taken for dead;
/// who has only begun to say it has not given others the time.
final class Heartbeat implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);

    /// Who lives has been heard of within this and a beat, once the database is back.
    private static final Duration STEADY_AFTER =
            Leases.LIVES_WITHOUT_HEARTBEAT.plus(Leases.HEARTBEAT);

    private static final Duration LAST_BEAT = Duration.ofSeconds(5);

    /// @param unbrokenSince counted as `System.nanoTime` does
    /// @param last the last beat that reached the database
    private record Beats(long unbrokenSince, long last) {}

    private final Stores stores;
    private final Worker worker;
    private final InstantSource clock;
    private final Thread thread;
    private volatile Beats beats;
    private volatile boolean closed;

    Heartbeat(Stores stores, Worker worker, InstantSource clock) {
        this.stores = stores;
        this.worker = worker;
        this.clock = clock;
        long now = System.nanoTime();
        this.beats = new Beats(now, now);
        this.thread = Thread.ofPlatform().name("vignette-heartbeat").daemon().unstarted(this::go);
    }

    /// Makes the worker known, and goes on saying that it lives where that has to be said.
    void start() {
        stores.database()
                .write(tx -> {
                    stores.workers().register(tx, worker, clock.instant());
                    return true;
                });
        if (stores.database().isShared()) {
            thread.start();
        }
    }

    private void go() {
        while (!closed) {
            try {
                Thread.sleep(Leases.HEARTBEAT);
                beat();
            } catch (InterruptedException _) {
                return;
            } catch (DatabaseException e) {
                if (closed) {
                    return; // interrupted while it waited for the database
                }
                LOG.warn("cannot say that this worker lives: {}", e.getMessage());
            } catch (RuntimeException e) {
                LOG.error("a bug: saying that this worker lives threw, next try in 2 s", e);
            }
        }
    }

    private void beat() {
        boolean known =
                stores.database()
                        .writeAside(tx -> {
                            var now = clock.instant();
                            boolean renewed = stores.workers().renew(tx, worker.id(), now);
                            if (!renewed) {
                                stores.workers().register(tx, worker, now);
                            }
                            return renewed;
                        });
        long now = System.nanoTime();
        boolean broken = !known || isOver(beats.last(), Leases.LIVES_WITHOUT_HEARTBEAT, now);
        beats = new Beats(broken ? now : beats.unbrokenSince(), now);
        if (!known) {
            LOG.warn(
                    "this worker was not heard of and taken for dead; what it was drawing is drawn by others, and its pictures are kept");
        }
    }

    private static boolean isOver(long since, Duration time, long now) {
        return now - since > time.toNanos();
    }

    /// Whether everything that was this worker's at an instant still is, as far as anybody could
    /// take it away.
    ///
    /// @param nanos as `System.nanoTime` counts
    boolean isUnbrokenSince(long nanos) {
        var now = beats;
        return !stores.database().isShared()
                || (now.unbrokenSince() - nanos <= 0
                        && !isOver(now.last(), Leases.LIVES_WITHOUT_HEARTBEAT, System.nanoTime()));
    }

    /// Whether whoever else lives has had the time to say so: after the database was away, or this
    /// process stood still, everybody's last word is old.
    boolean isSteady() {
        var now = beats;
        return isUnbrokenSince(now.last()) && isOver(now.unbrokenSince(), STEADY_AFTER, now.last());
    }

    /// Afterwards nobody makes the worker known again.
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join(LAST_BEAT.toMillis());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
