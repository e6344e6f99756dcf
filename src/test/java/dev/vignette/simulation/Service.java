package dev.vignette.simulation;

import dev.vignette.image.Image;
import dev.vignette.image.MediaType;
import dev.vignette.provider.Failure;
import dev.vignette.provider.Failure.Blocked;
import dev.vignette.provider.Failure.Halting;
import dev.vignette.provider.Failure.Invalid;
import dev.vignette.provider.Failure.Report;
import dev.vignette.provider.Failure.Stage;
import dev.vignette.provider.Failure.Throttled;
import dev.vignette.provider.Failure.Transient;
import dev.vignette.provider.FailureKind;
import dev.vignette.provider.Outcome;
import dev.vignette.provider.Outcome.Failed;
import dev.vignette.provider.Outcome.Generated;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;

/// An image service as it is on paper: what it takes, how long, and what it does on bad days.
final class Service {

    /// How a service behaves.
    ///
    /// @param perMinute calls it takes; 0: as many as come
    /// @param burst how many of them at once
    /// @param refusedCount whether a refused call counts against the quota too
    /// @param tellsWait whether a refusal says how long to stay away
    /// @param tellsQuota whether a refusal names the quota
    /// @param atOnce calls in flight it takes; 0: as many as come
    /// @param meanSeconds how long a picture takes on average
    /// @param failing share of calls that fail at random
    /// @param hanging share of calls that never come back
    /// @param safety scenes it always refuses
    /// @param outageFrom when it stops working, in seconds; 0: never
    /// @param outageSeconds for how long
    record Manner(
            int perMinute,
            int burst,
            boolean refusedCount,
            boolean tellsWait,
            boolean tellsQuota,
            int atOnce,
            double meanSeconds,
            double failing,
            double hanging,
            Set<Integer> safety,
            double outageFrom,
            double outageSeconds,
            Halts halts) {

        static final Manner GOOD =
                new Manner(0, 0, false, false, false, 0, 8, 0, 0, Set.of(), 0, 0, Halts.NONE);

        Manner quota(int perMinute, int burst, boolean refusedCount) {
            return new Manner(
                    perMinute,
                    burst,
                    refusedCount,
                    tellsWait,
                    tellsQuota,
                    atOnce,
                    meanSeconds,
                    failing,
                    hanging,
                    safety,
                    outageFrom,
                    outageSeconds,
                    halts);
        }

        Manner telling(boolean wait, boolean quota) {
            return new Manner(
                    perMinute,
                    burst,
                    refusedCount,
                    wait,
                    quota,
                    atOnce,
                    meanSeconds,
                    failing,
                    hanging,
                    safety,
                    outageFrom,
                    outageSeconds,
                    halts);
        }

        Manner atOnce(int calls, double meanSeconds) {
            return new Manner(
                    perMinute,
                    burst,
                    refusedCount,
                    tellsWait,
                    tellsQuota,
                    calls,
                    meanSeconds,
                    failing,
                    hanging,
                    safety,
                    outageFrom,
                    outageSeconds,
                    halts);
        }

        Manner failing(double share, double hanging, Set<Integer> safety) {
            return new Manner(
                    perMinute,
                    burst,
                    refusedCount,
                    tellsWait,
                    tellsQuota,
                    atOnce,
                    meanSeconds,
                    share,
                    hanging,
                    safety,
                    outageFrom,
                    outageSeconds,
                    halts);
        }

        Manner away(double from, double seconds) {
            return new Manner(
                    perMinute,
                    burst,
                    refusedCount,
                    tellsWait,
                    tellsQuota,
                    atOnce,
                    meanSeconds,
                    failing,
                    hanging,
                    safety,
                    from,
                    seconds,
                    halts);
        }

        Manner halting(Halts how) {
            return new Manner(
                    perMinute,
                    burst,
                    refusedCount,
                    tellsWait,
                    tellsQuota,
                    atOnce,
                    meanSeconds,
                    failing,
                    hanging,
                    safety,
                    outageFrom,
                    outageSeconds,
                    how);
        }
    }

    /// What stops more than one call.
    ///
    /// @param invalid scenes whose request it never takes
    /// @param from when it stops taking calls, in seconds; 0: never
    /// @param seconds for how long
    /// @param reason why
    record Halts(Set<Integer> invalid, double from, double seconds, Reason reason) {

        static final Halts NONE = new Halts(Set.of(), 0, 0, Reason.KEY);
    }

    enum Reason {
        /// The key is not taken; nobody knows until when.
        KEY,
        /// The day's quota is used up, until a time it names.
        DAILY_QUOTA,
        /// Come back in ten minutes.
        LONG_WAIT
    }

    /// What will come of a call, and when.
    ///
    /// @param taken whether it counts as one of those at once
    record Answer(Outcome outcome, Instant at, boolean taken) {}

    private static final Duration QUICK = Duration.ofMillis(200);
    private static final Duration REFUSAL = Duration.ofMillis(50);
    private static final Duration LONG = Duration.ofMinutes(10);
    private static final double SIGMA = 0.35;

    private final Manner manner;
    private final SplittableRandom random;
    private final Instant start;
    private double tokens;
    private Instant filledAt;
    private int inFlight;

    Service(Manner manner, long seed, Instant start) {
        this.manner = manner;
        this.random = new SplittableRandom(seed);
        this.start = start;
        this.tokens = manner.burst();
        this.filledAt = start;
    }

    /// Takes a call.
    ///
    /// @param deadline after which the client hangs up
    /// @param wall what the caller's clock says
    Answer call(int scene, Duration deadline, Instant now, Instant wall) {
        if (isHalted(now)) {
            return new Answer(new Failed(halt(wall)), now.plus(REFUSAL), false);
        }
        if (isAway(now)) {
            return new Answer(failed(FailureKind.SERVER_ERROR), now.plus(QUICK), false);
        }
        if (manner.perMinute() > 0 && !takesToken(now)) {
            return new Answer(refusal(), now.plus(REFUSAL), false);
        }
        if (manner.atOnce() > 0 && inFlight >= manner.atOnce()) {
            return new Answer(untold(), now.plus(REFUSAL), false);
        }
        inFlight++;
        if (random.nextDouble() < manner.hanging()) {
            return new Answer(failed(FailureKind.TIMEOUT), now.plus(deadline), true);
        }
        if (random.nextDouble() < manner.failing()) {
            return new Answer(failed(FailureKind.SERVER_ERROR), now.plus(QUICK), true);
        }
        if (manner.safety().contains(scene)) {
            var refused = new Blocked(Report.of("unsafe"), Stage.PROMPT, List.of());
            return new Answer(new Failed(refused), now.plus(QUICK), true);
        }
        if (manner.halts().invalid().contains(scene)) {
            return new Answer(new Failed(new Invalid(Report.of("400"))), now.plus(QUICK), true);
        }
        var at = now.plus(latency());
        if (manner.outageFrom() > 0 && !isAway(now) && isAway(at)) {
            return new Answer(failed(FailureKind.NETWORK), outage(), true);
        }
        var picture = new Image(new byte[] {1}, MediaType.PNG, 16, 9);
        return new Answer(new Generated(picture, Optional.empty(), "simulated"), at, true);
    }

    /// A call that was taken is over.
    void over(Answer answer) {
        if (answer.taken()) {
            inFlight--;
        }
    }

    private boolean isHalted(Instant now) {
        var halts = manner.halts();
        double since = seconds(start, now) - halts.from();
        return halts.from() > 0 && since >= 0 && since < halts.seconds();
    }

    private Failure halt(Instant wall) {
        return switch (manner.halts().reason()) {
            case KEY -> new Halting(Report.of("401"), FailureKind.KEY, Optional.empty());
            case DAILY_QUOTA ->
                    new Halting(
                            Report.of("per day"), FailureKind.QUOTA, Optional.of(wall.plus(LONG)));
            case LONG_WAIT -> new Throttled(Report.of("429"), Optional.of(LONG));
        };
    }

    private boolean takesToken(Instant now) {
        double rate = manner.perMinute() / 60.0;
        tokens = Math.min(manner.burst(), tokens + rate * seconds(filledAt, now));
        filledAt = now;
        if (tokens >= 1) {
            tokens--;
            return true;
        }
        if (manner.refusedCount()) {
            tokens = Math.max(-manner.burst(), tokens - 1);
        }
        return false;
    }

    private Outcome refusal() {
        double rate = manner.perMinute() / 60.0;
        var wait = Duration.ofMillis((long) Math.ceil(1_000 * (1 - tokens) / rate));
        return new Failed(
                new Throttled(
                        Report.of("429"),
                        manner.tellsWait() ? Optional.of(wait) : Optional.empty(),
                        manner.tellsQuota()
                                ? OptionalInt.of(manner.perMinute())
                                : OptionalInt.empty()));
    }

    private static Outcome untold() {
        return new Failed(new Throttled(Report.of("429"), Optional.empty()));
    }

    private static Outcome failed(FailureKind kind) {
        return new Failed(new Transient(Report.of(kind.name()), kind, false, Optional.empty()));
    }

    private Duration latency() {
        double normal = 0;
        for (int i = 0; i < 12; i++) {
            normal += random.nextDouble();
        }
        double factor = Math.exp(SIGMA * (normal - 6) - SIGMA * SIGMA / 2);
        return Duration.ofMillis((long) (manner.meanSeconds() * factor * 1_000));
    }

    private boolean isAway(Instant now) {
        return manner.outageSeconds() > 0
                && !now.isBefore(outage())
                && seconds(outage(), now) < manner.outageSeconds();
    }

    private Instant outage() {
        return start.plusMillis((long) (manner.outageFrom() * 1_000));
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1_000.0;
    }
}
