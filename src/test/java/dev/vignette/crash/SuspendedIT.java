package dev.vignette.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.testing.QuotaService;
import dev.vignette.testing.StubService;
import dev.vignette.testing.VignetteProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;

/// A process that stands still for longer than its heartbeats may fail to come, as on a laptop that
/// slept: nobody takes its calls for lost while it lives, and it does not take its own for lost.
@Tag("crash")
class SuspendedIT {

    private static final int SCENES = 150;

    /// Nothing takes longer to find the dead than four heartbeats of two seconds and the look that
    /// follows within four; a lock file knows no time at all. So 15 show what 60 do; `-Pcampaign`
    /// asks for 60.
    private static final long MILLIS = 1_000L * Integer.getInteger("suspended", 15);

    @TempDir Path folder;

    @Test
    void whatSleptGoesOnAndNothingIsPaidForTwice() throws Exception {
        var quota = QuotaService.generous().withLatency(Duration.ofMillis(400));
        try (var service = StubService.behaving(quota)) {
            var sleeper = draw(service, "illustrate", story());
            var id = sleeper.batch();
            for (int i = 0; i < 9; i++) {
                assertThat(service.awaitCall()).isTrue();
            }
            suspendBetweenWrites(sleeper);
            var other = draw(service, "resume", id);
            boolean running = other.stillRunsAfter(MILLIS);
            sleeper.goOn();

            assertThat(running)
                    .as("the calls of the sleeper are not its own; it said: %s", other.errors())
                    .isTrue();
            assertThat(other.end()).as(other.errors()).isZero();
            assertThat(sleeper.end()).as(sleeper.errors()).isZero();
            assertThat(quota.delivered())
                    .hasSize(SCENES)
                    .allSatisfy((_, times) -> assertThat(times).isEqualTo(1));
        }
    }

    /// One that stands still in the middle of a transaction keeps everybody from writing: that is
    /// SQLite's, and another matter.
    private void suspendBetweenWrites(VignetteProcess sleeper) throws Exception {
        sleeper.suspend();
        while (isLocked()) {
            sleeper.goOn();
            sleeper.suspend();
        }
    }

    private boolean isLocked() throws SQLException {
        var config = new SQLiteConfig();
        config.setBusyTimeout(0);
        var url = "jdbc:sqlite:" + folder.resolve("data/vignette.db");
        try (var connection = config.createConnection(url);
                var statement = connection.createStatement()) {
            statement.execute("begin immediate");
            statement.execute("rollback");
            return false;
        } catch (SQLException e) {
            if (e.getErrorCode() != SQLiteErrorCode.SQLITE_BUSY.code) {
                throw e;
            }
            return true;
        }
    }

    private VignetteProcess draw(StubService service, String command, String what)
            throws Exception {
        return VignetteProcess.start(
                folder,
                command,
                what,
                "--provider=openai",
                "--base-url=" + service.url("/v1"),
                "--data=" + folder.resolve("data"),
                "--output=" + Files.createTempDirectory(folder, "out"),
                "--quiet");
    }

    private String story() throws Exception {
        var rows =
                IntStream.rangeClosed(1, SCENES)
                        .mapToObj("\"scene %d: a fox\"\n"::formatted)
                        .collect(Collectors.joining("", "prompt\n", ""));
        return Files.writeString(folder.resolve("story.csv"), rows).toString();
    }
}
