package dev.vignette.testing;

import dev.vignette.provider.Failure;
import dev.vignette.provider.Failure.Blocked;
import dev.vignette.provider.Failure.Halting;
import dev.vignette.provider.Failure.Invalid;
import dev.vignette.provider.Failure.Throttled;
import dev.vignette.provider.Failure.Transient;
import dev.vignette.provider.Outcome;
import dev.vignette.provider.Outcome.Failed;
import dev.vignette.provider.Outcome.Generated;
import java.time.Duration;

/// An outcome in a few words, so that a table of them reads like one.
public final class Told {

    private Told() {}

    /// `throttled 51.84 s 5/min`, `blocked PROMPT [violence]`, `halting QUOTA until
    /// 2026-11-23T08:00:00Z`, `transient TIMEOUT billed?`.
    public static String of(Outcome outcome) {
        return switch (outcome) {
            case Generated(var image, _, _) -> "generated " + image.mediaType();
            case Failed(var failure) -> of(failure);
        };
    }

    private static String of(Failure failure) {
        return switch (failure) {
            case Throttled(_, var wait, var quota) ->
                    "throttled"
                            + wait.map(Told::seconds).orElse("")
                            + (quota.isPresent() ? " " + quota.getAsInt() + "/min" : "");
            case Transient(_, var kind, var billed, var wait) ->
                    "transient "
                            + kind
                            + (billed ? " billed?" : "")
                            + wait.map(Told::seconds).orElse("");
            case Blocked(_, var stage, var codes) -> "blocked " + stage + " " + codes;
            case Invalid _ -> "invalid";
            case Halting(_, var kind, var until) ->
                    "halting " + kind + until.map(time -> " until " + time).orElse("");
        };
    }

    private static String seconds(Duration wait) {
        return " " + wait.toString().substring(2).replace("S", " s");
    }

    /// The failure of an outcome that is one.
    public static Failure failure(Outcome outcome) {
        return switch (outcome) {
            case Generated(var image, _, _) -> throw new AssertionError("generated " + image);
            case Failed(var failure) -> failure;
        };
    }

    /// What the service said.
    public static String message(Outcome outcome) {
        return failure(outcome).report().message();
    }
}
