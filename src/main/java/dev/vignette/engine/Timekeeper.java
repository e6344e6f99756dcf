package dev.vignette.engine;

import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Watches the clock of the machine. Waits are written down as times, so that they outlive the
/// process; a clock that is set back would stretch them, and one that runs ahead, as on a laptop
/// that slept, must not count as time in which nothing came.
final class Timekeeper {

    private static final Logger LOG = LoggerFactory.getLogger(Timekeeper.class);

    /// Whoever looked at the clock just before it was set back has written it down by then.
    private static final Duration SETTLED_AFTER = Duration.ofSeconds(5);

    /// Nobody looks for so long who is awake.
    private static final Duration SLEPT = Duration.ofMinutes(1);

    private final Stores stores;
    private Instant last = Instant.MAX; // it may have been set back while nobody looked
    private Instant again = Instant.MAX;
    private Instant awake = Instant.EPOCH;

    Timekeeper(Stores stores) {
        this.stores = stores;
    }

    /// Looks at the clock, and shortens the waits where it was set back.
    ///
    /// @return whether what was remembered of the time before is wrong now
    boolean look(Instant now) {
        boolean first = last.equals(Instant.MAX);
        boolean setBack = now.isBefore(last);
        if (setBack || !now.isBefore(again)) {
            stores.database()
                    .write(tx -> {
                        stores.setbacks().shorten(tx, now);
                        return true;
                    });
            again = setBack && !first ? now.plus(SETTLED_AFTER) : Instant.MAX;
        }
        if (setBack && !first) {
            LOG.warn(
                    "the clock was set back by {}; what waits does so no longer than before",
                    words(Duration.between(now, last)));
        }
        if (setBack || now.isAfter(last.plus(SLEPT))) {
            awake = now;
        }
        last = now;
        return setBack;
    }

    static String words(Duration setback) {
        long seconds = setback.toSeconds();
        return seconds > 0 ? seconds + " s" : setback.toNanos() / 1e6 + " ms";
    }

    /// Since when somebody has been looking without a break.
    Instant awake() {
        return awake;
    }
}
