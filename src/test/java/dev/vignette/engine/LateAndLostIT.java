package dev.vignette.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.batch.Batch;
import dev.vignette.batch.BatchId;
import dev.vignette.batch.BatchOptions;
import dev.vignette.batch.Call;
import dev.vignette.batch.CallOutcome;
import dev.vignette.batch.SceneState.Done;
import dev.vignette.batch.SceneState.Waiting;
import dev.vignette.database.AskingDatabase;
import dev.vignette.database.DatabaseException;
import dev.vignette.image.Image;
import dev.vignette.image.MediaType;
import dev.vignette.provider.Failure.Report;
import dev.vignette.provider.Failure.Transient;
import dev.vignette.provider.FailureKind;
import dev.vignette.provider.Outcome;
import dev.vignette.provider.Outcome.Failed;
import dev.vignette.provider.Outcome.Generated;
import dev.vignette.rewriting.Rewriter;
import dev.vignette.testing.LastBreath;
import dev.vignette.testing.Pictures;
import dev.vignette.testing.ScriptedArtist;
import dev.vignette.testing.Workshop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pictures that come when their scene is no longer their worker's, and pictures whose row was
/// never written: none is paid for again, and none overwrites what another worker did.
class LateAndLostIT {

    private static final Outcome BUSY =
            new Failed(
                    new Transient(
                            Report.of("503"), FailureKind.SERVER_ERROR, false, Optional.empty()));

    @TempDir Path data;
    private Workshop workshop;

    @BeforeEach
    void open() {
        workshop = new Workshop(data);
    }

    @AfterEach
    void close() {
        workshop.close();
    }

    @Test
    void aStoredPictureWhoseRowWasNotWrittenIsAdoptedAndNotPaidForAgain() throws Exception {
        var id = interruptedAfterItsPictureWasStored();

        var second = new ScriptedArtist((_, _) -> picture(2));
        try (var _ = workshop.work(second, Optional.of(id))) {
            var batch = workshop.await(id, Batch::isOver);

            assertThat(second.order()).isEmpty();
            assertThat(stored(id)).isEqualTo(Pictures.png(1));
            assertThat(batch.tally().calls()).isEqualTo(1);
            assertThat(batch.tally().pictures()).isEqualTo(1);
            assertThat(batch.tally().maybeBilledTwice()).isZero();
        }
    }

    @Test
    void control_withoutTheStoredPictureTheSceneIsCalledForAgainAndCounted() throws Exception {
        var id = interruptedAfterItsPictureWasStored();
        deletePictures();

        var second = new ScriptedArtist((_, _) -> picture(2));
        try (var _ = workshop.work(second, Optional.of(id))) {
            var batch = workshop.await(id, Batch::isOver);

            assertThat(second.order()).containsExactly(1);
            assertThat(batch.tally().maybeBilledTwice()).isEqualTo(1);
        }
    }

    @Test
    void aBrokenStoredPictureIsNotAdopted() throws Exception {
        var id = interruptedAfterItsPictureWasStored();
        try (var files = Files.walk(data.resolve("pictures"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 60));
            }
        }

        var second = new ScriptedArtist((_, _) -> picture(2));
        try (var _ = workshop.work(second, Optional.of(id))) {
            workshop.await(id, Batch::isOver);

            assertThat(stored(id)).isEqualTo(Pictures.png(2));
        }
    }

    @Test
    void aPictureOfEarlierWordsIsNotAdoptedForNewOnes() throws Exception {
        var id = interruptedAfterItsPictureWasStored();
        workshop.stores()
                .database()
                .write(tx -> {
                    workshop.stores().scenes().reword(tx, id, 1, "other words");
                    return true;
                });

        var second = new ScriptedArtist((_, _) -> picture(2));
        try (var _ = workshop.work(second, Optional.of(id))) {
            workshop.await(id, Batch::isOver);

            assertThat(stored(id)).isEqualTo(Pictures.png(2));
        }
    }

    @Test
    void aWorkerTakenForDeadChangesNoStateAndItsLatePictureIsAdopted() throws Exception {
        var asked = new CountDownLatch(1);
        var answer = new CountDownLatch(1);
        var artist =
                new ScriptedArtist((_, call) -> {
                    if (call > 1) {
                        return BUSY;
                    }
                    asked.countDown();
                    answer.await();
                    return picture(1);
                });
        var id = workshop.submit(1, BatchOptions.USUAL, artist);
        try (var _ = workshop.work(artist, Optional.of(id))) {
            asked.await();
            takeWorkersForDead();
            until(() -> artist.order().size() == 2 && isWaiting(id));
            answer.countDown();
            var batch = workshop.await(id, Batch::isOver);

            assertThat(artist.order()).as("its second attempt was not needed").hasSize(2);
            assertThat(stored(id)).isEqualTo(Pictures.png(1));
            assertThat(batch.tally().calls()).isEqualTo(2);
            assertThat(batch.tally().generated()).isEqualTo(1);
        }
    }

    @Test
    void aLateFailureDoesNotTakeASceneFromItsNewWorker() throws Exception {
        var asked = List.of(new CountDownLatch(1), new CountDownLatch(1));
        var answer = List.of(new CountDownLatch(1), new CountDownLatch(1));
        var artist =
                new ScriptedArtist((_, call) -> {
                    asked.get(call - 1).countDown();
                    answer.get(call - 1).await();
                    return call == 1 ? BUSY : picture(2);
                });
        var id = workshop.submit(1, BatchOptions.USUAL, artist);
        try (var _ = workshop.work(artist, Optional.of(id))) {
            asked.getFirst().await();
            takeWorkersForDead();
            asked.getLast().await();
            answer.getFirst().countDown();
            until(() -> firstCall(id).outcome().filter(CallOutcome.TRANSIENT::equals).isPresent());
            assertThat(workshop.batch(id).tally().running()).isEqualTo(1);
            answer.getLast().countDown();
            workshop.await(id, Batch::isOver);

            assertThat(workshop.scenes(id).getFirst().attempts()).isEqualTo(1);
            assertThat(artist.order()).hasSize(2);
        }
    }

    @Test
    void anAnswerThatCameWhileTheDatabaseWasAwayIsNotLost() {
        var away = new AtomicBoolean();
        var database =
                new AskingDatabase(
                        workshop.stores().database(),
                        () -> {
                            boolean draws = Thread.currentThread().getName().startsWith("scene-");
                            if (draws && away.getAndSet(false)) {
                                throw new DatabaseException("away");
                            }
                        });
        var artist =
                new ScriptedArtist((_, call) -> {
                    away.set(call == 1);
                    return call == 1 ? BUSY : picture(1);
                });
        var id = workshop.submit(1, BatchOptions.USUAL, artist);
        try (var _ =
                Engine.start(
                        Stores.of(database, workshop.stores().storage()),
                        (_, _, _) -> Optional.of(artist),
                        Rewriter.NONE,
                        InstantSource.system(),
                        data,
                        Optional.of(id))) {
            var batch = workshop.await(id, Batch::isOver);

            assertThat(firstCall(id).outcome()).contains(CallOutcome.TRANSIENT);
            assertThat(batch.tally().maybeBilledTwice()).isZero();
        }
    }

    @Test
    void aProviderThatThrowsCostsAttemptsAndNotAnEndlessRowOfCalls() {
        var artist =
                new ScriptedArtist((request, _) -> {
                    if (request.scene() == 1) {
                        throw new IllegalStateException("a bug");
                    }
                    return picture(request.scene());
                });
        var id = workshop.submit(2, BatchOptions.USUAL, artist);
        try (var _ = workshop.work(artist, Optional.of(id))) {
            var batch = workshop.await(id, Batch::isOver);

            assertThat(batch.tally().generated()).isEqualTo(1);
            assertThat(workshop.scenes(id).getFirst().calls()).hasSize(3);
        }
    }

    /// A scene that was paid for and stored by a worker that ended before it wrote the row.
    private BatchId interruptedAfterItsPictureWasStored() throws Exception {
        var first = new ScriptedArtist((_, _) -> picture(1));
        var id = workshop.submit(1, BatchOptions.USUAL, first);
        var storage = new LastBreath(workshop.stores().storage());
        var stores = Stores.of(workshop.stores().database(), storage);
        try (var _ =
                Engine.start(
                        stores,
                        (_, _, _) -> Optional.of(first),
                        Rewriter.NONE,
                        InstantSource.system(),
                        data,
                        Optional.of(id))) {
            storage.await();
        }
        assertThat(workshop.scenes(id).getFirst().state()).isInstanceOf(Waiting.class);
        return id;
    }

    /// What another process does that believes them dead.
    private void takeWorkersForDead() {
        var stores = workshop.stores();
        stores.database()
                .write(tx -> {
                    for (var each : stores.workers().all(tx)) {
                        stores.workers().bury(tx, each.worker().id(), true, Instant.now());
                    }
                    return true;
                });
    }

    private Call firstCall(BatchId id) {
        return workshop.scenes(id).getFirst().calls().getFirst();
    }

    private boolean isWaiting(BatchId id) {
        return workshop.scenes(id).getFirst().state() instanceof Waiting;
    }

    private byte[] stored(BatchId id) {
        var done = (Done) workshop.scenes(id).getFirst().state();
        try {
            return workshop.stores().storage().find(done.picture().key()).orElseThrow();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void deletePictures() throws IOException {
        try (var files = Files.walk(data.resolve("pictures"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
    }

    private static Outcome picture(int number) {
        return new Generated(
                new Image(Pictures.png(number), MediaType.PNG, 64, 36),
                Optional.empty(),
                "Made by a script");
    }

    private static void until(BooleanSupplier condition) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(condition::getAsBoolean);
    }
}
