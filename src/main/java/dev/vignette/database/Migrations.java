package dev.vignette.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// Brings a database to the version this Vignette knows: `V1.sql`, `V2.sql`… once each, each in a
/// transaction of its own. A newer database is refused.
final class Migrations {

    static final int NEWEST = 8;

    private Migrations() {}

    /// The version a database has; empty where it holds nothing yet.
    static OptionalInt version(Connection connection) throws SQLException {
        var here = connection.getSchema(); // other schemas may hold another Vignette's tables
        try (var tables = connection.getMetaData().getTables(null, here, "schema_version", null)) {
            if (!tables.next()) {
                return OptionalInt.empty();
            }
        }
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("select max(version) from schema_version")) {
            return result.next() ? OptionalInt.of(result.getInt(1)) : OptionalInt.empty();
        }
    }

    static void refuseNewer(OptionalInt found, String where) {
        if (found.isPresent() && found.getAsInt() > NEWEST) {
            throw new DatabaseException(
                    "%s was written by a newer Vignette (version %d of its tables; this one knows up to %d). Use that Vignette, or another --data folder or --database."
                            .formatted(where, found.getAsInt(), NEWEST));
        }
    }

    static void run(Connection connection, Dialect dialect) throws SQLException {
        int from = version(connection).orElse(0);
        for (int version = from + 1; version <= NEWEST; version++) {
            try (var statement = connection.createStatement()) {
                for (var sql : statements(version, dialect)) {
                    statement.execute(sql);
                }
                if (version == 1) {
                    statement.execute("create table schema_version (version int primary key)");
                }
                statement.execute("insert into schema_version (version) values (" + version + ")");
            }
        }
    }

    static List<String> statements(int version, Dialect dialect) {
        return Stream.of(dialect.spoken(withoutComments(read(version))).split(";", -1))
                .map(String::strip)
                .filter(sql -> !sql.isEmpty())
                .toList();
    }

    private static String withoutComments(String sql) {
        return sql.replaceAll("--[^\n]*", "");
    }

    private static String read(int version) {
        try (var in =
                Optional.ofNullable(Migrations.class.getResourceAsStream("V" + version + ".sql"))
                        .orElseThrow(() ->
                                new IllegalStateException("V" + version + ".sql is missing"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
