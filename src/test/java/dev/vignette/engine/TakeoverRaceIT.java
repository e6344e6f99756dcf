package dev.vignette.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.batch.BatchId;
import dev.vignette.batch.BatchOptions;
import dev.vignette.batch.BatchState.Cancelled;
import dev.vignette.batch.BatchState.Running;
import dev.vignette.batch.Budget;
import dev.vignette.batch.Fallback;
import dev.vignette.batch.PauseReason;
import dev.vignette.batch.Price;
import dev.vignette.batch.SceneFailure;
import dev.vignette.database.Beginning;
import dev.vignette.database.Database;
import dev.vignette.database.HookedSource;
import dev.vignette.database.Leases.Lease;
import dev.vignette.database.PostgresDatabase;
import dev.vignette.database.Tx;
import dev.vignette.provider.FailureKind;
import dev.vignette.storage.FolderStorage;
import dev.vignette.testing.ScriptedArtist;
import dev.vignette.testing.TestDatabase;
import dev.vignette.testing.TestDatabase.PostgresSchema;
import dev.vignette.testing.Workshop;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A service refuses the key, and somebody else changes the batch just before it is locked.
class TakeoverRaceIT {

    private static final Instant NOON = Instant.parse("2026-02-08T12:00:00Z");
    private static final String LOCK = "select 1 from batch where id";

    private final ScriptedArtist first = artist("first");
    private final ScriptedArtist second = artist("second");

    @TempDir Path data;
    private PostgresSchema place;
    private Workshop workshop;
    private Stores stores;

    @BeforeEach
    void open() {
        place = TestDatabase.postgres();
        workshop = new Workshop(data, place);
        stores = workshop.stores();
    }

    @AfterEach
    void close() {
        workshop.close();
    }

    @Test
    void aBatchThatIsCalledOffIsNotTakenOver() {
        var id = submit(3);
        skip(id, 3);

        keyIsRefusedWhile(id, tx -> stores.batches().cancel(tx, id, NOON));

        var batch = workshop.batch(id);
        assertThat(batch.state()).isInstanceOf(Cancelled.class);
        assertThat(batch.tally().waiting()).isZero();
        assertThat(batch.takeover()).isEmpty();
    }

    @Test
    void aSceneThatIsSkippedIsAskedForToo() {
        var id = submit(1);

        keyIsRefusedWhile(id, tx -> skip(tx, id, 1));

        var batch = workshop.batch(id);
        assertThat(batch.provider()).isEqualTo("second");
        assertThat(batch.tally().waiting()).isEqualTo(1);
    }

    @Test
    void aBatchThatWasTakenOverIsNotPaused() {
        var id = submit(3);

        keyIsRefusedWhile(id, tx -> keyIsRefused(stores, tx, id));

        var batch = workshop.batch(id);
        assertThat(batch.provider()).isEqualTo("second");
        assertThat(batch.state()).isInstanceOf(Running.class);
    }

    @Test
    void whatItsUserAllowsIsKept() {
        var id = submit(3);

        keyIsRefusedWhile(
                id,
                tx -> {
                    var batch = stores.batches().held(tx, id).orElseThrow();
                    var options = batch.options();
                    var most = options.budget().raised(OptionalInt.of(50), Optional.empty());
                    stores.batches().change(tx, batch.with(options.with(most)), first.profile());
                });

        assertThat(workshop.batch(id).provider()).isEqualTo("second");
        assertThat(workshop.batch(id).options().budget().maxCalls()).hasValue(50);
    }

    @Test
    void callsThatBeginAreCountedAtTheirOwnPrice() {
        var dear = Budget.NONE.at(Optional.of(Price.said(new BigDecimal("1.00"))));
        var cheap = Optional.of(Price.said(new BigDecimal("0.01")));
        var id = submit(3, BatchOptions.USUAL.with(dear), Fallback.of(second.profile(), cheap));

        keyIsRefusedWhile(id, tx -> begin(tx, id, 1));

        assertThat(workshop.batch(id).provider()).isEqualTo("second");
        assertThat(workshop.batch(id).spent().orElseThrow()).isEqualByComparingTo("1.00");
    }

    /// The fallback is not given up because what it was to be asked for is being tried again.
    @Test
    void aSceneThatIsTriedAgainWhileTheFallbackIsDueLeavesItTheFallback() {
        var id = submit(1);
        skip(id, 1);

        with(
                id,
                tx -> stores.scenes().free(tx, id, List.of(1), NOON),
                (there, tx) -> new Takeovers(there).settle(tx, id, NOON));

        assertThat(workshop.batch(id).takeover()).isEmpty();
        write(stores.database(), tx -> keyIsRefused(stores, tx, id));
        assertThat(workshop.batch(id).provider()).isEqualTo("second");
    }

    private static ScriptedArtist artist(String name) {
        return new ScriptedArtist(name, (_, _) -> ScriptedArtist.picture("never asked"));
    }

    private BatchId submit(int scenes) {
        return submit(scenes, BatchOptions.USUAL, Fallback.of(second.profile(), Optional.empty()));
    }

    private BatchId submit(int scenes, BatchOptions options, Fallback fallback) {
        return workshop.submit(scenes, options.withFallback(Optional.of(fallback)), first);
    }

    private void keyIsRefusedWhile(BatchId id, Consumer<Tx> meanwhile) {
        with(id, meanwhile, (there, tx) -> keyIsRefused(there, tx, id));
    }

    private static void keyIsRefused(Stores stores, Tx tx, BatchId id) {
        stores.pause(tx, id, "first", PauseReason.KEY, "wrong key", Optional.empty(), NOON);
    }

    @FunctionalInterface
    private interface Work {
        void on(Stores stores, Tx tx);
    }

    /// Something is done to a batch, and somebody else does something right before it is locked.
    private void with(BatchId id, Consumer<Tx> meanwhile, Work work) {
        var armed = new AtomicBoolean();
        var source =
                HookedSource.before(
                        place.source(), LOCK, armed, () -> write(stores.database(), meanwhile));
        try (var hooked = PostgresDatabase.open(source, InstantSource.system())) {
            var there = Stores.of(hooked, new FolderStorage(data.resolve("pictures")));
            armed.set(true);
            write(hooked, tx -> work.on(there, tx));
        }
        assertThat(armed).as("%s was locked", id).isFalse();
    }

    private static void write(Database database, Consumer<Tx> work) {
        database.write(tx -> {
            work.accept(tx);
            return true;
        });
    }

    /// A scene fails for the last time.
    private void skip(BatchId id, int scene) {
        write(stores.database(), tx -> skip(tx, id, scene));
    }

    private void skip(Tx tx, BatchId id, int scene) {
        var lease = begin(tx, id, scene);
        assertThat(stores.results().held(tx, lease)).isPresent();
        var failure = new SceneFailure(FailureKind.TIMEOUT, "no answer", Optional.empty());
        stores.results().skipped(tx, id, scene, 3, failure, NOON);
    }

    /// A scene is admitted, and its call begins.
    private Lease begin(Tx tx, BatchId id, int scene) {
        var ready =
                stores.admissions().ready(tx, id, 100, NOON, 100).stream()
                        .filter(it -> it.number() == scene)
                        .toList();
        var lease = stores.admissions().admit(tx, "w", ready, false).getFirst().lease();
        var begun =
                stores.beginnings()
                        .begin(
                                tx,
                                id,
                                List.of(new Beginning(lease, "token-" + scene)),
                                "w",
                                NOON,
                                _ -> true);
        assertThat(begun.getFirst()).isPresent();
        return lease;
    }
}
