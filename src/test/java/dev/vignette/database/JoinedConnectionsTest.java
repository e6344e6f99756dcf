package dev.vignette.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The scheduler's connections on SQLite, as the scheduler uses them.
class JoinedConnectionsTest {

    private static final String REGISTER =
            "insert into worker (id, home, scope, started_at) values (?, ?, ?, ?)";

    @TempDir Path folder;
    private SqliteDatabase database;
    private DataSource leases;

    @BeforeEach
    void open() {
        database = SqliteDatabase.open(folder.resolve("vignette.db"), InstantSource.system());
        leases = database.leases().source();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aChangeIsCountedAndSeen() throws SQLException {
        assertThat(register("a")).isEqualTo(1);

        try (var connection = leases.getConnection();
                var select = connection.prepareStatement("select count(*) from worker")) {
            assertThat(select.execute()).isTrue();
            var result = select.getResultSet();
            assertThat(result.next()).isTrue();
            assertThat(result.getInt(1)).isEqualTo(1);
        }
    }

    @Test
    void manyChangesInOneStatementAllHappen() throws SQLException {
        try (var connection = leases.getConnection();
                var insert = connection.prepareStatement(REGISTER)) {
            for (var id : new String[] {"a", "b", "c"}) {
                set(insert, id);
                insert.addBatch();
            }

            assertThat(insert.executeBatch()).containsExactly(1, 1, 1);
        }
        assertThat(workers()).isEqualTo(3);
    }

    @Test
    void aChangeThatFailsSaysWhyAndTakesNoOtherWithIt() throws SQLException {
        register("a");

        assertThatThrownBy(() -> register("a"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("UNIQUE");
        assertThat(register("b")).isEqualTo(1);
        assertThat(workers()).isEqualTo(2);
    }

    /// Else a batch whose scenes all wait to be handed out could not even be looked at.
    @Test
    void whoeverWaitsForTheWriterHoldsNoReader() throws Exception {
        var goOn = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var holder = threads.submit(() -> database.write(_ -> wait(goOn)));
            var changes =
                    IntStream.range(0, 20)
                            .mapToObj(i -> threads.submit(() -> register("w" + i)))
                            .toList();
            Awaitility.await().until(() -> changes.stream().noneMatch(Future::isDone));

            assertThat(threads.submit(this::workers).get()).isZero();
            goOn.countDown();
            assertThat(holder.get()).isTrue();
        }
        assertThat(workers()).isEqualTo(20);
    }

    /// 2 is FULL: fsync with each commit. 1 is NORMAL.
    @Test
    void onlyWhatHasToSurviveAPowerCutIsBroughtToTheDiskAtOnce() throws SQLException {
        try (var connection = leases.getConnection();
                var note =
                        connection.prepareStatement(
                                "insert into worker (id, home, scope, started_at) select 'passing', 'here', synchronous, 0 from pragma_synchronous")) {
            note.execute();
        }

        assertThat(scope("passing")).isEqualTo("1");
        assertThat(database.<String>write(JoinedConnectionsTest::synchronous)).isEqualTo("2");
    }

    private int register(String id) throws SQLException {
        try (var connection = leases.getConnection();
                var insert = connection.prepareStatement(REGISTER)) {
            set(insert, id);
            insert.execute();
            return insert.getUpdateCount();
        }
    }

    private static void set(PreparedStatement insert, String id) throws SQLException {
        insert.setString(1, id);
        insert.setString(2, "here");
        insert.setString(3, "*");
        insert.setLong(4, 0);
    }

    private int workers() {
        return database.<Integer>read(tx ->
                tx.queryOne(
                                "select count(*) as all_of_them from worker",
                                row -> row.number("all_of_them"))
                        .orElseThrow());
    }

    private String scope(String worker) {
        return database.<String>read(tx ->
                tx.queryOne(
                                "select scope from worker where id = ?",
                                row -> row.text("scope"),
                                worker)
                        .orElseThrow());
    }

    private static String synchronous(Tx tx) {
        return tx.queryOne(
                        "select synchronous from pragma_synchronous",
                        row -> row.text("synchronous"))
                .orElseThrow();
    }

    private static boolean wait(CountDownLatch goOn) {
        try {
            goOn.await();
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
