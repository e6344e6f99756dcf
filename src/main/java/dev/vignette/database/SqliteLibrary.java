package dev.vignette.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteJDBCLoader;

/// SQLite's native code. The driver copies it out of its jar anew in each process and takes the
/// copy away when the process ends; a killed one leaves a megabyte behind. Here the copy goes as
/// soon as it is loaded, where the system lets go of it then.
final class SqliteLibrary {

    private static final String FOLDER = "org.sqlite.tmpdir";
    private static final String NAME = "vignette-sqlite-";

    private static boolean isLoaded;

    private SqliteLibrary() {}

    static synchronized void load() throws IOException {
        if (isLoaded) {
            return;
        }
        var usual = System.clearProperty(FOLDER);
        var own =
                usual == null
                        ? Files.createTempDirectory(NAME)
                        : Files.createTempDirectory(Path.of(usual), NAME);
        own.toFile().deleteOnExit(); // after what the driver puts there
        System.setProperty(FOLDER, own.toString());
        try {
            SQLiteJDBCLoader.initialize();
            isLoaded = true;
        } catch (Exception e) {
            throw new IOException("SQLite cannot be loaded: " + e.getMessage(), e);
        } finally {
            restore(usual);
        }
        remove(own);
    }

    private static void restore(@Nullable String usual) {
        if (usual == null) {
            System.clearProperty(FOLDER);
        } else {
            System.setProperty(FOLDER, usual);
        }
    }

    private static void remove(Path own) {
        try (var files = Files.list(own)) {
            files.forEach(file -> file.toFile().delete());
            Files.deleteIfExists(own);
        } catch (IOException _) {
            // in use: it goes when the process ends
        }
    }
}
