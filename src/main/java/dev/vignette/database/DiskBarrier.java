package dev.vignette.database;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/// Commits that come back before they are on the disk, and a way to wait until they are. A commit
/// that waits for the disk itself keeps its locks meanwhile: all that happens to a batch, and all
/// that goes through a gate, would wait in line for one flush after another. So locks end with the
/// commit, and everybody who has committed then waits for one flush together.
final class DiskBarrier {

    private final Runnable flush;
    private final AtomicLong arrived = new AtomicLong();
    private final ReentrantLock flushing = new ReentrantLock();
    private long through;

    /// @param flush returns when everything that was committed before is on the disk
    DiskBarrier(Runnable flush) {
        this.flush = flush;
    }

    /// Returns when everything that was committed before is on the disk.
    ///
    /// @throws DatabaseException where that is not known, as after a commit that was cut off
    void pass() {
        long mine = arrived.incrementAndGet();
        flushing.lock();
        try {
            if (through < mine) {
                long all = arrived.get();
                flush.run();
                through = all;
            }
        } finally {
            flushing.unlock();
        }
    }
}
