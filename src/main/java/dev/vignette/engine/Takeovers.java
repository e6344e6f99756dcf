package dev.vignette.engine;

import dev.vignette.batch.Batch;
import dev.vignette.batch.BatchId;
import dev.vignette.batch.BatchState.Running;
import dev.vignette.batch.PauseReason;
import dev.vignette.database.TakeoverStore.Lost;
import dev.vignette.database.Tx;
import dev.vignette.provider.Harm;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// When a fallback takes over: instead of a pause that the service is the reason of, and for what
/// failed when all else is done. It happens once; what happens after it is as if there never had
/// been another.
final class Takeovers {

    private final Stores stores;

    Takeovers(Stores stores) {
        this.stores = stores;
    }

    /// What is wrong with a service that somebody else could go on instead of; empty: the reason is
    /// not the service's.
    static Optional<String> fault(PauseReason reason) {
        return switch (reason) {
            case KEY -> Optional.of("its key is not accepted");
            case QUOTA -> Optional.of("it has no quota left");
            case MODEL_GONE -> Optional.of("it no longer has this model");
            case PATIENCE -> Optional.of("it brought no picture");
            case USER, INTERRUPTED, CAP, TRIAL, DISK_FULL, NO_WORKER -> Optional.empty();
        };
    }

    /// Whether the fallback goes on where a batch would have paused.
    ///
    /// @param batch as it is until the transaction ends
    boolean insteadOf(Tx tx, Batch batch, String why, Instant now) {
        return batch.state() instanceof Running
                && batch.options().fallback().isPresent()
                && takeOver(tx, batch, freed(tx, batch), why, now);
    }

    /// Where nothing of a batch is open: the fallback is asked for what failed, or it is finished.
    void settle(Tx tx, BatchId id, Instant now) {
        var due = stores.batches().held(tx, id).filter(_ -> stores.takeovers().isDue(tx, id));
        var lost = due.map(batch -> freed(tx, batch)).orElse(List.of());
        if (lost.isEmpty()) {
            stores.takeovers().forgo(tx, id, now);
        } else {
            takeOver(tx, due.get(), lost, "some scenes used up their attempts", now);
        }
    }

    private boolean takeOver(Tx tx, Batch batch, List<Integer> lost, String why, Instant now) {
        var next = batch.options().fallback().orElseThrow();
        boolean taken = stores.takeovers().takeOver(tx, batch, next, why, lost, now);
        if (taken) {
            SceneLog.takenOver(batch, next, why);
        }
        return taken;
    }

    private List<Integer> freed(Tx tx, Batch batch) {
        boolean blockedToo = batch.options().retries().blocked().fallback();
        return stores.takeovers().lost(tx, batch.id()).stream()
                .filter(lost -> mayBeAsked(lost, blockedToo))
                .map(Lost::number)
                .toList();
    }

    private static boolean mayBeAsked(Lost lost, boolean blockedToo) {
        return switch (lost.kind()) {
            case SAFETY -> blockedToo && Harm.mayBeReworded(lost.codes());
            case INTERRUPTED -> false; // it is the program that ended, not the service
            case RATE_LIMIT,
                    TIMEOUT,
                    NETWORK,
                    SERVER_ERROR,
                    BAD_PICTURE,
                    INVALID_REQUEST,
                    KEY,
                    QUOTA,
                    MODEL_GONE ->
                    true;
        };
    }
}
