package dev.vignette.database;

import static dev.vignette.database.StoreFixture.NOON;
import static dev.vignette.database.StoreFixture.WORKER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.batch.BatchId;
import dev.vignette.batch.PauseReason;
import dev.vignette.batch.SceneState.Running;
import dev.vignette.batch.SceneState.Waiting;
import dev.vignette.batch.Tally;
import dev.vignette.database.AdmissionStore.Candidate;
import dev.vignette.database.AdmissionStore.Hands;
import dev.vignette.database.AdmissionStore.Ready;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Which batches want calls, which of their scenes could start, and the mark that they do.
interface AdmittingContract extends OnStores {

    @Test
    default void anAdmittedSceneRunsAndIsCounted() {
        var id = stores().submit(3);

        var lease = stores().admit(id, 2);

        assertThat(lease.turn()).isEqualTo(1);
        assertThat(stores().scene(id, 2).state()).isEqualTo(new Running());
        assertThat(stores().batch(id).tally())
                .isEqualTo(new Tally(3, 0, 0, 0, 2, 1, 0, 0, 0, 0, 0, 0));
        assertThat(ready(id, NOON)).containsExactly(1, 3);
    }

    @Test
    default void eachAdmissionOfASceneIsAnotherTurn() {
        var id = stores().submit(1);

        var first = stores().admit(id, 1);
        stores().run(tx -> stores().calls.giveBack(tx, first));

        assertThat(stores().admit(id, 1).turn()).isEqualTo(2);
    }

    @Test
    default void dueRepetitionsComeBeforeNewScenesAndTheLongestDueFirst() {
        var id = stores().submit(6);
        stores().failed(stores().call(id, 4), NOON.plusSeconds(9));
        stores().failed(stores().call(id, 5), NOON.plusSeconds(3));
        stores().failed(stores().call(id, 2), NOON.plusSeconds(60));

        assertThat(ready(id, NOON.plusSeconds(10))).containsExactly(5, 4, 1, 3, 6);
        assertThat(ready(id, NOON.plusSeconds(60))).containsExactly(5, 4, 2, 1, 3, 6);
    }

    @Test
    default void noSceneIsReadyBeforeItsTime() {
        var id = stores().submit(1);
        stores().failed(stores().call(id, 1), NOON.plusMillis(2_000));

        assertThat(ready(id, NOON.plusMillis(1_999))).isEmpty();
        assertThat(ready(id, NOON.plusMillis(2_000))).containsExactly(1);
    }

    @Test
    default void noMoreScenesAreReadyThanAskedFor() {
        var id = stores().submit(9);
        stores().failed(stores().call(id, 7), NOON);

        var ready =
                stores().write(tx -> stores().admissions.ready(tx, id, Integer.MAX_VALUE, NOON, 3));
        assertThat(ready).extracting(Ready::number).containsExactly(7, 1, 2);
    }

    @Test
    default void inStoryOrderAWaitingSceneKeepsItsTurn() {
        var id = stores().submit(3);
        stores().generated(stores().call(id, 1), NOON);
        stores().failed(stores().call(id, 2), NOON.plusSeconds(2));

        assertThat(nextInOrder(id, NOON)).isEmpty();
        assertThat(nextInOrder(id, NOON.plusSeconds(2))).contains(2);
    }

    @Test
    default void aSceneThatNoLongerWaitsIsNotAdmitted() {
        var id = stores().submit(2);
        var seen = stores().ready(id, NOON);
        stores().run(tx -> stores().batches.cancel(tx, id, NOON));

        assertThat(stores().admit(WORKER, seen)).isEmpty();
        assertThat(stores().batch(id).tally())
                .isEqualTo(new Tally(2, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0));
    }

    @Test
    default void aSceneIsAdmittedOnce() {
        var id = stores().submit(1);
        var seen = stores().ready(id, NOON);
        stores().admit(id, 1);

        assertThat(stores().admit("worker-2", seen)).isEmpty();
        assertThat(stores().batch(id).tally().running()).isEqualTo(1);
    }

    @Test
    default void aSceneThatWasInterruptedTwiceIsASuspectAndNoLongerAmongTheOthers() {
        var id = stores().submit(2);
        for (int death = 0; death < 2; death++) {
            assertThat(suspect(id)).isEmpty();
            stores().call(id, 1);
            stores().run(tx -> stores().workers.bury(tx, WORKER, true, NOON));
        }

        assertThat(suspect(id)).contains(1);
        assertThat(ready(id, NOON)).containsExactly(2);
        assertThat(nextInOrder(id, NOON)).contains(1);
    }

    @Test
    default void aWorkerKnowsWhatItHasInItsHands() {
        var id = stores().submit(3);
        assertThat(hands(WORKER)).isEqualTo(new Hands(0, false));

        stores().admit(id, 1);
        stores().admit(id, 2, "worker-2", true);

        assertThat(hands(WORKER)).isEqualTo(new Hands(1, false));
        assertThat(hands("worker-2")).isEqualTo(new Hands(1, true));
    }

    @Test
    default void openBatchesAreThoseThatWantCallsOrHoldSome() {
        var running = stores().submit(2, SubmittingContract.EVERYTHING_ASKED_FOR);
        var work = stores().call(running, 1);
        var paused = stores().submit(1);
        pause(paused);
        var draining = stores().submit(2);
        stores().admit(draining, 1);
        pause(draining);
        var finished = stores().submit(1);
        stores().generated(stores().call(finished, 1), NOON);

        var open = stores().write(tx -> stores().admissions.open(tx));
        assertThat(open).extracting(Candidate::id).containsExactlyInAnyOrder(running, draining);
        var candidate = open.stream().filter(c -> c.id().equals(running)).findAny().orElseThrow();
        assertThat(candidate)
                .isEqualTo(
                        new Candidate(
                                running,
                                work.gate(),
                                "openai",
                                "model-1",
                                true,
                                0,
                                1,
                                1,
                                1,
                                1,
                                NOON,
                                NOON,
                                SubmittingContract.EVERYTHING_ASKED_FOR));
        assertThat(open).filteredOn(c -> c.id().equals(draining)).noneMatch(Candidate::wants);
    }

    @Test
    default void patienceCountsFromTheLastPicture() {
        var id = stores().submit(2);
        stores().generated(stores().call(id, 1), NOON.plusSeconds(99));

        assertThat(stores().write(tx -> stores().admissions.open(tx)).getFirst().progressAt())
                .isEqualTo(NOON.plusSeconds(99));
    }

    @Test
    default void aSceneGivenBackWaitsAsBefore() {
        var id = stores().submit(1);
        var lease = stores().admit(id, 1);

        stores().run(tx -> stores().calls.giveBack(tx, lease));

        assertThat(stores().scene(id, 1).state()).isEqualTo(new Waiting(Instant.EPOCH));
        assertThat(stores().batch(id).tally())
                .isEqualTo(new Tally(1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0));
    }

    @Test
    default void aSceneIsGivenBackOnceAndOnlyByWhoeverHoldsIt() {
        var id = stores().submit(2);
        var old = stores().admit(id, 1);
        stores().run(tx -> {
            stores().calls.giveBack(tx, old);
            stores().calls.giveBack(tx, old);
        });
        stores().admit(id, 1);

        stores().run(tx -> stores().calls.giveBack(tx, old));

        assertThat(stores().scene(id, 1).state()).isEqualTo(new Running());
        assertThat(stores().batch(id).tally().running()).isEqualTo(1);
    }

    private void pause(BatchId id) {
        stores().run(tx ->
                stores().batches.pause(tx, id, PauseReason.USER, "later", Optional.empty()));
    }

    private List<Integer> ready(BatchId id, Instant now) {
        return stores().ready(id, now).stream().map(Ready::number).toList();
    }

    private Optional<Integer> nextInOrder(BatchId id, Instant now) {
        return stores().write(tx -> stores().admissions.nextInOrder(tx, id, Integer.MAX_VALUE, now))
                .map(Ready::number);
    }

    private Optional<Integer> suspect(BatchId id) {
        return stores().write(tx -> stores().admissions.suspects(tx, NOON)).stream()
                .filter(scene -> scene.batch().equals(id))
                .map(Ready::number)
                .findFirst();
    }

    private Hands hands(String worker) {
        return stores().write(tx -> stores().admissions.hands(tx, worker));
    }
}
