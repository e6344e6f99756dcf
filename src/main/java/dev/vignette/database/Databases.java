package dev.vignette.database;

import dev.vignette.config.Environment;
import java.nio.file.Path;
import java.util.Optional;

/// The database that an address names.
public final class Databases {

    private Databases() {}

    /// Opens it, and brings its tables up to date.
    ///
    /// @param address `postgresql://host/name`; empty: SQLite in the data folder
    /// @throws IllegalArgumentException where the address is none, or nobody answers there; the
    ///   message says what is wrong, and never a password
    public static Database open(Path data, Optional<String> address, Environment environment) {
        return address.<Database>map(it -> postgres(it, environment))
                .orElseGet(() -> SqliteDatabase.open(data.resolve("vignette.db")));
    }

    private static PostgresDatabase postgres(String address, Environment environment) {
        return PostgresDatabase.open(PostgresAddress.of(address, environment));
    }
}
