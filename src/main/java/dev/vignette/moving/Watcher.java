package dev.vignette.moving;

/// Whoever wants to see how far it is. It is told from several threads, one at a time.
@FunctionalInterface
public interface Watcher {

    /// What was just done.
    enum Moment {
        /// What is to move has been counted.
        BEGUN,
        /// Some rows of a batch are read or written.
        ROWS,
        /// A picture is where it should be.
        PICTURE,
        /// A batch is where it should be, whole.
        BATCH,
        /// What belongs to no batch is where it should be.
        BESIDES
    }

    /// Something was just done.
    ///
    /// @param soFar what went along by now
    /// @param of how many batches there are
    void saw(Moment moment, Account soFar, long of);
}
