package dev.vignette.database;

import java.util.regex.Pattern;

/// The few words in which the two databases differ. A statement that begins with `${postgresql}` is
/// PostgreSQL's alone.
enum Dialect {
    SQLITE("blob", "timestamp", ""),
    POSTGRESQL("bytea", "timestamptz", " for update");

    private static final Pattern FOR_POSTGRESQL = Pattern.compile("\\$\\{postgresql}[^;]*;");

    private final String bytes;
    private final String time;
    private final String forUpdate;

    Dialect(String bytes, String time, String forUpdate) {
        this.bytes = bytes;
        this.time = time;
        this.forUpdate = forUpdate;
    }

    String forUpdate() {
        return forUpdate;
    }

    /// A migration in this database's words.
    String spoken(String sql) {
        return (this == POSTGRESQL ? sql : FOR_POSTGRESQL.matcher(sql).replaceAll(""))
                .replace("${postgresql}", "")
                .replace("${bytes}", bytes)
                .replace("${time}", time);
    }
}
