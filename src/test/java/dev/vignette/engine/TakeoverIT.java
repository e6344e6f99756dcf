package dev.vignette.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.batch.Batch;
import dev.vignette.batch.BatchId;
import dev.vignette.batch.BatchOptions;
import dev.vignette.batch.BatchState.Paused;
import dev.vignette.batch.Budget;
import dev.vignette.batch.Fallback;
import dev.vignette.batch.OnBlocked;
import dev.vignette.batch.Pacing;
import dev.vignette.batch.PauseReason;
import dev.vignette.batch.Price;
import dev.vignette.batch.RetryPolicy;
import dev.vignette.batch.SceneState.Done;
import dev.vignette.batch.SceneState.Skipped;
import dev.vignette.batch.Summary;
import dev.vignette.provider.Failure.Blocked;
import dev.vignette.provider.Failure.Halting;
import dev.vignette.provider.Failure.Report;
import dev.vignette.provider.Failure.Stage;
import dev.vignette.provider.Failure.Transient;
import dev.vignette.provider.FailureKind;
import dev.vignette.provider.Outcome;
import dev.vignette.provider.Outcome.Failed;
import dev.vignette.rewriting.Rewriter;
import dev.vignette.testing.ScriptedArtist;
import dev.vignette.testing.ScriptedArtist.Script;
import dev.vignette.testing.Workshop;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A second service goes on where the first one cannot.
class TakeoverIT {

    private static final Outcome BUSY =
            new Failed(
                    new Transient(
                            Report.of("503"), FailureKind.SERVER_ERROR, false, Optional.empty()));
    private static final Outcome DEAD_KEY =
            new Failed(new Halting(Report.of("wrong key"), FailureKind.KEY, Optional.empty()));

    @TempDir Path data;
    private Workshop workshop;
    private final ScriptedArtist second =
            new ScriptedArtist("second", (request, _) -> picture("second", request.scene()));

    @BeforeEach
    void open() {
        workshop = new Workshop(data);
    }

    @AfterEach
    void close() {
        workshop.close();
    }

    @Test
    void itDrawsWhatUsedUpItsAttempts() {
        var first =
                first((request, _) ->
                        request.scene() == 2 ? BUSY : picture("first", request.scene()));
        var id = workshop.submit(3, withFallback(OnBlocked.SKIP), first);

        var batch = drawn(id, first);

        assertThat(Summary.message(batch)).isEqualTo("Successfully generated all 3 images!");
        assertThat(drawnBy(id)).containsExactly("first", "second", "first");
        assertThat(batch.takeover().orElseThrow().provider()).isEqualTo("first");
        assertThat(workshop.scenes(id).get(1).calls()).hasSize(4);
    }

    @Test
    void itDrawsTheRestWhenTheKeyIsRefused() {
        var first =
                first((request, _) ->
                        request.scene() < 3 ? picture("first", request.scene()) : DEAD_KEY);
        var id = workshop.submit(8, withFallback(OnBlocked.SKIP), first);

        var batch = drawn(id, first);

        assertThat(batch.tally().generated()).isEqualTo(8);
        assertThat(drawnBy(id).subList(2, 8)).containsOnly("second");
        assertThat(Summary.takeover(batch))
                .contains("second took over from first: its key is not accepted: wrong key");
    }

    @Test
    void withoutOneTheSameBatchPauses() {
        var first = first((_, _) -> DEAD_KEY);
        var id = workshop.submit(3, quick(OnBlocked.SKIP), first);

        try (var _ = workshop.work(first, Optional.of(id))) {
            var batch = workshop.await(id, b -> b.state() instanceof Paused);
            assertThat(((Paused) batch.state()).reason()).isEqualTo(PauseReason.KEY);
        }
    }

    @Test
    void itTakesOverFromAServiceThatIsDown() {
        var first = first((_, _) -> BUSY);
        var pacing =
                new Pacing(
                        Duration.ZERO,
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        Duration.ofSeconds(1));
        var id = workshop.submit(12, withFallback(OnBlocked.SKIP).with(pacing), first);

        assertThat(drawn(id, first).tally().generated()).isEqualTo(12);
        assertThat(drawnBy(id)).containsOnly("second");
    }

    /// A call that is under way when another one hears that the key is dead.
    @Test
    void whatWasInFlightIsNotGivenUpForTheFirstOnesSake() {
        var taken = new CountDownLatch(1);
        var first =
                first((request, _) -> {
                    if (request.scene() == 1) {
                        taken.await();
                        return new Failed(
                                new Blocked(Report.of("no"), Stage.PROMPT, List.of("violence")));
                    }
                    return DEAD_KEY;
                });
        var id = workshop.submit(2, withFallback(OnBlocked.SKIP), first);
        try (var _ = work(id, first)) {
            workshop.await(id, batch -> batch.takeover().isPresent());
            taken.countDown();

            assertThat(workshop.await(id, Batch::isOver).tally().generated()).isEqualTo(2);
        }
        assertThat(drawnBy(id)).containsOnly("second");
    }

    /// Other words are looked for while another scene's call hears that the key is dead.
    @Test
    void aSceneForWhichThereAreNoOtherWordsIsAskedForTooWhereSomebodyTookOver() {
        var looking = new CountDownLatch(1);
        var taken = new CountDownLatch(1);
        var first =
                first((request, _) -> {
                    if (request.scene() == 1) {
                        return refused("violence");
                    }
                    looking.await();
                    return DEAD_KEY;
                });
        Rewriter speechless =
                _ -> {
                    looking.countDown();
                    taken.await();
                    return Optional.empty();
                };
        var id = workshop.submit(2, withFallback(new OnBlocked(1, true, false)), first);
        try (var _ = work(id, first, second, speechless)) {
            workshop.await(id, batch -> batch.takeover().isPresent());
            taken.countDown();

            assertThat(workshop.await(id, Batch::isOver).tally().generated()).isEqualTo(2);
        }
    }

    /// Another batch's call may hear of the dead key when this one has nothing to ask for.
    @Test
    void aBatchThatIsTakenOverWithNothingOpenFinishes() {
        var first = first((_, _) -> refused("violence"));
        var id = workshop.submit(1, withFallback(OnBlocked.SKIP), first);
        var stores = workshop.stores();
        drawn(id, first);
        stores.database()
                .write(tx -> {
                    stores.batches().reopen(tx, id, Instant.now());
                    var batch = stores.batches().held(tx, id).orElseThrow();
                    var options = withFallback(OnBlocked.SKIP);
                    stores.batches().change(tx, batch.with(options), first.profile());
                    stores.pause(
                            tx,
                            id,
                            "first",
                            PauseReason.KEY,
                            "wrong key",
                            Optional.empty(),
                            Instant.now());
                    return true;
                });
        assertThat(workshop.batch(id).takeover()).isPresent();

        assertThat(drawn(id, first).tally().failed()).isEqualTo(1);
    }

    @Test
    void aBatchThatGoesOnWithNothingOpenAndNoFallbackFinishes() {
        var first = first((_, _) -> refused("violence"));
        var id = workshop.submit(1, withFallback(OnBlocked.SKIP), first);
        var stores = workshop.stores();
        drawn(id, first);
        stores.database().write(tx -> stores.batches().reopen(tx, id, Instant.now()));

        assertThat(drawn(id, first).tally().failed()).isEqualTo(1);
    }

    @Test
    void aRefusalForSafetyStaysOneUnlessItsUserSaysOtherwise() {
        var first = first((_, _) -> refused("violence"));
        var id = workshop.submit(2, withFallback(OnBlocked.SKIP), first);

        assertThat(drawn(id, first).tally().failed()).isEqualTo(2);
        assertThat(second.order()).isEmpty();
    }

    @Test
    void evenThenWhatHasToStayRefusedDoes() {
        var first =
                first((request, _) ->
                        switch (request.scene()) {
                            case 1 -> refused("violence");
                            case 2 -> refused("sexual/minors");
                            case 3 -> refused("self-harm");
                            case 4 -> refused("hate");
                            case 5 -> refused("IMAGE_SAFETY");
                            default -> refused("something new");
                        });
        var id = workshop.submit(6, withFallback(new OnBlocked(1, false, true)), first);

        var batch = drawn(id, first);

        assertThat(batch.tally().generated()).isEqualTo(1);
        assertThat(second.order()).containsExactly(1);
        assertThat(workshop.scenes(id).subList(1, 6))
                .allMatch(scene -> scene.state() instanceof Skipped);
    }

    @Test
    void itHappensOnceAndAPauseIsAPauseThen() {
        var first = first((_, _) -> DEAD_KEY);
        var dead = new ScriptedArtist("second", (_, _) -> DEAD_KEY);
        var id = workshop.submit(2, withFallback(OnBlocked.SKIP), first);
        try (var _ = work(id, first, dead)) {
            var batch = workshop.await(id, b -> b.state() instanceof Paused);
            assertThat(batch.provider()).isEqualTo("second");
            assertThat(((Paused) batch.state()).message()).startsWith("second does not accept");
        }
    }

    @Test
    void whatTheFirstOneDrewKeepsItsPrice() {
        var first =
                first((request, _) ->
                        request.scene() == 1 ? picture("first", 1) : refused("violence"));
        var options =
                withFallback(new OnBlocked(1, false, true))
                        .with(Budget.NONE.at(Optional.of(Price.said(new BigDecimal("1.00")))));
        var id = workshop.submit(2, options, first);

        var batch = drawn(id, first);

        // two calls at 1.00 and one at 0.25
        assertThat(batch.spent().orElseThrow()).isEqualByComparingTo("2.25");
    }

    private Batch drawn(BatchId id, ScriptedArtist first) {
        try (var _ = work(id, first)) {
            return workshop.await(id, Batch::isOver);
        }
    }

    private Engine work(BatchId id, ScriptedArtist first) {
        return work(id, first, second);
    }

    private Engine work(BatchId id, ScriptedArtist first, ScriptedArtist other) {
        return work(id, first, other, Rewriter.NONE);
    }

    private Engine work(BatchId id, ScriptedArtist first, ScriptedArtist other, Rewriter rewriter) {
        return workshop.work(
                (name, _, _) -> Optional.of(name.equals("first") ? first : other),
                rewriter,
                Optional.of(id));
    }

    private List<String> drawnBy(BatchId id) {
        return workshop.scenes(id).stream()
                .map(scene ->
                        scene.state() instanceof Done(var picture) ? picture.provider() : "nobody")
                .toList();
    }

    private static ScriptedArtist first(Script script) {
        return new ScriptedArtist("first", script);
    }

    private static Outcome picture(String by, int scene) {
        return ScriptedArtist.picture(by + " " + scene);
    }

    private static Outcome refused(String code) {
        return new Failed(new Blocked(Report.of("no"), Stage.PROMPT, List.of(code)));
    }

    private BatchOptions withFallback(OnBlocked blocked) {
        var price = Optional.of(Price.said(new BigDecimal("0.25")));
        return quick(blocked).withFallback(Optional.of(Fallback.of(second.profile(), price)));
    }

    private static BatchOptions quick(OnBlocked blocked) {
        return BatchOptions.USUAL.with(new RetryPolicy(3, Duration.ofMillis(10), false, blocked));
    }
}
