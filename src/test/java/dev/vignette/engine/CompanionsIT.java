package dev.vignette.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.batch.Batch;
import dev.vignette.batch.BatchId;
import dev.vignette.batch.BatchOptions;
import dev.vignette.batch.PauseReason;
import dev.vignette.database.Submission;
import dev.vignette.database.Submission.NewReference;
import dev.vignette.database.Submission.NewScene;
import dev.vignette.storage.FolderStorage;
import dev.vignette.testing.PartlyAway;
import dev.vignette.testing.Pictures;
import dev.vignette.testing.ScriptedArtist;
import dev.vignette.testing.TestDatabase;
import dev.vignette.testing.Workshop;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Scenes whose reference pictures lie in a storage that is away: nothing is paid for without them.
class CompanionsIT {

    @TempDir Path data;
    private final ScriptedArtist artist =
            new ScriptedArtist((request, _) ->
                    ScriptedArtist.picture(request.scene() + ", " + request.references().size()));
    private PartlyAway storage;
    private Workshop workshop;

    @BeforeEach
    void open() {
        storage = new PartlyAway(new FolderStorage(data.resolve("pictures")));
        workshop = new Workshop(data, TestDatabase.sqlite(data), storage);
    }

    @AfterEach
    void close() {
        workshop.close();
    }

    @Test
    void aBatchThatIsCancelledWhileItWaitsForThemIsOverAndNotPaidFor() throws Exception {
        var id = submitted(3);
        storage.takeAway(key(id));
        try (var _ = workshop.work(artist, Optional.of(id))) {
            workshop.await(id, _ -> storage.wasAskedInVain());
            cancel(id);
            var over = workshop.await(id, batch -> batch.isOver() && batch.tally().running() == 0);

            assertThat(over.tally().cancelled()).isEqualTo(3);
            storage.bringBack(key(id));
        }

        assertThat(workshop.batch(id).tally().calls()).isZero();
        assertThat(artist.order()).isEmpty();
    }

    @Test
    void aBatchThatIsPausedWhileItWaitsForThemHasNothingInItsHands() throws Exception {
        var id = submitted(3);
        storage.takeAway(key(id));
        try (var _ = workshop.work(artist, Optional.of(id))) {
            workshop.await(id, _ -> storage.wasAskedInVain());
            workshop.stores()
                    .database()
                    .write(tx ->
                            workshop.stores()
                                    .batches()
                                    .pause(tx, id, PauseReason.USER, "", Optional.empty()));
            var paused = workshop.await(id, batch -> batch.tally().running() == 0);

            assertThat(paused.tally().waiting()).isEqualTo(3);
            assertThat(paused.tally().calls()).isZero();
        }
    }

    @Test
    void otherBatchesDoNotWaitForThem() throws Exception {
        var id = submitted(3);
        var other = submitted(3);
        storage.takeAway(key(id));
        try (var _ = workshop.work(artist, Optional.empty())) {
            workshop.await(id, _ -> storage.wasAskedInVain());
            workshop.await(other, Batch::isOver);
            assertThat(workshop.batch(id).tally().generated()).isZero();
            storage.bringBack(key(id));
            workshop.await(id, Batch::isOver);
        }

        assertThat(artist.order()).hasSize(6);
        for (var each : List.of(id, other)) {
            assertThat(workshop.batch(each).tally().generated()).isEqualTo(3);
        }
    }

    private void cancel(BatchId id) {
        workshop.stores()
                .database()
                .write(tx -> workshop.stores().batches().cancel(tx, id, Instant.now()));
    }

    private static String key(BatchId id) {
        return id + "/reference_1.png";
    }

    private BatchId submitted(int scenes) throws Exception {
        var plain = Workshop.submission(scenes, BatchOptions.USUAL, artist.profile());
        var id = plain.id();
        storage.put(key(id), Pictures.png(1));
        var along = plain.scenes().stream().map(CompanionsIT::withReference).toList();
        var submission =
                new Submission(
                        id,
                        plain.title(),
                        plain.fingerprint(),
                        plain.profile(),
                        plain.style(),
                        plain.aspect(),
                        plain.options(),
                        along,
                        List.of(new NewReference("hero", key(id), "hash")));
        workshop.stores()
                .database()
                .write(tx -> {
                    workshop.stores().batches().insert(tx, submission, Instant.now());
                    return true;
                });
        return id;
    }

    private static NewScene withReference(NewScene scene) {
        return new NewScene(
                scene.number(),
                scene.title(),
                scene.text(),
                scene.prompt(),
                scene.description(),
                scene.looks(),
                scene.style(),
                scene.aspect(),
                scene.seed(),
                List.of(1));
    }
}
