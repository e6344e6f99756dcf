package dev.vignette;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.batch.BatchOptions;
import dev.vignette.batch.PauseReason;
import dev.vignette.database.PostgresDatabase;
import dev.vignette.testing.HookedSource;
import dev.vignette.testing.TestDatabase;
import dev.vignette.testing.TestDatabase.PostgresSchema;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
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
        var second = new CompletableFuture<Future<Steered>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var source =
                    HookedSource.before(
                            place.source(),
                            "set provider = ?",
                            new AtomicBoolean(true),
                            () -> {
                                var resuming =
                                        threads.submit(
                                                () -> steering(studio()).resume(id, NOTHING));
                                second.complete(resuming);
                                Awaitility.await()
                                        .atMost(Duration.ofSeconds(30))
                                        .until(() -> resuming.isDone() || isSomebodyWaiting());
                            });
            try (var hooked = PostgresDatabase.open(source, CLOCK)) {
                var first =
                        steering(studio(hooked, storage())).resume(id, upTo(OptionalInt.of(50)));

                assertThat(first).isInstanceOf(Steered.Done.class);
            }
            assertThat(second.get().get()).isInstanceOf(Steered.WrongState.class);
        }
        assertThat(workshop.batch(id).options().budget().maxCalls()).hasValue(50);
    }

    private boolean isSomebodyWaiting() throws SQLException {
        try (var connection = place.connect();
                var statement = connection.createStatement();
                var found =
                        statement.executeQuery(
                                "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like '%for%update%'")) {
            return found.next();
        }
    }
}
