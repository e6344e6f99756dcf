package dev.vignette.archive;

import dev.vignette.batch.BatchId;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/// Where an archive is to be, and how it gets there: written beside as `….part`, brought to the
/// disk, and renamed. The lock on the `.part` keeps two programs from deciding for one name.
///
/// @param names the name that is wanted, and what to try when it is taken: 2, 3, …
/// @param alike whether a name is one that this batch may have had at another time
record SavePlace(Path folder, IntFunction<String> names, Predicate<String> alike) {

    private static final String BESIDE = ".part";

    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    static SavePlace of(Path folderOrZip, ArchiveName name) {
        var path = folderOrZip.toAbsolutePath().normalize();
        var last = Optional.ofNullable(path.getFileName()).map(Path::toString).orElse("");
        if (Files.isDirectory(path) || !last.toLowerCase(Locale.ROOT).endsWith(".zip")) {
            return new SavePlace(path, number -> storable(name, number), name::isLike);
        }
        var stem = last.substring(0, last.length() - 4);
        var ending = last.substring(stem.length());
        var parent = Optional.ofNullable(path.getParent()).orElse(path);
        return new SavePlace(
                parent, number -> number == 1 ? last : stem + "_" + number + ending, _ -> false);
    }

    /// Where a system's names are plain ASCII (`LC_ALL=C`), a Chinese title cannot be one.
    private static String storable(ArchiveName name, int number) {
        try {
            return Path.of(name.numbered(number)).toString();
        } catch (InvalidPathException _) {
            return new ArchiveName("", name.pictures(), name.day()).numbered(number);
        }
    }

    /// Why nothing can be written there; empty where nothing speaks against it. Changes nothing.
    static Optional<String> trouble(Path folderOrZip) {
        var folder = of(folderOrZip, new ArchiveName("", 1, LocalDate.EPOCH)).folder();
        var there = folder;
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        if (!Files.isDirectory(there)) {
            return Optional.of(there + " is a file, not a folder");
        }
        return Files.isWritable(there)
                ? Optional.empty()
                : Optional.of("permission denied in " + there);
    }

    Path save(BatchId batch, Content content) throws IOException {
        Files.createDirectories(folder);
        for (int number = 1; ; number++) {
            var target = folder.resolve(names.apply(number));
            if (isFreeFor(batch, target)) {
                var part = target.resolveSibling(target.getFileName() + BESIDE);
                var channel = claim(part);
                if (channel.isPresent() && fill(part, channel.get(), content, target, batch)) {
                    removeLeftovers();
                    return target;
                }
            }
        }
    }

    /// What killed writers left of archives that would have other names by now. Those that are
    /// being written are locked.
    private void removeLeftovers() throws IOException {
        try (var files = Files.newDirectoryStream(folder, "*.zip" + BESIDE)) {
            for (var file : files) {
                var name = String.valueOf(file.getFileName());
                if (alike.test(name.substring(0, name.length() - BESIDE.length()))) {
                    removeIfLeft(file);
                }
            }
        }
    }

    /// A place that cannot be looked at counts as free: writing there says why not.
    private static boolean isFreeFor(BatchId batch, Path target) {
        return !Files.exists(target)
                || (Files.isRegularFile(target)
                        && Verify.batchIn(target).equals(Optional.of(batch)));
    }

    private boolean fill(
            Path part, FileChannel channel, Content content, Path target, BatchId batch)
            throws IOException {
        try (channel) {
            boolean stillFree = isFreeFor(batch, target);
            if (stillFree) {
                content.writeTo(Channels.newOutputStream(channel));
                channel.force(true);
                rename(part, target);
                sync(folder);
            } else {
                Files.deleteIfExists(part);
            }
            return stillFree;
        } catch (IOException | RuntimeException | Error e) {
            Files.deleteIfExists(part);
            throw e;
        }
    }

    private static void rename(Path part, Path target) throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// A rename is kept when its folder is. Not every system can open one.
    private static void sync(Path folder) {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException _) {
            // the file itself is on the disk
        }
    }

    /// The file to write, locked; empty where another writer is at it. What a killed one left is
    /// deleted, not written over: by now it may be somebody's archive.
    private static Optional<FileChannel> claim(Path part) throws IOException {
        while (true) {
            try {
                var fresh =
                        FileChannel.open(
                                part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                return lock(fresh) ? Optional.of(fresh) : Optional.empty();
            } catch (FileAlreadyExistsException _) {
                if (!removeIfLeft(part)) {
                    return Optional.empty();
                }
            }
        }
    }

    /// Whether the way is free: nobody is writing there.
    private static boolean removeIfLeft(Path part) throws IOException {
        try (var left = FileChannel.open(part, StandardOpenOption.WRITE)) {
            boolean isLeft = lock(left);
            if (isLeft) {
                Files.deleteIfExists(part);
            }
            return isLeft;
        } catch (NoSuchFileException _) {
            return true; // its writer has just finished
        }
    }

    private static boolean lock(FileChannel channel) {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException _) {
            return false;
        } catch (IOException _) {
            return true; // a file system without locks
        }
    }
}
