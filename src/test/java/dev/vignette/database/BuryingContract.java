package dev.vignette.database;

import static dev.vignette.database.StoreFixture.NOON;
import static dev.vignette.database.StoreFixture.WORKER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.batch.BatchId;
import dev.vignette.batch.BatchState.Finished;
import dev.vignette.batch.CallOutcome;
import dev.vignette.batch.PauseReason;
import dev.vignette.batch.SceneState.Cancelled;
import dev.vignette.batch.SceneState.Done;
import dev.vignette.batch.SceneState.Running;
import dev.vignette.batch.SceneState.Skipped;
import dev.vignette.batch.SceneState.Waiting;
import dev.vignette.batch.Tally;
import dev.vignette.database.WorkerStore.Worker;
import dev.vignette.provider.FailureKind;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What a dead worker held waits again; what it had in flight is suspected of its death, and uses
/// no attempt.
interface BuryingContract extends OnStores {

    @Test
    default void aDeadWorkersScenesWaitAgain() {
        var id = stores().submit(4);
        stores().generated(stores().call(id, 1), NOON);
        stores().call(id, 2);
        stores().admit(id, 3);

        assertThat(bury(WORKER, true)).isEqualTo(2);

        assertThat(stores().scene(id, 1).state()).isInstanceOf(Done.class);
        assertThat(stores().scene(id, 2).state()).isEqualTo(new Waiting(NOON));
        assertThat(stores().scene(id, 3).state()).isEqualTo(new Waiting(NOON));
        assertThat(stores().batch(id).tally())
                .isEqualTo(new Tally(4, 1, 0, 0, 3, 0, 2, 1, 0, 0, 0));
    }

    @Test
    default void anInterruptionIsMarkedAndUsesNoAttempt() {
        var id = stores().submit(1);
        stores().failed(stores().call(id, 1), NOON);
        stores().call(id, 1);

        bury(WORKER, true);

        assertThat(stores().scene(id, 1).calls().getLast().outcome())
                .contains(CallOutcome.INTERRUPTED);
        assertThat(stores().scene(id, 1).attempts()).isEqualTo(1);
        assertThat(stores().call(id, 1).attempt()).isEqualTo(2);
    }

    @Test
    default void otherWorkersKeepWhatTheyHold() {
        var id = stores().submit(2);
        stores().admit(id, 1, "worker-2", false);
        stores().admit(id, 2);

        bury(WORKER, true);

        assertThat(stores().scene(id, 1).state()).isEqualTo(new Running());
        assertThat(stores().batch(id).tally().running()).isEqualTo(1);
    }

    @Test
    default void aSceneBelongsToWhoeverBeganItAndNotToWhoeverAdmittedIt() {
        var id = stores().submit(1);
        stores().begin(stores().admit(id, 1), "worker-2", NOON);

        assertThat(bury(WORKER, true)).isZero();
        assertThat(bury("worker-2", true)).isEqualTo(1);
    }

    @Test
    default void onlyWhatWasInFlightWhenItDiedOfItselfIsSuspected() {
        var id = stores().submit(2);
        stores().call(id, 1);
        stores().admit(id, 2);
        bury(WORKER, true);
        assertThat(interruptions(1)).isEqualTo(1);
        assertThat(interruptions(2)).isZero();

        stores().call(id, 1);
        bury(WORKER, false);
        assertThat(interruptions(1)).isEqualTo(1);
    }

    @Test
    default void onlyDeathsAloneAreCountedAgainstAScene() {
        var id = stores().submit(1);
        for (int i = 0; i < 9; i++) {
            stores().call(id, 1);
            bury(WORKER, true);
        }
        assertThat(stores().scene(id, 1).state()).isInstanceOf(Waiting.class);

        dieAlone(id, 4);
        assertThat(stores().scene(id, 1).state()).isInstanceOf(Waiting.class);
        assertThat(stores().count("select deaths_alone from scene")).isEqualTo(4);
    }

    @Test
    default void aSceneThatEndedTheProgramFiveTimesAloneIsPoison() {
        var id = stores().submit(1);

        dieAlone(id, 5);

        var failure = ((Skipped) stores().scene(id, 1).state()).failure();
        assertThat(failure.kind()).isEqualTo(FailureKind.INTERRUPTED);
        assertThat(failure.message())
                .isEqualTo("the program ended 5 times while this scene alone was being drawn");
        assertThat(stores().batch(id).state()).isEqualTo(new Finished(NOON));
        assertThat(stores().batch(id).tally())
                .isEqualTo(new Tally(1, 0, 1, 0, 0, 0, 5, 0, 0, 0, 4));
    }

    @Test
    default void aSceneThatWasAskedToStopAloneIsNoPoison() {
        var id = stores().submit(1);
        for (int i = 0; i < 9; i++) {
            stores().begin(stores().admit(id, 1, WORKER, true), NOON);
            bury(WORKER, false);
        }

        assertThat(stores().count("select deaths_alone from scene")).isZero();
        assertThat(stores().scene(id, 1).state()).isInstanceOf(Waiting.class);
    }

    @Test
    default void inACancelledBatchADeadWorkersSceneIsCalledOff() {
        var id = stores().submit(2);
        stores().call(id, 1);
        stores().run(tx -> stores().batches.cancel(tx, id, NOON));

        bury(WORKER, true);

        assertThat(stores().scene(id, 1).state()).isEqualTo(new Cancelled());
        assertThat(stores().batch(id).tally())
                .isEqualTo(new Tally(2, 0, 0, 2, 0, 0, 1, 0, 0, 0, 0));
    }

    @Test
    default void inAPausedBatchADeadWorkersSceneWaits() {
        var id = stores().submit(1);
        stores().call(id, 1);
        stores().run(tx ->
                stores().batches.pause(tx, id, PauseReason.USER, "later", Optional.empty()));

        bury(WORKER, true);

        assertThat(stores().scene(id, 1).state()).isEqualTo(new Waiting(NOON));
    }

    @Test
    default void aDeadWorkersLeasesGoWithIt() {
        var id = stores().submit(1);
        var lease = stores().admit(id, 1);
        try (var leases =
                new Leases(
                        stores().database,
                        InstantSource.system(),
                        "*",
                        WORKER,
                        1,
                        _ -> {},
                        _ -> false)) {
            stores().run(tx -> leases.schedule(tx, List.of(lease), NOON));
            assertThat(stores().count("select count(*) from scheduled_tasks")).isEqualTo(1);

            bury(WORKER, true);

            assertThat(stores().count("select count(*) from scheduled_tasks")).isZero();
        }
    }

    @Test
    default void aWorkerIsBuriedOnce() {
        var id = stores().submit(1);
        stores().call(id, 1);

        assertThat(bury(WORKER, true)).isEqualTo(1);
        assertThat(bury(WORKER, true)).isZero();
        assertThat(interruptions(1)).isEqualTo(1);
    }

    @Test
    default void theWorkersOfAFolderAreKnownUntilTheyAreBuried() {
        var here = new Worker(WORKER, "home-1", "*");
        var too = new Worker("worker-2", "home-1", "4kx8d2nq7v3m5t9w0c6hzbepra");
        var elsewhere = new Worker("worker-3", "home-2", "*");
        stores().run(tx -> {
            stores().workers.register(tx, here, NOON);
            stores().workers.register(tx, too, NOON);
            stores().workers.register(tx, elsewhere, NOON);
        });

        bury(WORKER, false);

        assertThat(at("home-1")).containsExactly(too);
        assertThat(at("home-2")).containsExactly(elsewhere);
    }

    private int bury(String worker, boolean killed) {
        return stores().write(tx -> stores().workers.bury(tx, worker, killed, NOON));
    }

    private List<Worker> at(String home) {
        return stores().write(tx -> stores().workers.at(tx, home));
    }

    private void dieAlone(BatchId id, int times) {
        for (int i = 0; i < times; i++) {
            stores().begin(stores().admit(id, 1, WORKER, true), NOON);
            bury(WORKER, true);
        }
    }

    private long interruptions(int scene) {
        return stores().count("select interruptions from scene where number = " + scene);
    }
}
