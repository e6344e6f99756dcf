package dev.vignette.database;

import static dev.vignette.database.StoreFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.batch.BatchId;
import dev.vignette.batch.BatchState.Paused;
import dev.vignette.batch.Gate;
import dev.vignette.batch.Known;
import dev.vignette.batch.PauseReason;
import dev.vignette.batch.RetryPolicy;
import dev.vignette.batch.SceneState.Waiting;
import dev.vignette.batch.Traffic;
import dev.vignette.database.WorkerStore.Registered;
import dev.vignette.database.WorkerStore.Worker;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/// After the clock was set back nothing waits longer than it would have done.
interface SettingBackContract extends OnStores {

    Instant AN_HOUR_EARLIER = NOON.minus(Duration.ofHours(1));

    @Test
    default void aSceneWaitsNoLongerThanItsBackoff() {
        var id = stores().submit(2);
        stores().failed(stores().call(id, 1), NOON.plusSeconds(2));
        long before = stores().batch(id).sequence();

        setBack();

        assertThat(stores().scene(id, 1).state())
                .isEqualTo(new Waiting(AN_HOUR_EARLIER.plusSeconds(2)));
        assertThat(stores().batch(id).sequence()).isGreaterThan(before);
    }

    @Test
    default void whereTheClockWasNotSetBackNothingChanges() {
        var id = stores().submit(2);
        stores().failed(stores().call(id, 1), NOON.plusSeconds(2));
        stores().run(tx ->
                stores().gates.save(tx, "gate", StoreFixture.held(NOON.plusSeconds(90))));
        var gate = stores().database.read(tx -> stores().gates.look(tx, "gate"));
        var batch = stores().batch(id);

        stores().run(tx -> stores().setbacks.shorten(tx, NOON.plusMillis(1)));

        assertThat(stores().batch(id)).isEqualTo(batch);
        assertThat(stores().scene(id, 1).state()).isEqualTo(new Waiting(NOON.plusSeconds(2)));
        assertThat(stores().<Gate>write(tx -> stores().gates.look(tx, "gate"))).isEqualTo(gate);
    }

    @Test
    default void aGateIsHeldNoLongerThanItWasTold() {
        stores().run(tx -> stores().gates.save(tx, "gate", StoreFixture.held(NOON.plusSeconds(9))));

        setBack();

        var gate = stores().<Gate>write(tx -> stores().gates.look(tx, "gate"));
        assertThat(gate.heldUntil()).isEqualTo(AN_HOUR_EARLIER.plus(RetryPolicy.LONGEST_TOLD_WAIT));
    }

    @Test
    default void callsThatSeemToBeStillToComeAreInNoWindow() {
        var id = stores().submit(2);
        var gate = stores().call(id, 1).gate();

        var known = new Known(OptionalInt.of(60), OptionalInt.empty());
        var traffic =
                stores().<Traffic>write(tx ->
                        stores().gates.traffic(tx, gate, Gate.fresh(), known, AN_HOUR_EARLIER));

        assertThat(traffic).isEqualTo(new Traffic(1, 0));
    }

    @Test
    default void aFullDiskIsLookedAtAgainAtOnceAndAnEndPeopleWereToldStays() {
        var full = paused(PauseReason.DISK_FULL, NOON.plusSeconds(5));
        var quota = paused(PauseReason.QUOTA, NOON.plusSeconds(600));

        setBack();

        assertThat(stores().dueToResume(AN_HOUR_EARLIER)).containsExactly(full);
        assertThat(((Paused) stores().batch(quota).state()).until())
                .contains(NOON.plusSeconds(600));
    }

    @Test
    default void aWorkerThatIsHeardOfNoMoreIsNotTakenForAliveUntilTheTimeItOnceSpokeAt() {
        stores().run(tx -> stores().workers.register(tx, new Worker("w", "home", "*"), NOON));

        setBack();

        assertThat(stores().<List<Registered>>write(stores().workers::all))
                .extracting(Registered::heardAt)
                .containsExactly(AN_HOUR_EARLIER);
    }

    private BatchId paused(PauseReason reason, Instant until) {
        var id = stores().submit(1);
        stores().run(tx -> stores().batches.pause(tx, id, reason, "why", Optional.of(until)));
        return id;
    }

    private void setBack() {
        stores().run(tx -> stores().setbacks.shorten(tx, AN_HOUR_EARLIER));
    }
}
