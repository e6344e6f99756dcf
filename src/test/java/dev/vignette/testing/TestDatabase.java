package dev.vignette.testing;

import dev.vignette.database.Database;
import dev.vignette.database.PostgresDatabase;
import dev.vignette.database.SqliteDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.UUID;
import org.postgresql.ds.PGSimpleDataSource;

/// Where a test keeps its rows: empty at first, and its own.
public sealed interface TestDatabase extends AutoCloseable {

    /// A process's hold on it; several may be open at once, as on one data folder.
    Database open();

    /// The same rows without the stores, for what only broken machines do.
    Connection connect() throws SQLException;

    /// Takes it away, rows and all.
    @Override
    void close();

    /// A SQLite file in a folder, which takes it away itself.
    static TestDatabase sqlite(Path folder) {
        return new SqliteFile(folder.resolve("vignette.db"));
    }

    /// A schema of a real PostgreSQL.
    static PostgresSchema postgres() {
        var schema =
                new PostgresSchema("vignette_" + UUID.randomUUID().toString().replace("-", ""));
        schema.execute("create schema " + schema.name());
        return schema;
    }

    /// A SQLite file, there already or not.
    record SqliteFile(Path file) implements TestDatabase {

        @Override
        public Database open() {
            return SqliteDatabase.open(file, InstantSource.system());
        }

        @Override
        public Connection connect() throws SQLException {
            return DriverManager.getConnection("jdbc:sqlite:" + file);
        }

        @Override
        public void close() {}
    }

    /// A schema of the PostgreSQL that tests share.
    record PostgresSchema(String name) implements TestDatabase {

        @Override
        public Database open() {
            return PostgresDatabase.open(source(), InstantSource.system());
        }

        @Override
        public Connection connect() throws SQLException {
            return source().getConnection();
        }

        @Override
        public void close() {
            execute("drop schema " + name + " cascade");
        }

        /// The server, as `VIGNETTE_TEST_POSTGRES` names it: for another process that is to use the
        /// same one.
        public String server() {
            return PostgresServer.url();
        }

        /// Connections to these rows.
        public PGSimpleDataSource source() {
            var source = new PGSimpleDataSource();
            source.setUrl(PostgresServer.url());
            source.setCurrentSchema(name);
            return source;
        }

        private void execute(String sql) {
            try (var connection = connect();
                    var statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new AssertionError("cannot " + sql, e);
            }
        }
    }
}
