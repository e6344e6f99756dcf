package dev.vignette.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.batch.Batch;
import dev.vignette.batch.BatchOptions;
import dev.vignette.batch.BatchState.Running;
import dev.vignette.batch.Pacing;
import dev.vignette.provider.Failure.Report;
import dev.vignette.provider.Failure.Throttled;
import dev.vignette.provider.Failure.Transient;
import dev.vignette.provider.FailureKind;
import dev.vignette.provider.Outcome;
import dev.vignette.provider.Outcome.Failed;
import dev.vignette.rewriting.Rewriter;
import dev.vignette.testing.ScriptedArtist;
import dev.vignette.testing.Workshop;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The clock of the machine is set back by an hour, or ahead by a night: what waits does so no
/// longer than it was told, and nobody loses his patience overnight.
class ClockIT {

    private static final Duration WAIT = Duration.ofSeconds(1);
    private static final Duration HOUR = Duration.ofHours(1);

    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
    private final InstantSource clock = () -> Instant.now().plus(ahead.get());

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
    void aToldWaitIsNoLongerWhenTheClockIsSetBackDuringIt() {
        var refused = new CountDownLatch(1);
        var begun = new AtomicReference<>(Instant.EPOCH);
        var artist =
                new ScriptedArtist((request, call) -> {
                    if (request.scene() == 1 && call == 1) {
                        refused.countDown();
                        begun.set(Instant.now());
                        return new Failed(new Throttled(Report.of("429"), Optional.of(WAIT)));
                    }
                    return picture(request.scene());
                });
        var id = workshop.submit(12, BatchOptions.USUAL, artist);
        try (var _ = work(artist)) {
            workshop.await(id, b -> refused.getCount() == 0 && hasWaiting(b));
            ahead.set(HOUR.negated());

            assertThat(workshop.await(id, Batch::isOver).tally().generated()).isEqualTo(12);
            assertThat(Instant.now()).isAfter(begun.get().plus(WAIT));
        }
    }

    @Test
    void aSceneIsTriedAgainAfterItsBackoffWhenTheClockIsSetBackDuringIt() {
        var artist = failingOnce(1);
        var id = workshop.submit(3, BatchOptions.USUAL, artist);
        try (var _ = work(artist)) {
            workshop.await(id, b -> b.tally().generated() == 2 && hasWaiting(b));
            ahead.set(HOUR.negated());

            assertThat(workshop.await(id, Batch::isOver).tally().generated()).isEqualTo(3);
        }
    }

    @Test
    void aClockThatWasSetBackWhileNobodyWorkedStretchesNothing() {
        var artist = failingOnce(1);
        var id = workshop.submit(3, BatchOptions.USUAL, artist);
        try (var _ = work(artist)) {
            workshop.await(id, b -> b.tally().generated() == 2 && hasWaiting(b));
        }
        ahead.set(HOUR.negated());

        try (var _ = work(artist)) {
            assertThat(workshop.await(id, Batch::isOver).tally().generated()).isEqualTo(3);
        }
    }

    @Test
    void aClockThatIsSetBackAgainAndAgainDisturbsNoCall() {
        var calls = new AtomicInteger();
        var artist =
                new ScriptedArtist((request, _) -> {
                    if (calls.incrementAndGet() % 20 == 0) {
                        ahead.updateAndGet(by -> by.minus(HOUR));
                    }
                    Thread.sleep(20);
                    return picture(request.scene());
                });
        var id = workshop.submit(100, BatchOptions.USUAL, artist);
        try (var _ = work(artist)) {
            var batch = workshop.await(id, Batch::isOver);

            assertThat(batch.tally().generated()).isEqualTo(100);
            assertThat(batch.tally().calls()).isEqualTo(100);
            assertThat(workshop.scenes(id))
                    .allSatisfy(scene ->
                            assertThat(scene.calls().getFirst().took().orElseThrow())
                                    .isGreaterThanOrEqualTo(Duration.ZERO));
        }
    }

    @Test
    void theDelayBetweenCallsIsNoLongerAfterASetback() {
        var artist = new ScriptedArtist((request, _) -> picture(request.scene()));
        var id = workshop.submit(6, delayed(Duration.ofMillis(300)), artist);
        try (var _ = work(artist)) {
            workshop.await(id, b -> b.tally().generated() >= 2);
            ahead.set(HOUR.negated());

            assertThat(workshop.await(id, Batch::isOver).tally().generated()).isEqualTo(6);
        }
    }

    @Test
    void aLaptopThatSleptOvernightHasNotLostItsPatience() {
        var artist = failingOnce(1);
        var id = workshop.submit(3, BatchOptions.USUAL, artist);
        try (var _ = work(artist)) {
            workshop.await(id, b -> b.tally().generated() == 2 && hasWaiting(b));
            ahead.set(Duration.ofHours(8));

            var batch = workshop.await(id, b -> b.isOver() || !isRunning(b));
            assertThat(batch.tally().generated()).isEqualTo(3);
        }
    }

    private Engine work(ScriptedArtist artist) {
        return Engine.start(
                workshop.stores(),
                (_, _, _) -> Optional.of(artist),
                Rewriter.NONE,
                clock,
                data,
                Optional.empty());
    }

    private static ScriptedArtist failingOnce(int scene) {
        return new ScriptedArtist((request, call) ->
                request.scene() == scene && call == 1 ? busy() : picture(request.scene()));
    }

    private static Outcome busy() {
        return new Failed(
                new Transient(Report.of("503"), FailureKind.SERVER_ERROR, false, Optional.empty()));
    }

    private static Outcome picture(int scene) {
        return ScriptedArtist.picture("" + scene);
    }

    private static boolean hasWaiting(Batch batch) {
        return batch.tally().running() == 0 && batch.tally().waiting() > 0;
    }

    private static boolean isRunning(Batch batch) {
        return batch.state() instanceof Running;
    }

    private static BatchOptions delayed(Duration delay) {
        var usual = Pacing.LEARNT;
        return BatchOptions.USUAL.with(
                new Pacing(delay, usual.concurrency(), usual.callsPerMinute(), usual.patience()));
    }
}
