package dev.vignette.batch;

import dev.vignette.batch.Decision.Keep;
import dev.vignette.batch.Decision.Pause;
import dev.vignette.batch.Decision.RetryAt;
import dev.vignette.batch.Decision.Rewrite;
import dev.vignette.batch.Decision.Skip;
import dev.vignette.batch.Decision.WaitUntil;
import dev.vignette.provider.Failure;
import dev.vignette.provider.Failure.Blocked;
import dev.vignette.provider.Failure.Halting;
import dev.vignette.provider.Failure.Invalid;
import dev.vignette.provider.Failure.Throttled;
import dev.vignette.provider.Failure.Transient;
import dev.vignette.provider.FailureKind;
import dev.vignette.provider.Outcome;
import dev.vignette.provider.Outcome.Failed;
import dev.vignette.provider.Outcome.Generated;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/// Whether a scene is tried again, and when. Two budgets: *attempts* are for real errors, *waiting*
/// is for "not now" and costs no attempt.
///
/// @param attempts tries a scene gets, 1 to 20
/// @param backoff wait before the second attempt; doubled before each further one
/// @param countThrottled whether "not now" uses an attempt after all
/// @param blocked what becomes of a scene that is refused for safety
public record RetryPolicy(
        int attempts, Duration backoff, boolean countThrottled, OnBlocked blocked) {

    /// Three attempts with 2 s and 4 s between them.
    public static final RetryPolicy USUAL =
            new RetryPolicy(3, Duration.ofSeconds(2), false, OnBlocked.SKIP);

    /// How often a scene that is refused for safety may be said with other words.
    public static final int REWRITES = 2;

    /// A service that wants us to stay away longer than this pauses the batch, with its end known.
    public static final Duration LONGEST_TOLD_WAIT = Duration.ofMinutes(5);

    /// How long to stay away where a service says "not now" and not how long.
    public static final Duration UNTOLD_WAIT = Duration.ofMillis(1_500);

    /// No backoff grows beyond this, unless it began there.
    private static final Duration LONGEST_BACKOFF = Duration.ofMinutes(10);

    /// An empty answer may be a silent refusal that bills each repetition: one repetition is
    /// enough.
    private static final int EMPTY_ANSWERS = 2;

    public RetryPolicy {
        Ranges.within("attempts", attempts, 1, 20);
        Ranges.within("backoff", backoff, Duration.ofMillis(1), Duration.ofHours(1));
    }

    /// What to do after a call.
    ///
    /// @param attempt which of the scene's attempts the call was, from 1
    /// @param rewrites how often the scene has been said with other words
    public Decision after(Outcome outcome, int attempt, int rewrites, Instant now) {
        return switch (outcome) {
            case Generated generated -> new Keep(generated);
            case Failed(Blocked refusal) when isRewritten(refusal, attempt, rewrites) ->
                    new Rewrite(SceneFailure.of(refusal));
            case Failed(var failure) -> afterFailure(failure, attempt, now);
        };
    }

    /// The same for a scene that has its first words.
    public Decision after(Outcome outcome, int attempt, Instant now) {
        return after(outcome, attempt, 0, now);
    }

    /// The same words get their calls first. Other words never get a scene more attempts.
    private boolean isRewritten(Blocked refusal, int attempt, int rewrites) {
        return blocked.rewrite()
                && attempt >= blocked.attempts() + rewrites
                && attempt < attempts
                && rewrites < REWRITES
                && SceneFailure.of(refusal).mayBeReworded();
    }

    /// What to do after a call to a service that works for nobody: what may pass uses no attempt.
    public Decision duringOutage(Outcome outcome, int attempt, Instant now) {
        return switch (outcome) {
            case Failed(Transient t) when t.retryAfter().isEmpty() -> {
                var wait = backoffAfter(attempt);
                yield new WaitUntil(now.plus(wait), wait, false, SceneFailure.of(t));
            }
            case Failed _, Generated _ -> after(outcome, attempt, now);
        };
    }

    private Decision afterFailure(Failure failure, int attempt, Instant now) {
        var why = SceneFailure.of(failure);
        return switch (failure) {
            case Throttled(_, var told, _) when isLong(told) ->
                    new Pause(PauseReason.QUOTA, why, told.map(now::plus));
            case Throttled(_, var told, _) when countThrottled ->
                    again(why, attempt, attempts, told, now);
            case Throttled(_, var told, _) -> {
                var wait = told.orElse(UNTOLD_WAIT);
                yield new WaitUntil(now.plus(wait), wait, told.isPresent(), why);
            }
            case Transient(_, _, _, var told) when isLong(told) ->
                    new Pause(PauseReason.QUOTA, why, told.map(now::plus));
            case Transient t -> again(why, attempt, attemptsFor(t), t.retryAfter(), now);
            case Blocked _ -> again(why, attempt, blocked.attempts(), Optional.empty(), now);
            case Invalid _ -> new Skip(why);
            case Halting(_, var kind, var until) -> new Pause(reason(kind), why, until);
        };
    }

    private Decision again(
            SceneFailure why, int attempt, int most, Optional<Duration> told, Instant now) {
        if (attempt >= most) {
            return new Skip(why);
        }
        var wait =
                told.filter(t -> t.compareTo(backoffAfter(attempt)) > 0)
                        .orElse(backoffAfter(attempt));
        return new RetryAt(now.plus(wait), wait, why);
    }

    /// How long a scene waits at most after a call that brought no picture.
    ///
    /// @param attempt which of the scene's attempts the call was, from 1
    /// @param told how long the service wanted us to stay away
    public Duration longestWait(int attempt, Optional<Duration> told) {
        return Stream.of(UNTOLD_WAIT, backoffAfter(attempt), told.orElse(Duration.ZERO))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /// 2 s after the first attempt, 4 s after the second, 8 s after the third…
    Duration backoffAfter(int attempt) {
        var longest = backoff.compareTo(LONGEST_BACKOFF) < 0 ? LONGEST_BACKOFF : backoff;
        var wait = backoff.multipliedBy(1L << Math.min(attempt - 1, 20));
        return wait.compareTo(longest) < 0 ? wait : longest;
    }

    private int attemptsFor(Transient failure) {
        return failure.isEmptyAnswer() ? Math.min(attempts, EMPTY_ANSWERS) : attempts;
    }

    private static boolean isLong(Optional<Duration> told) {
        return told.isPresent() && told.get().compareTo(LONGEST_TOLD_WAIT) > 0;
    }

    private static PauseReason reason(FailureKind kind) {
        return switch (kind) {
            case KEY -> PauseReason.KEY;
            case MODEL_GONE -> PauseReason.MODEL_GONE;
            case QUOTA,
                    RATE_LIMIT,
                    SAFETY,
                    TIMEOUT,
                    NETWORK,
                    SERVER_ERROR,
                    BAD_PICTURE,
                    INVALID_REQUEST,
                    INTERRUPTED ->
                    PauseReason.QUOTA;
        };
    }
}
