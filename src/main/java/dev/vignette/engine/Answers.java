package dev.vignette.engine;

import dev.vignette.batch.CallOutcome;
import dev.vignette.database.ResultStore.Answer;
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
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// What is remembered of a call that came back.
final class Answers {

    private Answers() {}

    /// @param millis how long it took
    static Answer of(Outcome outcome, long millis) {
        return switch (outcome) {
            case Generated generated ->
                    new Answer(
                            CallOutcome.GENERATED,
                            false,
                            millis,
                            Optional.empty(),
                            OptionalInt.empty(),
                            OptionalLong.empty(),
                            generated.requestId());
            case Failed(var failure) -> {
                var told =
                        switch (failure) {
                            case Throttled t -> t.retryAfter();
                            case Transient t -> t.retryAfter();
                            default -> Optional.<Duration>empty();
                        };
                yield new Answer(
                        CallOutcome.of(outcome),
                        isUnbilled(failure),
                        millis,
                        Optional.of(failure.report().message()),
                        failure.report().status(),
                        told.isPresent()
                                ? OptionalLong.of(told.get().toMillis())
                                : OptionalLong.empty(),
                        failure.report().requestId());
            }
        };
    }

    /// Services bill what they drew, and some what they looked at and refused.
    private static boolean isUnbilled(Failure failure) {
        return switch (failure) {
            case Throttled _, Invalid _, Halting _ -> true;
            case Transient(_, _, var maybeBilled, _) -> !maybeBilled;
            case Blocked _ -> false;
        };
    }
}
