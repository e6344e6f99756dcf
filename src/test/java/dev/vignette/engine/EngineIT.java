package dev.vignette.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vignette.batch.Batch;
import dev.vignette.batch.BatchOptions;
import dev.vignette.batch.BatchState.Cancelled;
import dev.vignette.batch.BatchState.Paused;
import dev.vignette.batch.BatchState.Running;
import dev.vignette.batch.Budget;
import dev.vignette.batch.OnBlocked;
import dev.vignette.batch.Pacing;
import dev.vignette.batch.PauseReason;
import dev.vignette.batch.Price;
import dev.vignette.batch.RetryPolicy;
import dev.vignette.batch.SceneState.Done;
import dev.vignette.batch.SceneState.Skipped;
import dev.vignette.batch.Summary;
import dev.vignette.database.AskingDatabase;
import dev.vignette.database.DatabaseException;
import dev.vignette.provider.Failure.Blocked;
import dev.vignette.provider.Failure.Halting;
import dev.vignette.provider.Failure.Report;
import dev.vignette.provider.Failure.Stage;
import dev.vignette.provider.Failure.Throttled;
import dev.vignette.provider.Failure.Transient;
import dev.vignette.provider.FailureKind;
import dev.vignette.provider.Outcome;
import dev.vignette.provider.Outcome.Failed;
import dev.vignette.rewriting.Rewriter;
import dev.vignette.testing.ScriptedArtist;
import dev.vignette.testing.TestDatabase;
import dev.vignette.testing.Workshop;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineIT {

    private static final Outcome BUSY =
            new Failed(
                    new Transient(
                            Report.of("503"), FailureKind.SERVER_ERROR, false, Optional.empty()));
    private static final Outcome REFUSED =
            new Failed(new Blocked(Report.of("violence"), Stage.PROMPT, List.of("violence")));
    private static final Outcome DEAD_KEY =
            new Failed(new Halting(Report.of("wrong key"), FailureKind.KEY, Optional.empty()));

    @TempDir Path data;
    private Workshop workshop;

    @BeforeEach
    void open() {
        workshop = new Workshop(data, rows(data));
    }

    TestDatabase rows(Path folder) {
        return TestDatabase.sqlite(folder);
    }

    @AfterEach
    void close() {
        workshop.close();
    }

    @Test
    void everySceneBecomesAPictureOrIsSkippedAndTheOthersGoOn() {
        var artist =
                new ScriptedArtist((request, call) ->
                        switch (request.scene()) {
                            case 3 -> REFUSED;
                            case 5 -> BUSY;
                            case 7 -> call < 3 ? BUSY : ScriptedArtist.picture("7");
                            default -> ScriptedArtist.picture("" + request.scene());
                        });
        var id = workshop.submit(10, quick(), artist);
        try (var _ = workshop.work(artist, Optional.of(id))) {
            var batch = workshop.await(id, Batch::isOver);

            assertThat(Summary.message(batch))
                    .isEqualTo("Generated 8 of 10 images (2 failed and were skipped)");
            assertThat(batch.tally().calls()).isEqualTo(7 + 1 + 3 + 3);
            var scenes = workshop.scenes(id);
            assertThat(scenes.get(2).state()).isInstanceOf(Skipped.class);
            assertThat(scenes.get(2).calls()).hasSize(1);
            assertThat(scenes.get(4).calls()).hasSize(3);
            assertThat(scenes.get(6).state()).isInstanceOf(Done.class);
            assertThat(scenes.get(6).attempts()).isEqualTo(3);
        }
    }

    @Test
    void aBugThatShowsOnceDoesNotEndAdmission() {
        var artist = new ScriptedArtist((request, _) -> ScriptedArtist.picture("1"));
        var id = workshop.submit(1, quick(), artist);
        var first = new AtomicBoolean(true);
        Artists artists =
                (_, _, _) -> {
                    if (first.getAndSet(false)) {
                        throw new IllegalStateException("a bug");
                    }
                    return Optional.of(artist);
                };
        try (var _ = workshop.work(artists, Rewriter.NONE, Optional.of(id))) {
            assertThat(workshop.await(id, Batch::isOver).tally().generated()).isEqualTo(1);
        }
    }

    @Test
    void aWorkerThatCannotStartLeavesNothingBehind() throws Exception {
        var wasAway = new AtomicBoolean();
        var database =
                new AskingDatabase(
                        workshop.stores().database(),
                        () -> {
                            if (workers() == 1 && !wasAway.getAndSet(true)) {
                                throw new DatabaseException("away"); // it looks for the dead
                            }
                        });
        var artist = new ScriptedArtist((_, _) -> ScriptedArtist.picture("1"));

        assertThatThrownBy(() ->
                        Engine.start(
                                Stores.of(database, workshop.stores().storage()),
                                (_, _, _) -> Optional.of(artist),
                                Rewriter.NONE,
                                InstantSource.system(),
                                data,
                                Optional.empty()))
                .hasMessage("away");

        assertThat(workers()).isZero();
        try (var files = Files.list(data.resolve("workers"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".lock"))).isEmpty();
        }
    }

    private int workers() {
        return workshop.stores().database().read(workshop.stores().workers()::all).size();
    }

    @Test
    void aToldWaitHoldsEverybodyAndUsesNoAttempt() {
        var told = Duration.ofMillis(600);
        var first = new AtomicBoolean(true);
        var artist =
                new ScriptedArtist((request, _) ->
                        first.getAndSet(false)
                                ? new Failed(new Throttled(Report.of("429"), Optional.of(told)))
                                : ScriptedArtist.picture("" + request.scene()));
        var id = workshop.submit(15, quick(), artist);
        try (var _ = workshop.work(artist, Optional.of(id))) {
            var batch = workshop.await(id, Batch::isOver);

            assertThat(batch.tally().generated()).isEqualTo(15);
            assertThat(batch.tally().calls()).isEqualTo(16);
            assertThat(workshop.scenes(id)).allMatch(scene -> scene.attempts() == 1);
            var calls =
                    workshop.scenes(id).stream()
                            .flatMap(scene -> scene.calls().stream())
                            .map(call -> call.startedAt())
                            .sorted()
                            .toList();
            var longestGap =
                    IntStream.range(1, calls.size())
                            .mapToObj(i -> Duration.between(calls.get(i - 1), calls.get(i)))
                            .max(Duration::compareTo)
                            .orElseThrow();
            assertThat(longestGap).isGreaterThan(told.minusMillis(100));
        }
    }

    @Test
    void aDeadKeyPausesWithNothingMarkedFailedAndResumeGoesOn() {
        var dead = new AtomicBoolean(true);
        var artist =
                new ScriptedArtist((request, _) ->
                        dead.get() ? DEAD_KEY : ScriptedArtist.picture("" + request.scene()));
        var id = workshop.submit(20, quick(), artist);
        try (var _ = workshop.work(artist, Optional.of(id))) {
            var paused =
                    workshop.await(
                            id, b -> b.state() instanceof Paused && b.tally().running() == 0);

            assertThat(((Paused) paused.state()).reason()).isEqualTo(PauseReason.KEY);
            assertThat(paused.tally().failed()).isZero();
            dead.set(false);
            workshop.stores()
                    .database()
                    .write(tx -> workshop.stores().batches().resume(tx, id, Instant.now()));
            assertThat(workshop.await(id, Batch::isOver).tally().generated()).isEqualTo(20);
        }
    }

    @Test
    void withOneAtATimeEverythingHappensInStoryOrder() {
        var artist =
                new ScriptedArtist((request, call) ->
                        request.scene() == 3 && call < 3
                                ? BUSY
                                : ScriptedArtist.picture("" + request.scene()));
        var id = workshop.submit(5, with(OptionalInt.of(1), OptionalInt.empty()), artist);
        try (var _ = workshop.work(artist, Optional.of(id))) {
            workshop.await(id, Batch::isOver);

            assertThat(artist.order()).containsExactly(1, 2, 3, 3, 3, 4, 5);
        }
    }

    @Test
    void aCapOnCallsPausesAndIsNeverExceeded() {
        var artist =
                new ScriptedArtist((request, _) -> ScriptedArtist.picture("" + request.scene()));
        var id = workshop.submit(30, with(OptionalInt.empty(), OptionalInt.of(12)), artist);
        try (var _ = workshop.work(artist, Optional.of(id))) {
            var paused = workshop.await(id, b -> b.state() instanceof Paused);

            assertThat(((Paused) paused.state()).reason()).isEqualTo(PauseReason.CAP);
            assertThat(paused.tally().calls()).isEqualTo(12);
        }
    }

    /// Every third call is turned away, which costs nothing.
    @Test
    void aCapOnTheCostPausesAndIsNeverExceeded() {
        var artist =
                new ScriptedArtist((request, call) ->
                        request.scene() % 3 == 0 && call == 1
                                ? new Failed(
                                        new Throttled(
                                                Report.of("busy"),
                                                Optional.of(Duration.ofMillis(50))))
                                : ScriptedArtist.picture("" + request.scene()));
        var budget =
                new Budget(
                        OptionalInt.empty(),
                        Optional.of(new BigDecimal("0.64")),
                        Optional.of(Price.said(new BigDecimal("0.05"))));
        var id = workshop.submit(30, quick().with(budget), artist);
        try (var _ = workshop.work(artist, Optional.of(id))) {
            var paused = workshop.await(id, b -> b.state() instanceof Paused);

            assertThat(((Paused) paused.state()).reason()).isEqualTo(PauseReason.CAP);
            assertThat(((Paused) paused.state()).message())
                    .startsWith("Its limit of $0.64 is reached at $0.05 a picture");
            assertThat(paused.tally().billable()).isEqualTo(12);
            assertThat(paused.tally().calls()).isGreaterThan(12);
            assertThat(paused.tally().pictures()).isEqualTo(12);
        }
    }

    /// A call in flight may turn out to have cost nothing, and then another one can be afforded.
    @Test
    void aCapWaitsForWhatIsInFlight() {
        var answer = new CountDownLatch(1);
        var artist =
                new ScriptedArtist((request, call) -> {
                    if (request.scene() == 1 && call == 1) {
                        answer.await();
                        return new Failed(
                                new Throttled(
                                        Report.of("busy"), Optional.of(Duration.ofMillis(20))));
                    }
                    return ScriptedArtist.picture("" + request.scene());
                });
        var budget =
                new Budget(
                        OptionalInt.empty(),
                        Optional.of(new BigDecimal("0.15")),
                        Optional.of(Price.said(new BigDecimal("0.05"))));
        var id = workshop.submit(5, quick().with(budget), artist);
        try (var _ = workshop.work(artist, Optional.of(id))) {
            workshop.await(id, b -> b.tally().pictures() == 2);
            Awaitility.await()
                    .during(Duration.ofMillis(300))
                    .until(() -> workshop.batch(id).state() instanceof Running);
            answer.countDown();

            var paused = workshop.await(id, b -> b.state() instanceof Paused);
            assertThat(paused.tally().pictures()).isEqualTo(3);
            assertThat(paused.tally().billable()).isEqualTo(3);
        }
    }

    @Test
    void cancelKeepsThePicturesOfCallsInFlight() {
        var called = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var artist =
                new ScriptedArtist((request, _) -> {
                    called.countDown();
                    goOn.await();
                    return ScriptedArtist.picture("" + request.scene());
                });
        var id = workshop.submit(50, quick(), artist);
        try (var _ = workshop.work(artist, Optional.of(id))) {
            workshop.await(id, b -> called.getCount() == 0 && b.tally().calls() == 8);

            workshop.stores()
                    .database()
                    .write(tx -> workshop.stores().batches().cancel(tx, id, Instant.now()));
            goOn.countDown();
            var batch = workshop.await(id, b -> b.tally().open() == 0);
            assertThat(batch.state()).isInstanceOf(Cancelled.class);
            assertThat(batch.tally().generated()).isEqualTo(8);
            assertThat(batch.tally().cancelled()).isEqualTo(42);
        }
    }

    @Test
    void aSmallBatchIsNotStarvedByALargeOne() {
        var artist =
                new ScriptedArtist((request, _) -> {
                    Thread.sleep(5);
                    return ScriptedArtist.picture("" + request.scene());
                });
        var large = workshop.submit(5_000, quick(), artist);
        try (var _ = workshop.work(artist, Optional.empty())) {
            workshop.await(large, b -> b.tally().generated() > 100);
            var small = workshop.submit(25, quick(), artist);

            workshop.await(small, Batch::isOver);
            assertThat(workshop.batch(large).tally().open()).isPositive();
        }
    }

    private static BatchOptions quick() {
        return with(OptionalInt.empty(), OptionalInt.empty());
    }

    private static BatchOptions with(OptionalInt concurrency, OptionalInt maxCalls) {
        var usual = Pacing.LEARNT;
        return BatchOptions.USUAL
                .with(new RetryPolicy(3, Duration.ofMillis(20), false, OnBlocked.SKIP))
                .with(
                        new Pacing(
                                usual.delay(),
                                concurrency,
                                usual.callsPerMinute(),
                                usual.patience()))
                .with(Budget.ofCalls(maxCalls));
    }
}
