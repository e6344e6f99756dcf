package dev.vignette.cli;

import dev.vignette.batch.Batch;
import dev.vignette.batch.BatchId;
import dev.vignette.batch.BatchOptions;
import dev.vignette.batch.BatchState;
import dev.vignette.batch.GateView;
import dev.vignette.batch.Obstacle;
import dev.vignette.batch.Tally;
import java.time.Instant;
import java.util.Optional;

/// Running batches that are somewhere on their way.
final class Tallies {

    static final Instant NOON = Instant.parse("2026-02-08T12:00:00Z");

    private Tallies() {}

    /// Of 100 scenes.
    static Standing standing(int generated, int failed) {
        return new Standing(batch(generated, failed), Optional.empty());
    }

    /// 46 of them are over, and something holds back the rest.
    static Standing heldBack(Obstacle obstacle, Instant now) {
        var full = new Obstacle.Full(8, Obstacle.Bound.SO_FAR);
        var gate = new GateView("openai", obstacle, Optional.empty(), full, 4, now);
        return new Standing(batch(45, 1), Optional.of(gate));
    }

    private static Batch batch(int generated, int failed) {
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
                new Tally(
                        100,
                        generated,
                        failed,
                        0,
                        open - running,
                        running,
                        0,
                        generated,
                        0,
                        0,
                        0,
                        0),
                NOON,
                Optional.empty(),
                Optional.empty(),
                generated + failed,
                BatchOptions.USUAL,
                Optional.empty());
    }
}
