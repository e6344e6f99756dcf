package dev.vignette.moving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.moving.Moved.Done;
import dev.vignette.testing.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    private static List<String> over(List<String> batches, String open) {
        return batches.stream().filter(row -> !row.contains("id=" + open)).toList();
    }
}
