package dev.vignette.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.batch.BatchId;
import dev.vignette.batch.BatchOptions;
import dev.vignette.batch.Pacing;
import dev.vignette.database.Beginning;
import dev.vignette.database.Database;
import dev.vignette.database.Leases;
import dev.vignette.database.Leases.Lease;
import dev.vignette.testing.ScriptedArtist;
import dev.vignette.testing.TestDatabase;
import dev.vignette.testing.Workshop;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The least time between two calls where several workers share the database: one begins a call
/// while another admits.
class DelayIT {

    private static final Pacing AN_HOUR =
            new Pacing(
                    Duration.ofHours(1),
                    OptionalInt.empty(),
                    OptionalInt.empty(),
                    Duration.ofHours(9));

    private static final InstantSource CLOCK = InstantSource.system();

    private final ScriptedArtist artist =
            new ScriptedArtist((_, _) -> ScriptedArtist.picture("never asked"));

    @TempDir Path data;
    private TestDatabase place;
    private Workshop workshop;
    private Database another;
    private BatchId id;

    @BeforeEach
    void open() {
        place = TestDatabase.postgres();
        workshop = new Workshop(data, place);
        another = place.open();
        id = workshop.submit(3, BatchOptions.USUAL.with(AN_HOUR), artist);
    }

    @AfterEach
    void close() {
        another.close();
        workshop.close();
    }

    @Test
    void aCallThatIsAboutToBeginHoldsTheNextOneBack() {
        assertThat(admit("one", (_, _, _) -> Optional.of(artist))).isEqualTo(1);

        assertThat(admit("two", (_, _, _) -> Optional.of(artist))).isZero();
    }

    @Test
    void aCallThatBeginsWhileAnotherWorkerAdmitsHoldsTheNextOneBack() {
        assertThat(admit("one", (_, _, _) -> Optional.of(artist))).isEqualTo(1);
        var begun = new AtomicBoolean();

        int admitted =
                admit(
                        "two",
                        (_, _, _) -> { // asked once the batches that want calls have been read
                            if (begun.compareAndSet(false, true)) {
                                begin("one");
                            }
                            return Optional.of(artist);
                        });

        assertThat(begun).isTrue();
        assertThat(admitted).isZero();
    }

    /// How many scenes a worker admits at one look.
    private int admit(String worker, Artists artists) {
        var dispatcher =
                new Dispatcher(workshop.stores(), artists, CLOCK, worker, Optional.empty(), 8);
        try (var leases =
                new Leases(
                        workshop.stores().database(), CLOCK, "*", worker, 8, _ -> {}, _ -> true)) {
            return dispatcher.admit(leases);
        }
    }

    private void begin(String worker) {
        var scene = new Beginning(new Lease(id, 1, 1), "token");
        var begun =
                another.write(tx ->
                        workshop.stores()
                                .beginnings()
                                .begin(tx, id, List.of(scene), worker, CLOCK.instant(), _ -> true));
        assertThat(begun.getFirst()).isPresent();
    }
}
