package dev.vignette.engine;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The proof that a process lives: a file it keeps locked. The system lets go of it when the
/// process ends, however it ends.
final class Presence implements AutoCloseable {

    /// The files locked by this very process. They are never opened a second time: closing a file
    /// anywhere in a process lets go of every lock that the process holds on it (POSIX).
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    /// Locks this worker's file.
    Presence(Path folder, String worker) throws IOException {
        Files.createDirectories(folder);
        file = lockFile(folder, worker);
        channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            throw new IOException("another process holds " + file);
        }
        HELD_HERE.add(file);
    }

    private static Path lockFile(Path folder, String worker) {
        return folder.toAbsolutePath().normalize().resolve(worker + ".lock");
    }

    /// Whether a worker holds its file in this folder; empty where there is no such file.
    static Optional<Boolean> holds(Path folder, String worker) throws IOException {
        var file = lockFile(folder, worker);
        if (HELD_HERE.contains(file)) {
            return Optional.of(true);
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            return Optional.of(lock == null);
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
    }

    static void forget(Path folder, String worker) throws IOException {
        Files.deleteIfExists(lockFile(folder, worker));
    }

    @Override
    public void close() throws IOException {
        HELD_HERE.remove(file);
        channel.close();
        Files.deleteIfExists(file);
    }
}
