package dev.vignette.batch;

import dev.vignette.provider.Failure.Blocked;
import dev.vignette.provider.Failure.Halting;
import dev.vignette.provider.Failure.Invalid;
import dev.vignette.provider.Failure.Throttled;
import dev.vignette.provider.Failure.Transient;
import dev.vignette.provider.Outcome;
import dev.vignette.provider.Outcome.Failed;
import dev.vignette.provider.Outcome.Generated;

/// What came of a call, in one word.
public enum CallOutcome {
    GENERATED("generated"),
    THROTTLED("throttled"),
    TRANSIENT("transient"),
    BLOCKED("blocked"),
    INVALID("invalid"),
    HALTED("halted"),
    INTERRUPTED("interrupted");

    private final String wireName;

    CallOutcome(String wireName) {
        this.wireName = wireName;
    }

    /// The word for it in JSON and in the database.
    public String wireName() {
        return wireName;
    }

    public static CallOutcome of(Outcome outcome) {
        return switch (outcome) {
            case Generated _ -> GENERATED;
            case Failed(Throttled _) -> THROTTLED;
            case Failed(Transient _) -> TRANSIENT;
            case Failed(Blocked _) -> BLOCKED;
            case Failed(Invalid _) -> INVALID;
            case Failed(Halting _) -> HALTED;
        };
    }

    /// The outcome of that name.
    ///
    /// @throws IllegalArgumentException where there is none
    public static CallOutcome named(String wireName) {
        for (var outcome : values()) {
            if (outcome.wireName.equals(wireName)) {
                return outcome;
            }
        }
        throw new IllegalArgumentException("no outcome is called " + wireName);
    }
}
