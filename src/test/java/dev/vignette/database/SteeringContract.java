package dev.vignette.database;

import static dev.vignette.database.StoreFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.batch.BatchId;
import dev.vignette.batch.BatchState.Cancelled;
import dev.vignette.batch.BatchState.Finished;
import dev.vignette.batch.BatchState.Paused;
import dev.vignette.batch.BatchState.Running;
import dev.vignette.batch.PauseReason;
import dev.vignette.batch.SceneState;
import dev.vignette.batch.Tally;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Batches pause, go on, and are called off.
interface SteeringContract extends OnStores {

    @Test
    default void aPauseSaysWhyAndUntilWhen() {
        var id = stores().submit(1);

        assertThat(pause(id, Optional.of(NOON.plusSeconds(900)))).isTrue();

        assertThat(stores().batch(id).state())
                .isEqualTo(
                        new Paused(
                                PauseReason.QUOTA,
                                "come back later",
                                Optional.of(NOON.plusSeconds(900))));
    }

    @Test
    default void everyReasonToPauseIsKept() {
        for (var reason : PauseReason.values()) {
            var id = stores().submit(1);
            stores().run(tx -> stores().batches.pause(tx, id, reason, "why", Optional.empty()));

            assertThat(stores().batch(id).state())
                    .isEqualTo(new Paused(reason, "why", Optional.empty()));
        }
    }

    @Test
    default void onlyARunningBatchIsPausedAndTheFirstReasonStays() {
        var id = stores().submit(1);
        pause(id, Optional.empty());

        boolean again =
                stores().write(tx ->
                        stores().batches
                                .pause(tx, id, PauseReason.USER, "me too", Optional.of(NOON)));

        assertThat(again).isFalse();
        assertThat(stores().batch(id).state())
                .isEqualTo(new Paused(PauseReason.QUOTA, "come back later", Optional.empty()));
    }

    /// The disk is full for a while, and its user does not want it to go on then.
    @Test
    default void itsUsersPauseTakesThePlaceOfOneThatEndsByItself() {
        var id = stores().submit(1);
        pause(id, Optional.of(NOON));

        boolean paused =
                stores().write(tx ->
                        stores().batches
                                .pause(tx, id, PauseReason.USER, "not now", Optional.empty()));

        assertThat(paused).isTrue();
        assertThat(stores().batch(id).state())
                .isEqualTo(new Paused(PauseReason.USER, "not now", Optional.empty()));
        assertThat(stores().dueToResume(NOON.plusSeconds(9))).isEmpty();
    }

    @Test
    default void aPausedBatchGoesOnAndForgetsWhy() {
        var id = stores().submit(1);
        pause(id, Optional.of(NOON));

        assertThat(resume(id)).isTrue();

        assertThat(stores().batch(id).state()).isEqualTo(new Running());
        assertThat(stores().dueToResume(NOON.plusSeconds(9))).isEmpty();
        pause(id, Optional.empty());
        assertThat(stores().batch(id).state())
                .isEqualTo(new Paused(PauseReason.QUOTA, "come back later", Optional.empty()));
    }

    @Test
    default void onlyAPausedBatchIsResumed() {
        var running = stores().submit(1);
        var cancelled = stores().submit(1);
        cancel(cancelled);
        var finished = stores().submit(1);
        stores().generated(stores().call(finished, 1), NOON);

        assertThat(resume(running)).isFalse();
        assertThat(resume(cancelled)).isFalse();
        assertThat(resume(finished)).isFalse();
        assertThat(stores().batch(cancelled).state()).isEqualTo(new Cancelled(NOON));
        assertThat(stores().batch(finished).state()).isEqualTo(new Finished(NOON));
    }

    @Test
    default void patienceBeginsAnewWhenABatchGoesOn() {
        var id = stores().submit(1);
        pause(id, Optional.empty());
        stores().run(tx -> stores().batches.resume(tx, id, NOON.plusSeconds(77)));

        assertThat(stores().write(tx -> stores().admissions.open(tx)).getFirst().progressAt())
                .isEqualTo(NOON.plusSeconds(77));
    }

    @Test
    default void aPauseWithAnEndIsDueThenAndOneWithoutNever() {
        var due = stores().submit(1);
        pause(due, Optional.of(NOON.plusSeconds(60)));
        pause(stores().submit(1), Optional.empty());

        assertThat(stores().dueToResume(NOON.plusMillis(59_999))).isEmpty();
        assertThat(stores().dueToResume(NOON.plusSeconds(60))).containsExactly(due);
    }

    @Test
    default void aPauseThatIsDueEndsUnlessSomebodyWasQuicker() {
        var due = stores().submit(1);
        pause(due, Optional.of(NOON));
        var early = stores().submit(1);
        pause(early, Optional.of(NOON.plusSeconds(1)));
        var cancelled = stores().submit(1);
        pause(cancelled, Optional.of(NOON));
        cancel(cancelled);

        assertThat(resumeIfDue(due)).isTrue();
        assertThat(resumeIfDue(due)).isFalse();
        assertThat(resumeIfDue(early)).isFalse();
        assertThat(resumeIfDue(cancelled)).isFalse();
        assertThat(stores().batch(cancelled).state()).isEqualTo(new Cancelled(NOON));
    }

    @Test
    default void aCancelledBatchCallsOffWhatWasNotBegun() {
        var id = stores().submit(5);
        stores().generated(stores().call(id, 1), NOON);
        stores().refused(stores().call(id, 2), NOON);
        stores().failed(stores().call(id, 3), NOON);
        stores().call(id, 4);

        assertThat(cancel(id)).isTrue();

        assertThat(stores().batch(id).state()).isEqualTo(new Cancelled(NOON));
        assertThat(stores().scenes(id))
                .extracting(scene -> scene.state().wireName())
                .containsExactly("done", "skipped", "cancelled", "running", "cancelled");
        assertThat(stores().batch(id).tally())
                .isEqualTo(new Tally(5, 1, 1, 2, 0, 1, 4, 1, 1, 0, 0, 0));
    }

    @Test
    default void aPausedBatchCanBeCancelledAndOneThatIsOverCannot() {
        var id = stores().submit(1);
        pause(id, Optional.of(NOON));

        assertThat(cancel(id)).isTrue();
        assertThat(cancel(id)).isFalse();
        var finished = stores().submit(1);
        stores().generated(stores().call(finished, 1), NOON);
        assertThat(cancel(finished)).isFalse();
        assertThat(stores().batch(finished).state()).isEqualTo(new Finished(NOON));
    }

    @Test
    default void aDeadKeyHaltsAllItsBatchesAndAGoneModelOnlyItsOwn() {
        var mine = stores().submit(Submissions.of(1));
        var otherModel =
                stores().submit(Submissions.of(1).by(Submissions.profile("openai", "model-2")));
        stores().submit(Submissions.of(1).by(Submissions.profile("gemini", "model-1")));
        var paused = stores().submit(1);
        pause(paused, Optional.empty());
        var gate = Submissions.profile("openai", "model-1").gateKey();

        assertThat(alsoHalted(gate, true)).containsExactlyInAnyOrder(mine, otherModel);
        assertThat(alsoHalted(gate, false)).containsExactly(mine);
    }

    @Test
    default void otherOptionsAndAnotherPainterAreKept() {
        var id = stores().submit(2);
        stores().call(id, 1);
        var changed = stores().batch(id).with(SubmittingContract.EVERYTHING_ASKED_FOR);

        stores().run(tx ->
                stores().batches.change(tx, changed, Submissions.profile("gemini", "model-9")));

        assertThat(stores().batch(id).options()).isEqualTo(SubmittingContract.EVERYTHING_ASKED_FOR);
        assertThat(stores().batch(id).provider()).isEqualTo("gemini");
        var work = stores().call(id, 2);
        assertThat(work.model()).isEqualTo("model-9");
        assertThat(work.gate()).isEqualTo(Submissions.profile("gemini", "model-9").gateKey());
        assertThat(work.options()).isEqualTo(SubmittingContract.EVERYTHING_ASKED_FOR);
    }

    /// Nobody is told of a change that is none.
    @Test
    default void nothingIsWrittenWhereAllStaysAsItIs() {
        var id = stores().submit(2);
        var profile = Submissions.profile("openai", "model-1");
        var before = stores().batch(id);

        stores().run(tx -> stores().batches.change(tx, before, profile));

        assertThat(stores().batch(id)).isEqualTo(before);
    }

    @Test
    default void oneBatchIsSteeredAndOthersAreNot() {
        var id = stores().submit(2);
        var other = stores().submit(2);
        var before = stores().batch(other);

        pause(id, Optional.of(NOON));
        resume(id);
        cancel(id);

        assertThat(stores().batch(other)).isEqualTo(before);
        assertThat(stores().scenes(other))
                .allMatch(scene -> scene.state() instanceof SceneState.Waiting);
    }

    private boolean pause(BatchId id, Optional<Instant> until) {
        return stores().write(tx ->
                stores().batches.pause(tx, id, PauseReason.QUOTA, "come back later", until));
    }

    private boolean resume(BatchId id) {
        return stores().write(tx -> stores().batches.resume(tx, id, NOON));
    }

    private boolean resumeIfDue(BatchId id) {
        return stores().write(tx -> stores().batches.resumeIfDue(tx, id, NOON));
    }

    private boolean cancel(BatchId id) {
        return stores().write(tx -> stores().batches.cancel(tx, id, NOON));
    }

    private List<BatchId> alsoHalted(String gate, boolean wholeAccount) {
        return stores().write(tx -> stores().batches.alsoHalted(tx, gate, wholeAccount));
    }
}
