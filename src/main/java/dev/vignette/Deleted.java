package dev.vignette;

import dev.vignette.batch.Batch;

/// What came of deleting a batch.
public sealed interface Deleted {

    /// It is gone, with its pictures.
    ///
    /// @param batch as it was
    record Done(Batch batch) implements Deleted {}

    /// There is no such batch.
    record NotThere() implements Deleted {}

    /// It is not over, or no longer; nothing of it was deleted.
    record NotOver(Batch batch) implements Deleted {}

    /// Somebody still draws for it; nothing of it was deleted.
    record InFlight(Batch batch) implements Deleted {}
}
