package dev.vignette.storage;

import dev.vignette.disk.DiskBarrier;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Pictures as files in a folder: written beside, fsynced, renamed, and the folder fsynced, so that
/// a power cut leaves a whole picture or none.
public final class FolderStorage implements ImageStorage {

    private final Path folder;
    private final ConcurrentHashMap<Path, DiskBarrier<IOException>> folders =
            new ConcurrentHashMap<>();

    public FolderStorage(Path folder) {
        this.folder = folder;
    }

    @Override
    public void put(String key, byte[] bytes) throws IOException {
        var file = file(key);
        var parent = Objects.requireNonNull(file.getParent(), "a key names a file in a folder");
        if (!Files.isDirectory(parent)) {
            Files.createDirectories(parent);
            force(folder);
        }
        var beside = beside(file);
        try (var out =
                FileChannel.open(
                        beside,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            var buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                out.write(buffer);
            }
            out.force(true);
        }
        Files.move(
                beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        folders.computeIfAbsent(parent, it -> new DiskBarrier<>(() -> force(it))).pass();
    }

    @Override
    public Optional<byte[]> find(String key) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(file(key)));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
    }

    @Override
    public InputStream open(String key, long from) throws IOException {
        var channel = FileChannel.open(file(key), StandardOpenOption.READ);
        channel.position(from);
        return Channels.newInputStream(channel);
    }

    @Override
    public void discardUnfinished(String key) throws IOException {
        Files.deleteIfExists(beside(file(key)));
    }

    @Override
    public void deleteAll(String prefix) throws IOException {
        var root = file(prefix);
        folders.keySet().removeIf(parent -> parent.startsWith(root));
        if (Files.exists(root)) {
            try (var files = Files.walk(root)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @Override
    public long size(String prefix) throws IOException {
        var root = file(prefix);
        if (!Files.exists(root)) {
            return 0;
        }
        long size = 0;
        try (var files = Files.walk(root)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                size += Files.size(file);
            }
        }
        return size;
    }

    @Override
    public long free() throws IOException {
        Files.createDirectories(folder);
        return Files.getFileStore(folder).getUsableSpace();
    }

    /// Brings a folder's names to the disk.
    private static void force(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static Path beside(Path file) {
        return file.resolveSibling(file.getFileName() + ".part");
    }

    private Path file(String key) {
        var file = folder.resolve(key).normalize();
        if (!file.startsWith(folder.normalize())) {
            throw new IllegalArgumentException("the key " + key + " leads out of the storage");
        }
        return file;
    }
}
