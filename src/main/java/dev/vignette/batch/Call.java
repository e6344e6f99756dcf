package dev.vignette.batch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/// One request to an image service, written down before it was sent.
///
/// @param number which call of its scene, from 1
/// @param attempt which of the scene's attempts it belongs to; a throttled or interrupted one is
///   repeated
/// @param startedAt when it was written down
/// @param took until the answer; empty while it is in flight, or was cut off
/// @param outcome what came of it; empty while it is in flight
/// @param message the service's own words
/// @param status the HTTP status
/// @param retryAfter how long the service asked us to stay away
/// @param requestId what the service's support asks for
public record Call(
        int number,
        int attempt,
        Instant startedAt,
        Optional<Duration> took,
        Optional<CallOutcome> outcome,
        Optional<String> message,
        OptionalInt status,
        Optional<Duration> retryAfter,
        Optional<String> requestId) {}
