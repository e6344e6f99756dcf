package dev.vignette.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.batch.Batch;
import dev.vignette.batch.BatchOptions;
import dev.vignette.batch.BatchState.Paused;
import dev.vignette.batch.PauseReason;
import dev.vignette.testing.ScriptedArtist;
import dev.vignette.testing.Workshop;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A few scenes first, and the others when somebody has looked at them.
class TrialIT {

    @TempDir Path data;

    @Test
    void theFirstScenesAreDrawnAndThenItsUserIsAsked() {
        var artist =
                new ScriptedArtist((request, _) -> ScriptedArtist.picture("" + request.scene()));
        try (var workshop = new Workshop(data)) {
            var id = workshop.submit(20, BatchOptions.USUAL.withTrial(OptionalInt.of(3)), artist);
            try (var _ = workshop.work(artist, Optional.of(id))) {
                var trial = workshop.await(id, batch -> batch.state() instanceof Paused);

                assertThat(((Paused) trial.state()).reason()).isEqualTo(PauseReason.TRIAL);
                assertThat(artist.order()).containsExactlyInAnyOrder(1, 2, 3);

                var stores = workshop.stores();
                stores.database()
                        .write(tx -> {
                            stores.batches().endTrial(tx, id);
                            return stores.batches().resume(tx, id, Instant.now());
                        });
                assertThat(workshop.await(id, Batch::isOver).tally().generated()).isEqualTo(20);
            }
        }
    }

    @Test
    void aTrialOfAllOfItIsNone() {
        var artist =
                new ScriptedArtist((request, _) -> ScriptedArtist.picture("" + request.scene()));
        try (var workshop = new Workshop(data)) {
            var id = workshop.submit(2, BatchOptions.USUAL.withTrial(OptionalInt.of(5)), artist);
            try (var _ = workshop.work(artist, Optional.of(id))) {
                assertThat(workshop.await(id, batch -> !batch.state().wireName().equals("running")))
                        .matches(Batch::isOver);
            }
        }
    }
}
