package dev.vignette;

import dev.vignette.batch.BatchId;
import dev.vignette.database.AskingDatabase;
import dev.vignette.database.Database;
import dev.vignette.database.Tx;
import dev.vignette.engine.Stores;
import dev.vignette.rewriting.Rewriter;
import dev.vignette.storage.FolderStorage;
import dev.vignette.storage.ImageStorage;
import dev.vignette.testing.ScriptedArtist;
import dev.vignette.testing.TestDatabase;
import dev.vignette.testing.Workshop;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// Batches, and what several who use the same studio do to them at one instant.
abstract class StudioTrial {

    static final InstantSource CLOCK = InstantSource.system();

    /// Whoever is named so has an adapter of that name, which is never called.
    final ScriptedArtist artist =
            new ScriptedArtist("openai", (_, call) -> ScriptedArtist.picture("picture " + call));

    @TempDir Path data;
    Workshop workshop;

    TestDatabase rows(Path folder) {
        return TestDatabase.sqlite(folder);
    }

    @BeforeEach
    void open() {
        workshop = new Workshop(data, rows(data));
    }

    @AfterEach
    void close() {
        workshop.close();
    }

    Studio studio() {
        return studio(workshop.stores().database(), storage());
    }

    Studio studio(Database database, ImageStorage storage) {
        return new Studio(
                Stores.of(database, storage),
                (_, _, _) -> Optional.of(artist),
                Rewriter.NONE,
                CLOCK,
                RandomGenerator.getDefault(),
                data);
    }

    /// A studio whose user is slow: before the second transaction somebody else does something.
    Studio slow(Runnable meanwhile) {
        var begun = new AtomicInteger();
        return studio(
                new AskingDatabase(
                        workshop.stores().database(),
                        () -> {
                            if (begun.incrementAndGet() == 2) {
                                meanwhile.run();
                            }
                        }),
                storage());
    }

    ImageStorage storage() {
        return new FolderStorage(data.resolve("pictures"));
    }

    void write(Consumer<Tx> work) {
        workshop.stores()
                .database()
                .write(tx -> {
                    work.accept(tx);
                    return true;
                });
    }

    /// Draws a batch to its end.
    void draw(BatchId id) {
        try (var _ = workshop.work(artist, Optional.of(id))) {
            workshop.await(id, batch -> batch.isOver());
        }
    }
}
