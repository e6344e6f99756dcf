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
import dev.vignette.database.WorkerStore.Registered;
import dev.vignette.database.WorkerStore.Worker;
import dev.vignette.provider.FailureKind;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What a dead worker held waits again; what it had in flight is suspected of its death, and uses
/// no attempt.
interface BuryingContract extends OnStores {

    Worker HERE = new Worker(WORKER, "home-1", "*");
    Worker TOO = new Worker("worker-2", "home-1", "4kx8d2nq7v3m5t9w0c6hzbepra");
    Worker ELSEWHERE = new Worker("worker-3", "home-2", "*");

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
                .isEqualTo(new Tally(4, 1, 0, 0, 3, 0, 2, 1, 0, 0, 0, 0));
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

    /// Its admission may have reached the database after it was buried.
    @Test
    default void whatAWorkerHoldsThatNobodyKnowsIsFound() {
        var id = stores().submit(2);
        stores().admit(id, 1);
        stores().admit(id, 2, "worker-2", false);
        stores().write(tx -> {
            stores().workers.register(tx, TOO, NOON);
            return true;
        });

        assertThat(stores().write(stores().workers::unknown)).containsExactly(WORKER);
        assertThat(freed(WORKER)).isEqualTo(1);
        assertThat(freed("worker-2")).isZero();

        assertThat(stores().scene(id, 1).state()).isEqualTo(new Waiting(NOON));
        assertThat(stores().scene(id, 2).state()).isEqualTo(new Running());
    }

    private int freed(String worker) {
        return stores().write(tx -> stores().workers.buryUnlessKnown(tx, worker, NOON));
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
                .isEqualTo(new Tally(1, 0, 1, 0, 0, 0, 5, 0, 0, 0, 4, 0));
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
                .isEqualTo(new Tally(2, 0, 0, 2, 0, 0, 1, 0, 0, 0, 0, 0));
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
    default void workersAreKnownUntilTheyAreBuried() {
        register(HERE);
        register(TOO);
        register(ELSEWHERE);

        bury(WORKER, false);

        assertThat(known())
                .extracting(Registered::worker)
                .containsExactlyInAnyOrder(TOO, ELSEWHERE);
    }

    @Test
    default void aWorkerThatIsHeardOfIsNotBuried() {
        register(HERE);
        var id = stores().submit(1);
        stores().call(id, 1);
        var looked = known().getFirst();
        stores().run(tx -> stores().workers.renew(tx, WORKER, NOON.plusSeconds(2)));

        assertThat(buryUnlessHeardOf(looked)).isEmpty();
        assertThat(stores().scene(id, 1).state()).isEqualTo(new Running());
        assertThat(buryUnlessHeardOf(known().getFirst())).contains(1);
        assertThat(stores().scene(id, 1).state()).isEqualTo(new Waiting(NOON));
    }

    @Test
    default void aWorkerIsBuriedOnceByWhoeverLooked() {
        register(HERE);
        var looked = known().getFirst();

        assertThat(buryUnlessHeardOf(looked)).contains(0);
        assertThat(buryUnlessHeardOf(looked)).isEmpty();
    }

    @Test
    default void aWorkerThatWasBuriedIsToldSo() {
        register(HERE);
        bury(WORKER, true);

        boolean renewed = stores().write(tx -> stores().workers.renew(tx, WORKER, NOON));

        assertThat(renewed).isFalse();
        assertThat(known()).isEmpty();
    }

    @Test
    default void whatWasWrittenDownAndNotSentIsLetGoWithoutSuspicion() {
        var id = stores().submit(1);
        var lease = stores().admit(id, 1);
        stores().begin(lease, NOON);

        stores().run(tx -> stores().calls.letGo(tx, lease, 1, NOON));

        assertThat(stores().scene(id, 1).state()).isEqualTo(new Waiting(NOON));
        assertThat(interruptions(1)).isZero();
        assertThat(stores().call(id, 1).attempt()).isEqualTo(1);
        stores().run(tx -> stores().calls.letGo(tx, lease, 1, NOON));
        assertThat(stores().scene(id, 1).state()).isEqualTo(new Running());
    }

    @Test
    default void whatWasNotSentCostsNothing() {
        var id = stores().submit(2);
        var lease = stores().admit(id, 1);
        stores().begin(lease, NOON);
        stores().run(tx -> stores().calls.letGo(tx, lease, 1, NOON));
        var taken = stores().admit(id, 2);
        stores().begin(taken, NOON);
        bury(WORKER, true);
        stores().run(tx -> stores().calls.letGo(tx, taken, 1, NOON));

        stores().generated(stores().call(id, 1), NOON);
        stores().generated(stores().call(id, 2), NOON);

        assertThat(stores().batch(id).tally().maybeBilledTwice()).isZero();
        assertThat(stores().batch(id).tally().unbilled()).isEqualTo(2);
        assertThat(stores().batch(id).tally().generated()).isEqualTo(2);
    }

    @Test
    default void aSceneIsGivenBackByAWorkerThatCannotDrawIt() {
        var id = stores().submit(1);
        var lease = stores().admit(id, 1);

        var begun = stores().begin(new Beginning(lease, "token"), WORKER, NOON, _ -> false);

        assertThat(begun).isEmpty();
        assertThat(stores().scene(id, 1).state()).isEqualTo(new Waiting(Instant.EPOCH));
        assertThat(stores().batch(id).tally().calls()).isZero();
    }

    private void register(Worker worker) {
        stores().run(tx -> stores().workers.register(tx, worker, NOON));
    }

    private List<Registered> known() {
        return stores().write(stores().workers::all);
    }

    private Optional<Integer> buryUnlessHeardOf(Registered looked) {
        return stores().write(tx -> stores().workers.buryUnlessHeardOf(tx, looked, NOON));
    }

    private int bury(String worker, boolean killed) {
        return stores().write(tx -> stores().workers.bury(tx, worker, killed, NOON));
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
