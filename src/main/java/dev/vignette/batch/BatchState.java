package dev.vignette.batch;

import java.time.Instant;
import java.util.Optional;

/// Where a batch is on its way.
public sealed interface BatchState {

    /// Its scenes are drawn as the service lets us.
    record Running() implements BatchState {}

    /// Nothing is called until somebody, or a clock, says so.
    ///
    /// @param reason what stopped it
    /// @param message why, and how to go on, for people
    /// @param until when it goes on by itself, where that is known
    record Paused(PauseReason reason, String message, Optional<Instant> until)
            implements BatchState {}

    /// Every scene is done, skipped or cancelled.
    record Finished(Instant at) implements BatchState {}

    /// Somebody called it off.
    record Cancelled(Instant at) implements BatchState {}

    /// The word for it in JSON, in the database and on the page.
    default String wireName() {
        return switch (this) {
            case Running _ -> "running";
            case Paused _ -> "paused";
            case Finished _ -> "finished";
            case Cancelled _ -> "cancelled";
        };
    }
}
