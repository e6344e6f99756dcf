package dev.vignette.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// Pictures as files in a folder: written beside, fsynced, renamed, and the folder fsynced, so that
/// a power cut leaves a whole picture or none.
public final class FolderStorage implements ImageStorage {

    private static final String UNFINISHED = ".part";

    private final Path folder;
    private final ConcurrentHashMap<Path, SharedSync> folders = new ConcurrentHashMap<>();

    public FolderStorage(Path folder) {
        this.folder = folder;
    }

    @Override
    public void put(String key, byte[] bytes) throws IOException {
        var file = file(key);
        var parent = Objects.requireNonNull(file.getParent(), "a key names a file in a folder");
        if (!Files.isDirectory(parent)) {
            Files.createDirectories(parent);
            SharedSync.force(folder);
        }
        var beside = beside(file);
        try {
            write(beside, bytes);
            Files.move(
                    beside,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            Files.deleteIfExists(beside); // a full disk is not to become fuller
            throw e;
        }
        folders.computeIfAbsent(parent, SharedSync::new).sync();
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        try (var out =
                FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                out.write(buffer);
            }
            out.force(true);
        }
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
        var file = file(key);
        var begin = file.getFileName() + ".";
        try (var beside =
                Files.newDirectoryStream(file.resolveSibling(""), it -> isUnfinished(it, begin))) {
            for (var each : beside) {
                Files.deleteIfExists(each);
            }
        } catch (NoSuchFileException _) {
            // there is no such folder
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
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

    private static boolean isUnfinished(Path file, String begin) {
        var name = String.valueOf(file.getFileName());
        return name.startsWith(begin) && name.endsWith(UNFINISHED);
    }

    /// Another name each time: two may write the same picture at once.
    private static Path beside(Path file) {
        return file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + UNFINISHED);
    }

    private Path file(String key) {
        var file = folder.resolve(key).normalize();
        if (!file.startsWith(folder.normalize())) {
            throw new IllegalArgumentException("the key " + key + " leads out of the storage");
        }
        return file;
    }
}
