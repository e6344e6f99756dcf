package dev.vignette.database;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;
import org.sqlite.SQLiteErrorCode;

/// A SQLite file that cannot be opened, in words that say what to do.
final class Damage {

    private static final Set<Integer> DAMAGED =
            Set.of(SQLiteErrorCode.SQLITE_CORRUPT.code, SQLiteErrorCode.SQLITE_NOTADB.code);

    private Damage() {}

    static String words(Path file, SQLException trouble) {
        if (!DAMAGED.contains(trouble.getErrorCode() & 0xff)) {
            return "cannot open " + file;
        }
        var copies = copies(file);
        return "%s is damaged; %s. Pictures and ZIPs are not in it and stay as they are"
                .formatted(
                        file,
                        copies.isEmpty()
                                ? "there is no copy of it beside it: restore one, or move it away and begin anew"
                                : "put a copy of it in its place: " + copies);
    }

    /// Those that were made before its tables changed.
    private static String copies(Path file) {
        var beginning = file.getFileName() + ".before-";
        try (var beside = Files.list(file.toAbsolutePath().getParent())) {
            return beside.filter(copy -> copy.getFileName().toString().startsWith(beginning))
                    .map(Path::toString)
                    .sorted()
                    .collect(joining(", "));
        } catch (IOException _) {
            return "";
        }
    }
}
