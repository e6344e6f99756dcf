package dev.vignette.disk;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/// A way to wait until what was written is on the disk. One flush serves everybody who had written
/// before it began: those who come together do not each pay for one.
///
/// @param <E> what a flush may throw
public final class DiskBarrier<E extends Exception> {

    /// Brings to the disk what was written.
    @FunctionalInterface
    public interface Flush<E extends Exception> {
        void run() throws E;
    }

    private final Flush<E> flush;
    private final AtomicLong arrived = new AtomicLong();
    private final ReentrantLock flushing = new ReentrantLock();
    private long through;

    /// @param flush returns when everything that was written before is on the disk
    public DiskBarrier(Flush<E> flush) {
        this.flush = flush;
    }

    /// Returns when everything that was written before is on the disk.
    ///
    /// @throws E where that is not known
    public void pass() throws E {
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
