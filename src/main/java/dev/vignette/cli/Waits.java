package dev.vignette.cli;

import dev.vignette.batch.Batch;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Why nothing happens right now.
final class Waits {

    private Waits() {}

    /// `waiting 33 s: openai asked for it`; empty where nobody has to wait.
    static Optional<String> of(Batch batch, Instant now) {
        return batch.notBefore()
                .filter(now::isBefore)
                .filter(_ -> batch.tally().waiting() > 0)
                .map(until ->
                        "waiting %d s: %s asked for it"
                                .formatted(
                                        Duration.between(now, until).plusMillis(999).toSeconds(),
                                        batch.provider()));
    }
}
