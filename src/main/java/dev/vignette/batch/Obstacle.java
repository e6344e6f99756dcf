package dev.vignette.batch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

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

    /// Calls are spread over a minute.
    ///
    /// @param named whether that is a quota that somebody named, or a pace found by trial
    record Paced(int perMinute, boolean named) implements Obstacle {}

    /// So many calls are in flight as may be.
    ///
    /// @param reason where that number comes from
    record Full(int limit, Bound reason) implements Obstacle {}

    /// Where a limit of calls in flight comes from.
    enum Bound {
        /// Tried so far; it still rises with each picture.
        SO_FAR,
        /// Found out by refusals.
        REFUSED,
        /// All that its batches, or their provider, ever want.
        WANTED
    }

    /// The word for it in JSON.
    default String wireName() {
        return switch (this) {
            case None _ -> "none";
            case Told _ -> "told";
            case Busy _ -> "busy";
            case Away _ -> "away";
            case Paced _ -> "paced";
            case Full _ -> "full";
        };
    }

    /// Until when nothing starts, where that is known.
    default Optional<Instant> ends() {
        return switch (this) {
            case Told(var until) -> Optional.of(until);
            case Busy(var until) -> Optional.of(until);
            case Away(var next) -> Optional.of(next);
            case None _, Paced _, Full _ -> Optional.empty();
        };
    }

    /// The same in words for people, without a stop at the end; empty where there is nothing to
    /// say.
    ///
    /// @param service as they know it: `gemini`
    default Optional<String> words(String service, Instant now) {
        return switch (this) {
            case None _ -> Optional.empty();
            case Told(var until) ->
                    Optional.of("waiting %d s: %s asked for it".formatted(in(until, now), service));
            case Busy(var until) ->
                    Optional.of("waiting %d s: %s is busy".formatted(in(until, now), service));
            case Away(var next) when next.isAfter(now) ->
                    Optional.of(
                            "%s does not answer; next try in %d s"
                                    .formatted(service, in(next, now)));
            case Away _ -> Optional.of(service + " does not answer; trying again now");
            case Paced(var perMinute, var named) ->
                    Optional.of(
                            "about %s a minute: %s"
                                    .formatted(
                                            perMinute == 1 ? "1 picture" : perMinute + " pictures",
                                            named
                                                    ? service + "'s quota"
                                                    : service + " refused more"));
            case Full(var limit, var reason) ->
                    Optional.of(
                            (limit == 1 ? "1 call" : limit + " calls")
                                    + switch (reason) {
                                        case SO_FAR -> " at once so far";
                                        case REFUSED -> " at once: " + service + " refused more";
                                        case WANTED -> " at once: no more are wanted";
                                    });
        };
    }

    /// Whole seconds until a time, at least one.
    private static long in(Instant time, Instant now) {
        return Math.max(1, (Duration.between(now, time).toMillis() + 999) / 1_000);
    }
}
