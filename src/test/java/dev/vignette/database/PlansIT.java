package dev.vignette.database;

import static dev.vignette.database.StoreFixture.NOON;
import static dev.vignette.database.StoreFixture.WORKER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.batch.BatchId;
import dev.vignette.batch.CallOutcome;
import dev.vignette.batch.Gate;
import dev.vignette.batch.Known;
import dev.vignette.database.AdmissionStore.Ready;
import dev.vignette.database.Explained.Depth;
import dev.vignette.database.Explained.Plan;
import dev.vignette.database.Leases.Lease;
import dev.vignette.database.OwnerStore.Place;
import dev.vignette.testing.TestDatabase;
import dev.vignette.testing.TestDatabase.PostgresSchema;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.json.JsonMapper;

/// What PostgreSQL does for each question, when there are many scenes, calls and batches: it finds
/// the rows by an index, and touches none of those that are over. Both plans are looked at, the one
/// for these values and the one for any.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlansIT {

    private static final Instant LATER = NOON.plus(Duration.ofHours(1));
    private static final Known QUOTA = new Known(OptionalInt.of(600), OptionalInt.empty());

    private final PostgresSchema place = TestDatabase.postgres();
    private final List<Plan> plans = new CopyOnWriteArrayList<>();
    private final JsonMapper json = new JsonMapper();
    private final GateStore gates = new GateStore();
    private final ResultStore results = new ResultStore();
    private final AdmissionStore admissions = new AdmissionStore(json, gates);
    private final CallStore calls = new CallStore(json, results);
    private final BeginningStore beginnings = new BeginningStore(calls, gates, results);
    private final PictureStore pictures = new PictureStore();
    private final BatchStore batches = new BatchStore(json);
    private final OwnerStore owners = new OwnerStore(batches);
    private final ChangeStore changes = new ChangeStore();
    private final SceneStore scenes = new SceneStore();
    private PostgresDatabase database;
    private BatchId id;

    @BeforeAll
    void crowd() throws Exception {
        id = Crowd.in(place).running;
        database =
                PostgresDatabase.open(
                        Explained.of(place, Depth.PLANS, plans::add), InstantSource.system());
    }

    @BeforeEach
    void fresh() {
        plans.clear();
    }

    @AfterAll
    void close() {
        database.close();
        place.close();
    }

    @Test
    void admissionFindsWhatIsDueByItsIndexes() {
        write(tx -> {
            admissions.lockGates(tx);
            var open = admissions.open(tx);
            assertThat(open).hasSize(100);
            assertThat(admissions.firstWaiting(tx)).hasSize(100);
            admissions.suspects(tx, LATER);
            admissions.hands(tx, WORKER);
            admissions.calls(tx, id);
            admissions.isAnyOpen(tx, id, 10);
            admissions.nextInOrder(tx, id, 25, LATER);
            var ready = admissions.ready(tx, id, 25, LATER, 6);
            assertThat(ready).isNotEmpty();
            admissions.admit(tx, WORKER, ready.subList(0, 1), false);
        });

        assertThat(plan("as fresh")).contains("scene_fresh", "scene_again", "batch_open");
        assertThat(plan("interruptions >= 2")).contains("scene_suspect");
        assertThat(plan("worker = ? and state = 'running'")).contains("scene_running");
        assertThat(plan("calls > 0 and interruptions < 2")).contains("scene_again");
        assertThat(plan("calls = 0 and number <= ?")).contains("scene_fresh");
        nothingIsLookedThrough();
    }

    @Test
    void theGateCountsTheLastMinuteAndWhatIsInFlightNoOlderCall() {
        write(tx -> {
            gates.traffic(tx, gate(tx), Gate.fresh(), QUOTA, NOON);
            gates.taken(tx, gate(tx), NOON);
            calls.medianMillis(tx, gate(tx));
        });

        assertThat(plan("as called")).contains("call_in_flight");
        assertThat(plan("as begun")).contains("call_window").contains("started_at > ");
        assertThat(plan("as taken")).contains("call_window").contains("started_at > ");
        assertThat(plan("order by started_at desc"))
                .contains("Scan Backward using call_window")
                .doesNotContain("Sort");
        nothingIsLookedThrough();
    }

    @Test
    void aSceneIsDrawnByItsOwnRowsAlone() {
        var lease = admitted();
        write(tx -> {
            calls.orphaned(tx, lease);
            var work = begin(tx, lease, "token");
            gates.save(tx, work.gate(), gates.lock(tx, work.gate()));
            pictures.arrived(tx, id, List.of(StoreFixture.arrived(work, LATER)));
        });
        var other = admitted();
        write(tx -> {
            var work = begin(tx, other, "another");
            var answer = StoreFixture.answer(CallOutcome.TRANSIENT);
            results.held(tx, other);
            results.answered(tx, id, work.scene(), work.call(), answer, true);
            results.waiting(tx, id, work.scene(), 1, LATER);
        });

        nothingIsLookedThrough();
    }

    /// Statistics know nothing of it yet: a plan that believed them would go through all of its
    /// scenes for each. What an older version knew of its batches is forgotten.
    @Test
    void aBatchThatIsYoungerThanTheStatisticsIsReadByItsKeysToo() {
        try (var elsewhere = TestDatabase.postgres()) {
            try (var before = PostgresDatabase.open(elsewhere.source(), InstantSource.system())) {
                before.write(this::knownAsBefore);
                before.write(PlansIT::migratedAgain);
            }
            try (var rows =
                    PostgresDatabase.open(
                            Explained.of(elsewhere, Depth.PLANS, plans::add),
                            InstantSource.system())) {
                rows.write(this::drawnOfAYoungBatch);
            }
        }

        assertThat(plans)
                .filteredOn(plan -> plan.sql().matches("(?s).*\\bscene\\b.*\\bnumber (=|in) .*"))
                .hasSizeGreaterThanOrEqualTo(5)
                .allSatisfy(plan ->
                        assertThat(plan.text())
                                .as(plan.sql())
                                .containsPattern("(scene|call)_pkey")
                                .doesNotContain("scene_changed"));
    }

    private boolean knownAsBefore(Tx tx) {
        batches.insert(tx, Submissions.of(1_000).made(), NOON);
        batches.insert(tx, Submissions.of(1_000).made(), NOON);
        tx.update("alter table scene alter column batch set statistics -1");
        tx.update("analyze scene");
        return true;
    }

    private static boolean migratedAgain(Tx tx) {
        Migrations.statements(7, Dialect.POSTGRESQL).stream()
                .filter(sql -> sql.startsWith("alter table"))
                .forEach(tx::update);
        tx.update("analyze scene");
        return true;
    }

    private boolean drawnOfAYoungBatch(Tx tx) {
        var young = Submissions.of(1_000).made();
        batches.insert(tx, young, NOON);
        plans.clear();
        var ready = admissions.ready(tx, young.id(), 1_000, LATER, 3);
        var lease = admissions.admit(tx, WORKER, ready, false).getFirst().lease();
        var work = begin(tx, lease, "token");
        pictures.arrived(tx, young.id(), List.of(StoreFixture.arrived(work, LATER)));
        return true;
    }

    private SceneWork begin(Tx tx, Lease lease, String token) {
        var beginning = List.of(new Beginning(lease, token));
        return beginnings
                .begin(tx, lease.batch(), beginning, WORKER, LATER, _ -> true)
                .getFirst()
                .orElseThrow();
    }

    @Test
    void whoFollowsABatchReadsOnlyWhatChanged() {
        read(tx -> {
            changes.sequence(tx, id);
            changes.since(tx, id, 100, 0, 130, 40);
            changes.page(tx, id, Set.of(), 5, 10);
            changes.page(tx, id, Set.of("skipped"), 5, 10);
            changes.find(tx, id, 7);
            changes.missing(tx, id);
            changes.picturedSince(tx, id, 90);
            scenes.page(tx, id, 5, 10);
            scenes.calls(tx, id);
            batches.find(tx, id);
        });

        assertThat(plan("sequence between ? and ?"))
                .contains("scene_changed")
                .containsPattern("Index Cond: .*sequence >= ");
        nothingIsLookedThrough();
    }

    @Test
    void aPageOfTheQueueBeginsWhereItIsAndNotAtTheNewest() {
        var behind = Optional.of(new Place(NOON.minus(Duration.ofHours(9)), id));
        read(tx -> {
            owners.page(tx, Optional.empty(), Set.of(), Optional.empty(), 50);
            owners.page(tx, Optional.empty(), Set.of(), behind, 50);
            owners.page(tx, Optional.of("owner-3"), Set.of(), behind, 50);
            owners.page(tx, Optional.empty(), Set.of("paused"), Optional.empty(), 50);
            owners.unfinishedLike(tx, "print", "local");
        });

        assertThat(plan("where b.created_at <= ?"))
                .contains("batch_newest")
                .containsPattern("Index Cond: .*created_at <= ");
        assertThat(plan("where b.owner = ? and b.created_at <= ?"))
                .contains("batch_owner")
                .containsPattern("Index Cond: .*created_at <= ");
        assertThat(plan("where b.state in (?)")).containsAnyOf("batch_state", "batch_pausing");
        nothingIsLookedThrough();
    }

    @Test
    void whatHappensByItselfFindsItsBatchesAmongThoseThatAreOver() {
        read(tx -> {
            batches.dueToResume(tx, NOON);
            batches.reusing(tx);
            batches.running(tx);
            owners.overBefore(tx, NOON.minus(Duration.ofHours(30)), 100);
            new NewsStore().hasWork(tx, NOON);
        });

        assertThat(plan("paused_until <= ?")).contains("batch_pausing");
        assertThat(plan("reuse = 1")).contains("batch_reusing");
        assertThat(plan("over_at < ?")).contains("batch_over");
        assertThat(plan("webhook is not null")).contains("batch_untold");
        nothingIsLookedThrough();
    }

    @Test
    void aBatchIsDeletedByItsOwnKeys() {
        write(tx -> {
            batches.delete(tx, id);
            tx.update("delete from call where batch = ? and scene = ?", id.value(), 1); // as its
            tx.update("delete from scene where batch = ?", id.value()); // foreign keys do
            throw new Undo();
        });

        nothingIsLookedThrough();
    }

    @Test
    void theSchedulerTakesWhatIsDueByTheTime() throws Exception {
        var ran = new CountDownLatch(1);
        try (var leases =
                new Leases(
                        database, () -> LATER, "*", WORKER, 4, _ -> ran.countDown(), _ -> true)) {
            write(tx -> leases.schedule(tx, List.of(new Lease(id, 1, 99)), NOON));
            leases.start();
            assertThat(ran.await(1, TimeUnit.MINUTES)).isTrue();
        }

        assertThat(plans).anyMatch(plan -> plan.sql().contains("scheduled_tasks"));
        nothingIsLookedThrough();
    }

    private static final class Undo extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private Lease admitted() {
        return database.write(tx -> {
            var ready = admissions.ready(tx, id, 25, LATER, 1);
            return admissions.admit(tx, WORKER, ready, false).stream()
                    .map(Ready::lease)
                    .findFirst()
                    .orElseThrow();
        });
    }

    private static String gate(Tx tx) {
        return tx.query("select id from gate", row -> row.text("id")).getFirst();
    }

    private void write(Consumer<Tx> work) {
        try {
            database.write(tx -> {
                work.accept(tx);
                return true;
            });
        } catch (Undo _) {
            // it is as it was
        }
    }

    private void read(Consumer<Tx> work) {
        database.read(tx -> {
            work.accept(tx);
            return true;
        });
    }

    /// The plan of the statement that holds these words.
    private String plan(String words) {
        return plans.stream()
                .filter(plan -> plan.sql().replaceAll("\\s+", " ").contains(words))
                .map(Plan::text)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no statement says " + words));
    }

    private void nothingIsLookedThrough() {
        assertThat(plans)
                .isNotEmpty()
                .allSatisfy(plan ->
                        assertThat(plan.text())
                                .as(plan.sql())
                                .doesNotContainPattern("Seq Scan on (scene|call|batch)\\b"));
    }
}
