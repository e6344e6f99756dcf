package dev.vignette.batch;

import dev.vignette.batch.Obstacle.Bound;
import java.time.Duration;
import java.time.Instant;

/// How many calls a service takes at once, found by trial: it rises with success and falls with
/// refusals that nothing else explains.
///
/// @param most calls in flight at once; a fraction counts towards the next whole one
/// @param rising whether nothing was ever refused: then it grows by one with each success
/// @param shrunkAt when it last fell; it falls at most once a second
/// @param proven calls in flight with which one has succeeded
public record Limit(double most, boolean rising, Instant shrunkAt, int proven) {

    /// Where a limit that nobody knows starts (simulated: rises to 20 within 8 s at 8 s a call).
    public static final double FIRST = 8;

    /// No limit grows beyond this.
    public static final double HIGHEST = 512;

    /// What a refusal leaves of it: 0.8 uses 90 % of a constant capacity, 0.5 only 75 %.
    private static final double SHRINK = 0.8;

    private static final Duration BETWEEN_SHRINKS = Duration.ofSeconds(1);

    public Limit {
        if (!(most >= 1 && most <= HIGHEST)) {
            throw new IllegalArgumentException(
                    "a limit of calls in flight is 1 to 512, not " + most);
        }
    }

    /// A limit nobody has tried yet.
    public static Limit fresh() {
        return new Limit(FIRST, true, Instant.EPOCH, 0);
    }

    /// How many more may start.
    int permits(Known known, int inFlight) {
        return Math.max(0, most(known) - inFlight);
    }

    /// How many may be in flight. A limit that was given is believed until something is refused.
    public int most(Known known) {
        int given = rising ? known.atOnce().orElse(0) : 0;
        return Math.max((int) most, given);
    }

    /// The same, and where it comes from.
    Obstacle.Full full(Known known) {
        if (!rising) {
            return new Obstacle.Full(most(known), Bound.REFUSED);
        }
        boolean given = known.atOnce().isPresent();
        return new Obstacle.Full(
                given ? known.atOnce().getAsInt() : (int) most,
                given ? Bound.WANTED : Bound.SO_FAR);
    }

    /// Whether so many calls at once were taken before, so that a refusal has another cause.
    boolean isProven(int inFlight) {
        return inFlight <= proven;
    }

    /// After a picture came while so many calls were in flight; an idle limit learns nothing.
    Limit grown(int inFlight) {
        double more = inFlight * 2 < most ? most : most + (rising ? 1 : 1 / most);
        return new Limit(Math.min(more, HIGHEST), rising, shrunkAt, Math.max(proven, inFlight));
    }

    /// After a refusal with more calls in flight than were ever taken.
    Limit shrunk(int inFlight, Instant now) {
        if (now.isBefore(shrunkAt.plus(BETWEEN_SHRINKS))) {
            return settled();
        }
        double left = Math.min(most, Math.max(inFlight, proven)) * SHRINK;
        return new Limit(Math.max(1, left), false, now, (int) left);
    }

    Limit afterSetback(Instant now) {
        return new Limit(most, rising, Moments.earlier(shrunkAt, now), proven);
    }

    /// After any refusal: from now on it grows slowly.
    Limit settled() {
        return rising ? new Limit(most, false, shrunkAt, proven) : this;
    }
}
