package dev.vignette.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.batch.BatchOptions;
import dev.vignette.testing.ScriptedArtist;
import dev.vignette.testing.TestDatabase;
import dev.vignette.testing.Workshop;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The gate as people see it.
class GatesIT {

    @TempDir Path folder;

    /// PostgreSQL locks nothing in a transaction that only reads.
    @Test
    void whoLooksAtAGateOnPostgresqlLocksNothing() {
        var artist = new ScriptedArtist((_, _) -> ScriptedArtist.picture("p"));
        try (var workshop = new Workshop(folder, TestDatabase.postgres())) {
            var id = workshop.submit(2, BatchOptions.USUAL, artist);

            var gate =
                    Gates.look(
                            workshop.stores(), (_, _, _) -> Optional.of(artist), id, Instant.now());

            assertThat(gate).isPresent();
        }
    }
}
