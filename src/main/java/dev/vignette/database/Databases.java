package dev.vignette.database;

import dev.vignette.config.Environment;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/// The database that an address names.
public final class Databases {

    private Databases() {}

    /// Opens it, and brings its tables up to date.
    ///
    /// @param address `postgresql://host/name`; empty: SQLite in the data folder
    /// @param machine this machine's own clock, by which nobody goes who shares a database
    /// @throws IllegalArgumentException where the address is none, or nobody answers there; the
    ///   message says what is wrong, and never a password
    public static Database open(
            Path data, Optional<String> address, Environment environment, InstantSource machine) {
        return address.<Database>map(it -> postgres(it, environment, machine))
                .orElseGet(() -> SqliteDatabase.open(data.resolve("vignette.db"), machine));
    }

    private static PostgresDatabase postgres(
            String address, Environment environment, InstantSource machine) {
        return PostgresDatabase.open(PostgresAddress.of(address, environment), machine);
    }
}
