package dev.vignette.database;

import static dev.vignette.database.StoreFixture.NOON;
import static dev.vignette.database.StoreFixture.WORKER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.batch.BatchOptions;
import dev.vignette.batch.Call;
import dev.vignette.batch.CallOutcome;
import dev.vignette.batch.PauseReason;
import dev.vignette.batch.SceneState.Cancelled;
import dev.vignette.batch.SceneState.Running;
import dev.vignette.batch.SceneState.Waiting;
import dev.vignette.batch.Tally;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/// A call is written down before it is sent, by whoever holds the scene, and only while everything
/// is open.
interface CallingContract extends OnStores {

    @Test
    default void theCallsRowIsThereBeforeTheCall() throws SQLException {
        var id = stores().submit(1);

        var work = stores().begin(stores().admit(id, 1), NOON.plusMillis(5)).orElseThrow();

        assertThat(stores().count("select count(*) from call where outcome is null")).isEqualTo(1);
        assertThat(stores().scene(id, 1).calls())
                .containsExactly(
                        new Call(
                                1,
                                1,
                                NOON.plusMillis(5),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                OptionalInt.empty(),
                                Optional.empty(),
                                Optional.empty()));
        assertThat(stores().batch(id).tally())
                .isEqualTo(new Tally(1, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0));
        assertThat(work.call()).isEqualTo(1);
        assertThat(work.attempt()).isEqualTo(1);
    }

    @Test
    default void aThrottledCallRepeatsItsAttemptAndAFailedOneDoesNot() {
        var id = stores().submit(1);

        stores().throttled(stores().call(id, 1), NOON);
        stores().failed(stores().call(id, 1), NOON);
        stores().throttled(stores().call(id, 1), NOON);
        stores().generated(stores().call(id, 1), NOON);

        assertThat(stores().scene(id, 1).calls())
                .extracting(Call::number)
                .containsExactly(1, 2, 3, 4);
        assertThat(stores().scene(id, 1).calls())
                .extracting(Call::attempt)
                .containsExactly(1, 1, 2, 2);
        assertThat(stores().scene(id, 1).attempts()).isEqualTo(2);
        assertThat(stores().batch(id).tally().calls()).isEqualTo(4);
    }

    @Test
    default void anOldTurnBeginsNothing() {
        var id = stores().submit(1);
        var old = stores().admit(id, 1);
        stores().run(tx -> stores().workers.bury(tx, WORKER, true, NOON));
        var fresh = stores().admit(id, 1, "worker-2", false);
        var before = stores().batch(id);

        assertThat(stores().begin(old, NOON)).isEmpty();

        assertThat(stores().batch(id)).isEqualTo(before);
        assertThat(stores().begin(fresh, "worker-2", NOON)).isPresent();
    }

    @Test
    default void noLeaseBeginsTwice() {
        var id = stores().submit(1);
        var lease = stores().admit(id, 1);
        stores().generated(stores().begin(lease, NOON).orElseThrow(), NOON);

        assertThat(stores().begin(lease, NOON)).isEmpty();
        assertThat(stores().batch(id).tally().calls()).isEqualTo(1);
    }

    @Test
    default void inAPausedBatchNothingBeginsAndTheSceneWaits() {
        var id = stores().submit(1);
        var lease = stores().admit(id, 1);
        stores().run(tx ->
                stores().batches.pause(tx, id, PauseReason.USER, "later", Optional.empty()));

        assertThat(stores().begin(lease, NOON)).isEmpty();
        assertThat(stores().scene(id, 1).state()).isInstanceOf(Waiting.class);
        assertThat(stores().batch(id).tally())
                .isEqualTo(new Tally(1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0));
    }

    @Test
    default void inACancelledBatchNothingBeginsAndTheSceneIsCalledOff() {
        var id = stores().submit(2);
        var lease = stores().admit(id, 1);
        stores().run(tx -> stores().batches.cancel(tx, id, NOON));

        assertThat(stores().begin(lease, NOON)).isEmpty();
        assertThat(stores().scene(id, 1).state()).isEqualTo(new Cancelled());
        assertThat(stores().batch(id).tally())
                .isEqualTo(new Tally(2, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0));
    }

    @Test
    default void throughAHeldGateNothingBegins() {
        var id = stores().submit(1);
        var lease = stores().admit(id, 1);
        var gate = stores().begin(stores().admit(stores().submit(1), 1), NOON).orElseThrow().gate();
        stores().run(tx -> stores().gates.save(tx, gate, StoreFixture.held(NOON.plusSeconds(9))));

        assertThat(stores().begin(lease, NOON)).isEmpty();
        assertThat(stores().scene(id, 1).state()).isInstanceOf(Waiting.class);
        assertThat(stores().begin(stores().admit(id, 1), NOON.plusSeconds(9))).isPresent();
    }

    @Test
    default void beyondACapNothingBegins() {
        var id = stores().submit(3, SubmittingContract.EVERYTHING_ASKED_FOR);
        stores().meddle("update batch set calls = 119");
        var first = stores().admit(id, 1);
        var second = stores().admit(id, 2);

        assertThat(stores().begin(first, NOON)).isPresent();
        assertThat(stores().begin(second, NOON)).isEmpty();
        assertThat(stores().batch(id).tally().calls()).isEqualTo(120);
    }

    @Test
    default void aSceneHandedOnWithItsCallInFlightIsInterruptedAndTriedAnew() {
        var id = stores().submit(1);
        var lease = stores().admit(id, 1);
        stores().begin(lease, "dead", NOON);

        assertThat(stores().begin(lease, "worker-2", NOON.plusSeconds(9))).isEmpty();

        assertThat(stores().scene(id, 1).calls().getFirst().outcome())
                .contains(CallOutcome.INTERRUPTED);
        assertThat(stores().scene(id, 1).state()).isEqualTo(new Waiting(NOON.plusSeconds(9)));
        assertThat(stores().count("select interruptions from scene")).isEqualTo(1);
    }

    @Test
    default void aWorkerThatLostItsOwnRecordIsNotSuspectedOfDying() {
        var id = stores().submit(1);
        var lease = stores().admit(id, 1);
        stores().begin(lease, NOON);

        assertThat(stores().begin(lease, NOON)).isEmpty();
        assertThat(stores().count("select interruptions from scene")).isZero();
    }

    @Test
    default void onlyACallAfterOneThatWasCutOffMayHaveBeenBilledTwice() {
        var id = stores().submit(2);
        stores().failed(stores().call(id, 1), NOON);
        stores().call(id, 1);
        stores().admit(id, 2);
        stores().run(tx -> stores().workers.bury(tx, WORKER, true, NOON));
        assertThat(stores().batch(id).tally().maybeBilledTwice()).isZero();

        stores().failed(stores().call(id, 1), NOON);
        stores().generated(stores().call(id, 1), NOON);
        stores().generated(stores().call(id, 2), NOON);

        assertThat(stores().batch(id).tally().maybeBilledTwice()).isEqualTo(1);
        assertThat(stores().batch(id).tally().calls()).isEqualTo(5);
    }

    @Test
    default void theMedianIsKnownAfterTenGoodCalls() {
        var id = stores().submit(12);
        var gate = stores().call(id, 12).gate();
        for (int scene = 1; scene <= 9; scene++) {
            stores().generated(stores().call(id, scene), NOON);
        }
        assertThat(median(gate)).isEmpty();

        stores().generated(stores().call(id, 10), NOON);
        stores().failed(stores().call(id, 11), NOON);
        stores().meddle("update call set millis = 1000 * scene");

        assertThat(median(gate)).hasValueSatisfying(m -> assertThat(m).isBetween(5_000L, 6_000L));
        assertThat(median("another gate")).isEmpty();
    }

    @Test
    default void beyondAQuotaNothingBeginsBeforeItsWindowHasMoved() {
        var id = stores().submit(3, SubmittingContract.EVERYTHING_ASKED_FOR);
        stores().begin(stores().admit(id, 1), NOON);
        stores().meddle(
                        "update batch set options = replace(options, '\"callsPerMinute\":60', '\"callsPerMinute\":1')");

        assertThat(stores().begin(stores().admit(id, 2), NOON.plusSeconds(60))).isEmpty();
        assertThat(stores().begin(stores().admit(id, 2), NOON.plusSeconds(61))).isPresent();
    }

    @Test
    default void withoutACapABatchCallsAsOftenAsItMust() {
        var id = stores().submit(1, BatchOptions.USUAL);
        for (int call = 1; call <= 50; call++) {
            stores().throttled(stores().call(id, 1), NOON.plus(Duration.ofSeconds(call)));
        }

        assertThat(stores().batch(id).tally().calls()).isEqualTo(50);
        assertThat(stores().scene(id, 1).state()).isNotEqualTo(new Running());
    }

    private Optional<Long> median(String gate) {
        return stores().write(tx -> stores().calls.medianMillis(tx, gate));
    }
}
