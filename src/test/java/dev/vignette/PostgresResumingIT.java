package dev.vignette;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.batch.BatchOptions;
import dev.vignette.batch.PauseReason;
import dev.vignette.testing.TestDatabase;
import dev.vignette.testing.TestDatabase.PostgresSchema;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/// The same on a real PostgreSQL, where two may write at once.
class PostgresResumingIT extends ResumingIT {

    private final PostgresSchema place = TestDatabase.postgres();

    @Override
    TestDatabase rows(Path folder) {
        return place;
    }

    /// The second one comes when the first has looked at the batch, and has written nothing yet.
    @Test
    void theSecondOneWaitsForTheFirst() throws Exception {
        var id = paused(BatchOptions.USUAL, PauseReason.USER);

        var second =
                new Rivalry(place)
                        .secondOf(
                                "set provider = ?",
                                database ->
                                        assertThat(
                                                        steering(studio(database, storage()))
                                                                .resume(
                                                                        id,
                                                                        upTo(OptionalInt.of(50))))
                                                .isInstanceOf(Steered.Done.class),
                                () -> steering(studio()).resume(id, NOTHING));

        assertThat(second).isInstanceOf(Steered.WrongState.class);
        assertThat(workshop.batch(id).options().budget().maxCalls()).hasValue(50);
    }
}
