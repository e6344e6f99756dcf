package dev.vignette.cli;

import dev.vignette.batch.Batch;
import java.time.Duration;
import java.time.Instant;

/// Why nothing happens right now.
final class Waits {

    private Waits() {}

    /// `; waiting 33 s: openai asked for it`, or nothing.
    static String of(Batch batch, Instant now) {
        return batch.notBefore()
                .filter(now::isBefore)
                .filter(_ -> batch.tally().waiting() > 0)
                .map(until ->
                        "; waiting "
                                + (Duration.between(now, until).toSeconds() + 1)
                                + " s: "
                                + batch.provider()
                                + " asked for it")
                .orElse("");
    }
}
