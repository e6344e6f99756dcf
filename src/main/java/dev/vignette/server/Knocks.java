package dev.vignette.server;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/// Wrong tokens by where they came from. Whoever sends too many is told to wait; a right one lets
/// its holder in all the same, for behind a proxy everybody comes from one place.
final class Knocks {

    private static final int MOST_ADDRESSES = 10_000;

    private final int most;
    private final Duration within;
    private final InstantSource clock;
    private final Map<String, Deque<Instant>> wrong =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
                    return size() > MOST_ADDRESSES;
                }
            };

    /// @param most wrong ones that are taken for mistakes
    Knocks(int most, Duration within, InstantSource clock) {
        this.most = most;
        this.within = within;
        this.clock = clock;
    }

    /// Notes a wrong token; whether it is one too many.
    synchronized boolean isOneTooMany(String address) {
        var now = clock.instant();
        var times = wrong.computeIfAbsent(address, _ -> new ArrayDeque<>());
        // what seems to be still to come was before the clock was set back
        times.removeIf(time -> time.plus(within).isBefore(now) || time.isAfter(now));
        if (times.size() >= most) {
            return true;
        }
        times.addLast(now);
        return false;
    }
}
