package dev.vignette;

import dev.vignette.batch.Batch;
import dev.vignette.batch.BatchId;
import dev.vignette.database.Tx;
import dev.vignette.engine.Stores;
import java.io.IOException;
import java.util.function.Predicate;

/// Takes a batch away that is over: its pictures, then its rows.
///
/// The rows go last. Without them nobody would find the pictures that are left where the storage is
/// away or the process is killed; with them the batch is there to be deleted once more.
///
/// Pictures in a store may take minutes, and no lock is held for so long. What keeps its user from
/// trying scenes again meanwhile is a mark on the row, set in the transaction that has seen, under
/// the batch's lock, that it is over and nobody draws for it. The mark is never taken back: what
/// was begun has cost pictures.
final class Removal {

    private final Studio studio;
    private final Stores stores;

    Removal(Studio studio) {
        this.studio = studio;
        this.stores = studio.stores();
    }

    /// Deletes a batch, if it is still to be deleted once nobody else can change it.
    Deleted delete(BatchId id, Predicate<Batch> isToBeDeleted) throws IOException {
        boolean isLeftBehind = isLeftBehind(id);
        var begun = stores.database().write(tx -> begun(tx, id, isLeftBehind, isToBeDeleted));
        if (begun instanceof Deleted.Done) {
            stores.storage().deleteAll(id + "/");
            stores.database()
                    .write(tx -> {
                        stores.batches().delete(tx, id);
                        return true;
                    });
            studio.thumbnails().forget(id);
        }
        return begun;
    }

    /// Whether its calls are those of processes that died. Once it is over no others begin.
    private boolean isLeftBehind(BatchId id) {
        return studio.batch(id)
                .filter(batch -> batch.isOver() && batch.tally().running() > 0)
                .filter(_ -> !studio.isWorkedOn(id))
                .isPresent();
    }

    private Deleted begun(Tx tx, BatchId id, boolean isLeftBehind, Predicate<Batch> isToBeDeleted) {
        var found = stores.batches().held(tx, id);
        if (found.isEmpty()) {
            return new Deleted.NotThere();
        }
        var batch = found.get();
        if (!batch.isOver() || !isToBeDeleted.test(batch)) {
            return new Deleted.NotOver(batch);
        }
        if (batch.tally().running() > 0 && !isLeftBehind) {
            return new Deleted.InFlight(batch);
        }
        stores.batches().beginDeleting(tx, id);
        return new Deleted.Done(batch);
    }
}
