package dev.vignette.engine;

import dev.vignette.provider.Profile;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// How long a call may take: four times the median of the last good ones, within what its provider
/// allows (policy: a false time-out costs a paid picture, a true hang costs the deadline).
final class Deadlines {

    private static final int MEDIANS = 4;

    /// A median of 200 calls hardly moves in this time.
    private static final Duration FRESH = Duration.ofSeconds(5);

    private record Median(Optional<Long> millis, Instant readAt) {}

    private final Stores stores;
    private final InstantSource clock;
    private final Map<String, Median> medians = new ConcurrentHashMap<>();

    Deadlines(Stores stores, InstantSource clock) {
        this.stores = stores;
        this.clock = clock;
    }

    /// The deadline of the next call through a gate; the ceiling until enough calls are known.
    Duration of(Profile profile, String gate) {
        return median(gate)
                .map(millis ->
                        Math.clamp(
                                MEDIANS * millis,
                                profile.deadlineFloor().toMillis(),
                                profile.deadlineCeiling().toMillis()))
                .map(Duration::ofMillis)
                .orElse(profile.deadlineCeiling());
    }

    private Optional<Long> median(String gate) {
        var now = clock.instant();
        var known = medians.get(gate);
        if (known == null || known.readAt().plus(FRESH).isBefore(now)) {
            known =
                    new Median(
                            stores.database().read(tx -> stores.calls().medianMillis(tx, gate)),
                            now);
            medians.put(gate, known);
        }
        return known.millis();
    }
}
