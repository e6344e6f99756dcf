package dev.vignette.batch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A circuit breaker: opens when one image after another meets a service that does not work, and
/// lets single calls through until one comes back well. While it is open no attempt is used: an
/// outage is nobody's failure.
///
/// @param streak failures since the last good answer
/// @param images which images they hit, as far as that matters
/// @param probeAt when the next single call may go; empty: it is closed
/// @param gap time after that call's failure until the one after it
/// @param probing whether such a call is on its way
public record Breaker(
        int streak, List<String> images, Optional<Instant> probeAt, Duration gap, boolean probing) {

    /// Failures in a row that open it. At 30 % failing at random that happens to 0.07 % of calls,
    /// and costs one probe of 2 s.
    static final int OPENS_AFTER = 6;

    /// Images they must have hit: one bad image is not an outage.
    static final int OPENS_WITH = 4;

    /// Failures in a row, of as many images, that look like the beginning of an outage.
    private static final int SUSPICIOUS = 2;

    private static final Duration FIRST_GAP = Duration.ofSeconds(2);
    private static final Duration LONGEST_GAP = Duration.ofSeconds(6);

    public Breaker {
        images = List.copyOf(images);
    }

    public static Breaker closed() {
        return new Breaker(0, List.of(), Optional.empty(), FIRST_GAP, false);
    }

    public boolean isOpen() {
        return probeAt.isPresent();
    }

    /// Whether an outage may be beginning; the answers still to come will tell.
    boolean isSuspicious() {
        return !isOpen() && streak >= SUSPICIOUS && images.size() >= SUSPICIOUS;
    }

    /// How many calls may start now.
    int permits(int inFlight, Instant now) {
        if (probeAt.isEmpty()) {
            return Integer.MAX_VALUE;
        }
        boolean lost = probing && inFlight == 0; // its worker died
        return !now.isBefore(probeAt.get()) && (!probing || lost) ? 1 : 0;
    }

    /// After a call was let through.
    Breaker admitted() {
        return isOpen() ? new Breaker(streak, images, probeAt, gap, true) : this;
    }

    /// Whether a call that was let through may still be sent.
    boolean mayBegin() {
        return !isOpen() || probing;
    }

    /// After an answer that shows a service at work, be it a picture or a refusal. A call that was
    /// sent before the last failures says nothing about the next one.
    Breaker good(Instant sent) {
        boolean older = probeAt.filter(at -> sent.isBefore(at.minus(gap))).isPresent();
        return older || (streak == 0 && !isOpen()) ? this : closed();
    }

    /// After a time-out, a broken connection, a server error.
    Breaker bad(String image, Instant now) {
        if (isOpen()) {
            return probing ? open(now, longer()) : this;
        }
        var hit =
                images.size() >= OPENS_WITH || images.contains(image)
                        ? images
                        : Stream.concat(images.stream(), Stream.of(image)).toList();
        var worse = new Breaker(streak + 1, hit, probeAt, FIRST_GAP, false);
        return worse.streak >= OPENS_AFTER && hit.size() >= OPENS_WITH
                ? worse.open(now, FIRST_GAP)
                : worse;
    }

    Breaker afterSetback(Instant now) {
        var next = probeAt.map(at -> Moments.earlier(at, now.plus(gap)));
        return new Breaker(streak, images, next, gap, probing);
    }

    private Breaker open(Instant now, Duration wait) {
        return new Breaker(streak, images, Optional.of(now.plus(wait)), wait, false);
    }

    private Duration longer() {
        var twice = gap.multipliedBy(2);
        return twice.compareTo(LONGEST_GAP) > 0 ? LONGEST_GAP : twice;
    }
}
