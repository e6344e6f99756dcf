package dev.vignette;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vignette.batch.BatchOptions;
import dev.vignette.config.Environment;
import dev.vignette.database.BatchStore;
import dev.vignette.database.Database;
import dev.vignette.database.IdentityStore;
import dev.vignette.storage.Binding;
import dev.vignette.storage.ImageStorage;
import dev.vignette.storage.Storages;
import dev.vignette.testing.Line;
import dev.vignette.testing.S3Server;
import dev.vignette.testing.ScriptedArtist;
import dev.vignette.testing.TestDatabase;
import dev.vignette.testing.TestDatabase.PostgresSchema;
import dev.vignette.testing.Workshop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// Machines that share a database, each started with a storage of its own or with none.
abstract class BindingTrial {

    static final String KEY = "batch/scene_000001-token.png";
    static final Environment NOTHING_SET = new Environment(Map.of());
    static final byte[] PICTURE = "one".getBytes(UTF_8);
    @TempDir Path folder;
    PostgresSchema place;
    Database database;
    String right;

    @BeforeEach
    void open() throws IOException {
        place = TestDatabase.postgres();
        database = place.open();
        right = made("right");
    }

    /// The address of a folder that is there.
    String made(String name) throws IOException {
        var address = folder.resolve(name).toUri().toString();
        Files.createDirectories(folder.resolve(name));
        return address;
    }

    @AfterEach
    void close() {
        database.close();
        place.close();
    }

    ImageStorage machine(String name, String storage) {
        return machine(database, name, Optional.of(storage));
    }

    ImageStorage machine(String name) {
        return machine(database, name, Optional.empty());
    }

    ImageStorage machine(Database its, String name, Optional<String> storage) {
        return storage(name, storage, NOTHING_SET, binding(its, name, storage));
    }

    ImageStorage inBucket(String name, String bucket, Line line) {
        var address = Optional.of("s3://" + bucket + "/house");
        var environment = S3Server.environment(line.address());
        return storage(name, address, environment, binding(database, name, address));
    }

    Binding binding(Database its, String name, Optional<String> storage) {
        return new DatabaseBinding(
                its, new Locations(folder.resolve(name), Optional.of("postgresql:…"), storage));
    }

    ImageStorage storage(
            String name, Optional<String> address, Environment environment, Binding binding) {
        return Storages.open(folder.resolve(name), address, environment, binding);
    }

    /// A batch whose scenes have these pictures, from before there was a file that names their
    /// database.
    void drawn(String... keys) throws SQLException {
        var artist = new ScriptedArtist((_, _) -> ScriptedArtist.picture("never asked"));
        var drawn = Workshop.submission(keys.length, BatchOptions.USUAL, artist.profile());
        database.write(tx -> {
            new BatchStore(new JsonMapper()).insert(tx, drawn, Instant.now());
            return true;
        });
        execute("update batch set last_picture_at = 1");
        for (int scene = 1; scene <= keys.length; scene++) {
            execute(
                    "update scene set state = 'done', pictured_at = %d, picture_key = '%s' where number = %1$d"
                            .formatted(scene, keys[scene - 1]));
        }
    }

    void execute(String sql) throws SQLException {
        try (var connection = place.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    Path file(String storage) {
        return folder.resolve(storage).resolve("vignette-database");
    }

    IdentityStore.Identity identity() {
        return database.read(new IdentityStore()::identity);
    }

    String id() {
        return identity().id();
    }
}
