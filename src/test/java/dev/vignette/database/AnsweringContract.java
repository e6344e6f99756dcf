package dev.vignette.database;

import static dev.vignette.database.StoreFixture.NOON;
import static dev.vignette.database.StoreFixture.WORKER;
import static dev.vignette.database.StoreFixture.failure;
import static dev.vignette.database.StoreFixture.picture;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.batch.BatchId;
import dev.vignette.batch.BatchState.Finished;
import dev.vignette.batch.BatchState.Paused;
import dev.vignette.batch.Call;
import dev.vignette.batch.CallCount;
import dev.vignette.batch.CallOutcome;
import dev.vignette.batch.PauseReason;
import dev.vignette.batch.SceneState.Cancelled;
import dev.vignette.batch.SceneState.Done;
import dev.vignette.batch.SceneState.Running;
import dev.vignette.batch.SceneState.Skipped;
import dev.vignette.batch.SceneState.Waiting;
import dev.vignette.batch.Tally;
import dev.vignette.database.Leases.Lease;
import dev.vignette.database.ResultStore.Answer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/// Every answer is recorded; only whoever still holds the scene acts on it.
interface AnsweringContract extends OnStores {

    @Test
    default void everyWordOfAnAnswerIsKept() {
        var id = stores().submit(1);
        var work = stores().call(id, 1);
        var answer =
                new Answer(
                        CallOutcome.THROTTLED,
                        true,
                        Duration.ofDays(30).toMillis(),
                        Optional.of(SubmittingContract.HARD_WORDS),
                        OptionalInt.of(429),
                        OptionalLong.of(33_000),
                        Optional.of("req-1"));

        stores().run(tx -> stores().results.answered(tx, id, 1, 1, answer, false));

        assertThat(stores().scene(id, 1).calls())
                .containsExactly(
                        new Call(
                                1,
                                1,
                                work.startedAt(),
                                Optional.of(Duration.ofDays(30)),
                                Optional.of(CallOutcome.THROTTLED),
                                Optional.of(SubmittingContract.HARD_WORDS),
                                OptionalInt.of(429),
                                Optional.of(Duration.ofSeconds(33)),
                                Optional.of("req-1")));
    }

    @Test
    default void aPictureIsReadBackAsItWasStored() {
        var id = stores().submit(2, SubmittingContract.EVERYTHING_ASKED_FOR);
        var work = stores().call(id, 1);

        stores().generated(work, NOON.plusSeconds(8));

        var stored = ((Done) stores().scene(id, 1).state()).picture();
        assertThat(stored).isEqualTo(picture(work, NOON.plusSeconds(8)));
        assertThat(stores().batch(id).tally())
                .isEqualTo(new Tally(2, 1, 0, 0, 1, 0, 1, 1, 0, 0, 0, 0));
        assertThat(stores().batch(id).lastPictureAt()).contains(NOON.plusSeconds(8));
    }

    @Test
    default void everyCallIsCountedByWhatCameOfIt() {
        var id = stores().submit(7);
        stores().call(stores().submit(1), 1);
        stores().call(id, 6);
        stores().run(tx -> stores().workers.bury(tx, WORKER, true, NOON));
        stores().generated(stores().call(id, 1), NOON);
        stores().refused(stores().call(id, 2), NOON);
        stores().throttled(stores().call(id, 3), NOON);
        stores().failed(stores().call(id, 3), NOON);
        stores().failed(stores().call(id, 4), NOON);
        stores().halted(stores().call(id, 5), NOON);
        stores().run(tx -> stores().batches.resume(tx, id, NOON));
        stores().call(id, 7);

        assertThat(count(id))
                .isEqualTo(
                        new CallCount(
                                Map.of(
                                        CallOutcome.GENERATED, 1,
                                        CallOutcome.BLOCKED, 1,
                                        CallOutcome.THROTTLED, 1,
                                        CallOutcome.TRANSIENT, 2,
                                        CallOutcome.HALTED, 1,
                                        CallOutcome.INTERRUPTED, 1),
                                1));
    }

    @Test
    default void aBatchThatWasNotBegunHasNoCalls() {
        var id = stores().submit(1);

        assertThat(count(id)).isEqualTo(new CallCount(Map.of(), 0));
    }

    @Test
    default void aSkippedSceneSaysWhy() {
        var id = stores().submit(2);

        stores().refused(stores().call(id, 1), NOON);

        assertThat(stores().scene(id, 1).state()).isEqualTo(new Skipped(failure("violence")));
        assertThat(stores().scene(id, 1).attempts()).isEqualTo(1);
        assertThat(stores().batch(id).tally())
                .isEqualTo(new Tally(2, 0, 1, 0, 1, 0, 1, 0, 1, 0, 0, 0));
    }

    @Test
    default void aFailedSceneWaitsUntilItsTimeWithOneAttemptLess() {
        var id = stores().submit(1);

        stores().failed(stores().call(id, 1), NOON.plusSeconds(2));

        assertThat(stores().scene(id, 1).state()).isEqualTo(new Waiting(NOON.plusSeconds(2)));
        assertThat(stores().scene(id, 1).attempts()).isEqualTo(1);
        assertThat(stores().batch(id).tally())
                .isEqualTo(new Tally(1, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0));
    }

    @Test
    default void theLastSceneFinishesTheBatch() {
        var id = stores().submit(2);
        stores().refused(stores().call(id, 1), NOON);
        assertThat(stores().batch(id).isOver()).isFalse();

        stores().generated(stores().call(id, 2), NOON.plusSeconds(8));

        assertThat(stores().batch(id).state()).isEqualTo(new Finished(NOON.plusSeconds(8)));
    }

    @Test
    default void aBatchThatPausesWhileItsLastCallIsInFlightIsFinishedByIt() {
        var id = stores().submit(1);
        var work = stores().call(id, 1);
        stores().run(tx ->
                stores().batches.pause(tx, id, PauseReason.KEY, "no", Optional.of(NOON)));

        stores().refused(work, NOON.plusSeconds(1));

        assertThat(stores().batch(id).state()).isEqualTo(new Finished(NOON.plusSeconds(1)));
        assertThat(stores().dueToResume(NOON.plusSeconds(9))).isEmpty();
    }

    @Test
    default void aBatchThatPausesKeepsThePicturesThatStillCome() {
        var id = stores().submit(2);
        var work = stores().call(id, 1);
        stores().run(tx -> stores().batches.pause(tx, id, PauseReason.KEY, "no", Optional.empty()));

        assertThat(stores().generated(work, NOON)).isTrue();
        assertThat(stores().batch(id).state()).isInstanceOf(Paused.class);
        assertThat(stores().batch(id).tally().generated()).isEqualTo(1);
    }

    @Test
    default void aLateAnswerIsRecordedAndChangesNoScene() {
        var id = stores().submit(1);
        var late = stores().call(id, 1);
        stores().run(tx -> stores().workers.bury(tx, WORKER, true, NOON));
        stores().admit(id, 1, "worker-2", false);

        assertThat(stores().refused(late, NOON)).isFalse();

        assertThat(stores().scene(id, 1).state()).isEqualTo(new Running());
        assertThat(stores().scene(id, 1).calls().getFirst().outcome())
                .contains(CallOutcome.BLOCKED);
        assertThat(stores().batch(id).tally())
                .isEqualTo(new Tally(1, 0, 0, 0, 0, 1, 1, 0, 1, 0, 0, 0));
    }

    @Test
    default void aLatePictureOverwritesNoOthers() {
        var id = stores().submit(1);
        var late = stores().call(id, 1);
        stores().run(tx -> stores().workers.bury(tx, WORKER, true, NOON));
        var work =
                stores().begin(stores().admit(id, 1, "worker-2", false), "worker-2", NOON)
                        .orElseThrow();
        stores().generated(work, NOON.plusSeconds(1));
        var before = stores().scene(id, 1).state();

        assertThat(stores().generated(late, NOON.plusSeconds(2))).isFalse();

        assertThat(stores().scene(id, 1).state()).isEqualTo(before);
        assertThat(stores().batch(id).tally())
                .isEqualTo(new Tally(1, 1, 0, 0, 0, 0, 2, 2, 0, 0, 1, 0));
    }

    @Test
    default void anAnswerToldTwiceCountsOnce() {
        var id = stores().submit(2);
        var work = stores().call(id, 1);
        stores().generated(work, NOON);

        assertThat(stores().generated(work, NOON)).isFalse();
        assertThat(stores().refused(work, NOON)).isFalse();

        assertThat(stores().batch(id).tally())
                .isEqualTo(new Tally(2, 1, 0, 0, 1, 0, 1, 1, 0, 0, 0, 0));
        assertThat(stores().scene(id, 1).calls().getFirst().outcome())
                .contains(CallOutcome.GENERATED);
    }

    @Test
    default void callsThatWereCutOffOrCameLateNameThePicturesToLookFor() {
        var id = stores().submit(2);
        var failed = stores().call(id, 1);
        stores().failed(failed, NOON);
        var cutOff = stores().call(id, 1);
        stores().run(tx -> stores().workers.bury(tx, WORKER, true, NOON));
        var late = stores().call(id, 1);
        stores().run(tx -> stores().workers.bury(tx, WORKER, true, NOON));
        stores().generated(late, NOON);

        var lease = stores().admit(id, 1);
        assertThat(stores().orphaned(lease)).containsExactly(late.token(), cutOff.token());
    }

    @Test
    default void anAdoptedPictureCountsAsReceived() {
        var id = stores().submit(1);
        var cutOff = stores().call(id, 1);
        stores().run(tx -> stores().workers.bury(tx, WORKER, true, NOON));
        var lease = stores().admit(id, 1);

        adopt(lease, cutOff);

        assertThat(stores().scene(id, 1).state()).isEqualTo(new Done(picture(cutOff, NOON)));
        assertThat(stores().scene(id, 1).calls().getFirst().outcome())
                .contains(CallOutcome.GENERATED);
        assertThat(stores().batch(id).tally())
                .isEqualTo(new Tally(1, 1, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0));
    }

    @Test
    default void aPictureThatCameLateIsNotCountedAgainWhenItIsAdopted() {
        var id = stores().submit(1);
        var late = stores().call(id, 1);
        stores().run(tx -> stores().workers.bury(tx, WORKER, true, NOON));
        stores().generated(late, NOON);

        adopt(stores().admit(id, 1), late);

        assertThat(stores().batch(id).tally().pictures()).isEqualTo(1);
    }

    @Test
    default void aLeaseThatIsOverHoldsNothing() {
        var id = stores().submit(1);
        var lease = stores().admit(id, 1);
        assertThat(stores().hold(lease)).isPresent();
        assertThat(stores().held(lease)).contains("running");

        stores().run(tx -> stores().calls.giveBack(tx, lease));

        assertThat(stores().hold(lease)).isEmpty();
        assertThat(stores().held(lease)).isEmpty();
    }

    @Test
    default void aCallThatFailsInACancelledBatchIsCalledOffAndAPictureIsKept() {
        var id = stores().submit(3);
        var fails = stores().call(id, 1);
        var draws = stores().call(id, 2);
        stores().run(tx -> stores().batches.cancel(tx, id, NOON));

        stores().failed(fails, NOON.plusSeconds(2));
        stores().generated(draws, NOON.plusSeconds(3));

        assertThat(stores().scene(id, 1).state()).isEqualTo(new Cancelled());
        assertThat(stores().scene(id, 2).state()).isInstanceOf(Done.class);
        assertThat(stores().batch(id).state().wireName()).isEqualTo("cancelled");
        assertThat(stores().batch(id).tally())
                .isEqualTo(new Tally(3, 1, 0, 2, 0, 0, 2, 1, 0, 0, 0, 0));
    }

    private CallCount count(BatchId id) {
        return stores().database.read(tx -> stores().scenes.calls(tx, id));
    }

    private void adopt(Lease lease, SceneWork cutOff) {
        stores().run(tx -> {
            var work = stores().calls.hold(tx, lease, NOON).orElseThrow();
            stores().pictures
                    .adopted(tx, lease, cutOff.token(), work.attempt(), picture(cutOff, NOON));
        });
    }
}
