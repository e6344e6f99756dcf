package dev.vignette.batch;

import java.time.Instant;

/// Why no further call starts now: what a person who asks "why is it slow" wants to hear.
public sealed interface Obstacle {

    /// Nothing: calls start.
    record None() implements Obstacle {}

    /// The service asked everybody to stay away.
    record Told(Instant until) implements Obstacle {}

    /// The service refused and did not say how long.
    record Busy(Instant until) implements Obstacle {}

    /// The service does not work; single calls find out when it does again.
    record Away(Instant nextTry) implements Obstacle {}

    /// A quota is used up, or calls are spread over its minute.
    record Paced(int perMinute, Instant next) implements Obstacle {}

    /// So many calls are in flight as the service takes.
    record Full(int limit) implements Obstacle {}
}
