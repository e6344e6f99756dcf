package dev.vignette.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.batch.BatchState.Cancelled;
import dev.vignette.batch.BatchState.Finished;
import dev.vignette.batch.BatchState.Paused;
import dev.vignette.batch.BatchState.Running;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Other programs read these words: they are fixed.
class SummaryTest {

    private static final Instant NOON = Instant.parse("2026-02-08T12:00:00Z");
    private static final BatchState FINISHED = new Finished(NOON);
    private static final BatchState CANCELLED = new Cancelled(NOON);
    private static final CallCount TWO_OF_THREE =
            new CallCount(Map.of(CallOutcome.GENERATED, 2, CallOutcome.TRANSIENT, 1), 0);
    private static final BatchState PAUSED =
            new Paused(PauseReason.KEY, "The key is dead.", Optional.empty());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    100 | 100 |   0 | Successfully generated all 100 images!
                      1 |   1 |   0 | Successfully generated 1 image!
                      2 |   2 |   0 | Successfully generated all 2 images!
                    100 |  97 |   3 | Generated 97 of 100 images (3 failed and were skipped)
                    100 |  99 |   1 | Generated 99 of 100 images (1 failed and was skipped)
                      2 |   1 |   1 | Generated 1 of 2 images (1 failed and was skipped)
                    100 |   0 | 100 | Error: All 100 images failed to generate. Please try again.
                      1 |   0 |   1 | Error: The image failed to generate. Please try again.
                    12345 | 12000 | 345 | Generated 12000 of 12345 images (345 failed and were skipped)
                    """)
    void aFinishedBatchSaysWhatCameOut(int requested, int generated, int failed, String message) {
        assertThat(Summary.message(batch(FINISHED, tally(requested, generated, failed))))
                .isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    100 | 40 | 3 | Cancelled: generated 40 of 100 images (3 failed and were skipped)
                    100 | 40 | 1 | Cancelled: generated 40 of 100 images (1 failed and was skipped)
                    100 | 40 | 0 | Cancelled: generated 40 of 100 images
                      1 |  0 | 0 | Cancelled: generated 0 of 1 image
                    """)
    void aCancelledBatchSaysHowFarItCame(int requested, int generated, int failed, String message) {
        var tally =
                new Tally(
                        requested,
                        generated,
                        failed,
                        requested - generated - failed,
                        0,
                        0,
                        50,
                        40,
                        0,
                        0,
                        0,
                        0);

        assertThat(Summary.message(batch(CANCELLED, tally))).isEqualTo(message);
    }

    @Test
    void aPausedBatchSaysHowFarItIsWhyItStoppedAndHowItGoesOn() {
        assertThat(Summary.message(batch(PAUSED, tally(100, 40, 3))))
                .isEqualTo("Paused: generated 40 of 100 images so far. The key is dead.");
        assertThat(Summary.message(batch(PAUSED, tally(1, 0, 0))))
                .isEqualTo("Paused: generated 0 of 1 image so far. The key is dead.");
    }

    @Test
    void aRunningBatchSaysHowFarItIs() {
        assertThat(Summary.message(batch(new Running(), tally(100, 40, 3))))
                .isEqualTo("Generated 40 of 100 images so far");
    }

    @ParameterizedTest
    @CsvSource({
        "100, 97, 97.0 %",
        "100, 100, 100.0 %",
        "3, 2, 66.6 %",
        "3, 1, 33.3 %",
        "7, 6, 85.7 %",
        "10000, 9999, 99.9 %",
        "100000, 99999, 99.9 %",
        "1000, 999, 99.9 %",
        "100000, 1, 0.0 %",
        "100, 0, 0.0 %"
    })
    void theSuccessRateIsRoundedDown(int requested, int generated, String rate) {
        assertThat(Summary.successRate(tally(requested, generated, 0))).isEqualTo(rate);
    }

    @Test
    void missingScenesAreWrittenAsPeopleWriteThem() {
        assertThat(Summary.ranges(List.of())).isEmpty();
        assertThat(Summary.ranges(List.of(7))).isEqualTo("7");
        assertThat(Summary.ranges(List.of(3, 17, 40, 41))).isEqualTo("3, 17, 40-41");
        assertThat(Summary.ranges(List.of(1, 2, 3, 5, 7, 8))).isEqualTo("1-3, 5, 7-8");
        assertThat(Summary.ranges(List.of(99_999, 100_000))).isEqualTo("99999-100000");
    }

    private static Tally tally(int requested, int generated, int failed) {
        int waiting = requested - generated - failed;
        return new Tally(requested, generated, failed, 0, waiting, 0, 0, generated, 0, 0, 0, 0);
    }

    @Test
    void whoeverCostsNothingSaysSo() {
        var tally = tally(2, 2, 0);

        assertThat(Summary.account(batch("illustrator", Budget.NONE, tally), TWO_OF_THREE))
                .isEqualTo("2 pictures, no paid calls");
        assertThat(Summary.cost(batch("illustrator", Budget.NONE, tally))).isEmpty();
    }

    @Test
    void aRehearsalIsPricedAndPaidToNobody() {
        var price = Optional.of(Price.said(new BigDecimal("0.05")));
        var budget = new Budget(OptionalInt.empty(), Optional.empty(), price);
        var tally = new Tally(2, 2, 0, 0, 0, 0, 3, 2, 0, 0, 0, 0);

        assertThat(Summary.cost(batch("rehearsal", budget, tally)))
                .contains(
                        "A rehearsal costs nothing; a service would have taken at most $0.15, at $0.05 a picture");
        assertThat(Summary.cost(batch("openai", budget, tally)))
                .contains("At most $0.15, at $0.05 a picture; the service's own bill counts");
    }

    /// The built-in illustrator may have taken over from somebody who was paid.
    @Test
    void whatWasPaidBeforeIsNotForgotten() {
        var before = new Budget.Earlier(1, true, Optional.of(new BigDecimal("0.05")));
        var budget = new Budget(OptionalInt.empty(), Optional.empty(), Optional.empty(), before);
        var batch = batch("illustrator", budget, new Tally(2, 2, 0, 0, 0, 0, 3, 2, 0, 0, 0, 0));

        assertThat(Summary.account(batch, TWO_OF_THREE))
                .isEqualTo("3 calls: 2 pictures, 0 refused, 1 failed");
        assertThat(Summary.cost(batch)).contains("At most $0.050; the service's own bill counts");
    }

    @Test
    void onlyWhatFailedIsCalledFailed() {
        var calls =
                new CallCount(
                        Map.of(
                                CallOutcome.GENERATED, 97,
                                CallOutcome.BLOCKED, 3,
                                CallOutcome.TRANSIENT, 3,
                                CallOutcome.INVALID, 1,
                                CallOutcome.HALTED, 1),
                        0);

        assertThat(Summary.account(batch(FINISHED, tally(100, 97, 3)), calls))
                .isEqualTo("105 calls: 97 pictures, 3 refused, 5 failed");
    }

    @Test
    void callsThatHadToWaitWereCutOffOrAreInFlightAreNamedBesides() {
        var calls =
                new CallCount(
                        Map.of(
                                CallOutcome.GENERATED, 1,
                                CallOutcome.THROTTLED, 7,
                                CallOutcome.INTERRUPTED, 2),
                        4);
        var tally = new Tally(9, 1, 0, 0, 4, 4, 14, 1, 0, 7, 2, 0);

        assertThat(Summary.account(batch(new Running(), tally), calls))
                .isEqualTo(
                        "14 calls: 1 picture, 0 refused, 0 failed; 2 may have been billed twice; 7 throttled, 2 interrupted, 4 in flight");
    }

    private static Batch batch(BatchState state, Tally tally) {
        return batch(state, "openai", BatchOptions.USUAL, tally);
    }

    private static Batch batch(String provider, Budget budget, Tally tally) {
        return batch(FINISHED, provider, BatchOptions.USUAL.with(budget), tally);
    }

    private static Batch batch(
            BatchState state, String provider, BatchOptions options, Tally tally) {
        return new Batch(
                new BatchId("4kx8d2nq7v3m5t9w0c6hzbepra"),
                "The Lighthouse",
                state,
                provider,
                "model-1",
                "picture-book",
                "16:9",
                0,
                tally,
                NOON,
                Optional.empty(),
                Optional.empty(),
                1,
                options,
                Optional.empty());
    }
}
