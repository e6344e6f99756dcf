package dev.vignette.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.batch.Batch;
import dev.vignette.batch.BatchId;
import dev.vignette.batch.BatchOptions;
import dev.vignette.batch.BatchOptions.Extras;
import dev.vignette.batch.BatchState.Paused;
import dev.vignette.batch.Pacing;
import dev.vignette.batch.PauseReason;
import dev.vignette.batch.SceneState.Done;
import dev.vignette.batch.Seed;
import dev.vignette.image.Image;
import dev.vignette.image.MediaType;
import dev.vignette.provider.Outcome;
import dev.vignette.provider.Outcome.Generated;
import dev.vignette.testing.Line;
import dev.vignette.testing.Line.State;
import dev.vignette.testing.Pictures;
import dev.vignette.testing.S3Server;
import dev.vignette.testing.ScriptedArtist;
import dev.vignette.testing.TestDatabase;
import dev.vignette.testing.Unspooled;
import dev.vignette.testing.Workshop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A store that goes away in the middle of a batch, with a real engine and a real S3 server: no
/// picture is paid for twice, and none is lost.
class StoreAwayIT {

    private static final int FEW = 3;

    private static final BatchOptions REUSING =
            new BatchOptions(
                    BatchOptions.USUAL.retries(),
                    Pacing.LEARNT,
                    BatchOptions.USUAL.budget(),
                    Optional.empty(),
                    Seed.NONE,
                    Optional.empty(),
                    Optional.empty(),
                    OptionalInt.empty(),
                    new Extras(true, false));

    @TempDir Path data;
    @TempDir Path other;
    private final String bucket = S3Server.bucket();
    private final CountDownLatch broken = new CountDownLatch(1);

    /// Draws a few pictures, and the others when the line is broken.
    private final ScriptedArtist artist =
            new ScriptedArtist((request, _) -> {
                if (request.scene() > FEW) {
                    broken.await();
                }
                return picture(request.scene());
            });

    private Line line;

    @BeforeEach
    void connect() throws IOException {
        line = new Line(S3Server.endpoint());
    }

    @AfterEach
    void hangUp() throws IOException {
        line.close();
    }

    @Test
    void drawingGoesOnWhileTheStoreIsAwayAndEveryPictureIsThereWhenItIsBack() throws Exception {
        try (var workshop = workshop(storage(Spool.MOST_PICTURES))) {
            var id = workshop.submit(30, BatchOptions.USUAL, artist);
            try (var _ = workshop.work(artist, Optional.of(id))) {
                until(() -> workshop.batch(id).tally().generated() == FEW);
                breakLine(new State.Refusing());
                until(() -> artist.order().size() == 30 && left().size() == 30 - FEW);

                assertThat(workshop.batch(id).tally().generated())
                        .as("nobody is told of a picture that others cannot read")
                        .isEqualTo(FEW);
                assertThat(S3Server.keys(bucket)).hasSize(FEW);
                line.is(new State.Open());
                workshop.await(id, Batch::isOver);
            }

            assertThat(artist.order()).as("every picture was paid for once").hasSize(30);
            assertThatAllAreThere(workshop, id, 30);
        }
    }

    /// Control: without a spool a batch stands still as soon as its calls in flight are over.
    @Test
    void control_withoutASpoolNothingIsDrawnMeanwhile() throws Exception {
        try (var workshop = workshop(new Unspooled(storage(Spool.MOST_PICTURES)))) {
            var id = workshop.submit(30, BatchOptions.USUAL, artist);
            try (var _ = workshop.work(artist, Optional.of(id))) {
                until(() -> workshop.batch(id).tally().generated() == FEW);
                breakLine(new State.Refusing());
                until(() -> isPaused(workshop.batch(id)));

                assertThat(artist.order()).hasSizeLessThan(30);
                assertThat(left()).isEmpty();
            }
        }
    }

    @Test
    void aFullSpoolPausesTheBatchAndSaysWhatWaitsWhereUntilTheStoreIsBack() throws Exception {
        try (var workshop = workshop(storage(5))) {
            var id = workshop.submit(30, BatchOptions.USUAL, artist);
            try (var _ = workshop.work(artist, Optional.of(id))) {
                until(() -> workshop.batch(id).tally().generated() == FEW);
                breakLine(new State.Answering(503, "SlowDown"));
                var paused = workshop.await(id, StoreAwayIT::isPaused);

                assertThat(((Paused) paused.state()).message())
                        .containsPattern("\\d pictures wait in " + data.resolve("spool"))
                        .contains("s3://" + bucket, "503 SlowDown", "It goes on by itself");
                int paid = artist.order().size();
                assertThat(paid).isLessThan(30);
                assertThat(left()).hasSizeGreaterThanOrEqualTo(5);
                line.is(new State.Open());
                workshop.await(id, Batch::isOver);
            }

            assertThat(artist.order()).as("every picture was paid for once").hasSize(30);
            assertThatAllAreThere(workshop, id, 30);
        }
    }

    @Test
    void aStoreThatNoLongerAcceptsTheKeyStopsTheBatchBeforeTheSpoolIsFull() throws Exception {
        try (var workshop = workshop(storage(Spool.MOST_PICTURES))) {
            var id = workshop.submit(60, BatchOptions.USUAL, artist);
            try (var _ = workshop.work(artist, Optional.of(id))) {
                until(() -> workshop.batch(id).tally().generated() == FEW);
                breakLine(new State.Answering(403, "ExpiredToken"));
                var paused = workshop.await(id, StoreAwayIT::isPaused);

                assertThat(((Paused) paused.state()).message())
                        .contains("does not accept the key (ExpiredToken)")
                        .doesNotContain(S3Server.SECRET);
                assertThat(artist.order()).hasSizeLessThan(60);
                line.is(new State.Open());
                workshop.await(id, Batch::isOver);
            }

            assertThat(artist.order()).hasSize(60);
        }
    }

    @Test
    void whatAStoppedWorkerLeftInTheSpoolIsSentAndAdoptedByTheNext() throws Exception {
        try (var workshop = workshop(storage(Spool.MOST_PICTURES))) {
            var id = stoppedWithPicturesInTheSpool(workshop);
            var next = new ScriptedArtist((_, _) -> picture(99));
            try (var _ = workshop.work(next, Optional.of(id))) {
                workshop.await(id, Batch::isOver);
            }

            assertThat(next.order()).as("nothing is paid for again").isEmpty();
            assertThat(workshop.batch(id).tally().maybeBilledTwice()).isZero();
            assertThatAllAreThere(workshop, id, 4);
        }
    }

    @Test
    void control_withoutASpoolTheyArePaidForAgain() throws Exception {
        try (var workshop = workshop(new Unspooled(storage(Spool.MOST_PICTURES)))) {
            breakLine(new State.Refusing());
            var id = workshop.submit(4, BatchOptions.USUAL, artist);
            try (var _ = workshop.work(artist, Optional.of(id))) {
                until(() -> isPaused(workshop.batch(id)));
            }
            line.is(new State.Open());
            int paid = artist.order().size();
            try (var _ = workshop.work(artist, Optional.of(id))) {
                workshop.await(id, Batch::isOver);
            }

            assertThat(artist.order()).hasSize(4 + paid);
        }
    }

    @Test
    void whatLiesInAStoreThatIsAwayIsReusedWhenItIsBackAndNotPaidForMeanwhile() throws Exception {
        broken.countDown();
        try (var workshop = workshop(storage(Spool.MOST_PICTURES))) {
            var first = workshop.submit(4, BatchOptions.USUAL, artist);
            try (var _ = workshop.work(artist, Optional.of(first))) {
                workshop.await(first, Batch::isOver);
            }
            line.is(new State.Refusing());
            var again = workshop.submit(4, REUSING, artist);
            try (var _ = workshop.work(artist, Optional.of(again))) {
                Awaitility.await()
                        .during(Duration.ofSeconds(3))
                        .atMost(Duration.ofSeconds(10))
                        .until(() -> artist.order().size() == 4);
                line.is(new State.Open());
                var done = workshop.await(again, Batch::isOver);

                assertThat(done.tally().reused()).isEqualTo(4);
                assertThat(artist.order()).hasSize(4);
            }
        }
    }

    @Test
    void whatWaitsIsSentByWhoeverStartsThereAlthoughItsScenesAreAnothers() throws Exception {
        try (var workshop = workshop(storage(Spool.MOST_PICTURES))) {
            var id = stoppedWithPicturesInTheSpool(workshop);
            var other = workshop.submit(1, BatchOptions.USUAL, artist);
            try (var _ = workshop.work(artist, Optional.of(other))) {
                until(() -> left().isEmpty());
            }

            assertThat(S3Server.keys(bucket).filter(key -> key.contains(id.value()))).hasSize(4);
        }
    }

    /// Another database may have it: one data folder, looked at with the wrong address once.
    @Test
    void whatWaitsForABatchThatThisDatabaseDoesNotKnowStaysWhereItIs() throws Exception {
        var storage = storage(Spool.MOST_PICTURES);
        try (var workshop = workshop(storage);
                var another = new Workshop(other, TestDatabase.sqlite(other), storage)) {
            var id = stoppedWithPicturesInTheSpool(workshop);
            var unknown = another.submit(1, BatchOptions.USUAL, artist);
            try (var _ = another.work(artist, Optional.of(unknown))) {
                another.await(unknown, Batch::isOver);
                Awaitility.await()
                        .during(Duration.ofSeconds(3))
                        .atMost(Duration.ofSeconds(10))
                        .until(() -> left().size() == 4);
            }
            assertThat(S3Server.keys(bucket).filter(key -> key.contains(id.value()))).isEmpty();

            var next = new ScriptedArtist((_, _) -> picture(99));
            try (var _ = workshop.work(next, Optional.of(id))) {
                workshop.await(id, Batch::isOver);
            }
            assertThat(next.order()).as("nothing is paid for again").isEmpty();
        }
    }

    @Test
    void aPictureThatTheStoreCannotTakeDoesNotKeepTheOthersHere() throws Exception {
        try (var workshop = workshop(storage(Spool.MOST_PICTURES))) {
            stoppedWithPicturesInTheSpool(workshop);
            var waiting = left();
            for (var file : waiting.subList(0, 3)) { // where it would be there is a folder
                var key = file.getFileName().toString().replace('~', '/');
                var there = S3Server.files(bucket).resolve(key);
                Files.createDirectories(there);
                Files.writeString(there.resolve("in-the-way"), "");
            }
            var next = workshop.submit(1, BatchOptions.USUAL, artist);
            try (var _ = workshop.work(artist, Optional.of(next))) {
                until(() -> !Files.exists(waiting.getLast()));
            }

            assertThat(left()).containsAll(waiting.subList(0, 3));
        }
    }

    private BatchId stoppedWithPicturesInTheSpool(Workshop workshop) throws Exception {
        breakLine(new State.Refusing());
        var id = workshop.submit(4, BatchOptions.USUAL, artist);
        try (var _ = workshop.work(artist, Optional.of(id))) {
            until(() -> left().size() == 4);
        }
        line.is(new State.Open());
        for (var file : left()) { // they are old
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
        }
        return id;
    }

    private void breakLine(State state) throws IOException {
        line.is(state);
        broken.countDown();
    }

    /// Reached once, so that drawing may begin.
    private ImageStorage storage(int mostPictures) throws IOException {
        var address = S3Address.parse("s3://" + bucket);
        var s3 = S3Storage.at(address, S3Access.of(S3Server.environment(line.address())));
        var spool = new Spool(data.resolve("spool"), address.toString(), s3, mostPictures);
        assertThat(spool.knock()).isTrue();
        return new SpooledStorage(s3, spool);
    }

    private Workshop workshop(ImageStorage storage) {
        return new Workshop(data, TestDatabase.sqlite(data), storage);
    }

    private List<Path> left() {
        if (!Files.isDirectory(data.resolve("spool"))) {
            return List.of();
        }
        try (var all = Files.walk(data.resolve("spool"))) {
            return all.filter(file -> file.toString().endsWith(".png")).toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of(); // sent while we looked
        }
    }

    private void assertThatAllAreThere(Workshop workshop, BatchId id, int pictures)
            throws Exception {
        var scenes = workshop.scenes(id);
        assertThat(scenes).hasSize(pictures);
        for (var scene : scenes) {
            var picture = ((Done) scene.state()).picture();
            assertThat(workshop.stores().storage().find(picture.key()).orElseThrow())
                    .isEqualTo(Pictures.png(scene.number()));
        }
        assertThat(left()).as("nothing waits any more").isEmpty();
    }

    private static boolean isPaused(Batch batch) {
        return batch.state() instanceof Paused paused && paused.reason() == PauseReason.DISK_FULL;
    }

    private static Outcome picture(int n) {
        return new Generated(
                new Image(Pictures.png(n), MediaType.PNG, 16, 9),
                Optional.empty(),
                "Made by a test");
    }

    private static void until(BooleanSupplier condition) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(condition::getAsBoolean);
    }
}
