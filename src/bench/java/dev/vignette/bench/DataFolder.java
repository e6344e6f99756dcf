package dev.vignette.bench;

import dev.vignette.archive.Source;
import dev.vignette.batch.Batch;
import dev.vignette.batch.BatchId;
import dev.vignette.batch.BatchOptions;
import dev.vignette.batch.Picture;
import dev.vignette.batch.SceneRecord;
import dev.vignette.database.SqliteDatabase;
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
import java.util.Optional;
import java.util.stream.Stream;

/// A data folder as Vignette itself keeps one: SQLite on the disk, pictures in a folder.
record DataFolder(Path folder, SqliteDatabase database, Stores stores) implements AutoCloseable {

    private static final int PAGE = 500;

    static DataFolder open(Path folder) {
        var database = SqliteDatabase.open(folder.resolve("vignette.db"), InstantSource.system());
        var storage = new FolderStorage(folder.resolve("pictures"));
        return new DataFolder(folder, database, Stores.of(database, storage));
    }

    /// Keeps a batch of so many scenes of usual length.
    BatchId submit(int scenes, Profile profile, BatchOptions options) {
        var submission = Lighthouse.of(scenes, profile, options);
        database.write(tx -> {
            stores.batches().insert(tx, submission, Instant.now());
            return true;
        });
        return submission.id();
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
