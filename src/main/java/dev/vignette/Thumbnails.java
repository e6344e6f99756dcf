package dev.vignette;

import dev.vignette.batch.BatchId;
import dev.vignette.batch.Picture;
import dev.vignette.image.Thumbnail;
import dev.vignette.storage.ImageStorage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Optional;

/// Small versions of pictures, made when they are first asked for and kept beside the pictures,
/// where they may be deleted at any time.
public final class Thumbnails {

    private final ImageStorage storage;
    private final Path folder;

    Thumbnails(ImageStorage storage, Path folder) {
        this.storage = storage;
        this.folder = folder;
    }

    /// The thumbnail that was made before; a JPEG.
    public Optional<Path> made(BatchId id, Picture picture) {
        return Optional.of(file(id, picture)).filter(Files::isRegularFile);
    }

    /// Makes the thumbnail of a picture. Takes CPU: not for a virtual thread.
    ///
    /// @return empty where the picture cannot be made smaller
    /// @throws UncheckedIOException where this machine's disk does not take it
    /// @throws IOException where the picture cannot be read
    public Optional<Path> make(BatchId id, Picture picture) throws IOException {
        var bytes = storage.find(picture.key());
        var small = bytes.flatMap(Thumbnail::of);
        if (small.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(keep(id, file(id, picture), small.get()));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "a small picture cannot be kept in %s: %s".formatted(folder, e), e);
        }
    }

    private Path keep(BatchId id, Path file, byte[] small) throws IOException {
        var mine = Files.createDirectories(folder.resolve(id.value()));
        var beside = Files.createTempFile(mine, "new-", ".part");
        try {
            Files.write(beside, small);
            return Files.move(
                    beside,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    void forget(BatchId id) throws IOException {
        var mine = folder.resolve(id.value());
        if (Files.isDirectory(mine)) {
            try (var files = Files.walk(mine)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private Path file(BatchId id, Picture picture) {
        return folder.resolve(id.value()).resolve(picture.sha256() + ".jpg");
    }
}
