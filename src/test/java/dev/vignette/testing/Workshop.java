package dev.vignette.testing;

import dev.vignette.batch.Batch;
import dev.vignette.batch.BatchId;
import dev.vignette.batch.BatchOptions;
import dev.vignette.batch.SceneRecord;
import dev.vignette.database.Database;
import dev.vignette.database.Submission;
import dev.vignette.database.Submission.NewScene;
import dev.vignette.engine.Artists;
import dev.vignette.engine.Engine;
import dev.vignette.engine.Stores;
import dev.vignette.provider.ImageProvider;
import dev.vignette.provider.Profile;
import dev.vignette.rewriting.Rewriter;
import dev.vignette.storage.FolderStorage;
import dev.vignette.storage.ImageStorage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;

/// A data folder with real stores, and batches in it.
public final class Workshop implements AutoCloseable {

    private static final RandomGenerator RANDOM = RandomGenerator.getDefault();

    private final Path data;
    private final TestDatabase rows;
    private final Database database;
    private final Stores stores;

    public Workshop(Path data) {
        this(data, TestDatabase.sqlite(data));
    }

    /// @param rows where the rows are; taken away when this closes
    public Workshop(Path data, TestDatabase rows) {
        this(data, rows, new FolderStorage(data.resolve("pictures")));
    }

    /// @param rows where the rows are; taken away when this closes
    /// @param storage where the pictures are
    public Workshop(Path data, TestDatabase rows, ImageStorage storage) {
        this.data = data;
        this.rows = rows;
        this.database = rows.open();
        this.stores = Stores.of(database, storage);
    }

    public Stores stores() {
        return stores;
    }

    public BatchId submit(int scenes, BatchOptions options, ImageProvider artist) {
        var submission = submission(scenes, options, artist.profile());
        database.write(tx -> {
            stores.batches().insert(tx, submission, Instant.now());
            return true;
        });
        return submission.id();
    }

    /// A batch of so many scenes, to be handed in anywhere.
    public static Submission submission(int scenes, BatchOptions options, Profile profile) {
        var parts =
                IntStream.rangeClosed(1, scenes)
                        .mapToObj(n ->
                                new NewScene(
                                        n,
                                        Optional.empty(),
                                        "scene " + n,
                                        "prompt " + n,
                                        "scene " + n,
                                        Map.of(),
                                        "picture-book",
                                        "16:9",
                                        OptionalLong.empty(),
                                        List.of()))
                        .toList();
        return new Submission(
                BatchId.random(RANDOM),
                "A story",
                "print",
                profile,
                "picture-book",
                "16:9",
                options,
                parts,
                List.of());
    }

    public Engine work(ImageProvider artist, Optional<BatchId> only) {
        return work((_, _, _) -> Optional.of(artist), Rewriter.NONE, only);
    }

    public Engine work(Artists artists, Rewriter rewriter, Optional<BatchId> only) {
        return Engine.start(stores, artists, rewriter, InstantSource.system(), data, only);
    }

    public Batch batch(BatchId id) {
        return database.read(tx -> stores.batches().find(tx, id)).orElseThrow();
    }

    public List<SceneRecord> scenes(BatchId id) {
        return database.read(tx -> stores.scenes().page(tx, id, 0, 1_000_000));
    }

    /// The batch once it is as it should be.
    public Batch await(BatchId id, Predicate<Batch> condition) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> batch(id), condition);
    }

    @Override
    public void close() {
        database.close();
        rows.close();
    }
}
