package dev.vignette;

import dev.vignette.database.Database;
import dev.vignette.database.HookedSource;
import dev.vignette.database.PostgresDatabase;
import dev.vignette.testing.TestDatabase.PostgresSchema;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.awaitility.Awaitility;

/// Two who do something at one instant on a real PostgreSQL.
record Rivalry(PostgresSchema place) {

    /// The first one acts; right before its statement that contains some words the second one
    /// comes, and the first goes on once that one is through or waits for a lock.
    ///
    /// @return what the second one is told
    <T> T secondOf(String words, Consumer<Database> first, Callable<T> second) throws Exception {
        var theirs = new CompletableFuture<Future<T>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Runnable comes =
                    () -> {
                        var acting = threads.submit(second);
                        theirs.complete(acting);
                        Awaitility.await()
                                .atMost(Duration.ofSeconds(30))
                                .until(() -> acting.isDone() || isSomebodyWaiting());
                    };
            var source = HookedSource.before(place.source(), words, new AtomicBoolean(true), comes);
            try (var database = PostgresDatabase.open(source, InstantSource.system())) {
                first.accept(database);
            }
            return theirs.get().get();
        }
    }

    private boolean isSomebodyWaiting() throws SQLException {
        try (var connection = place.connect();
                var statement = connection.createStatement();
                var found =
                        statement.executeQuery(
                                """
                                select 1 from pg_stat_activity
                                 where datname = current_database() and wait_event_type = 'Lock'
                                   and (query like '%for%update%' or query like '%advisory%')
                                """)) {
            return found.next();
        }
    }
}
