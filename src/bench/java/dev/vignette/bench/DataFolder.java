package dev.vignette.bench;

import dev.vignette.archive.Source;
import dev.vignette.batch.Batch;
import dev.vignette.batch.BatchId;
import dev.vignette.batch.BatchOptions;
import dev.vignette.batch.Picture;
import dev.vignette.batch.SceneRecord;
import dev.vignette.database.SqliteDatabase;
import dev.vignette.database.Submission;
import dev.vignette.database.Submission.NewScene;
import dev.vignette.engine.Engine;
import dev.vignette.engine.Stores;
import dev.vignette.provider.ImageProvider;
import dev.vignette.provider.Profile;
import dev.vignette.rewriting.Rewriter;
import dev.vignette.storage.FolderStorage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A data folder as Vignette itself keeps one: SQLite on the disk, pictures in a folder.
record DataFolder(Path folder, SqliteDatabase database, Stores stores) implements AutoCloseable {

    private static final int PAGE = 500;
    private static final String TEXT =
            "The lamp of the lighthouse turned for the last time, and Mara, who had kept it for"
                    + " forty years, went down the stairs to see who had knocked. It was the sea. ";

    static DataFolder open(Path folder) {
        var database = SqliteDatabase.open(folder.resolve("vignette.db"), InstantSource.system());
        var storage = new FolderStorage(folder.resolve("pictures"));
        return new DataFolder(folder, database, Stores.of(database, storage));
    }

    /// Keeps a batch of so many scenes of usual length.
    BatchId submit(int scenes, Profile profile, BatchOptions options) {
        var submission =
                new Submission(
                        BatchId.random(RandomGenerator.getDefault()),
                        "The Lighthouse Keeper",
                        "bench",
                        profile,
                        "picture-book",
                        "16:9",
                        options,
                        IntStream.rangeClosed(1, scenes).mapToObj(DataFolder::scene).toList());
        database.write(tx -> {
            stores.batches().insert(tx, submission, Instant.now());
            return true;
        });
        return submission.id();
    }

    private static NewScene scene(int number) {
        return new NewScene(
                number,
                Optional.empty(),
                TEXT + number,
                "Picture book illustration, soft light. Mara is an old woman in a yellow coat. "
                        + TEXT
                        + number,
                TEXT + number,
                Map.of("Mara", "an old woman in a yellow coat"),
                "picture-book",
                "16:9",
                OptionalLong.empty());
    }

    Engine work(ImageProvider artist, BatchId batch) {
        return work(artist, Optional.of(batch));
    }

    /// @param only one batch; empty: all
    Engine work(ImageProvider artist, Optional<BatchId> only) {
        return Engine.start(
                stores,
                (_, _, _) -> Optional.of(artist),
                Rewriter.NONE,
                InstantSource.system(),
                folder,
                only);
    }

    Batch batch(BatchId id) {
        return database.read(tx -> stores.batches().find(tx, id)).orElseThrow();
    }

    /// The batch once so many of its pictures are there.
    Batch await(BatchId id, int generated) throws InterruptedException {
        var batch = batch(id);
        while (batch.tally().generated() < generated) {
            if (batch.tally().failed() > 0 || batch.tally().open() == 0) {
                throw new IllegalStateException("the batch went wrong: " + batch);
            }
            Thread.sleep(50);
            batch = batch(id);
        }
        return batch;
    }

    Source source(BatchId id) {
        return new Kept(this, id);
    }

    @Override
    public void close() {
        database.close();
    }

    /// A batch as an archive reads it.
    private record Kept(DataFolder data, BatchId id) implements Source {

        @Override
        public Batch batch() {
            return data.batch(id);
        }

        @Override
        public Stream<SceneRecord> scenes() {
            return Stream.iterate(
                            page(0), page -> !page.isEmpty(), page -> page(page.getLast().number()))
                    .flatMap(List::stream);
        }

        private List<SceneRecord> page(int after) {
            return data.database.read(tx -> data.stores.scenes().page(tx, id, after, PAGE));
        }

        @Override
        public InputStream open(Picture picture, long from) throws IOException {
            return data.stores.storage().open(picture.key(), from);
        }
    }
}
