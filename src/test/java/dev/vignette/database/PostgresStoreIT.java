package dev.vignette.database;

import static dev.vignette.database.StoreFixture.NOON;
import static dev.vignette.database.StoreFixture.WORKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.vignette.batch.Gate;
import dev.vignette.database.WorkerStore.Worker;
import dev.vignette.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// The contract of the stores, on a real PostgreSQL; and what only happens where writers are many.
class PostgresStoreIT extends StoreContract {

    @Override
    TestDatabase place(Path folder) {
        return TestDatabase.postgres();
    }

    @Test
    void twoThatWaitForEachOtherBothComeThrough() throws Exception {
        stores().run(tx -> {
            stores().gates.save(tx, "a", Gate.fresh());
            stores().gates.save(tx, "b", Gate.fresh());
        });
        var bothHoldOne = new CountDownLatch(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            Future<Integer> one = threads.submit(() -> lockBoth("a", "b", bothHoldOne));
            Future<Integer> other = threads.submit(() -> lockBoth("b", "a", bothHoldOne));

            assertThat(one.get() + other.get()).as("one of them began again").isGreaterThan(2);
        }
    }

    /// How often it had to begin.
    private int lockBoth(String first, String second, CountDownLatch bothHoldOne) {
        int[] began = {0};
        stores().run(tx -> {
            began[0]++;
            stores().gates.lock(tx, first);
            bothHoldOne.countDown();
            try {
                bothHoldOne.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            stores().gates.lock(tx, second);
        });
        return began[0];
    }

    /// A process that stands still in the middle of a transaction holds up those who want its rows.
    @Test
    void whereAllOthersWaitForALockAWorkerCanStillSayThatItLives() throws Exception {
        var id = stores().submit(1);
        stores().run(tx -> stores().workers.register(tx, new Worker(WORKER, "home", "*"), NOON));
        try (var threads = Executors.newCachedThreadPool();
                var still = stores().place.connect();
                var statement = still.createStatement()) {
            still.setAutoCommit(false);
            statement.execute("select 1 from batch for update");
            for (int i = 0; i < 24; i++) {
                threads.execute(() -> stores().run(tx -> BatchStore.lock(tx, id)));
            }
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(this::waiting, count -> count >= 12);

            assertTimeoutPreemptively(
                    Leases.LIVES_WITHOUT_HEARTBEAT,
                    () -> {
                        Predicate<Tx> renew = tx -> stores().workers.renew(tx, WORKER, NOON);
                        assertThat(stores().database.writeAside(renew::test)).isTrue();
                        stores().database.leases().source().getConnection().close();
                    });
        }
    }

    private long waiting() {
        return stores().count(
                        "select count(*) from pg_stat_activity where wait_event_type = 'Lock'");
    }

    @Test
    void anotherSchemasTablesAreNotTakenForOnesOwn() {
        try (var place = TestDatabase.postgres();
                var database = place.open()) {
            var found = database.read(tx -> stores().batches.newest(tx, 10));

            assertThat(found).isEmpty();
        }
    }
}
