package dev.vignette.batch;

import java.time.Duration;
import java.time.Instant;

/// What a batch has had of its service lately: its calls, of which each counts half after a while.
///
/// @param calls at the time of the last one
/// @param last when that was
public record Lately(double calls, Instant last) {

    /// So long after a call only half of it counts.
    private static final Duration HALF_LIFE = Duration.ofSeconds(20);

    public static final Lately NOTHING = new Lately(0, Instant.EPOCH);

    /// After so many calls more.
    public Lately plus(int more, Instant now) {
        return new Lately(at(now) + more, now);
    }

    /// What is left of it.
    public double at(Instant now) {
        double halves = Duration.between(last, now).toMillis() / (double) HALF_LIFE.toMillis();
        return halves > 60 ? 0 : calls * Math.pow(0.5, Math.max(0, halves));
    }
}
