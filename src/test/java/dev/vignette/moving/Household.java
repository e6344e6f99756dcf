package dev.vignette.moving;

import dev.vignette.batch.Batch;
import dev.vignette.batch.BatchId;
import dev.vignette.batch.BatchOptions;
import dev.vignette.database.Beginning;
import dev.vignette.database.Database;
import dev.vignette.database.TokenStore;
import dev.vignette.database.TokenStore.TokenRow;
import dev.vignette.database.WorkerStore.Worker;
import dev.vignette.engine.Engine;
import dev.vignette.engine.PictureFile;
import dev.vignette.engine.Stores;
import dev.vignette.image.MediaType;
import dev.vignette.testing.Outcomes;
import dev.vignette.testing.Pictures;
import dev.vignette.testing.ScriptedArtist;
import dev.vignette.testing.TestDatabase;
import dev.vignette.testing.Workshop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// An installation with rows and pictures, and what tests want to know of them.
final class Household implements AutoCloseable {

    static final Instant NOON = Instant.parse("2026-02-08T12:00:00Z");

    private static final String DEAD = "a worker that was killed";
    private static final Watcher NOBODY = (_, _, _) -> {};

    /// What belongs to batches, and besides; the order makes two of the same equal.
    private static final List<String> TABLES =
            List.of("batch", "reference", "scene", "call", "gate", "token");

    private final Path data;
    private final TestDatabase rows;
    private final Workshop workshop;

    Household(Path data, TestDatabase rows) throws IOException {
        this.data = Files.createDirectories(data);
        this.rows = rows;
        this.workshop = new Workshop(data, rows);
    }

    static Household sqlite(Path data) throws IOException {
        return new Household(data, TestDatabase.sqlite(Files.createDirectories(data)));
    }

    Stores stores() {
        return workshop.stores();
    }

    Database database() {
        return stores().database();
    }

    Path pictures() {
        return data.resolve("pictures");
    }

    Moved export(Path folder) throws IOException, InterruptedException {
        return new Export(stores(), _ -> false, InstantSource.fixed(NOON)).to(folder, NOBODY);
    }

    Moved bring(Path folder) throws IOException, InterruptedException {
        return new Import(stores()).from(folder, NOBODY);
    }

    /// One batch of each kind that a move could harm.
    ///
    /// @return the one that is over with a gap, the one that a kill left behind, the one with a
    ///   reference picture that was called off
    List<BatchId> furnish() throws IOException {
        var open = interrupted(); // before the gate is held
        var kinds = List.of(finished(), open, cancelled());
        var tokens = new TokenStore();
        database()
                .write(tx -> {
                    tokens.insert(tx, new TokenRow("t1", "anna", "write", "f".repeat(64), NOON));
                    return true;
                });
        return kinds;
    }

    /// A batch of six with a scene that was refused and one that was turned away at first.
    BatchId finished() {
        var artist =
                new ScriptedArtist((request, call) ->
                        switch (request.scene()) {
                            case 2 -> Outcomes.blocked();
                            case 3 ->
                                    call == 1
                                            ? Outcomes.throttled(Duration.ofMillis(20))
                                            : ScriptedArtist.picture("three");
                            default -> ScriptedArtist.picture("picture " + request.scene());
                        });
        var id = workshop.submit(6, BatchOptions.USUAL, artist);
        try (var _ = workshop.work(artist, Optional.of(id))) {
            workshop.await(id, Batch::isOver);
        }
        return id;
    }

    /// A batch whose worker was killed in a call; what it had called for before was stored and
    /// never written down.
    private BatchId interrupted() throws IOException {
        var artist = new ScriptedArtist((_, _) -> ScriptedArtist.picture("never"));
        var id = workshop.submit(3, BatchOptions.USUAL, artist);
        var stores = stores();
        var leases =
                database()
                        .write(tx -> {
                            stores.admissions().open(tx);
                            var ready = stores.admissions().ready(tx, id, 9, NOON, 2);
                            return stores.admissions().admit(tx, DEAD, ready, false).stream()
                                    .map(scene -> scene.lease())
                                    .toList();
                        });
        for (var lease : leases) {
            var beginning = new Beginning(lease, "token" + lease.scene());
            database()
                    .write(tx ->
                            stores.beginnings()
                                    .begin(tx, id, List.of(beginning), DEAD, NOON, _ -> true));
        }
        stores.storage().put(PictureFile.key(id, 1, "token1", MediaType.PNG), Pictures.png(1));
        return id;
    }

    /// When somebody heard of the worker that left a batch behind.
    void lastHeard(Instant when) {
        database()
                .write(tx -> {
                    stores().workers().register(tx, new Worker(DEAD, "another home", "*"), when);
                    return true;
                });
    }

    /// Whether a worker that is known to live draws a batch.
    boolean isWorkedOn(BatchId id) {
        return Engine.isWorkedOn(stores(), data, database().clock(), id);
    }

    private BatchId cancelled() throws IOException {
        var artist = new ScriptedArtist((_, _) -> ScriptedArtist.picture("never"));
        var id = workshop.submit(2, BatchOptions.USUAL, artist);
        var key = id + "/reference_001.png";
        stores().storage().put(key, Pictures.png(7));
        execute(
                "insert into reference (batch, number, name, picture_key) values ('%s', 1, 'mia.png', '%s')"
                        .formatted(id, key),
                "update scene set reference_numbers = '1', title = 'Zeile\none „quoted“ 🌊', seed = 9007199254740993, original_prompt = 'before', rewrites = 1 where batch = '%s' and number = 1"
                        .formatted(id),
                "update batch set priority = -3, owner = 'anna', webhook = 'https://example.org/hook', taken_over_from = 'gemini', taken_over_model = 'm', taken_over_why = 'w', taken_over_at = 1770552000123, reuse = 1, reused = 0 where id = '%s'"
                        .formatted(id));
        database().write(tx -> stores().batches().cancel(tx, id, NOON));
        return id;
    }

    /// Its rows without the stores.
    Connection connect() throws SQLException {
        return rows.connect();
    }

    void execute(String... statements) {
        try (var connection = rows.connect();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    int scenes() {
        try (var connection = rows.connect();
                var statement = connection.createStatement();
                var result = statement.executeQuery("select count(*) from scene")) {
            return result.next() ? result.getInt(1) : 0;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    List<String> tables() {
        try (var connection = rows.connect();
                var found =
                        connection
                                .getMetaData()
                                .getTables(null, null, "%", new String[] {"TABLE"})) {
            var tables = new ArrayList<String>();
            while (found.next()) {
                tables.add(found.getString("TABLE_NAME"));
            }
            return tables;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /// All rows of all tables, column by column, as one text a row.
    Map<String, List<String>> dump() {
        var dump = new TreeMap<String, List<String>>();
        try (var connection = rows.connect();
                var statement = connection.createStatement()) {
            for (var table : TABLES) {
                var found = new ArrayList<String>();
                try (var result = statement.executeQuery("select * from " + table)) {
                    var columns = result.getMetaData();
                    while (result.next()) {
                        var row = new StringBuilder();
                        for (int i = 1; i <= columns.getColumnCount(); i++) {
                            row.append(columns.getColumnLabel(i))
                                    .append('=')
                                    .append(result.getString(i))
                                    .append('\n');
                        }
                        found.add(row.toString());
                    }
                }
                dump.put(table, found.stream().sorted().toList());
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return dump;
    }

    /// The bytes of all pictures, by key.
    Map<String, String> pictureBytes() throws IOException {
        return bytesIn(pictures());
    }

    static Map<String, String> bytesIn(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return new TreeMap<>();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .collect(
                            Collectors.toMap(
                                    file -> folder.relativize(file).toString(),
                                    file -> {
                                        try {
                                            return Arrays.toString(Files.readAllBytes(file));
                                        } catch (IOException e) {
                                            throw new AssertionError(e);
                                        }
                                    },
                                    (a, _) -> a,
                                    TreeMap::new));
        }
    }

    @Override
    public void close() {
        workshop.close();
    }
}
