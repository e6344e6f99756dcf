package dev.vignette.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.batch.BatchId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.InstantSource;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// A database that an earlier Vignette wrote.
class MigrationIT {

    private static final String ID = "4kx7qzr0m5n8v2w3t6y9abcdef";

    @TempDir private Path folder;

    @Test
    void anOlderDatabaseIsCopiedAndThenBroughtUpToDate() throws Exception {
        var file = folder.resolve("vignette.db");
        writtenByTheFirstVersion(file);

        try (var database = SqliteDatabase.open(file, InstantSource.system())) {
            var owners = new OwnerStore(new BatchStore(new JsonMapper()));
            var owner = database.read(tx -> owners.owner(tx, new BatchId(ID)));
            assertThat(owner).contains("local");
        }

        assertThat(versionAndBatches(file)).isEqualTo(Migrations.NEWEST + " with 1");
        assertThat(versionAndBatches(folder.resolve("vignette.db.before-v" + Migrations.NEWEST)))
                .isEqualTo("1 with 1");
    }

    private static void writtenByTheFirstVersion(Path file) throws Exception {
        try (var in = Objects.requireNonNull(MigrationIT.class.getResourceAsStream("V1.sql"));
                var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            var sql = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (var each : Dialect.SQLITE.spoken(sql.replaceAll("--[^\n]*", "")).split(";", -1)) {
                if (!each.isBlank()) {
                    statement.execute(each);
                }
            }
            statement.execute("create table schema_version (version int primary key)");
            statement.execute("insert into schema_version values (1)");
            statement.execute(
                    """
                    insert into batch (id, title, fingerprint, provider, model, account, gate, style, aspect,
                                       options, state, created_at, progress_at, requested)
                    values ('%s', 'A story', 'x', 'p', 'm', 'a', 'g', 's', '16:9', '{}', 'running', 0, 0, 1)
                    """
                            .formatted(ID));
        }
    }

    private static String versionAndBatches(Path file) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement();
                var result =
                        statement.executeQuery(
                                "select (select max(version) from schema_version) || ' with ' || (select count(*) from batch)")) {
            return result.next() ? result.getString(1) : "";
        }
    }
}
