package dev.vignette.batch;

import static dev.vignette.testing.Outcomes.blocked;
import static dev.vignette.testing.Outcomes.generated;
import static dev.vignette.testing.Outcomes.halting;
import static dev.vignette.testing.Outcomes.invalid;
import static dev.vignette.testing.Outcomes.throttled;
import static dev.vignette.testing.Outcomes.trouble;
import static dev.vignette.testing.Outcomes.troubleFor;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.vignette.provider.FailureKind;
import dev.vignette.provider.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GateTest {

    private static final Instant NOON = Instant.parse("2026-02-08T12:00:00Z");

    @Test
    void aFreshGateLetsEightCallsInAtOnce() {
        assertThat(Gate.fresh().permits(NOON, 0)).isEqualTo(8);
        assertThat(Gate.fresh().permits(NOON, 5)).isEqualTo(3);
        assertThat(Gate.fresh().permits(NOON, 8)).isZero();
        assertThat(Gate.fresh().permits(NOON, 50)).isZero();
    }

    @Test
    void aFractionOfAPermitIsNone() {
        assertThat(gate(8.99).permits(NOON, 0)).isEqualTo(8);
    }

    @Test
    void untilSomethingIsRefusedEachPictureAddsOneCall() {
        assertThat(Gate.fresh().after(generated(), NOON).limit()).isEqualTo(9);
    }

    @Test
    void afterARefusalARoundOfPicturesAddsAboutOneCall() {
        var gate = gate(10);
        for (int i = 0; i < 10; i++) {
            gate = gate.after(generated(), NOON);
        }

        assertThat(gate.limit()).isEqualTo(11, within(0.1));
    }

    @Test
    void itNeverGrowsBeyondItsHighest() {
        var gate = new Gate(Gate.HIGHEST_LIMIT, true, Instant.EPOCH, Instant.EPOCH);

        assertThat(gate.after(generated(), NOON).limit()).isEqualTo(Gate.HIGHEST_LIMIT);
    }

    @Test
    void aRefusalWithoutATimeTakesAFifthAndEndsTheQuickRise() {
        var gate = Gate.fresh().after(throttled(), NOON);

        assertThat(gate.limit()).isEqualTo(6.4, within(1e-9));
        assertThat(gate.rising()).isFalse();
        assertThat(gate.isHeld(NOON)).isFalse();
    }

    @Test
    void manyRefusalsWithinASecondCountOnce() {
        var once = Gate.fresh().after(throttled(), NOON);
        var more = once.after(throttled(), NOON.plusMillis(1)).after(throttled(), at(999));

        assertThat(more).isEqualTo(once);
        assertThat(more.after(throttled(), at(1_000)).limit()).isLessThan(once.limit());
    }

    @Test
    void itNeverFallsBelowOneCall() {
        var gate = Gate.fresh();
        for (int second = 0; second < 60; second++) {
            gate = gate.after(throttled(), NOON.plusSeconds(second));
        }

        assertThat(gate.limit()).isEqualTo(1);
        assertThat(gate.permits(NOON.plusSeconds(60), 0)).isEqualTo(1);
    }

    @Test
    void aToldWaitHoldsEverybodyUntilThenAndLeavesTheLimit() {
        var gate = Gate.fresh().after(throttled(ofSeconds(33)), NOON);

        assertThat(gate.permits(at(32_999), 0)).isZero();
        assertThat(gate.permits(at(33_000), 0)).isEqualTo(8);
        assertThat(gate.rising()).isFalse();
    }

    @Test
    void aServerErrorThatNamesATimeHoldsEverybodyToo() {
        assertThat(Gate.fresh().after(troubleFor(ofSeconds(20)), NOON).heldUntil())
                .isEqualTo(NOON.plusSeconds(20));
    }

    @Test
    void ofTwoToldWaitsTheLaterEndCounts() {
        var gate = Gate.fresh().after(throttled(ofSeconds(60)), NOON);

        assertThat(gate.after(throttled(ofSeconds(1)), NOON).heldUntil())
                .isEqualTo(NOON.plusSeconds(60));
        assertThat(gate.after(throttled(ofSeconds(60)), at(5_000)).heldUntil())
                .isEqualTo(NOON.plusSeconds(65));
    }

    @Test
    void aPictureDoesNotEndAHold() {
        var gate = Gate.fresh().after(throttled(ofSeconds(60)), NOON);

        assertThat(gate.after(generated(), NOON).isHeld(NOON)).isTrue();
    }

    @Test
    void whatSaysNothingAboutTheServicesRoomChangesNothing() {
        List<Outcome> silent =
                List.of(
                        blocked(),
                        invalid(),
                        trouble(FailureKind.NETWORK),
                        halting(FailureKind.KEY, Optional.empty()));

        assertThat(silent)
                .allSatisfy(outcome ->
                        assertThat(Gate.fresh().after(outcome, NOON)).isEqualTo(Gate.fresh()));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.99, 512.5, Double.NaN})
    void aLimitThatCannotBeIsRefused(double limit) {
        assertThatThrownBy(() -> gate(limit))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 to 512");
    }

    private static Gate gate(double limit) {
        return new Gate(limit, false, Instant.EPOCH, Instant.EPOCH);
    }

    private static Instant at(long millis) {
        return NOON.plusMillis(millis);
    }
}
