package dev.vignette.batch;

import java.time.Duration;
import java.util.OptionalInt;

/// How fast a batch may be drawn, and how long nothing may come of it.
///
/// @param delay least time between two calls of this batch
/// @param concurrency upper bound of calls in flight; with 1 everything happens in story order
/// @param callsPerMinute a known quota
/// @param patience how long without one picture until the batch pauses
public record Pacing(
        Duration delay, OptionalInt concurrency, OptionalInt callsPerMinute, Duration patience) {

    /// As fast as the service is found to allow.
    public static final Pacing LEARNT =
            new Pacing(
                    Duration.ZERO,
                    OptionalInt.empty(),
                    OptionalInt.empty(),
                    Duration.ofMinutes(30));

    public Pacing {
        concurrency.ifPresent(n -> Ranges.within("concurrency", n, 1, 1_000));
        callsPerMinute.ifPresent(n -> Ranges.within("calls a minute", n, 1, 100_000));
        Ranges.within("delay", delay, Duration.ZERO, Duration.ofHours(1));
        Ranges.within("patience", patience, Duration.ofSeconds(1), Duration.ofDays(30));
    }

    /// How long nobody gets impatient where nobody says: not so long where somebody can take over.
    public static Duration usualPatience(boolean hasFallback) {
        return hasFallback ? Duration.ofMinutes(5) : LEARNT.patience();
    }

    /// The same with so many calls at once at most.
    public Pacing atOnce(int most) {
        return new Pacing(delay, OptionalInt.of(most), callsPerMinute, patience);
    }
}
