package dev.vignette.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.testing.PostgresServer;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/// The server ends in the midst of many writes, as `pg_ctl stop -m immediate` makes it. Locks end
/// with a commit, before it is on the disk; whoever wrote hears of it only when it is.
class ServerCrashIT {

    private static final int WRITERS = 8;
    private static final int BEFORE_THE_CRASH = 300;

    @Test
    void whateverWasSaidToBeWrittenIsThereAfterwards() throws Exception {
        Set<String> written = ConcurrentHashMap.newKeySet();
        try (var server = PostgresServer.start()) {
            try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                    var database = PostgresDatabase.open(source(server), InstantSource.system())) {
                for (int i = 0; i < WRITERS; i++) {
                    int writer = i;
                    threads.execute(() -> writeUntilTheCrash(database, writer, written));
                }
                Awaitility.await()
                        .atMost(Duration.ofMinutes(1))
                        .pollInterval(Duration.ofMillis(1))
                        .until(() -> written.size() > BEFORE_THE_CRASH);
                server.stop();
                threads.shutdownNow();
            }
            server.startAgain();

            assertThat(kept(server)).containsAll(written);
        }
    }

    private static void writeUntilTheCrash(
            PostgresDatabase database, int writer, Set<String> written) {
        for (int number = 1; !Thread.currentThread().isInterrupted(); number++) {
            var name = writer + "-" + number;
            try {
                database.write(tx ->
                    tx.update(
                            "insert into handover (owner, name, fingerprint, batch, at) values ('somebody', ?, 'f', 'b', 0)",
                            name));
            } catch (DatabaseException _) {
                return; // the server is gone
            }
            written.add(name);
        }
    }

    private static Set<String> kept(PostgresServer server) throws SQLException {
        var kept = new HashSet<String>();
        try (var connection = server.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select name from handover")) {
            while (rows.next()) {
                kept.add(rows.getString(1));
            }
        }
        return kept;
    }

    private static PGSimpleDataSource source(PostgresServer server) {
        var source = new PGSimpleDataSource();
        source.setUrl("jdbc:" + server.address().replace("vignette@", ""));
        source.setUser("vignette");
        source.setPassword(server.password());
        return source;
    }
}
