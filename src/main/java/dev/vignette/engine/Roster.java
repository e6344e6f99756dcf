package dev.vignette.engine;

import dev.vignette.batch.BatchId;
import dev.vignette.database.Leases;
import dev.vignette.database.WorkerStore.Registered;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Which workers live: of the same data folder those that hold their lock files, of other machines
/// those that were heard of.
final class Roster {

    private static final Logger LOG = LoggerFactory.getLogger(Roster.class);

    private final Stores stores;
    private final Path workers;
    private final String home;
    private final InstantSource clock;

    /// @param data the data folder of this process
    Roster(Stores stores, Path data, InstantSource clock) {
        this.stores = stores;
        this.workers = data.resolve("workers");
        this.clock = clock;
        try {
            this.home = Home.of(workers);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look for workers in " + workers, e);
        }
    }

    String home() {
        return home;
    }

    /// Whether a worker that lives would draw a batch.
    ///
    /// @param among those who count
    boolean isWorkedOn(BatchId batch, Predicate<String> among) {
        return stores.database().read(stores.workers()::all).stream()
                .filter(it -> it.worker().isFor(batch) && among.test(it.worker().id()))
                .anyMatch(this::lives);
    }

    /// Whether a worker is not known to be dead.
    ///
    /// @param everybodyWasHeard whether the silence of workers of other machines means anything
    boolean mayLive(String worker, boolean everybodyWasHeard) {
        return stores.database()
                .read(tx -> stores.workers().find(tx, worker))
                .filter(it -> lives(it) || !(everybodyWasHeard || isHere(it)))
                .isPresent();
    }

    /// Sets free what dead workers held.
    ///
    /// @param everybodyWasHeard whether the silence of workers of other machines means anything
    void buryTheDead(boolean everybodyWasHeard) {
        for (var worker : stores.database().read(stores.workers()::all)) {
            if (!lives(worker) && (everybodyWasHeard || isHere(worker))) {
                bury(worker);
            }
        }
        if (stores.database().isShared() && everybodyWasHeard) {
            stores.database().read(stores.workers()::unknown).forEach(this::buryUnknown);
        }
    }

    private void buryUnknown(String worker) {
        int freed =
                stores.database()
                        .write(tx -> stores.workers().buryUnlessKnown(tx, worker, clock.instant()));
        LOG.info("worker {} was gone before; {} again", worker, waiting(freed));
    }

    private void bury(Registered dead) {
        stores.database()
                .write(tx -> stores.workers().buryUnlessHeardOf(tx, dead, clock.instant()))
                .ifPresent(freed -> {
                    LOG.info("worker {} is gone; {} again", dead.worker().id(), waiting(freed));
                    forget(dead.worker().id());
                });
    }

    private static String waiting(int scenes) {
        return scenes == 1 ? "1 scene waits" : scenes + " scenes wait";
    }

    private void forget(String worker) {
        try {
            Presence.forget(workers, worker);
        } catch (IOException e) {
            LOG.debug("a lock file stays behind: {}", e.getMessage());
        }
    }

    /// Whether its lock file alone tells: it was made here, and lies here still.
    private boolean isHere(Registered it) {
        return !stores.database().isShared()
                || (it.worker().home().equals(home) && lock(it).isPresent());
    }

    private boolean lives(Registered it) {
        if (isHere(it)) {
            return lock(it).orElse(false);
        }
        Instant now = clock.instant();
        return it.heardAt().plus(Leases.LIVES_WITHOUT_HEARTBEAT).isAfter(now);
    }

    /// Whether it holds its lock file; empty where there is none.
    private Optional<Boolean> lock(Registered it) {
        try {
            return Presence.holds(workers, it.worker().id());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot tell whether worker " + it.worker().id() + " lives", e);
        }
    }
}
