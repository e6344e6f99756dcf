package dev.vignette.batch;

import dev.vignette.provider.Failure.Throttled;
import dev.vignette.provider.Failure.Transient;
import dev.vignette.provider.Outcome;
import dev.vignette.provider.Outcome.Failed;
import dev.vignette.provider.Outcome.Generated;
import java.time.Duration;
import java.time.Instant;

/// How many calls one account's model takes now: a limit of calls in flight that rises with success
/// and falls with refusals, and a hold for everybody until the time a refusal named. Pure: an event
/// in, the next gate out.
///
/// @param limit calls in flight at once; a fraction counts towards the next whole one
/// @param rising whether nothing was ever refused: the limit then grows by one with each success
/// @param heldUntil nothing starts before this
/// @param shrunkAt when the limit last fell; it falls at most once a second
public record Gate(double limit, boolean rising, Instant heldUntil, Instant shrunkAt) {

    /// Where a limit that nobody knows starts (simulated: rises to 20 within 8 s at 8 s a call).
    public static final double FIRST_LIMIT = 8;

    /// No limit grows beyond this.
    public static final double HIGHEST_LIMIT = 512;

    /// What a refusal leaves of the limit: 0.8 uses 90 % of a constant capacity, 0.5 only 75 %.
    private static final double SHRINK = 0.8;

    private static final Duration BETWEEN_SHRINKS = Duration.ofSeconds(1);

    public Gate {
        if (!(limit >= 1 && limit <= HIGHEST_LIMIT)) {
            throw new IllegalArgumentException(
                    "a limit of calls in flight is 1 to 512, not " + limit);
        }
    }

    /// A gate that has learnt nothing yet.
    public static Gate fresh() {
        return new Gate(FIRST_LIMIT, true, Instant.EPOCH, Instant.EPOCH);
    }

    /// How many calls may start now.
    ///
    /// @param inFlight calls that have started, or are about to
    public int permits(Instant now, int inFlight) {
        return isHeld(now) ? 0 : Math.max(0, (int) limit - inFlight);
    }

    public boolean isHeld(Instant now) {
        return now.isBefore(heldUntil);
    }

    /// The gate after a call came back.
    public Gate after(Outcome outcome, Instant now) {
        return switch (outcome) {
            case Generated _ -> grown();
            case Failed(Throttled(_, var told)) when told.isPresent() -> held(now.plus(told.get()));
            case Failed(Throttled _) -> shrunk(now);
            case Failed(Transient(_, _, _, var told)) when told.isPresent() ->
                    held(now.plus(told.get()));
            case Failed _ -> this;
        };
    }

    private Gate grown() {
        double more = limit + (rising ? 1 : 1 / limit);
        return new Gate(Math.min(more, HIGHEST_LIMIT), rising, heldUntil, shrunkAt);
    }

    private Gate held(Instant until) {
        return until.isAfter(heldUntil) ? new Gate(limit, false, until, shrunkAt) : this;
    }

    private Gate shrunk(Instant now) {
        if (now.isBefore(shrunkAt.plus(BETWEEN_SHRINKS))) {
            return this;
        }
        return new Gate(Math.max(1, limit * SHRINK), false, heldUntil, now);
    }
}
