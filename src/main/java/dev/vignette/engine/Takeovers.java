package dev.vignette.engine;

import dev.vignette.batch.Batch;
import dev.vignette.batch.BatchId;
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

    /// Whether the fallback goes on where a batch would have paused.
    boolean insteadOf(Tx tx, BatchId id, PauseReason reason, String why, Instant now) {
        var service =
                switch (reason) {
                    case KEY -> Optional.of("its key is not accepted");
                    case QUOTA -> Optional.of("it has no quota left");
                    case MODEL_GONE -> Optional.of("it no longer has this model");
                    case PATIENCE -> Optional.of("it brought no picture");
                    case USER, INTERRUPTED, CAP, TRIAL, DISK_FULL, NO_WORKER ->
                            Optional.<String>empty();
                };
        return service.flatMap(words ->
                        pending(tx, id).map(batch -> takeOver(tx, batch, words + ": " + why, now)))
                .orElse(false);
    }

    /// Asks the fallback for what failed, once nothing else is open.
    void whereDue(Tx tx, BatchId id, Instant now) {
        if (!stores.takeovers().isDue(tx, id)) {
            return;
        }
        pending(tx, id)
                .filter(batch -> !freed(tx, batch).isEmpty())
                .ifPresentOrElse(
                        batch -> takeOver(tx, batch, "some scenes used up their attempts", now),
                        () -> stores.takeovers().forgo(tx, id, now));
    }

    private Optional<Batch> pending(Tx tx, BatchId id) {
        return stores.batches().find(tx, id).filter(it -> it.options().fallback().isPresent());
    }

    private boolean takeOver(Tx tx, Batch batch, String why, Instant now) {
        var next = batch.options().fallback().orElseThrow();
        boolean taken = stores.takeovers().takeOver(tx, batch, next, why, freed(tx, batch), now);
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
