package dev.vignette.batch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/// How fast one call may follow another: as a quota says that was told or learnt from a refusal's
/// own words, or as refusals teach by trial.
///
/// @param perMinute the quota that was learnt; empty: none is known
/// @param learntAt when
/// @param burst calls the service took at once before it refused; so many may catch up
/// @param spacing least time between two calls, found by trial; zero: none
/// @param nextAt no call before this
/// @param refusedAt when spacing last grew
public record Pace(
        OptionalInt perMinute,
        Instant learntAt,
        int burst,
        Duration spacing,
        Instant nextAt,
        Instant refusedAt) {

    /// Services count a minute when a call arrives, not when it was sent; half a second more is
    /// hardly ever one call too many.
    public static final Duration WINDOW = Duration.ofMillis(60_500);

    /// The first calls to an unknown service follow each other like this: a burst that is too large
    /// costs a few refusals, not a dozen.
    static final Duration FIRST_SPACING = Duration.ofMillis(125);

    /// A spacing below this is none.
    private static final Duration NO_SPACING = Duration.ofMillis(1);

    private static final Duration AFTER_A_REFUSAL = Duration.ofMillis(250);
    private static final Duration LONGEST_SPACING = Duration.ofSeconds(60);

    /// While the answers still to come are waited for.
    static final Duration LOOK_FIRST = Duration.ofSeconds(1);

    /// Calls that were due within this may catch up.
    private static final Duration CATCH_UP = Duration.ofMillis(100);

    /// What is tried again of a burst that went through.
    private static final double OF_A_BURST = 0.8;

    /// A quota may have been raised: what was learnt fades, by so much in such a time.
    private static final double FADES = 1.1;

    private static final Duration FADES_IN = Duration.ofMinutes(10);

    private static final double WHILE_NOTHING_WAS_REFUSED = 0.9;
    private static final double AFTERWARDS = 0.96;

    /// So many calls must have gone well before it gets quicker again.
    private static final int SETTLES_AFTER = 5;

    public static Pace fresh() {
        return new Pace(
                OptionalInt.empty(), Instant.EPOCH, 1, FIRST_SPACING, Instant.EPOCH, Instant.EPOCH);
    }

    /// The quota that holds now: the lower of what was told and what was learnt.
    public OptionalInt quota(OptionalInt told, Instant now) {
        if (perMinute.isEmpty()) {
            return told;
        }
        double periods = Duration.between(learntAt, now).dividedBy(FADES_IN);
        int learnt = (int) Math.min(1e6, perMinute.getAsInt() * Math.pow(FADES, periods));
        return OptionalInt.of(Math.min(learnt, told.orElse(learnt)));
    }

    /// How many calls a minute go through, and whether a quota says so; empty where hardly anything
    /// holds them back.
    Optional<Obstacle.Paced> paced(Known known, Instant now) {
        var quota = quota(known.perMinute(), now);
        var gap = gap(known, now);
        if (quota.isPresent() && gap.equals(even(quota.getAsInt()))) {
            return Optional.of(new Obstacle.Paced(quota.getAsInt(), true));
        }
        return gap.compareTo(FIRST_SPACING) > 0
                ? Optional.of(new Obstacle.Paced((int) Duration.ofMinutes(1).dividedBy(gap), false))
                : Optional.empty();
    }

    /// What another key begins with: the pace of the old one's quota. Whether the quota is the same
    /// has to be found out: pictures quicken the pace, a refusal names the quota anew.
    Pace handedOn() {
        var gap = perMinute.isPresent() ? even(perMinute.getAsInt()) : spacing;
        return new Pace(OptionalInt.empty(), Instant.EPOCH, 1, gap, Instant.EPOCH, refusedAt);
    }

    /// How many calls may start now.
    ///
    /// @param known limits that were given
    int permits(Known known, int sent, Instant now) {
        if (now.isBefore(nextAt)) {
            return 0;
        }
        var quota = quota(known.perMinute(), now);
        int left = quota.isPresent() ? Math.max(0, quota.getAsInt() - sent) : Integer.MAX_VALUE;
        var gap = gap(known, now);
        if (gap.isZero()) {
            return left;
        }
        var late = Duration.between(nextAt, now);
        var most = credit(gap);
        return (int) Math.min(left, 1 + (late.compareTo(most) > 0 ? most : late).dividedBy(gap));
    }

    /// After calls were let through.
    Pace admitted(int calls, Known known, Instant now) {
        var gap = gap(known, now);
        var earliest = now.minus(credit(gap));
        var from = nextAt.isBefore(earliest) ? earliest : nextAt;
        var next = from.plus(gap.multipliedBy(calls));
        return new Pace(perMinute, learntAt, burst, spacing, next, refusedAt);
    }

    /// How far calls may be behind and still catch up.
    private Duration credit(Duration gap) {
        var bursts = perMinute.isPresent() ? gap.multipliedBy(burst - 1) : CATCH_UP;
        return longer(bursts, CATCH_UP);
    }

    /// Least time between two calls now: spread evenly, since nobody says how large a burst may be.
    private Duration gap(Known known, Instant now) {
        var quota = quota(known.perMinute(), now);
        if (quota.isEmpty()) {
            boolean trial = refusedAt.equals(Instant.EPOCH);
            return trial && known.atOnce().isPresent() ? Duration.ZERO : spacing;
        }
        var even = even(quota.getAsInt());
        return perMinute.isPresent() || even.compareTo(spacing) > 0 ? even : spacing;
    }

    private static Duration even(int quota) {
        return WINDOW.dividedBy(Math.max(1, quota));
    }

    /// After a refusal named the quota.
    ///
    /// @param taken calls the service has taken within the window
    /// @param next when the next call may start
    Pace learnt(int quota, int taken, Instant next, Instant now) {
        return new Pace(
                OptionalInt.of(Math.max(1, quota)),
                now,
                burst(taken, now),
                Duration.ZERO,
                next,
                now);
    }

    /// What may catch up after a refusal: of the first burst nearly all, of a later one half.
    /// Refusals that come together are one.
    private int burst(int taken, Instant now) {
        if (perMinute.isEmpty()) {
            return Math.max(1, (int) (taken * OF_A_BURST));
        }
        return now.isBefore(refusedAt.plusSeconds(1)) ? burst : Math.max(1, burst / 2);
    }

    /// After a refusal that only too many calls in a short time explain; once a second at most.
    ///
    /// @param told how long the service wants us to stay away; zero if it does not say
    Pace slower(Duration told, Instant now) {
        if (now.isBefore(refusedAt.plusSeconds(1))) {
            return this;
        }
        var twice = spacing.multipliedBy(2);
        var wanted = longer(longer(twice, AFTER_A_REFUSAL), told);
        var slower = wanted.compareTo(LONGEST_SPACING) > 0 ? LONGEST_SPACING : wanted;
        return new Pace(perMinute, learntAt, burst, slower, nextAt, now);
    }

    /// After something that the answers still to come will explain.
    Pace notBefore(Instant time) {
        return time.isAfter(nextAt)
                ? new Pace(perMinute, learntAt, burst, spacing, time, refusedAt)
                : this;
    }

    /// After the clock was set back.
    ///
    /// @param held nothing starts before this anyway
    Pace afterSetback(Known known, Instant held, Instant now) {
        var learnt = Moments.earlier(learntAt, now);
        var refused = Moments.earlier(refusedAt, now);
        var pace = new Pace(perMinute, learnt, burst, spacing, nextAt, refused);
        var next = now.plus(longer(pace.gap(known, now), LOOK_FIRST));
        return new Pace(
                perMinute,
                learnt,
                burst,
                spacing,
                Moments.earlier(nextAt, held.isAfter(next) ? held : next),
                refused);
    }

    /// After a picture came.
    Pace quicker(boolean nothingWasRefused, Instant now) {
        boolean settled =
                nothingWasRefused
                        || now.isAfter(refusedAt.plus(spacing.multipliedBy(SETTLES_AFTER)));
        if (spacing.isZero() || !settled) {
            return this;
        }
        double factor = nothingWasRefused ? WHILE_NOTHING_WAS_REFUSED : AFTERWARDS;
        var shorter = Duration.ofNanos((long) (spacing.toNanos() * factor));
        return new Pace(
                perMinute,
                learntAt,
                burst,
                shorter.compareTo(NO_SPACING) < 0 ? Duration.ZERO : shorter,
                nextAt,
                refusedAt);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
