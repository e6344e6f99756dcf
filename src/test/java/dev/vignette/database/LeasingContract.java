package dev.vignette.database;

import static dev.vignette.database.StoreFixture.NOON;
import static dev.vignette.database.StoreFixture.WORKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.github.kagkarlsson.scheduler.Scheduler;
import dev.vignette.batch.BatchId;
import dev.vignette.batch.SceneState.Waiting;
import dev.vignette.database.Leases.Lease;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/// A scene is marked and handed out in one transaction, drawn by one worker, and handed on when
/// that one dies.
interface LeasingContract extends OnStores {

    Predicate<String> NOBODY = _ -> false;

    @Test
    default void theMarkAndTheLeaseCommitTogether() {
        var id = stores().submit(3);
        var run = new CopyOnWriteArrayList<Lease>();
        try (var leases = leases("*", run, NOBODY)) {
            leases.start();

            var admitted = admit(leases, id);

            await(() -> assertThat(run).containsExactlyInAnyOrderElementsOf(admitted));
            await(() -> assertThat(tasks()).isZero());
            assertThat(stores().batch(id).tally().running()).isEqualTo(3);
        }
    }

    @Test
    default void theMarkAndTheLeaseRollBackTogether() {
        var id = stores().submit(3);
        try (var leases = leases("*", new ArrayList<>(), NOBODY)) {

            assertThatThrownBy(() ->
                            stores().run(tx -> {
                                schedule(tx, leases, id);
                                throw new IllegalStateException("the power fails");
                            }))
                    .hasMessage("the power fails");

            assertThat(tasks()).isZero();
            assertThat(stores().batch(id).tally().running()).isZero();
            assertThat(stores().scenes(id)).allMatch(scene -> scene.state() instanceof Waiting);
        }
    }

    @Test
    default void aWorkerOfOneBatchDrawsNoOthers() {
        var mine = stores().submit(1);
        var others = stores().submit(1);
        var run = new CopyOnWriteArrayList<Lease>();
        try (var all = leases("*", new ArrayList<>(), NOBODY);
                var leases = leases(mine.value(), run, NOBODY)) {
            admit(all, others);
            leases.start();

            var admitted = admit(leases, mine);

            await(() -> assertThat(run).isEqualTo(admitted));
            await(() -> assertThat(tasks()).isEqualTo(1));
        }
    }

    @Test
    default void aDeadWorkersSceneIsHandedOnAndALiveOnesIsNot() {
        var id = stores().submit(2);
        var run = new CopyOnWriteArrayList<Lease>();
        try (var leases = leases("*", run, "asleep"::equals)) {
            var admitted = admit(leases, id);
            picked(admitted.getFirst(), "dead");
            picked(admitted.getLast(), "asleep");

            leases.start();

            await(() -> assertThat(run).containsExactly(admitted.getFirst()));
            await(() -> assertThat(tasks()).isEqualTo(1));
        }
    }

    @Test
    default void whatSomebodyElseFreedMeanwhileIsNoTrouble() {
        var id = stores().submit(1);
        var run = new CopyOnWriteArrayList<Lease>();
        var log = new ListAppender<ILoggingEvent>();
        var logger = (Logger) LoggerFactory.getLogger(Scheduler.class);
        Predicate<String> freedMeanwhile =
                _ -> {
                    stores().run(tx -> tx.update("delete from scheduled_tasks"));
                    return false;
                };
        log.start();
        logger.addAppender(log);
        try (var leases = leases("*", run, freedMeanwhile)) {
            picked(admit(leases, id).getFirst(), "dead");

            leases.start();

            await(() -> assertThat(tasks()).isZero());
        } finally {
            logger.detachAppender(log);
        }
        assertThat(run).isEmpty();
        assertThat(log.list).filteredOn(it -> it.getLevel().isGreaterOrEqual(Level.WARN)).isEmpty();
    }

    /// The database was away when its run was to be taken off the list.
    @Test
    default void whatAWorkerCouldNotGiveBackItRunsAgain() {
        var id = stores().submit(1);
        var run = new CopyOnWriteArrayList<Lease>();
        try (var leases = leases("*", run, WORKER::equals)) {
            var admitted = admit(leases, id);
            picked(admitted.getFirst(), WORKER);

            leases.start();

            await(() -> assertThat(run).isEqualTo(admitted));
            await(() -> assertThat(tasks()).isZero());
        }
    }

    @Test
    default void aSceneWhoseRunThrewIsRunAgain() {
        var id = stores().submit(1);
        var run = new CopyOnWriteArrayList<Lease>();
        try (var leases =
                new Leases(
                        stores().database,
                        InstantSource.system(),
                        "*",
                        WORKER,
                        4,
                        lease -> {
                            run.add(lease);
                            if (run.size() == 1) {
                                throw new IllegalStateException("a bug");
                            }
                        },
                        NOBODY)) {
            leases.start();
            admit(leases, id);

            await(() -> assertThat(run).hasSize(2));
        }
    }

    /// So that whoever admits sees a database that is away, or tries a lost race again.
    @Test
    default void whatTheDatabaseRefusesIsToldAsTheDatabasesTrouble() {
        var id = stores().submit(2);
        try (var leases = leases("*", new ArrayList<>(), NOBODY)) {
            var admitted = admit(leases, id);

            assertThatThrownBy(
                            () -> stores().run(tx -> leases.schedule(tx, admitted, Instant.now())))
                    .isInstanceOf(DatabaseException.class)
                    .hasCauseInstanceOf(SQLException.class);
        }
    }

    private Leases leases(String scope, List<Lease> run, Predicate<String> lives) {
        return new Leases(
                stores().database, InstantSource.system(), scope, WORKER, 4, run::add, lives);
    }

    private List<Lease> admit(Leases leases, BatchId id) {
        return stores().write(tx -> schedule(tx, leases, id));
    }

    private List<Lease> schedule(Tx tx, Leases leases, BatchId id) {
        var ready = stores().admissions.ready(tx, id, Integer.MAX_VALUE, NOON, 10);
        var admitted =
                stores().admissions.admit(tx, WORKER, ready, false).stream()
                        .map(AdmissionStore.Ready::lease)
                        .toList();
        leases.schedule(tx, admitted, Instant.now());
        return admitted;
    }

    /// As if a worker had begun long ago and sent no heartbeat since.
    private void picked(Lease lease, String worker) {
        stores().run(tx ->
                tx.update(
                        "update scheduled_tasks set picked = true, picked_by = ?, last_heartbeat = ? where task_instance = ?",
                        worker,
                        Timestamp.from(NOON.minus(Duration.ofDays(1))),
                        lease.name()));
    }

    private long tasks() {
        return stores().count("select count(*) from scheduled_tasks");
    }

    private static void await(ThrowingRunnable assertion) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(assertion);
    }
}
