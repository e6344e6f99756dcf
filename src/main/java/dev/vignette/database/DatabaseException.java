package dev.vignette.database;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The database cannot do its work: a broken machine, not a broken batch.
public final class DatabaseException extends RuntimeException {

    /// PostgreSQL's names for a deadlock and for a state that changed meanwhile.
    private static final Set<String> LOST_RACES = Set.of("40P01", "40001");

    /// PostgreSQL's names for a connection that broke or is refused, and for a server that ends,
    /// crashed or starts.
    private static final Pattern AWAY = Pattern.compile("08...|57P0[1-3]");

    /// PostgreSQL's name for what a role may not do.
    private static final String FORBIDDEN = "42501";

    /// What a connection says that has prepared its statements before: of the few things that it
    /// does not support this one alone is over at the next try.
    private static final String OUTDATED_PLAN = "cached plan must not change result type";

    /// PostgreSQL's names for a prepared statement that it does not have, or has of somebody else.
    private static final Set<String> NOT_ITS_SESSION = Set.of("26000", "42P05");

    public DatabaseException(String what, SQLException cause) {
        super(what + ": " + said(cause) + cure(cause), cause);
    }

    /// Of many rows at once the driver first repeats the first of them, with all that people wrote
    /// into it; what the server said comes next.
    private static String said(SQLException cause) {
        var next = cause instanceof BatchUpdateException ? cause.getNextException() : null;
        return String.valueOf((next == null ? cause : next).getMessage());
    }

    /// What whoever set it up has to change.
    private static String cure(SQLException cause) {
        return NOT_ITS_SESSION.contains(String.valueOf(cause.getSQLState()))
                ? "; a pooler in between hands out other sessions: add prepareThreshold=0 to the database's address"
                : "";
    }

    public DatabaseException(String what) {
        super(what);
    }

    /// Whether another transaction was in the way, or a newer Vignette added to a table meanwhile,
    /// and the same work may do on a second try.
    boolean isLostRace() {
        return getCause() instanceof SQLException cause
                && (LOST_RACES.contains(String.valueOf(cause.getSQLState()))
                        || String.valueOf(cause.getMessage()).contains(OUTDATED_PLAN));
    }

    /// Whether the server is away, or this process cannot reach it: the same work may do later.
    public boolean isAway() {
        return getCause() instanceof SQLTransientConnectionException
                || (getCause() instanceof SQLException cause
                        && AWAY.matcher(String.valueOf(cause.getSQLState())).matches());
    }

    /// What the server said where the role may not do what it was to do.
    Optional<SQLException> forbidden() {
        return getCause() instanceof SQLException cause && FORBIDDEN.equals(cause.getSQLState())
                ? Optional.of(cause)
                : Optional.empty();
    }

    /// Whether nothing could be written because the disk is full.
    public boolean isDiskFull() {
        var message = String.valueOf(getMessage());
        return message.contains("SQLITE_FULL") || message.contains("No space left");
    }
}
