package dev.vignette.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.batch.Gate;
import dev.vignette.testing.TestDatabase;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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

    @Test
    void anotherSchemasTablesAreNotTakenForOnesOwn() {
        try (var place = TestDatabase.postgres();
                var database = place.open()) {
            var found = database.read(tx -> stores().batches.newest(tx, 10));

            assertThat(found).isEmpty();
        }
    }
}
