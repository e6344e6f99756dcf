package dev.vignette.provider.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A limit of calls over time: one in every interval, and some at once after a pause.
final class Turnstile {

    private final Duration interval;
    private final Duration allowance;
    private Instant booked = Instant.MIN; // until then every interval has its call

    Turnstile(Duration interval, int burst) {
        this.interval = interval;
        this.allowance = interval.multipliedBy(burst);
    }

    /// Lets a call through, or says how long until there is room for one.
    synchronized Optional<Duration> waitAt(Instant now) {
        var next = (booked.isBefore(now) ? now : booked).plus(interval);
        var room = now.plus(allowance);
        if (next.isAfter(room)) {
            return Optional.of(Duration.between(room, next));
        }
        booked = next;
        return Optional.empty();
    }
}
