package dev.vignette.batch;

import java.util.Map;

/// How many calls of a batch came to what: each is counted once.
///
/// @param ended by what came of them
/// @param inFlight without an answer yet, also those of a worker whose death nobody has noticed
public record CallCount(Map<CallOutcome, Integer> ended, int inFlight) {

    public CallCount {
        ended = Map.copyOf(ended);
    }

    /// Calls that ended so.
    public int of(CallOutcome outcome) {
        return ended.getOrDefault(outcome, 0);
    }

    public int all() {
        return inFlight + ended.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// Calls that failed: a service that only asked to wait, or an answer that nobody stayed to
    /// hear, is no failure.
    public int failed() {
        return of(CallOutcome.TRANSIENT) + of(CallOutcome.INVALID) + of(CallOutcome.HALTED);
    }
}
