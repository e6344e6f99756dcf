package dev.vignette.moving;

import dev.vignette.batch.BatchId;
import dev.vignette.database.CopyStore;
import dev.vignette.database.Leases;
import dev.vignette.database.WorkerStore.Registered;
import dev.vignette.engine.Stores;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// Batches that somebody has in hand: the living draw them, the dead left them so.
final class InHand {

    /// Whoever lives says so within this, once the database is there.
    private static final Duration TIME_TO_SPEAK =
            Leases.LIVES_WITHOUT_HEARTBEAT.plus(Leases.HEARTBEAT);

    /// By then the database was away, or this process stood still: listening begins again.
    private static final Duration A_BREAK = Leases.HEARTBEAT.multipliedBy(2);

    private final Stores stores;
    private final Predicate<BatchId> isWorkedOn;
    private final InstantSource clock;
    private final CopyStore copies = new CopyStore();

    /// @param isWorkedOn whether some worker that is known to live draws a batch
    InHand(Stores stores, Predicate<BatchId> isWorkedOn, InstantSource clock) {
        this.stores = stores;
        this.isWorkedOn = isWorkedOn;
        this.clock = clock;
    }

    /// The batches that a living worker draws. Where there are none, what the dead had in hand
    /// waits again. On a database that many share this takes 10 s where something is in hand and
    /// nobody was heard of lately: when the database comes back, everybody's last word is old.
    List<BatchId> drawn() throws InterruptedException {
        var seen = registered();
        var restless = stores.database().read(copies::restless);
        var drawn = drawn(restless);
        long since = System.nanoTime();
        long now = since;
        while (stores.database().isShared()
                && !restless.isEmpty()
                && drawn.isEmpty()
                && now - since < TIME_TO_SPEAK.toNanos()) {
            long before = System.nanoTime();
            Thread.sleep(Leases.HEARTBEAT);
            restless = stores.database().read(copies::restless);
            now = System.nanoTime();
            drawn = drawn(restless);
            if (now - before > A_BREAK.toNanos()) {
                since = now;
            }
        }
        if (drawn.isEmpty()) {
            bury(seen);
        }
        return drawn;
    }

    private List<BatchId> drawn(List<BatchId> restless) {
        return restless.stream().filter(isWorkedOn).toList();
    }

    private Map<String, Registered> registered() {
        var seen = new HashMap<String, Registered>();
        for (var worker : stores.database().read(stores.workers()::all)) {
            seen.put(worker.worker().id(), worker);
        }
        return seen;
    }

    /// @param seen who was known, and last heard of when, before the silence
    private void bury(Map<String, Registered> seen) {
        for (var id : stores.database().read(copies::restless)) {
            for (var worker : stores.database().read(tx -> copies.holders(tx, id))) {
                bury(worker, Optional.ofNullable(seen.get(worker)));
            }
        }
    }

    private void bury(String worker, Optional<Registered> seen) {
        stores.database()
                .write(tx -> {
                    var now = clock.instant();
                    if (seen.isPresent()) {
                        stores.workers().buryUnlessHeardOf(tx, seen.get(), now);
                    } else if (stores.workers().find(tx, worker).isEmpty()) {
                        stores.workers().bury(tx, worker, true, now);
                    }
                    return true;
                });
    }
}
