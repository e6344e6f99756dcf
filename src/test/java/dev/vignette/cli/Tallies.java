package dev.vignette.cli;

import dev.vignette.batch.Batch;
import dev.vignette.batch.BatchId;
import dev.vignette.batch.BatchOptions;
import dev.vignette.batch.BatchState;
import dev.vignette.batch.Tally;
import java.time.Instant;
import java.util.Optional;

/// Running batches that are somewhere on their way.
final class Tallies {

    static final Instant NOON = Instant.parse("2026-02-08T12:00:00Z");

    private Tallies() {}

    /// Of 100 scenes.
    static Batch batch(int generated, int failed) {
        return batch(generated, failed, Optional.empty());
    }

    static Batch heldUntil(Instant time) {
        return batch(45, 1, Optional.of(time));
    }

    private static Batch batch(int generated, int failed, Optional<Instant> notBefore) {
        int open = 100 - generated - failed;
        int running = Math.min(open, 4);
        return new Batch(
                new BatchId("4kx0000000000000000000000a"),
                "A story",
                new BatchState.Running(),
                "openai",
                "gpt-image-2",
                "picture-book",
                "16:9",
                0,
                new Tally(100, generated, failed, 0, open - running, running, 0, generated, 0, 0),
                NOON,
                Optional.empty(),
                notBefore,
                generated + failed,
                BatchOptions.USUAL);
    }
}
