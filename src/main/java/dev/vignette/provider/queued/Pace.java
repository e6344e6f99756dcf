package dev.vignette.provider.queued;

import java.time.Duration;

/// How often a job is asked about: soon at first, then more and more rarely.
///
/// @param first wait before the first question
/// @param longest wait between two
public record Pace(Duration first, Duration longest) {

    /// For services that draw within seconds to minutes.
    public static final Pace USUAL = new Pace(Duration.ofMillis(500), Duration.ofSeconds(4));

    /// The wait after this one.
    Duration after(Duration wait) {
        var longer = wait.multipliedBy(3).dividedBy(2);
        return longer.compareTo(longest) < 0 ? longer : longest;
    }
}
