package dev.vignette.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/// Brings a folder's names to the disk. One fsync serves everybody whose file got its name before
/// it began, so that pictures which come in together do not each pay for one.
final class SharedSync {

    private final Path folder;
    private final AtomicLong asked = new AtomicLong();
    private final ReentrantLock oneAtATime = new ReentrantLock();

    /// Whoever asked up to this number is served.
    private long served;

    SharedSync(Path folder) {
        this.folder = folder;
    }

    /// Returns when every name given before is on the disk.
    void sync() throws IOException {
        long mine = asked.incrementAndGet();
        oneAtATime.lock();
        try {
            if (served < mine) {
                long upTo = asked.get();
                force(folder);
                served = upTo;
            }
        } finally {
            oneAtATime.unlock();
        }
    }

    static void force(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
