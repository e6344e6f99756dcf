package dev.vignette.database;

import static dev.vignette.database.StoreFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whoever opens a database brings its tables up to date, once, and refuses one that is newer.
interface OpeningContract extends OnStores {

    @Test
    default void openingAgainKeepsWhatIsThere(@TempDir Path folder) {
        try (var place = elsewhere(folder)) {
            var submission = Submissions.of(2).made();
            try (var database = place.open()) {
                database.write(tx -> insert(tx, submission));
            }

            try (var database = place.open()) {
                var found = database.read(tx -> stores().batches.find(tx, submission.id()));
                assertThat(found).isPresent();
            }
        }
    }

    @Test
    default void processesThatStartAtOnceMakeTheTablesOnce(@TempDir Path folder) throws Exception {
        for (int round = 0; round < 5; round++) {
            try (var place = elsewhere(folder.resolve("" + round))) {
                SharingContract.together(
                        6,
                        () -> {
                            try (var database = place.open()) {
                                return database.write(tx -> insert(tx, Submissions.of(1).made()));
                            }
                        });

                try (var database = place.open()) {
                    var batches = database.read(tx -> stores().batches.newest(tx, 100));
                    assertThat(batches).hasSize(6);
                }
            }
        }
    }

    @Test
    default void aNewerDatabaseIsRefusedAndLeftAsItIs(@TempDir Path folder) throws Exception {
        try (var place = elsewhere(folder)) {
            place.open().close();
            try (var connection = place.connect();
                    var statement = connection.createStatement()) {
                statement.execute("insert into schema_version (version) values (99)");

                assertThatThrownBy(() -> place.open().close())
                        .isInstanceOf(DatabaseException.class)
                        .hasMessageContaining("newer Vignette")
                        .hasMessageContaining("version 99")
                        .hasMessageContaining("knows up to " + Migrations.NEWEST);
                try (var kept = statement.executeQuery("select count(*) from schema_version")) {
                    assertThat(kept.next()).isTrue();
                    assertThat(kept.getInt(1)).isEqualTo(Migrations.NEWEST + 1);
                }
            }
        }
    }

    private boolean insert(Tx tx, Submission submission) {
        stores().batches.insert(tx, submission, NOON);
        return true;
    }
}
