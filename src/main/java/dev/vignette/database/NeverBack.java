package dev.vignette.database;

import com.github.kagkarlsson.scheduler.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/// A clock that is never set back: where the machine's is, it goes on from where it was. It
/// measures waits and heartbeats, it does not tell the time.
final class NeverBack implements Clock {

    private final InstantSource clock;
    private final LongSupplier nanos;
    private Instant last;
    private long lastNanos;

    /// @param nanos time that passes, counted from anywhere
    NeverBack(InstantSource clock, LongSupplier nanos) {
        this.clock = clock;
        this.nanos = nanos;
        this.last = clock.instant();
        this.lastNanos = nanos.getAsLong();
    }

    @Override
    public synchronized Instant now() {
        var told = clock.instant();
        long passed = nanos.getAsLong();
        var counted = last.plusNanos(passed - lastNanos);
        last = told.isAfter(counted) ? told : counted;
        lastNanos = passed;
        return last;
    }
}
