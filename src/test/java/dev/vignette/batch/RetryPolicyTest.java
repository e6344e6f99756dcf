package dev.vignette.batch;

import static dev.vignette.testing.Outcomes.blocked;
import static dev.vignette.testing.Outcomes.emptyAnswer;
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

import dev.vignette.batch.Decision.Keep;
import dev.vignette.batch.Decision.Pause;
import dev.vignette.batch.Decision.RetryAt;
import dev.vignette.batch.Decision.Rewrite;
import dev.vignette.batch.Decision.Skip;
import dev.vignette.batch.Decision.WaitUntil;
import dev.vignette.provider.FailureKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryPolicyTest {

    private static final Instant NOON = Instant.parse("2026-02-08T12:00:00Z");
    private static final RetryPolicy USUAL = RetryPolicy.USUAL;
    private static final RetryPolicy PLAIN = new RetryPolicy(3, ofSeconds(2), true, OnBlocked.SKIP);

    @Test
    void aPictureIsKept() {
        var picture = generated();

        assertThat(USUAL.after(picture, 1, NOON)).isEqualTo(new Keep(picture));
    }

    @ParameterizedTest
    @EnumSource(names = {"TIMEOUT", "NETWORK", "SERVER_ERROR", "BAD_PICTURE"})
    void troubleIsTriedAgainAfterTwoAndFourSecondsAndThenSkipped(FailureKind kind) {
        var outcome = trouble(kind);

        assertThat(retry(USUAL.after(outcome, 1, NOON)).delay()).isEqualTo(ofSeconds(2));
        assertThat(retry(USUAL.after(outcome, 2, NOON)).delay()).isEqualTo(ofSeconds(4));
        assertThat(USUAL.after(outcome, 3, NOON))
                .isEqualTo(new Skip(new SceneFailure(kind, "trouble", Optional.of("oops"))));
    }

    @Test
    void aRepetitionStartsItsBackoffAfterTheFailureAndNoEarlier() {
        var retry = retry(USUAL.after(trouble(FailureKind.TIMEOUT), 1, NOON));

        assertThat(retry.time()).isEqualTo(NOON.plusSeconds(2));
    }

    @Test
    void theWaitDoublesWithEachAttemptAndStaysBelowTenMinutes() {
        var patient = new RetryPolicy(20, ofSeconds(2), false, OnBlocked.SKIP);

        assertThat(List.of(1, 2, 3, 4, 9, 10, 20).stream().map(patient::backoffAfter))
                .containsExactly(
                        ofSeconds(2),
                        ofSeconds(4),
                        ofSeconds(8),
                        ofSeconds(16),
                        ofSeconds(512),
                        ofMinutes(10),
                        ofMinutes(10));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 250, 2_000, 599_999, 600_000, 600_001, 3_600_000})
    void theWaitNeverFallsFromOneAttemptToTheNext(long millis) {
        var policy = new RetryPolicy(20, ofMillis(millis), false, OnBlocked.SKIP);

        for (int attempt = 1; attempt < 20; attempt++) {
            assertThat(policy.backoffAfter(attempt + 1))
                    .isGreaterThanOrEqualTo(policy.backoffAfter(attempt));
        }
    }

    @Test
    void anErrorThatNamesATimeIsNotTriedBeforeItNorBeforeTheBackoff() {
        assertThat(retry(USUAL.after(troubleFor(ofSeconds(30)), 1, NOON)).delay())
                .isEqualTo(ofSeconds(30));
        assertThat(retry(USUAL.after(troubleFor(ofSeconds(3)), 2, NOON)).delay())
                .isEqualTo(ofSeconds(4));
        assertThat(USUAL.after(troubleFor(ofSeconds(30)), 3, NOON)).isInstanceOf(Skip.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 1_000})
    void notNowIsWaitedForAsLongAsToldWhateverTheAttempt(int attempt) {
        assertThat(USUAL.after(throttled(ofSeconds(33)), attempt, NOON))
                .isEqualTo(
                        new WaitUntil(
                                NOON.plusSeconds(33),
                                ofSeconds(33),
                                true,
                                new SceneFailure(
                                        FailureKind.RATE_LIMIT, "busy", Optional.of("slow_down"))));
    }

    @Test
    void notNowWithoutATimeIsWaitedForAMomentThatNobodyTold() {
        var wait = (WaitUntil) USUAL.after(throttled(), 3, NOON);

        assertThat(wait.delay()).isBetween(ofSeconds(1), ofSeconds(2));
        assertThat(wait.time()).isEqualTo(NOON.plus(wait.delay()));
        assertThat(wait.told()).isFalse();
    }

    @Test
    void byThePlainRuleNotNowUsesAnAttempt() {
        assertThat(retry(PLAIN.after(throttled(), 1, NOON)).delay()).isEqualTo(ofSeconds(2));
        assertThat(retry(PLAIN.after(throttled(), 2, NOON)).delay()).isEqualTo(ofSeconds(4));
        assertThat(PLAIN.after(throttled(), 3, NOON)).isInstanceOf(Skip.class);
    }

    @Test
    void byThePlainRuleAToldWaitIsStillWaited() {
        assertThat(retry(PLAIN.after(throttled(ofSeconds(33)), 1, NOON)).delay())
                .isEqualTo(ofSeconds(33));
    }

    @Test
    void fiveMinutesAreWaitedAndLongerPausesWithItsEndKnown() {
        var long_ = ofMinutes(5).plusMillis(1);

        assertThat(USUAL.after(throttled(ofMinutes(5)), 1, NOON)).isInstanceOf(WaitUntil.class);
        for (var outcome : List.of(throttled(long_), troubleFor(long_))) {
            for (var policy : List.of(USUAL, PLAIN)) {
                var pause = (Pause) policy.after(outcome, 3, NOON);
                assertThat(pause.reason()).isEqualTo(PauseReason.QUOTA);
                assertThat(pause.until()).contains(NOON.plus(long_));
            }
        }
    }

    @Test
    void aSafetyRefusalIsFinal() {
        assertThat(USUAL.after(blocked(), 1, NOON))
                .isEqualTo(
                        new Skip(
                                new SceneFailure(
                                        FailureKind.SAFETY,
                                        "violence",
                                        Optional.of("safety"),
                                        List.of("violence"))));
    }

    @Test
    void aSafetyRefusalIsTriedAgainAsOftenAsAskedFor() {
        var stubborn = new RetryPolicy(3, ofSeconds(2), false, new OnBlocked(2, false, false));

        assertThat(retry(stubborn.after(blocked(), 1, NOON)).delay()).isEqualTo(ofSeconds(2));
        assertThat(stubborn.after(blocked(), 2, NOON)).isInstanceOf(Skip.class);
    }

    @Test
    void aRefusalIsSaidWithOtherWordsWhereItsUserWantsThat() {
        var rewriting = new RetryPolicy(20, ofSeconds(2), false, new OnBlocked(1, true, false));

        assertThat(rewriting.after(blocked(), 1, 0, NOON)).isInstanceOf(Rewrite.class);
        assertThat(rewriting.after(blocked(), 2, 1, NOON)).isInstanceOf(Rewrite.class);
        assertThat(rewriting.after(blocked(), 3, 2, NOON)).isInstanceOf(Skip.class);
        assertThat(USUAL.after(blocked(), 1, 0, NOON)).isInstanceOf(Skip.class);
    }

    @Test
    void theSameWordsGetTheirCallsFirst() {
        var stubborn = new RetryPolicy(20, ofSeconds(2), false, new OnBlocked(2, true, false));

        assertThat(stubborn.after(blocked(), 1, 0, NOON)).isInstanceOf(RetryAt.class);
        assertThat(stubborn.after(blocked(), 2, 0, NOON)).isInstanceOf(Rewrite.class);
    }

    @Test
    void anEmptyAnswerIsTriedOnceMoreAndNotTwice() {
        assertThat(USUAL.after(emptyAnswer(), 1, NOON)).isInstanceOf(RetryAt.class);
        assertThat(USUAL.after(emptyAnswer(), 2, NOON)).isInstanceOf(Skip.class);
    }

    @Test
    void withASingleAttemptNothingIsTriedAgain() {
        var once = new RetryPolicy(1, ofSeconds(2), false, OnBlocked.SKIP);

        assertThat(once.after(trouble(FailureKind.NETWORK), 1, NOON)).isInstanceOf(Skip.class);
        assertThat(once.after(emptyAnswer(), 1, NOON)).isInstanceOf(Skip.class);
    }

    @Test
    void aWrongRequestIsNeverSentAgain() {
        assertThat(USUAL.after(invalid(), 1, NOON))
                .isEqualTo(
                        new Skip(
                                new SceneFailure(
                                        FailureKind.INVALID_REQUEST,
                                        "too long",
                                        Optional.of("bad_prompt"))));
    }

    @Test
    void whatEverySceneWouldHearPausesTheBatchInsteadOfFailingScenes() {
        var midnight = NOON.plus(Duration.ofHours(12));

        assertThat(pause(FailureKind.KEY, Optional.empty()).reason()).isEqualTo(PauseReason.KEY);
        assertThat(pause(FailureKind.MODEL_GONE, Optional.empty()).reason())
                .isEqualTo(PauseReason.MODEL_GONE);
        assertThat(pause(FailureKind.QUOTA, Optional.of(midnight)))
                .isEqualTo(
                        new Pause(
                                PauseReason.QUOTA,
                                new SceneFailure(FailureKind.QUOTA, "no more", Optional.of("stop")),
                                Optional.of(midnight)));
    }

    private static Pause pause(FailureKind kind, Optional<Instant> until) {
        return (Pause) USUAL.after(halting(kind, until), 1, NOON);
    }

    private static RetryAt retry(Decision decision) {
        assertThat(decision).isInstanceOf(RetryAt.class);
        return (RetryAt) decision;
    }
}
