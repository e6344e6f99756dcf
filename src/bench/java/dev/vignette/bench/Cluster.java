package dev.vignette.bench;

import dev.vignette.batch.BatchId;
import dev.vignette.batch.BatchOptions;
import dev.vignette.database.Database;
import dev.vignette.database.PostgresDatabase;
import dev.vignette.engine.Engine;
import dev.vignette.engine.Stores;
import dev.vignette.provider.ImageProvider;
import dev.vignette.provider.Profile;
import dev.vignette.rewriting.Rewriter;
import dev.vignette.storage.FolderStorage;
import dev.vignette.testing.TestDatabase;
import dev.vignette.testing.TestDatabase.PostgresSchema;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import javax.sql.DataSource;

/// What many machines share, all of it on this one: rows in a PostgreSQL that brings every commit
/// to the disk, and pictures in a folder.
record Cluster(PostgresSchema schema, Path folder, Database database, Stores stores)
        implements AutoCloseable {

    static {
        System.setProperty(
                "vignette.test.postgres.options",
                "-c fsync=on -c full_page_writes=on -c shared_buffers=512MB -c max_wal_size=4GB"
                        + " -c shared_preload_libraries=pg_stat_statements");
    }

    /// An empty one.
    static Cluster open(Path folder) {
        return at(TestDatabase.postgres(), folder);
    }

    /// One that is there, as another of its processes sees it.
    static Cluster at(PostgresSchema schema, Path folder) {
        return through(schema.source(), schema, folder);
    }

    /// The same rows by other connections.
    Cluster through(DataSource source) {
        return through(source, schema, folder);
    }

    private static Cluster through(DataSource source, PostgresSchema schema, Path folder) {
        var database = PostgresDatabase.open(source, InstantSource.system());
        var storage = new FolderStorage(folder.resolve("pictures"));
        return new Cluster(schema, folder, database, Stores.of(database, storage));
    }

    BatchId submit(int scenes, Profile profile, BatchOptions options) {
        var submission = Lighthouse.of(scenes, profile, options);
        database.write(tx -> {
            stores.batches().insert(tx, submission, Instant.now());
            return true;
        });
        return submission.id();
    }

    /// A worker of this process, on all batches.
    ///
    /// @param home its own data folder
    Engine work(ImageProvider artist, Path home) {
        return Engine.start(
                stores,
                (_, _, _) -> Optional.of(artist),
                Rewriter.NONE,
                InstantSource.system(),
                home,
                Optional.empty());
    }

    /// Past the stores: what would take them too long.
    void sql(String... statements) throws SQLException {
        try (var connection = schema.connect();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /// One number.
    double number(String sql) throws SQLException {
        try (var connection = schema.connect();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getDouble(1);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
