package dev.vignette.batch;

import dev.vignette.provider.Failure.Blocked;
import dev.vignette.provider.Failure.Throttled;
import dev.vignette.provider.Failure.Transient;
import dev.vignette.provider.FailureKind;
import dev.vignette.provider.Outcome;
import dev.vignette.provider.Outcome.Failed;
import dev.vignette.provider.Outcome.Generated;
import java.time.Duration;
import java.time.Instant;

/// How fast one account's model lets calls through: a limit of calls in flight, a pace, a hold for
/// everybody until the time a refusal named, and a breaker for outages. Pure: an event in, the next
/// gate out. The arithmetic is derived in `docs/gate.md`.
///
/// @param heldUntil nothing starts before this
/// @param told how long the service wanted us to stay away; zero: it did not name that time
/// @param hold the last hold nobody named; the next one is twice as long, until a picture comes
public record Gate(
        Limit limit, Pace pace, Breaker breaker, Instant heldUntil, Duration told, Duration hold) {

    private static final Duration SHORT = Duration.ofSeconds(3);
    private static final Duration FIRST_HOLD = Duration.ofSeconds(1);
    private static final Duration LONGEST_HOLD = Duration.ofSeconds(60);

    /// So many calls a minute are slow enough to be the reason, whether or not one waits just now.
    private static final int SLOW = 120;

    /// A call.
    ///
    /// @param image which image it was for
    /// @param at when it was sent
    public record Sent(String image, Instant at) {}

    /// A gate that has learnt nothing yet.
    public static Gate fresh() {
        return new Gate(
                Limit.fresh(),
                Pace.fresh(),
                Breaker.closed(),
                Instant.EPOCH,
                Duration.ZERO,
                Duration.ZERO);
    }

    /// How many calls may start now.
    ///
    /// @param known limits that were given
    public int permits(Traffic traffic, Known known, Instant now) {
        if (isHeld(now)) {
            return 0;
        }
        int permits = limit.permits(known, traffic.inFlight());
        permits = Math.min(permits, pace.permits(known, traffic.sent(), now));
        return Math.min(permits, breaker.permits(traffic.inFlight(), now));
    }

    /// The gate after calls were let through.
    public Gate admitted(int calls, Known known, Instant now) {
        return new Gate(
                limit, pace.admitted(calls, known, now), breaker.admitted(), heldUntil, told, hold);
    }

    /// Whether a call that was let through may still be sent: admission is not sending.
    public boolean mayBegin(int sent, Known known, Instant now) {
        var most = pace.quota(known.perMinute(), now);
        return !isHeld(now) && breaker.mayBegin() && (most.isEmpty() || sent < most.getAsInt());
    }

    public boolean isHeld(Instant now) {
        return now.isBefore(heldUntil);
    }

    /// Whether the service does not work, so that failures are nobody's.
    public boolean isOutage() {
        return breaker.isOpen();
    }

    /// Why nothing starts now.
    public Obstacle obstacle(Traffic traffic, Known known, Instant now) {
        if (isHeld(now)) {
            return told.isZero() ? new Obstacle.Busy(heldUntil) : new Obstacle.Told(heldUntil);
        }
        if (breaker.probeAt().isPresent()) {
            return new Obstacle.Away(breaker.probeAt().get());
        }
        if (limit.permits(known, traffic.inFlight()) == 0) {
            return limit.full(known);
        }
        boolean isWaiting = pace.permits(known, traffic.sent(), now) == 0;
        return pace.paced(known, now)
                .filter(paced -> isWaiting || paced.perMinute() <= SLOW)
                .<Obstacle>map(paced -> paced)
                .orElseGet(Obstacle.None::new);
    }

    /// What another key of the same service begins with: how many calls it took at once and how
    /// fast. Waits and outages were the old one's own.
    public Gate handedOn() {
        return new Gate(
                limit,
                pace.handedOn(),
                Breaker.closed(),
                Instant.EPOCH,
                Duration.ZERO,
                Duration.ZERO);
    }

    /// The gate of a clock that was set back: nothing it waits for is further away than it was when
    /// the wait began, and nothing that happened is still to come.
    public Gate afterSetback(Known known, Instant now) {
        var latest = now.plus(told.isZero() ? LONGEST_HOLD : told);
        var held = Moments.earlier(heldUntil, latest);
        return new Gate(
                limit.afterSetback(now),
                pace.afterSetback(known, held, now),
                breaker.afterSetback(now),
                held,
                told,
                hold);
    }

    /// The gate after a call came back.
    ///
    /// @param sent which call that was
    /// @param traffic calls in flight when it came back, itself included; where it was refused,
    ///   also the calls that were not refused within the window
    public Gate after(Outcome outcome, Sent sent, Traffic traffic, Instant now) {
        return switch (outcome) {
            case Generated _ -> generated(sent, traffic.inFlight(), now);
            case Failed(Throttled throttled) -> refused(throttled, sent, traffic, now);
            case Failed(Transient failure) -> failed(failure, sent.image(), now);
            case Failed(Blocked _) -> with(breaker.good(sent.at()));
            case Failed _ -> this;
        };
    }

    private Gate generated(Sent sent, int inFlight, Instant now) {
        return new Gate(
                limit.grown(inFlight),
                pace.quicker(limit.rising(), now),
                breaker.good(sent.at()),
                heldUntil,
                told,
                Duration.ZERO);
    }

    private Gate refused(Throttled refusal, Sent sent, Traffic traffic, Instant now) {
        int inFlight = traffic.inFlight();
        var wait = refusal.retryAfter();
        var slower = this;
        if (refusal.perMinute().isPresent()) {
            var next = now.plus(wait.orElse(Duration.ZERO));
            slower = with(pace.learnt(refusal.perMinute().getAsInt(), traffic.sent(), next, now));
        } else if (wait.isPresent() || limit.isProven(inFlight)) {
            slower = with(pace.slower(shortOrNone(wait.orElse(Duration.ZERO)), now));
        } else {
            slower = with(limit.shrunk(inFlight, now));
        }
        slower = slower.with(slower.limit.settled()).with(breaker.good(sent.at()));
        return wait.isPresent() ? slower.heldFor(wait.get(), now) : slower.heldUntold(now);
    }

    /// A short wait is the time until the next call is free; a long one until a window ends, and
    /// says nothing of the pace.
    private static Duration shortOrNone(Duration wait) {
        return wait.compareTo(SHORT) <= 0 ? wait : Duration.ZERO;
    }

    private Gate failed(Transient failure, String image, Instant now) {
        var next = isOutage(failure.kind()) ? broken(image, now) : this;
        return failure.retryAfter().isPresent()
                ? next.heldFor(failure.retryAfter().get(), now)
                : next;
    }

    /// The calls that an outage cuts fail all at once; whoever took their places would fail, too.
    private Gate broken(String image, Instant now) {
        var next = with(breaker.bad(image, now));
        return next.breaker.isSuspicious()
                ? next.with(pace.notBefore(now.plus(Pace.LOOK_FIRST)))
                : next;
    }

    private static boolean isOutage(FailureKind kind) {
        return switch (kind) {
            case TIMEOUT, NETWORK, SERVER_ERROR -> true;
            case RATE_LIMIT,
                    SAFETY,
                    BAD_PICTURE,
                    INVALID_REQUEST,
                    KEY,
                    QUOTA,
                    MODEL_GONE,
                    INTERRUPTED ->
                    false;
        };
    }

    private Gate heldFor(Duration wait, Instant now) {
        var until = now.plus(wait);
        return until.isAfter(heldUntil) ? new Gate(limit, pace, breaker, until, wait, hold) : this;
    }

    /// Everybody waits a little; refusals that come during that time are of the same burst.
    private Gate heldUntold(Instant now) {
        if (isHeld(now)) {
            return this;
        }
        var twice = hold.isZero() ? FIRST_HOLD : hold.multipliedBy(2);
        var wait = twice.compareTo(LONGEST_HOLD) > 0 ? LONGEST_HOLD : twice;
        return new Gate(limit, pace, breaker, now.plus(wait), Duration.ZERO, wait);
    }

    private Gate with(Limit other) {
        return new Gate(other, pace, breaker, heldUntil, told, hold);
    }

    private Gate with(Pace other) {
        return new Gate(limit, other, breaker, heldUntil, told, hold);
    }

    private Gate with(Breaker other) {
        return new Gate(limit, pace, other, heldUntil, told, hold);
    }
}
