package dev.vignette.moving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.moving.Moved.Done;
import dev.vignette.moving.Moved.Refused;
import dev.vignette.testing.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From a SQLite file to a PostgreSQL and back to another SQLite file.
class MovingIT {

    @TempDir Path folder;

    @Test
    void whatGoesToPostgresqlAndBackIsTheSame() throws Exception {
        var up = folder.resolve("up");
        var down = folder.resolve("down");
        try (var small = Household.sqlite(folder.resolve("small"));
                var large =
                        new Household(
                                Files.createDirectories(folder.resolve("large")),
                                TestDatabase.postgres());
                var again = Household.sqlite(folder.resolve("again"))) {
            var kinds = small.furnish();
            assertThat(small.export(up)).isInstanceOf(Done.class);
            assertThat(large.bring(up)).isInstanceOf(Done.class);
            assertThat(large.export(down)).isInstanceOf(Done.class);
            assertThat(again.bring(down)).isInstanceOf(Done.class);

            var was = small.dump();
            var is = again.dump();
            for (var table : List.of("reference", "scene", "call", "gate", "token")) {
                assertThat(is.get(table)).as(table).isEqualTo(was.get(table)).isNotEmpty();
            }
            var stillOpen = kinds.get(1).value();
            assertThat(over(is.getOrDefault("batch", List.of()), stillOpen))
                    .isEqualTo(over(was.getOrDefault("batch", List.of()), stillOpen))
                    .hasSize(2);
            assertThat(Household.bytesIn(up.resolve("batches")))
                    .isEqualTo(Household.bytesIn(down.resolve("batches")))
                    .hasSize(3);
            assertThat(again.pictureBytes()).isEqualTo(small.pictureBytes()).hasSize(7);
            assertThat(large.pictureBytes()).isEqualTo(small.pictureBytes());
        }
    }

    /// PostgreSQL was away: nobody's last word is recent, and the living have yet to say one.
    @Test
    void aWorkerWhoseSilenceWasTheDatabasesIsNotTakenForDead() throws Exception {
        try (var house =
                new Household(
                        Files.createDirectories(folder.resolve("house")),
                        TestDatabase.postgres())) {
            var open = house.furnish().get(1);
            var clock = house.database().clock();
            house.lastHeard(clock.instant().minusSeconds(60));
            var before = house.dump();
            var looks = new AtomicInteger();
            var export =
                    new Export(
                            house.stores(),
                            id -> {
                                boolean lives = house.isWorkedOn(id);
                                if (looks.incrementAndGet() == 1) {
                                    house.lastHeard(clock.instant());
                                }
                                return lives;
                            },
                            clock);

            var moved = export.to(folder.resolve("export"), (_, _, _) -> {});

            assertThat(moved)
                    .isEqualTo(new Refused(Export.isDrawn(open) + "\nor stop the workers"));
            assertThat(house.dump()).isEqualTo(before);
        }
    }

    @Test
    void whatSomebodyHeldWhoStaysSilentWaitsInTheCopy() throws Exception {
        try (var house =
                new Household(
                        Files.createDirectories(folder.resolve("house")),
                        TestDatabase.postgres())) {
            var open = house.furnish().get(1);
            var clock = house.database().clock();
            house.lastHeard(clock.instant().minusSeconds(60));

            var moved =
                    new Export(house.stores(), house::isWorkedOn, clock)
                            .to(folder.resolve("export"), (_, _, _) -> {});

            assertThat(((Done) moved).account().batches()).isEqualTo(3);
            var batch = house.database().read(tx -> house.stores().batches().find(tx, open));
            assertThat(batch.orElseThrow().tally().running()).isZero();
        }
    }

    /// PostgreSQL undoes a reader that waits for somebody who waits for it, and the reading runs
    /// again.
    @Test
    void rowsThatAreReadTwiceStandInTheFileOnce() throws Exception {
        var home = Files.createDirectories(folder.resolve("house"));
        try (var house = new Household(home, TestDatabase.postgres());
                var rival = house.connect()) {
            house.finished();
            house.export(folder.resolve("undisturbed"));
            var readers = new AtomicInteger();
            rival.setAutoCommit(false);
            Watcher inTheWay =
                    (moment, _, _) -> {
                        // the batch's own row is read, and none of a scene
                        if (moment == Watcher.Moment.ROWS && readers.incrementAndGet() == 1) {
                            holdUp(rival);
                        }
                    };

            var moved =
                    new Export(house.stores(), _ -> false, InstantSource.fixed(Household.NOON))
                            .to(folder.resolve("disturbed"), inTheWay);

            assertThat(readers).hasValueGreaterThan(1);
            assertThat(((Done) moved).account().scenes()).isEqualTo(6);
            assertThat(Household.bytesIn(folder.resolve("disturbed")))
                    .isEqualTo(Household.bytesIn(folder.resolve("undisturbed")));
        }
    }

    /// Locks what the reader comes to next, and then what it has read: whoever began to wait first
    /// is undone.
    private static void holdUp(Connection rival) {
        execute(rival, "lock table scene in access exclusive mode");
        Thread.ofVirtual()
                .start(() -> {
                    Awaitility.await()
                            .pollInterval(Duration.ofMillis(20))
                            .until(() -> isAnybodyWaiting(rival));
                    execute(rival, "lock table batch in access exclusive mode");
                    execute(rival, "rollback");
                });
    }

    private static boolean isAnybodyWaiting(Connection rival) throws SQLException {
        try (var statement = rival.createStatement();
                var found =
                        statement.executeQuery(
                                "select 1 from pg_locks where relation = 'scene'::regclass and not granted")) {
            return found.next();
        }
    }

    private static void execute(Connection connection, String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> over(List<String> batches, String open) {
        return batches.stream().filter(row -> !row.contains("id=" + open)).toList();
    }
}
