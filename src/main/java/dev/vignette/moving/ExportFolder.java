package dev.vignette.moving;

import dev.vignette.batch.BatchId;
import dev.vignette.database.CopyStore;
import dev.vignette.storage.FolderStorage;
import dev.vignette.storage.ImageStorage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;

/// A folder with an export in it: `vignette-export.json`, the list `batches.jsonl`, a file of rows
/// for each batch, and the pictures under their keys.
final class ExportFolder implements AutoCloseable {

    static final String LIST = "batches.jsonl";
    static final String GATES = "gates.jsonl";
    static final String TOKENS = "tokens.jsonl";

    private static final String HEAD = "vignette-export.json";
    private static final String HEAD_BEFORE = "vignette-export.before.json";
    private static final String LIST_BEFORE = "batches.before.jsonl";
    private static final String ROWS = "batches";
    private static final String PICTURES = "pictures";
    private static final String LOCK = "export.lock";

    private final Path folder;
    private final Optional<FileChannel> lock;

    private ExportFolder(Path folder, Optional<FileChannel> lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /// One to write into: new, empty, or with an export of before, which is not whole any more from
    /// now on.
    static ExportFolder toWrite(Path folder) throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new Unfit(folder + " is no folder; name another one");
        }
        Files.createDirectories(folder);
        boolean isExport = Files.exists(folder.resolve(ROWS)) || Files.exists(folder.resolve(LOCK));
        try (var files = Files.list(folder)) {
            if (!isExport && files.findAny().isPresent()) {
                throw new Unfit(
                        folder + " is not empty and no export; name an empty folder, or a new one");
            }
        }
        var lock =
                FileChannel.open(
                        folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isOurs(lock)) {
            lock.close();
            throw new Unfit("another export into " + folder + " is under way; wait for its end");
        }
        Files.createDirectories(folder.resolve(ROWS));
        var exported = new ExportFolder(folder, Optional.of(lock));
        exported.setAside();
        return exported;
    }

    private static boolean isOurs(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException _) {
            return false; // another thread of this very process has it
        }
    }

    /// The list goes first: whoever finds it aside without its head knows that it was whole.
    private void setAside() throws IOException {
        if (Files.exists(folder.resolve(HEAD))) {
            move(LIST, LIST_BEFORE);
            move(HEAD, HEAD_BEFORE);
        }
    }

    private void move(String from, String to) throws IOException {
        if (Files.exists(folder.resolve(from))) {
            Files.move(
                    folder.resolve(from),
                    folder.resolve(to),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// One to read from.
    ///
    /// @throws Unfit where it holds no whole export that this Vignette can read
    static ExportFolder toRead(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new Unfit("there is no folder " + folder);
        }
        if (!Files.exists(folder.resolve(HEAD))) {
            throw new Unfit(
                    Files.exists(folder.resolve(ROWS))
                            ? "the export into %s did not end; run it again: vignette export %s"
                                    .formatted(folder, folder)
                            : "there is no export in " + folder);
        }
        return new ExportFolder(folder, Optional.empty());
    }

    /// What the export says of itself.
    ///
    /// @throws Unfit where this Vignette is too old for it, or it is damaged
    Head head() throws IOException {
        var head = parsedHead().orElseThrow(this::headIsDamaged);
        if (head.format() > Head.FORMAT || head.tables() > CopyStore.version()) {
            throw new Unfit(
                    "%s was written by a newer Vignette (version %d of its tables; this one knows up to %d). Use that Vignette."
                            .formatted(folder, head.tables(), CopyStore.version()));
        }
        var sums = Objects.requireNonNullElse(head.sha256(), Map.<String, String>of());
        if (!sums.keySet().containsAll(List.of(LIST, GATES, TOKENS))) {
            throw headIsDamaged();
        }
        for (var sum : sums.entrySet()) {
            var file = folder.resolve(sum.getKey());
            if (!LineFile.sum(file).equals(sum.getValue())) {
                throw new Unfit(file + " is damaged or was changed; export again");
            }
        }
        return head;
    }

    private Optional<Head> parsedHead() {
        try {
            return Optional.ofNullable(Line.JSON.readValue(folder.resolve(HEAD), Head.class));
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    private Unfit headIsDamaged() {
        return new Unfit(folder.resolve(HEAD) + " is damaged; export again");
    }

    Path rows(BatchId id) {
        return folder.resolve(ROWS).resolve(id + ".jsonl");
    }

    ImageStorage pictures() {
        return new FolderStorage(folder.resolve(PICTURES));
    }

    /// Where a picture lies, for people.
    Path picture(String key) {
        return folder.resolve(PICTURES).resolve(key);
    }

    LineFile writing(String name) throws IOException {
        return LineFile.replacing(folder.resolve(name));
    }

    /// The batches of the export; whoever asks closes them.
    Stream<Listed> listed() throws IOException {
        return each(LIST, Listed::read);
    }

    /// The batches of the export that was here before this one; whoever asks closes them.
    Stream<Listed> listedBefore() throws IOException {
        return Files.exists(folder.resolve(LIST_BEFORE))
                ? each(LIST_BEFORE, Listed::read)
                : Stream.empty();
    }

    /// The rows of a file that belongs to no batch; whoever asks closes them.
    Stream<SequencedMap<String, Optional<Object>>> besides(String name) throws IOException {
        return each(name, Line::values);
    }

    @SuppressWarnings("StreamResourceLeak")
    private <T> Stream<T> each(String name, Function<String, T> read) throws IOException {
        var file = folder.resolve(name);
        return Files.lines(file)
                .map(line -> {
                    try {
                        return read.apply(line);
                    } catch (IllegalArgumentException e) {
                        throw new UncheckedIOException(
                                new Unfit(
                                        "%s is damaged: %s; export again, into another folder"
                                                .formatted(file, e.getMessage())));
                    }
                });
    }

    /// Makes it whole.
    void seal(Head head) throws IOException {
        try (var file = writing(HEAD)) {
            file.line(Line.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(head));
            file.keep();
        }
        Files.deleteIfExists(folder.resolve(HEAD_BEFORE));
        Files.deleteIfExists(folder.resolve(LIST_BEFORE));
    }

    @Override
    public void close() throws IOException {
        if (lock.isPresent()) {
            lock.get().close();
        }
    }
}
