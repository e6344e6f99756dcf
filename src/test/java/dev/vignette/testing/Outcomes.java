package dev.vignette.testing;

import dev.vignette.image.Image;
import dev.vignette.image.MediaType;
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

/// What a service may answer, one of each sort.
public final class Outcomes {

    private Outcomes() {}

    public static Generated generated() {
        return new Generated(
                new Image(new byte[] {1}, MediaType.PNG, 16, 9),
                Optional.empty(),
                "Made by a test");
    }

    /// "Not now", and not how long.
    public static Outcome throttled() {
        return new Failed(new Throttled(report("busy", "slow_down", 429), Optional.empty()));
    }

    /// "Not now, come back in…"
    public static Outcome throttled(Duration told) {
        return new Failed(new Throttled(report("busy", "slow_down", 429), Optional.of(told)));
    }

    /// "Not now, come back in…, you have so many a minute".
    public static Outcome throttled(Duration told, int perMinute) {
        return new Failed(
                new Throttled(
                        report("busy", "slow_down", 429),
                        Optional.of(told),
                        OptionalInt.of(perMinute)));
    }

    public static Outcome trouble(FailureKind kind) {
        return new Failed(
                new Transient(report("trouble", "oops", 500), kind, false, Optional.empty()));
    }

    /// A server error that names the time of its end.
    public static Outcome troubleFor(Duration told) {
        return new Failed(
                new Transient(
                        report("maintenance", "down", 503),
                        FailureKind.SERVER_ERROR,
                        false,
                        Optional.of(told)));
    }

    /// A sound answer that holds no picture and gives no reason.
    public static Outcome emptyAnswer() {
        return new Failed(
                new Transient(
                        report("no picture", Transient.EMPTY_ANSWER, 200),
                        FailureKind.BAD_PICTURE,
                        true,
                        Optional.empty()));
    }

    public static Outcome blocked() {
        return new Failed(
                new Blocked(report("violence", "safety", 400), Stage.PROMPT, List.of("violence")));
    }

    public static Outcome invalid() {
        return new Failed(new Invalid(report("too long", "bad_prompt", 400)));
    }

    public static Outcome halting(FailureKind kind, Optional<Instant> until) {
        return new Failed(new Halting(report("no more", "stop", 403), kind, until));
    }

    private static Report report(String message, String code, int status) {
        return new Report(
                message, Optional.of(code), OptionalInt.of(status), Optional.of("request-1"));
    }
}
