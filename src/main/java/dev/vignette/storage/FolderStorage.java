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
    private final boolean makesFolder;
    private final ConcurrentHashMap<Path, DiskBarrier<IOException>> folders =
            new ConcurrentHashMap<>();

    /// In a folder that is made where it is not there.
    public FolderStorage(Path folder) {
        this(folder, true);
    }

    private FolderStorage(Path folder, boolean makesFolder) {
        this.folder = folder;
        this.makesFolder = makesFolder;
    }

    /// In a folder that somebody else makes, or mounts. While it is not there, nothing is: neither
    /// is anything stored on the disk below, nor is a picture taken for lost.
    static FolderStorage mounted(Path folder) {
        return new FolderStorage(folder, false);
    }

    @Override
    public void put(String key, byte[] bytes) throws IOException {
        var file = file(key);
        var parent = Objects.requireNonNull(file.getParent(), "a key names a file in a folder");
        if (!Files.isDirectory(parent)) {
            requireFolder();
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
            requireFolder();
            return Optional.empty();
        }
    }

    @Override
    public InputStream open(String key, long from) throws IOException {
        try {
            var channel = FileChannel.open(file(key), StandardOpenOption.READ);
            channel.position(from);
            return Channels.newInputStream(channel);
        } catch (NoSuchFileException e) {
            requireFolder();
            throw e;
        }
    }

    @Override
    public void discardUnfinished(String key) throws IOException {
        Files.deleteIfExists(beside(file(key)));
    }

    @Override
    public void deleteAll(String prefix) throws IOException {
        var root = file(prefix);
        folders.keySet().removeIf(parent -> parent.startsWith(root));
        if (!Files.exists(root)) {
            requireFolder();
        } else {
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
            requireFolder();
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
        requireFolder();
        Files.createDirectories(folder);
        return Files.getFileStore(folder).getUsableSpace();
    }

    /// A folder that nobody has made yet holds nothing; one that somebody else makes may hold
    /// everything.
    private void requireFolder() throws MissingFolder {
        if (!makesFolder && !Files.isDirectory(folder)) {
            throw new MissingFolder(folder);
        }
    }

    /// Whether something can be put here.
    ///
    /// @throws MissingFolder where somebody else has to make it first, or mount it
    void ask() throws IOException {
        requireFolder();
        if (!Files.isWritable(folder)) {
            throw new IOException(
                    "the folder "
                            + folder
                            + " cannot be written; let the user that runs Vignette write there");
        }
    }

    /// The folder is not there, and not ours to make.
    static final class MissingFolder extends IOException {

        MissingFolder(Path folder) {
            super(
                    "there is no folder %s; mount what belongs there, or make it: mkdir -p %s"
                            .formatted(folder, folder));
        }
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
