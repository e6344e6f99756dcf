package dev.vignette.database;

import static dev.vignette.database.StoreFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.batch.Breaker;
import dev.vignette.batch.Gate;
import dev.vignette.batch.Known;
import dev.vignette.batch.Limit;
import dev.vignette.batch.Pace;
import dev.vignette.batch.Traffic;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/// What was learnt of an account's model is kept, and shared by all who use it.
interface GateContract extends OnStores {

    Gate LEARNT =
            new Gate(
                    new Limit(17.3, false, NOON.minusMillis(7), 16),
                    new Pace(
                            OptionalInt.of(60),
                            NOON.minusMillis(6),
                            12,
                            Duration.ofNanos(123_456_000),
                            NOON.plusMillis(5),
                            NOON.minusMillis(4)),
                    new Breaker(
                            7,
                            List.of("one:1", "two:22"),
                            Optional.of(NOON.plusMillis(3)),
                            Duration.ofSeconds(4),
                            true),
                    NOON.plusSeconds(33),
                    Duration.ofSeconds(40),
                    Duration.ofSeconds(2));

    @Test
    default void aGateNobodyKnowsIsFresh() {
        assertThat(look("new")).isEqualTo(Gate.fresh());
        assertThat(lock("new")).isEqualTo(Gate.fresh());
        assertThat(look("new")).isEqualTo(Gate.fresh());
    }

    @Test
    default void whatWasLearntIsReadBackToTheLastFraction() {
        save("gate", LEARNT);

        assertThat(look("gate")).isEqualTo(LEARNT);
        assertThat(lock("gate")).isEqualTo(LEARNT);
        assertThat(look("another")).isEqualTo(Gate.fresh());
    }

    @Test
    default void whatIsLearntLaterReplacesIt() {
        save("gate", LEARNT);
        save("gate", Gate.fresh());

        assertThat(look("gate")).isEqualTo(Gate.fresh());
    }

    @Test
    default void aHeldGateIsSeenOnItsBatches() {
        var id = stores().submit(1);
        save(Submissions.profile("openai", "model-1").gateKey(), LEARNT);

        assertThat(stores().batch(id).notBefore()).contains(LEARNT.heldUntil());
    }

    @Test
    default void itsTrafficIsWhatIsInFlightAndWhatItsWindowHolds() {
        var id = stores().submit(6);
        var gate = stores().begin(stores().admit(id, 1), NOON).orElseThrow().gate();
        stores().throttled(stores().begin(stores().admit(id, 2), NOON).orElseThrow(), NOON);
        stores().begin(stores().admit(id, 3), NOON.plusSeconds(30));
        stores().admit(id, 4);
        stores().submit(Submissions.of(1).by(Submissions.profile("gemini", "model-1")));

        var known = new Known(OptionalInt.of(60), OptionalInt.empty());
        assertThat(traffic(gate, Known.NOTHING, NOON)).isEqualTo(new Traffic(3, 0));
        assertThat(traffic(gate, known, NOON.plusSeconds(30))).isEqualTo(new Traffic(3, 4));
        assertThat(traffic(gate, known, NOON.plus(Pace.WINDOW))).isEqualTo(new Traffic(3, 2));
        assertThat(traffic("another gate", known, NOON)).isEqualTo(Traffic.NONE);
        var taken = stores().write(tx -> stores().gates.taken(tx, gate, NOON.plusSeconds(30)));
        assertThat(taken).isEqualTo(new Traffic(3, 2));
    }

    private Traffic traffic(String gate, Known known, Instant now) {
        return stores().write(tx ->
                stores().gates.traffic(tx, gate, stores().gates.look(tx, gate), known, now));
    }

    private Gate look(String id) {
        return stores().database.read(tx -> stores().gates.look(tx, id));
    }

    private Gate lock(String id) {
        return stores().write(tx -> stores().gates.lock(tx, id));
    }

    private void save(String id, Gate gate) {
        stores().run(tx -> stores().gates.save(tx, id, gate));
    }
}
