package dev.vignette.engine;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The proof that a process lives: a file it keeps locked. The system lets go of it when the
/// process ends, however it ends.
final class Presence implements AutoCloseable {

    private final Path file;
    private final FileChannel channel;

    /// Locks this worker's file.
    Presence(Path folder, String worker) throws IOException {
        Files.createDirectories(folder);
        file = folder.resolve(worker + ".lock");
        channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            throw new IOException("another process holds " + file);
        }
    }

    /// Whether a worker of this folder still lives.
    static boolean lives(Path folder, String worker) throws IOException {
        var file = folder.resolve(worker + ".lock");
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            return lock == null;
        } catch (NoSuchFileException _) {
            return false;
        } catch (OverlappingFileLockException _) {
            return true; // it is in this very process
        }
    }

    static void forget(Path folder, String worker) throws IOException {
        Files.deleteIfExists(folder.resolve(worker + ".lock"));
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(file);
    }
}
