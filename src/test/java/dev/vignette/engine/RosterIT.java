package dev.vignette.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.batch.BatchId;
import dev.vignette.batch.BatchOptions;
import dev.vignette.batch.SceneState.Waiting;
import dev.vignette.database.WorkerStore.Worker;
import dev.vignette.rewriting.Rewriter;
import dev.vignette.testing.ScriptedArtist;
import dev.vignette.testing.TestDatabase;
import dev.vignette.testing.Workshop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who lives where a database is shared: those of this data folder by their lock files, those of
/// other machines by what was heard of them.
class RosterIT {

    private static final Instant NOON = Instant.parse("2026-02-08T12:00:00Z");
    private static final Worker ELSEWHERE = new Worker("w-elsewhere", "another-home", "*");

    @TempDir Path data;
    private Workshop workshop;
    private Roster roster;
    private BatchId batch;

    @BeforeEach
    void open() {
        workshop = new Workshop(data, TestDatabase.postgres());
        roster = new Roster(workshop.stores(), data, () -> NOON);
        batch =
                workshop.submit(
                        1,
                        BatchOptions.USUAL,
                        new ScriptedArtist((_, _) -> ScriptedArtist.picture("a fox")));
    }

    @AfterEach
    void close() {
        workshop.close();
    }

    @Test
    void whoWasHeardOfLivesElsewhere() {
        heard(ELSEWHERE, NOON.minusSeconds(7));

        assertThat(roster.isWorkedOn(batch, _ -> true)).isTrue();
        assertThat(roster.isWorkedOn(batch, worker -> !worker.equals(ELSEWHERE.id()))).isFalse();
        roster.buryTheDead(true);
        assertThat(known()).containsExactly(ELSEWHERE);
    }

    @Test
    void whoIsSilentIsDeadElsewhere() {
        heard(ELSEWHERE, NOON.minusSeconds(9));

        assertThat(roster.isWorkedOn(batch, _ -> true)).isFalse();
        roster.buryTheDead(true);
        assertThat(known()).isEmpty();
    }

    @Test
    void silenceMeansNothingWhereNobodyCouldSpeak() {
        heard(ELSEWHERE, NOON.minusSeconds(60));

        roster.buryTheDead(false);

        assertThat(known()).containsExactly(ELSEWHERE);
        assertThat(roster.mayLive(ELSEWHERE.id(), false)).isTrue();
        assertThat(roster.mayLive(ELSEWHERE.id(), true)).isFalse();
        assertThat(roster.mayLive("nobody", false)).isFalse();
    }

    @Test
    void aLockFileSaysMoreThanSilence() throws Exception {
        var here = new Worker("w-here", roster.home(), "*");
        heard(here, NOON.minusSeconds(60));

        try (var _ = new Presence(data.resolve("workers"), here.id())) {
            roster.buryTheDead(true);
            assertThat(known()).containsExactly(here);
        }
    }

    @Test
    void whoseLockFileIsFreeIsDeadAtOnce() throws Exception {
        var here = new Worker("w-here", roster.home(), "*");
        heard(here, NOON);
        Files.writeString(data.resolve("workers").resolve(here.id() + ".lock"), "");

        roster.buryTheDead(false);

        assertThat(known()).isEmpty();
        assertThat(data.resolve("workers").resolve(here.id() + ".lock")).doesNotExist();
    }

    @Test
    void aCopyOfADataFolderDoesNotTakeTheOthersWorkersForItsOwn() {
        var copied = new Worker("w-copied", roster.home(), "*");
        heard(copied, NOON.minusSeconds(1));

        roster.buryTheDead(true);

        assertThat(known()).containsExactly(copied);
    }

    @Test
    void whoDrawsOnlyAnotherBatchDoesNotWorkOnThisOne() {
        heard(new Worker("w-other", "another-home", "another-batch"), NOON);

        assertThat(roster.isWorkedOn(batch, _ -> true)).isFalse();
    }

    @Test
    void aWorkerThatWasTakenForDeadIsKnownAgainAndSendsNothingItHeldBefore() throws Exception {
        var worker = new Worker("w-back", roster.home(), "*");
        var clock = workshop.stores().database().clock();
        try (var heartbeat = new Heartbeat(workshop.stores(), worker, clock)) {
            heartbeat.start();
            long before = System.nanoTime();
            assertThat(heartbeat.isUnbrokenSince(before)).isTrue();
            workshop.stores()
                    .database()
                    .write(tx -> workshop.stores().workers().bury(tx, worker.id(), true, NOON));

            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> known().contains(worker));
            Awaitility.await()
                    .atMost(Duration.ofSeconds(5))
                    .until(() -> !heartbeat.isUnbrokenSince(before));
            assertThat(heartbeat.isUnbrokenSince(System.nanoTime())).isTrue();
            assertThat(heartbeat.isSteady()).isFalse();
        }
        workshop.stores()
                .database()
                .write(tx -> workshop.stores().workers().bury(tx, worker.id(), false, NOON));
    }

    @Test
    void aCallOnALeaseThatMayBeLostIsNotSent() throws Exception {
        var artist = new ScriptedArtist((_, _) -> ScriptedArtist.picture("a fox"));
        var stores = workshop.stores();
        var run =
                new SceneRun(
                        stores,
                        (_, _, _) -> Optional.of(artist),
                        Rewriter.NONE,
                        () -> NOON,
                        "w-here",
                        () -> false,
                        _ -> false);
        var lease =
                stores.database()
                        .write(tx -> {
                            var ready = stores.admissions().ready(tx, batch, 1, Instant.now(), 1);
                            return stores.admissions().admit(tx, "w-here", ready, false);
                        })
                        .getFirst()
                        .lease();

        run.run(lease);

        assertThat(artist.order()).isEmpty();
        var scene = workshop.scenes(batch).getFirst();
        assertThat(scene.state()).isInstanceOf(Waiting.class);
        assertThat(scene.attempts()).isZero();
    }

    @Test
    void aLookAtTheGateWaitsForNobodyWhoAdmits() throws Exception {
        var stores = workshop.stores();
        var locked = new CountDownLatch(1);
        var looked = new CountDownLatch(1);
        var admitting =
                Thread.ofVirtual()
                        .start(() ->
                                stores.database()
                                        .write(tx -> {
                                            stores.admissions().lockGates(tx);
                                            locked.countDown();
                                            try {
                                                return looked.await(30, TimeUnit.SECONDS);
                                            } catch (InterruptedException e) {
                                                throw new AssertionError(e);
                                            }
                                        }));
        locked.await();

        var view = Gates.look(stores, (_, _, _) -> Optional.empty(), batch, NOON);

        assertThat(looked.getCount()).as("nobody was let go").isEqualTo(1);
        looked.countDown();
        admitting.join();
        assertThat(view).isPresent();
    }

    private void heard(Worker worker, Instant at) {
        workshop.stores()
                .database()
                .write(tx -> {
                    workshop.stores().workers().register(tx, worker, at);
                    return true;
                });
    }

    private List<Worker> known() {
        return workshop.stores().database().read(workshop.stores().workers()::all).stream()
                .map(it -> it.worker())
                .toList();
    }
}
