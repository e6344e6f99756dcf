package dev.vignette.batch;

import dev.vignette.provider.Outcome.Generated;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What happens to a scene after a call.
public sealed interface Decision {

    /// Store the picture; the scene is done.
    record Keep(Generated generated) implements Decision {}

    /// Try again at that time. The call used an attempt.
    ///
    /// @param delay from now, as it is shown
    record RetryAt(Instant time, Duration delay, SceneFailure failure) implements Decision {}

    /// Call again at that time. No attempt was used.
    ///
    /// @param delay from now, as it is shown
    /// @param told whether the service named the time
    record WaitUntil(Instant time, Duration delay, boolean told, SceneFailure failure)
            implements Decision {}

    /// Try again with other words, if some are found; else give the scene up. The call used an
    /// attempt.
    record Rewrite(SceneFailure failure) implements Decision {}

    /// Give the scene up; the others go on.
    record Skip(SceneFailure failure) implements Decision {}

    /// Stop the batch with nothing marked failed: every scene would hear the same.
    ///
    /// @param until when it goes on by itself, where that is known
    record Pause(PauseReason reason, SceneFailure failure, Optional<Instant> until)
            implements Decision {}
}
