package dev.vignette.batch;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// How a batch is drawn: what was asked for when it was handed in. Kept with it, so that whoever
/// goes on with it does so by the same rules.
///
/// @param attempts tries a scene gets, 1 to 20
/// @param backoff wait before the second attempt; doubled before each further one
/// @param delay least time between two calls of this batch
/// @param concurrency upper bound of calls in flight; with 1 everything happens in story order
/// @param callsPerMinute a known quota
/// @param countThrottled whether a 429 uses an attempt
/// @param patience how long without one picture until the batch pauses
/// @param blockedAttempts calls a scene refused for safety gets
/// @param budget what it may spend
/// @param size in the service's words
/// @param seed as asked for
/// @param baseUrl the provider's address, where it was named
public record BatchOptions(
        int attempts,
        Duration backoff,
        Duration delay,
        OptionalInt concurrency,
        OptionalInt callsPerMinute,
        boolean countThrottled,
        Duration patience,
        int blockedAttempts,
        Budget budget,
        Optional<String> size,
        OptionalLong seed,
        Optional<String> baseUrl) {

    /// What holds where nothing was asked for.
    public static final BatchOptions USUAL =
            new BatchOptions(
                    3,
                    Duration.ofSeconds(2),
                    Duration.ZERO,
                    OptionalInt.empty(),
                    OptionalInt.empty(),
                    false,
                    Duration.ofMinutes(30),
                    1,
                    Budget.NONE,
                    Optional.empty(),
                    OptionalLong.empty(),
                    Optional.empty());

    public BatchOptions {
        within("attempts", attempts, 1, 20);
        within("blocked attempts", blockedAttempts, 1, 20);
        concurrency.ifPresent(n -> within("concurrency", n, 1, 1_000));
        callsPerMinute.ifPresent(n -> within("calls a minute", n, 1, 100_000));
        within("backoff", backoff, Duration.ofMillis(1), Duration.ofHours(1));
        within("delay", delay, Duration.ZERO, Duration.ofHours(1));
        within("patience", patience, Duration.ofSeconds(1), Duration.ofDays(30));
    }

    /// The same with another budget.
    public BatchOptions with(Budget other) {
        return with(other, baseUrl);
    }

    /// The same with another budget and another address.
    public BatchOptions with(Budget otherBudget, Optional<String> otherBaseUrl) {
        return new BatchOptions(
                attempts,
                backoff,
                delay,
                concurrency,
                callsPerMinute,
                countThrottled,
                patience,
                blockedAttempts,
                otherBudget,
                size,
                seed,
                otherBaseUrl);
    }

    private static void within(String what, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    what + " can be " + least + " to " + most + ", not " + value);
        }
    }

    private static void within(String what, Duration value, Duration least, Duration most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException(
                    what
                            + " can be "
                            + least.toMillis()
                            + " ms to "
                            + most.toSeconds()
                            + " s, not "
                            + value.toMillis()
                            + " ms");
        }
    }
}
