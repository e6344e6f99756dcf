package dev.vignette.batch;

import static dev.vignette.testing.Outcomes.blocked;
import static dev.vignette.testing.Outcomes.generated;
import static dev.vignette.testing.Outcomes.halting;
import static dev.vignette.testing.Outcomes.invalid;
import static dev.vignette.testing.Outcomes.throttled;
import static dev.vignette.testing.Outcomes.trouble;
import static dev.vignette.testing.Outcomes.troubleFor;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.vignette.provider.FailureKind;
import dev.vignette.provider.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GateTest {

    private static final Instant NOON = Instant.parse("2026-02-08T12:00:00Z");
    private static final Traffic EIGHT = new Traffic(8, 8);
    private static final Outcome DOWN = trouble(FailureKind.SERVER_ERROR);

    // the limit of calls in flight

    @Test
    void aFreshGateHasRoomForEightCalls() {
        assertThat(permitsWith(0)).isEqualTo(8);
        assertThat(permitsWith(5)).isEqualTo(3);
        assertThat(permitsWith(8)).isZero();
        assertThat(permitsWith(50)).isZero();
    }

    @Test
    void untilSomethingIsRefusedEachPictureAddsOneCall() {
        assertThat(after(Gate.fresh(), generated(), EIGHT, 0).limit().most()).isEqualTo(9);
    }

    @Test
    void anIdleLimitLearnsNothing() {
        var gate = after(Gate.fresh(), generated(), new Traffic(3, 0), 0);

        assertThat(gate.limit().most()).isEqualTo(8);
    }

    @Test
    void afterARefusalARoundOfPicturesAddsAboutOneCall() {
        var limit = new Limit(10, false, Instant.EPOCH, 10);
        for (int i = 0; i < 10; i++) {
            limit = limit.grown(10);
        }

        assertThat(limit.most()).isEqualTo(11, within(0.1));
    }

    @Test
    void itNeverGrowsBeyondItsHighest() {
        var limit = new Limit(Limit.HIGHEST, true, Instant.EPOCH, 0);

        assertThat(limit.grown(512).most()).isEqualTo(Limit.HIGHEST);
    }

    @Test
    void aRefusalWithMoreInFlightThanWasEverTakenLowersTheLimitOnceASecond() {
        var once = after(Gate.fresh(), throttled(), EIGHT, 0);
        var twice = after(once, throttled(), EIGHT, 999);

        assertThat(once.limit().most()).isEqualTo(6.4, within(1e-9));
        assertThat(twice.limit()).isEqualTo(once.limit());
        assertThat(after(twice, throttled(), EIGHT, 1_000).limit().most()).isLessThan(6.4);
    }

    @Test
    void itNeverFallsBelowOneCall() {
        var gate = Gate.fresh();
        for (int second = 0; second < 600; second++) {
            gate = after(gate, throttled(), EIGHT, second * 1_000L);
        }

        assertThat(gate.limit().most()).isGreaterThanOrEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.99, 512.5, Double.NaN})
    void aLimitThatCannotBeIsRefused(double limit) {
        assertThatThrownBy(() -> new Limit(limit, false, Instant.EPOCH, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 to 512");
    }

    @Test
    void aLimitThatWasGivenIsBelievedUntilSomethingIsRefused() {
        var known = new Known(OptionalInt.empty(), OptionalInt.of(20));
        var refused = after(Gate.fresh(), throttled(), EIGHT, 0);

        assertThat(Gate.fresh().permits(Traffic.NONE, known, NOON)).isEqualTo(20);
        assertThat(refused.permits(Traffic.NONE, known, at(5_000))).isLessThan(7);
    }

    // holds

    @Test
    void aToldWaitHoldsEverybodyUntilThen() {
        var gate = after(Gate.fresh(), throttled(ofSeconds(33)), EIGHT, 0);

        assertThat(gate.permits(Traffic.NONE, Known.NOTHING, at(32_999))).isZero();
        assertThat(gate.permits(Traffic.NONE, Known.NOTHING, at(33_000))).isPositive();
        assertThat(obstacle(gate, 1_000)).isEqualTo(new Obstacle.Told(at(33_000)));
    }

    @Test
    void aServerErrorThatNamesATimeHoldsEverybodyToo() {
        assertThat(after(Gate.fresh(), troubleFor(ofSeconds(20)), EIGHT, 0).heldUntil())
                .isEqualTo(at(20_000));
    }

    @Test
    void ofTwoToldWaitsTheLaterEndCounts() {
        var gate = after(Gate.fresh(), throttled(ofSeconds(60)), EIGHT, 0);

        assertThat(after(gate, throttled(ofSeconds(1)), EIGHT, 0).heldUntil())
                .isEqualTo(at(60_000));
        assertThat(after(gate, throttled(ofSeconds(60)), EIGHT, 5_000).heldUntil())
                .isEqualTo(at(65_000));
    }

    @Test
    void aPictureDoesNotEndAHold() {
        var gate = after(Gate.fresh(), throttled(ofSeconds(60)), EIGHT, 0);

        assertThat(after(gate, generated(), EIGHT, 10).isHeld(at(10))).isTrue();
    }

    @Test
    void refusalsThatNameNoTimeHoldTwiceAsLongEachTimeUntilAPictureComes() {
        var once = after(Gate.fresh(), throttled(), EIGHT, 0);
        var burst = after(once, throttled(), EIGHT, 400);
        var twice = after(burst, throttled(), EIGHT, 1_000);
        var better = after(twice, generated(), EIGHT, 3_000);

        assertThat(once.heldUntil()).isEqualTo(at(1_000));
        assertThat(burst.heldUntil()).as("of the same burst").isEqualTo(at(1_000));
        assertThat(twice.heldUntil()).isEqualTo(at(3_000));
        assertThat(after(better, throttled(), EIGHT, 4_000).heldUntil()).isEqualTo(at(5_000));
    }

    // the pace

    @Test
    void theFirstCallsToAnUnknownServiceFollowEachOtherSlowly() {
        var one = Gate.fresh().admitted(1, Known.NOTHING, NOON);
        var two = one.admitted(1, Known.NOTHING, NOON);

        assertThat(two.permits(new Traffic(2, 0), Known.NOTHING, at(100))).isZero();
        assertThat(two.permits(new Traffic(2, 0), Known.NOTHING, at(150))).isEqualTo(1);
    }

    @Test
    void picturesMakeItQuickSoon() {
        var gate = Gate.fresh();
        for (int i = 0; i < 60; i++) {
            gate = after(gate, generated(), new Traffic(100, 0), 0);
        }

        assertThat(gate.pace().spacing()).isZero();
    }

    @Test
    void aQuotaThatARefusalNamesIsKeptAndSpreadOverItsMinute() {
        var gate = after(Gate.fresh(), quota(ofSeconds(1), 60), new Traffic(4, 10), 0);
        int sent = 0;
        for (int millis = 0; millis < 61_000; millis += 50) {
            int permits = gate.permits(new Traffic(0, 10 + sent), Known.NOTHING, at(millis));
            if (permits > 0) {
                gate = gate.admitted(permits, Known.NOTHING, at(millis));
                sent += permits;
            }
        }

        assertThat(sent).isEqualTo(50);
        assertThat(obstacle(gate, 61_000))
                .isInstanceOfSatisfying(
                        Obstacle.Paced.class, paced -> assertThat(paced.perMinute()).isEqualTo(60));
    }

    @Test
    void refusalsThatComeTogetherTakeOnlyOnceFromTheBurst() {
        var first = after(Gate.fresh(), quota(Duration.ofSeconds(1), 60), new Traffic(3, 12), 0);
        var together = after(first, quota(Duration.ofSeconds(1), 60), new Traffic(2, 12), 80);
        var later = after(together, quota(Duration.ofSeconds(1), 60), new Traffic(2, 12), 30_000);

        assertThat(first.pace().burst()).isEqualTo(9);
        assertThat(together.pace().burst()).isEqualTo(9);
        assertThat(later.pace().burst()).isEqualTo(4);
    }

    @Test
    void aGivenQuotaIsNeverExceededInAnySixtyOneSeconds() {
        var known = new Known(OptionalInt.of(5), OptionalInt.empty());

        assertThat(Gate.fresh().permits(new Traffic(0, 5), known, NOON)).isZero();
        assertThat(Gate.fresh().mayBegin(5, known, NOON)).isFalse();
        assertThat(Gate.fresh().mayBegin(4, known, NOON)).isTrue();
    }

    @Test
    void whatWasLearntOfAQuotaFades() {
        var gate = after(Gate.fresh(), quota(ofSeconds(1), 60), EIGHT, 0);

        assertThat(gate.pace().quota(OptionalInt.empty(), at(0))).hasValue(60);
        assertThat(gate.pace().quota(OptionalInt.empty(), NOON.plus(ofMinutes(10)))).hasValue(66);
        assertThat(gate.pace().quota(OptionalInt.of(7), NOON.plus(ofMinutes(10)))).hasValue(7);
    }

    @Test
    void aRefusalThatTheCallsInFlightDoNotExplainSlowsThePace() {
        var proven = after(Gate.fresh(), generated(), EIGHT, 0);
        var refused = after(proven, throttled(), EIGHT, 10);

        assertThat(refused.limit().most()).isEqualTo(proven.limit().most());
        assertThat(refused.pace().spacing()).isGreaterThanOrEqualTo(ofMillis(225));
        assertThat(after(refused, throttled(), EIGHT, 500).pace()).isEqualTo(refused.pace());
    }

    // why it is slow

    @Test
    void aSlowQuotaIsTheReasonEvenWhereACallCouldStartNow() {
        var gate = after(Gate.fresh(), quota(ofSeconds(1), 20), new Traffic(4, 10), 0);

        assertThat(gate.obstacle(new Traffic(2, 3), Known.NOTHING, at(30_000)))
                .isEqualTo(new Obstacle.Paced(20, true));
    }

    @Test
    void aPaceFoundByTrialIsNoQuota() {
        var slow = Gate.fresh();
        for (int second = 0; second < 10; second += 2) {
            slow = after(slow, throttled(), new Traffic(0, 1), second * 1_000L);
        }

        assertThat(obstacle(slow, 600_000)).isEqualTo(new Obstacle.Paced(15, false));
    }

    @Test
    void aFullGateSaysWhetherMoreWasEverRefused() {
        var full = new Traffic(8, 0);
        var refused = after(Gate.fresh(), throttled(), EIGHT, 0);

        assertThat(Gate.fresh().obstacle(full, Known.NOTHING, NOON))
                .isEqualTo(new Obstacle.Full(8, Obstacle.Bound.SO_FAR));
        assertThat(refused.obstacle(full, Known.NOTHING, at(60_000)))
                .isEqualTo(new Obstacle.Full(6, Obstacle.Bound.REFUSED));
        assertThat(
                        Gate.fresh()
                                .obstacle(
                                        new Traffic(20, 0),
                                        new Known(OptionalInt.empty(), OptionalInt.of(20)),
                                        NOON))
                .isEqualTo(new Obstacle.Full(20, Obstacle.Bound.WANTED));
    }

    @Test
    void anUntroubledGateHasNoObstacle() {
        assertThat(Gate.fresh().obstacle(Traffic.NONE, Known.NOTHING, NOON))
                .isEqualTo(new Obstacle.None());
    }

    // another key

    @Test
    void anotherKeyBeginsWithTheLimitAndThePaceOfTheOneBefore() {
        var before = after(Gate.fresh(), quota(ofSeconds(30), 20), new Traffic(4, 10), 0);
        before = after(before, generated(), EIGHT, 40_000);
        before = after(before, throttled(ofMinutes(4)), EIGHT, 41_000);

        var next = before.handedOn();

        assertThat(next.limit()).isEqualTo(before.limit());
        assertThat(next.isHeld(at(42_000))).isFalse();
        assertThat(next.pace().spacing()).isEqualTo(Pace.WINDOW.dividedBy(20));
        assertThat(next.pace().quota(OptionalInt.empty(), at(42_000))).isEmpty();
        assertThat(next.permits(Traffic.NONE, Known.NOTHING, at(42_000))).isEqualTo(1);
        assertThat(failing(6, 6).handedOn().isOutage()).isFalse();
    }

    @Test
    void aLargerQuotaOfTheNewKeyIsFoundOutByItsPictures() {
        var gate = after(Gate.fresh(), quota(ofSeconds(1), 10), new Traffic(4, 10), 0).handedOn();
        for (int i = 0; i < 100; i++) {
            gate = after(gate, generated(), EIGHT, 100_000 + i * 1_000L);
        }

        assertThat(gate.pace().spacing()).isLessThan(ofMillis(200));
    }

    // a clock that is set back

    private static final Duration AN_HOUR = Duration.ofHours(1);

    @Test
    void theNextCallIsNoFurtherAwayThanThePaceSays() {
        var six = new Known(OptionalInt.of(6), OptionalInt.empty());
        var gap = Pace.WINDOW.dividedBy(6);
        var back = NOON.minus(AN_HOUR);

        var gate = Gate.fresh().admitted(1, six, NOON).afterSetback(six, back);

        assertThat(gate.permits(Traffic.NONE, six, back)).isZero();
        assertThat(gate.permits(Traffic.NONE, six, back.plus(gap))).isEqualTo(1);
    }

    @Test
    void whatWasLearntOfAQuotaIsNotForgotten() {
        var gate = after(Gate.fresh(), quota(ofSeconds(1), 60), new Traffic(4, 10), 0);
        var back = NOON.minus(AN_HOUR);

        var pace = gate.afterSetback(Known.NOTHING, back).pace();

        assertThat(pace.quota(OptionalInt.empty(), back)).hasValue(60);
    }

    @Test
    void aRefusalTeachesAtOnceThoughTheLastOneSeemsToBeStillToCome() {
        var refused = after(Gate.fresh(), throttled(ofSeconds(1)), EIGHT, 0);
        var back = NOON.minus(AN_HOUR);
        var gate = refused.afterSetback(Known.NOTHING, back);

        var again =
                gate.after(
                        throttled(ofSeconds(1)),
                        new Gate.Sent("2", back),
                        EIGHT,
                        back.plusSeconds(2));

        assertThat(again.pace().spacing()).isGreaterThan(gate.pace().spacing());
    }

    // the breaker

    @Test
    void sixFailuresInARowFromFourImagesOpenIt() {
        assertThat(failing(6, 4).isOutage()).isTrue();
        assertThat(failing(5, 5).isOutage()).isFalse();
        assertThat(failing(20, 3).isOutage()).as("three bad images").isFalse();
    }

    @Test
    void twoFailuresInARowFromTwoImagesLetNothingFollowForASecond() {
        var quick = new Known(OptionalInt.empty(), OptionalInt.of(20));

        assertThat(failing(2, 1).permits(EIGHT, quick, at(0))).isPositive();
        assertThat(failing(2, 2).permits(EIGHT, quick, at(0))).isZero();
        assertThat(failing(2, 2).permits(EIGHT, quick, at(1_000))).isPositive();
    }

    @Test
    void aPictureOrARefusalForSafetyBetweenThemKeepsItClosed() {
        for (var good : List.of(generated(), blocked())) {
            var gate = after(failing(5, 5), good, EIGHT, 0);

            assertThat(gate.after(DOWN, new Gate.Sent("9", NOON), EIGHT, NOON).isOutage())
                    .isFalse();
        }
    }

    @Test
    void aCallThatWasSentBeforeTheOutageDoesNotEndIt() {
        var open = failing(6, 6);

        assertThat(after(open, generated(), EIGHT, -1).isOutage()).isTrue();
        assertThat(after(open, generated(), EIGHT, 1).isOutage()).isFalse();
    }

    @Test
    void whileItIsOpenSingleCallsFindOutWhenTheServiceIsBack() {
        var open = failing(6, 6);

        assertThat(open.permits(Traffic.NONE, Known.NOTHING, at(1_999))).isZero();
        assertThat(open.permits(Traffic.NONE, Known.NOTHING, at(2_000))).isEqualTo(1);
        var probing = open.admitted(1, Known.NOTHING, at(2_000));
        assertThat(probing.permits(new Traffic(1, 0), Known.NOTHING, at(9_000))).isZero();
        var still = after(probing, DOWN, EIGHT, 2_200);
        assertThat(obstacle(still, 2_300)).isEqualTo(new Obstacle.Away(at(6_200)));
        var back = after(still.admitted(1, Known.NOTHING, at(6_200)), generated(), EIGHT, 7_000);
        assertThat(back.isOutage()).isFalse();
    }

    @Test
    void aProbeWhoseWorkerDiedIsMadeAgain() {
        var probing = failing(6, 6).admitted(1, Known.NOTHING, at(2_000));

        assertThat(probing.permits(Traffic.NONE, Known.NOTHING, at(2_100))).isEqualTo(1);
    }

    @Test
    void callsThatWereLetThroughBeforeItOpenedAreNotSent() {
        assertThat(failing(6, 6).mayBegin(0, Known.NOTHING, NOON)).isFalse();
    }

    @Test
    void whatSaysNothingAboutTheServicesRoomChangesNothing() {
        List<Outcome> silent =
                List.of(
                        blocked(),
                        invalid(),
                        trouble(FailureKind.BAD_PICTURE),
                        halting(FailureKind.KEY, Optional.empty()));

        assertThat(silent)
                .allSatisfy(outcome ->
                        assertThat(after(Gate.fresh(), outcome, EIGHT, 0)).isEqualTo(Gate.fresh()));
    }

    private static Gate failing(int failures, int images) {
        var gate = Gate.fresh();
        for (int i = 0; i < failures; i++) {
            gate = gate.after(DOWN, new Gate.Sent("" + i % images, NOON), EIGHT, NOON);
        }
        return gate;
    }

    private static Outcome quota(Duration wait, int perMinute) {
        return throttled(wait, perMinute);
    }

    private static Gate after(Gate gate, Outcome outcome, Traffic traffic, long millis) {
        return gate.after(outcome, new Gate.Sent("1", at(millis)), traffic, at(millis));
    }

    private static int permitsWith(int inFlight) {
        var quick = new Known(OptionalInt.empty(), OptionalInt.of(1)); // no pace to be found out
        return Gate.fresh().permits(new Traffic(inFlight, 0), quick, NOON);
    }

    private static Obstacle obstacle(Gate gate, long millis) {
        return gate.obstacle(new Traffic(0, 100), Known.NOTHING, at(millis));
    }

    private static Instant at(long millis) {
        return NOON.plusMillis(millis);
    }
}
