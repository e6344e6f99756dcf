package dev.vignette.database;

import java.sql.SQLException;

/// The database cannot do its work: a broken machine, not a broken batch.
public final class DatabaseException extends RuntimeException {

    public DatabaseException(String what, SQLException cause) {
        super(what + ": " + cause.getMessage(), cause);
    }

    public DatabaseException(String what) {
        super(what);
    }

    /// Whether nothing could be written because the disk is full.
    public boolean isDiskFull() {
        var message = String.valueOf(getMessage());
        return message.contains("SQLITE_FULL") || message.contains("No space left");
    }
}
