package dev.vignette.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;

/// What archives set aside on disk and did not remove, because their process was killed.
public final class Leftovers {

    private Leftovers() {}

    /// Removes what nobody can be writing any more.
    ///
    /// @param before files that were touched later stay: another process may be at work on them
    public static void remove(Path scratch, Instant before) throws IOException {
        if (!Files.isDirectory(scratch)) {
            return;
        }
        try (var files = Files.newDirectoryStream(scratch, "archive-*.spool")) {
            for (var file : files) {
                if (isOlder(file, before)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static boolean isOlder(Path file, Instant before) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(before);
        } catch (NoSuchFileException _) {
            return false; // its owner has just removed it
        }
    }
}
