package dev.vignette.database;

/// The few words in which the two databases differ.
enum Dialect {
    SQLITE("blob", "timestamp", ""),
    POSTGRESQL("bytea", "timestamptz", " for update");

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
        return sql.replace("${bytes}", bytes).replace("${time}", time);
    }
}
