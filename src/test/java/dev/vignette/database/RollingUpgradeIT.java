package dev.vignette.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.testing.TestDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/// A newer Vignette adds to the tables while an older one goes on. A connection that has prepared
/// its statements before is told so by an error, once.
class RollingUpgradeIT {

    /// After so many times the driver has the server prepare a statement.
    private static final int UNTIL_PREPARED = 6;

    @Test
    void aColumnThatIsAddedDisturbsNobodyWhoReadsOrWrites() throws Exception {
        try (var place = TestDatabase.postgres();
                var database = place.open()) {
            for (int i = 0; i < UNTIL_PREPARED; i++) {
                database.read(RollingUpgradeIT::look);
            }
            execute(place, "alter table batch add column mood text");
            assertThat(database.read(RollingUpgradeIT::look)).isZero();

            for (int i = 0; i < UNTIL_PREPARED; i++) {
                database.write(RollingUpgradeIT::look);
            }
            execute(place, "alter table batch add column weather text");
            assertThat(database.write(RollingUpgradeIT::look)).isZero();
        }
    }

    private static int look(Tx tx) {
        return tx.query("select * from batch", _ -> true).size();
    }

    private static void execute(TestDatabase place, String sql) throws SQLException {
        try (var connection = place.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
