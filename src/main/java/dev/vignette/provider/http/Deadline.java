package dev.vignette.provider.http;

import java.time.Duration;

/// The moment by which a call must be over, all its requests together. It is measured on the clock
/// that never jumps.
public final class Deadline {

    private final long ends;

    private Deadline(long ends) {
        this.ends = ends;
    }

    /// A deadline that far from now.
    public static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /// What is left; never negative.
    public Duration left() {
        return Duration.ofNanos(Math.max(0, ends - System.nanoTime()));
    }

    /// The earlier of this one and one that far from now.
    public Deadline within(Duration time) {
        return left().compareTo(time) <= 0 ? this : in(time);
    }
}
