package dev.vignette.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchOptionsTest {

    @Test
    void threeAttemptsWithTwoSecondsBetweenThemAreUsual() {
        assertThat(BatchOptions.USUAL.retries().attempts()).isEqualTo(3);
        assertThat(BatchOptions.USUAL.retries().backoff()).isEqualTo(Duration.ofSeconds(2));
        assertThat(BatchOptions.USUAL.retries().blocked().attempts()).isEqualTo(1);
        assertThat(BatchOptions.USUAL.pacing().patience()).isEqualTo(Duration.ofMinutes(30));
        assertThat(BatchOptions.USUAL.retries().countThrottled()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    attempts         | 0      | attempts can be 1 to 20, not 0
                    attempts         | 21     | attempts can be 1 to 20, not 21
                    blocked attempts | 0      | blocked attempts can be 1 to 20, not 0
                    concurrency      | 0      | concurrency can be 1 to 1000, not 0
                    concurrency      | 1001   | concurrency can be 1 to 1000, not 1001
                    rpm              | 0      | calls a minute can be 1 to 100000, not 0
                    rpm              | 100001 | calls a minute can be 1 to 100000, not 100001
                    max calls        | 0      | the most calls can be 1 to 2147483647, not 0
                    max calls        | -1     | the most calls can be 1 to 2147483647, not -1
                    backoff          | 0      | backoff can be 1 ms to 3600 s, not 0 ms
                    backoff          | 3600001 | backoff can be 1 ms to 3600 s, not 3600001 ms
                    delay            | -1     | delay can be 0 ms to 3600 s, not -1 ms
                    patience         | 999    | patience can be 1000 ms to 2592000 s, not 999 ms
                    """)
    void whatCannotBeIsRefusedAndSaysWhatCan(String what, int value, String message) {
        assertThatThrownBy(() -> with(what, value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource({
        "attempts, 1",
        "attempts, 20",
        "blocked attempts, 20",
        "concurrency, 1000",
        "rpm, 100000",
        "max calls, 1",
        "backoff, 1",
        "backoff, 3600000",
        "delay, 0",
        "patience, 1000"
    })
    void theEndsOfEachRangeAreAllowed(String what, int value) {
        assertThat(with(what, value)).isNotNull();
    }

    private static BatchOptions with(String what, int value) {
        var retries = RetryPolicy.USUAL;
        var pacing = Pacing.LEARNT;
        return BatchOptions.USUAL
                .with(
                        new RetryPolicy(
                                what.equals("attempts") ? value : retries.attempts(),
                                what.equals("backoff")
                                        ? Duration.ofMillis(value)
                                        : retries.backoff(),
                                false,
                                new OnBlocked(
                                        what.equals("blocked attempts") ? value : 1, false, false)))
                .with(
                        new Pacing(
                                what.equals("delay") ? Duration.ofMillis(value) : pacing.delay(),
                                what.equals("concurrency")
                                        ? OptionalInt.of(value)
                                        : pacing.concurrency(),
                                what.equals("rpm")
                                        ? OptionalInt.of(value)
                                        : pacing.callsPerMinute(),
                                what.equals("patience")
                                        ? Duration.ofMillis(value)
                                        : pacing.patience()))
                .with(
                        what.equals("max calls")
                                ? Budget.ofCalls(OptionalInt.of(value))
                                : Budget.NONE);
    }
}
