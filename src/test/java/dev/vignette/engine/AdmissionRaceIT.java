package dev.vignette.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.batch.BatchId;
import dev.vignette.batch.BatchOptions;
import dev.vignette.batch.Pacing;
import dev.vignette.batch.PauseReason;
import dev.vignette.database.Beginning;
import dev.vignette.database.Database;
import dev.vignette.database.HookedSource;
import dev.vignette.database.Leases;
import dev.vignette.database.Leases.Lease;
import dev.vignette.database.PostgresDatabase;
import dev.vignette.storage.FolderStorage;
import dev.vignette.testing.ScriptedArtist;
import dev.vignette.testing.TestDatabase;
import dev.vignette.testing.TestDatabase.PostgresSchema;
import dev.vignette.testing.Workshop;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Where several workers share the database, others begin calls, hand batches in and let them go on
/// while one admits.
class AdmissionRaceIT {

    private static final InstantSource CLOCK = InstantSource.system();
    private static final String OPEN = "select id, gate, provider, model, state, priority";

    private final ScriptedArtist artist = artist("scripted");
    private final Artists artists = (_, _, _) -> Optional.of(artist);

    @TempDir Path data;
    private PostgresSchema place;
    private Workshop workshop;
    private Database another;

    @BeforeEach
    void open() {
        place = TestDatabase.postgres();
        workshop = new Workshop(data, place);
        another = place.open();
    }

    @AfterEach
    void close() {
        another.close();
        workshop.close();
    }

    @Test
    void aCallThatIsAboutToBeginHoldsTheNextOneBack() {
        hourly();
        assertThat(admit("one", artists)).isEqualTo(1);

        assertThat(admit("two", artists)).isZero();
    }

    @Test
    void aCallThatBeginsWhileAnotherWorkerAdmitsHoldsTheNextOneBack() {
        var id = hourly();
        assertThat(admit("one", artists)).isEqualTo(1);
        var begun = new AtomicBoolean();

        int admitted =
                admit(
                        "two",
                        (_, _, _) -> { // asked once the batches that want calls have been read
                            if (begun.compareAndSet(false, true)) {
                                begin(id, "one");
                            }
                            return Optional.of(artist);
                        });

        assertThat(begun).isTrue();
        assertThat(admitted).isZero();
    }

    @Test
    void ofABatchThatGoesOnWhileAWorkerAdmitsNoTwoScenesAreInHandsWhereOneIsAllowed() {
        var id = workshop.submit(3, BatchOptions.USUAL.with(pacing(Duration.ZERO, 1)), artist);
        another.write(tx ->
                workshop.stores()
                        .batches()
                        .pause(tx, id, PauseReason.USER, "later", Optional.empty()));
        var met = new AtomicBoolean();
        Artists meanwhile =
                (_, _, _) -> {
                    if (met.compareAndSet(false, true)) {
                        assertThat(admit("two", artists)).isEqualTo(1);
                    }
                    return Optional.of(artist);
                };

        admitWhile(
                () ->
                        another.write(
                                tx -> workshop.stores().batches().resume(tx, id, CLOCK.instant())),
                meanwhile);
        admit("two", artists);

        assertThat(workshop.batch(id).tally().running()).isEqualTo(1);
    }

    /// Two that lock gates in orders of their own would wait for each other.
    @Test
    void aGateThatIsWantedOnlySinceIsTheNextLooks() {
        workshop.submit(3, BatchOptions.USUAL, artist("zz"));
        var later = artist("aa");
        var gate = later.profile().gateKey();
        another.write(tx -> workshop.stores().gates().lock(tx, gate)); // it is known from before
        var locked = new ArrayList<Boolean>();
        Artists looking =
                (name, _, _) -> {
                    locked.add(isLocked(gate));
                    return Optional.of(artist(name));
                };

        admitWhile(() -> workshop.submit(3, BatchOptions.USUAL, later), looking);

        assertThat(locked).isNotEmpty().doesNotContain(true);
        assertThat(admit("two", looking)).isPositive();
        assertThat(locked).contains(true);
    }

    private static ScriptedArtist artist(String name) {
        return new ScriptedArtist(name, (_, _) -> ScriptedArtist.picture("never asked"));
    }

    private static Pacing pacing(Duration delay, int most) {
        return new Pacing(delay, OptionalInt.of(most), OptionalInt.empty(), Duration.ofHours(9));
    }

    /// A batch that may call once an hour.
    private BatchId hourly() {
        return workshop.submit(3, BatchOptions.USUAL.with(pacing(Duration.ofHours(1), 8)), artist);
    }

    /// How many scenes a worker admits at one look.
    private int admit(String worker, Artists artists) {
        return admit(workshop.stores(), worker, artists);
    }

    private static int admit(Stores stores, String worker, Artists artists) {
        var dispatcher = new Dispatcher(stores, artists, CLOCK, worker, Optional.empty(), 8);
        try (var leases =
                new Leases(stores.database(), CLOCK, "*", worker, 8, _ -> {}, _ -> true)) {
            return dispatcher.admit(leases);
        }
    }

    /// A worker locks the gates, then something happens, and then it sees which batches want calls.
    private void admitWhile(Runnable meanwhile, Artists artists) {
        var armed = new AtomicBoolean(true);
        var source = HookedSource.before(place.source(), OPEN, armed, meanwhile);
        try (var database = PostgresDatabase.open(source, CLOCK)) {
            var stores = Stores.of(database, new FolderStorage(data.resolve("pictures")));
            admit(stores, "one", artists);
        }
        assertThat(armed).isFalse();
    }

    private boolean isLocked(String gate) {
        try (var connection = place.connect();
                var statement =
                        connection.prepareStatement(
                                "select 1 from gate where id = ? for update nowait")) {
            statement.setString(1, gate);
            statement.execute();
            return false;
        } catch (SQLException e) {
            assertThat(e.getSQLState()).isEqualTo("55P03");
            return true;
        }
    }

    private void begin(BatchId id, String worker) {
        var scene = new Beginning(new Lease(id, 1, 1), "token");
        var begun =
                another.write(tx ->
                        workshop.stores()
                                .beginnings()
                                .begin(tx, id, List.of(scene), worker, CLOCK.instant(), _ -> true));
        assertThat(begun.getFirst()).isPresent();
    }
}
