package dev.vignette.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.testing.KillCampaign;
import dev.vignette.testing.QuotaService;
import dev.vignette.testing.StubService;
import dev.vignette.testing.VignetteProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real process at a real socket, killed again and again: nothing is lost, and paid again is at
/// most what was in flight.
@Tag("crash")
class KillIT {

    /// `-Pcampaign` asks for a thousand.
    private static final int KILLS = Integer.getInteger("kills", 100);

    private static final int SCENES = 100;

    @TempDir Path folder;

    @Test
    void killedAtRandomMomentsItEndsWithEveryPicture() throws Exception {
        var result = KillCampaign.run(folder, KILLS);

        assertThat(result.exitCode()).isZero();
        assertThat(result.closing())
                .isEqualTo("Successfully generated all " + result.scenes() + " images!");
        assertThat(result.delivered()).isEqualTo(result.scenes());
        assertThat(result.kept()).isEqualTo(result.scenes());
        int allowed = result.kills() * KillCampaign.IN_FLIGHT;
        assertThat(result.paidAgain()).as("calls were in flight").isBetween(KILLS, allowed);
        System.out.printf(
                "%d kills, %d pictures paid again, at most %d allowed%n",
                result.kills(), result.paidAgain(), allowed);
    }

    @Test
    void sigtermDrainsAndNothingIsPaidAgain() throws Exception {
        var story = Files.writeString(folder.resolve("story.csv"), KillCampaign.story(SCENES));
        var quota = QuotaService.generous().withLatency(Duration.ofMillis(250));
        try (var service = StubService.behaving(quota)) {
            var url = service.url("/v1").toString();
            var first = start("illustrate", story.toString(), "-p", "openai", "--base-url", url);
            var id = first.batch();
            for (int i = 0; i < 20; i++) {
                assertThat(service.awaitCall()).isTrue();
            }
            first.terminate();

            assertThat(first.end()).isEqualTo(143);
            var last = start("resume", id);
            assertThat(last.end()).isZero();
            assertThat(quota.delivered())
                    .hasSize(SCENES)
                    .allSatisfy((_, times) -> assertThat(times).isEqualTo(1));
        }
    }

    @Test
    void aKilledProcessLeavesNothingAmongWhatIsTemporary() throws Exception {
        var story = Files.writeString(folder.resolve("story.csv"), KillCampaign.story(SCENES));
        var temporary = Files.createDirectory(folder.resolve("temporary"));
        var quota = QuotaService.generous().withLatency(Duration.ofMillis(250));
        try (var service = StubService.behaving(quota)) {
            var process =
                    VignetteProcess.startWith(
                            folder,
                            Map.of("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + temporary),
                            "illustrate",
                            story.toString(),
                            "--provider=openai",
                            "--base-url=" + service.url("/v1"),
                            "--data=" + folder.resolve("data"));
            assertThat(service.awaitCall()).isTrue();
            process.kill();

            assertThat(temporary).isEmptyDirectory();
        }
    }

    private VignetteProcess start(String... arguments) throws IOException {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", folder.resolve("data").toString(), "--quiet"));
        return VignetteProcess.start(folder, all.toArray(String[]::new));
    }
}
