package dev.vignette.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.testing.QuotaService;
import dev.vignette.testing.StubService;
import dev.vignette.testing.VignetteProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real process at a real socket, killed again and again: nothing is lost, and paid again is at
/// most what was in flight.
@Tag("crash")
class KillIT {

    /// `-Pcampaign` asks for a thousand.
    private static final int KILLS = Integer.getInteger("kills", 25);

    /// So many that it is never through before the last kill.
    private static final int SCENES_A_KILL = 40;

    private static final int SCENES = 600;
    private static final int IN_FLIGHT = 8;

    @TempDir Path folder;

    @Test
    void killedAtRandomMomentsItEndsWithEveryPicture() throws Exception {
        int scenes = KILLS * SCENES_A_KILL;
        var story = Files.writeString(folder.resolve("story.csv"), story(scenes));
        var random = new SplittableRandom(20_261_123);
        var quota = QuotaService.generous().withLatency(Duration.ofMillis(100));
        try (var service = StubService.behaving(quota)) {
            var url = service.url("/v1").toString();
            var first =
                    start(
                            "illustrate",
                            story.toString(),
                            "-p",
                            "openai",
                            "--base-url",
                            url,
                            "--concurrency",
                            "" + IN_FLIGHT);
            var id = first.batch();
            killLater(first, service, 0, random);
            for (int kills = 1; kills < KILLS; kills++) {
                int before = service.calls().size();
                killLater(start("resume", id), service, before, random);
            }
            var last = start("resume", id);

            assertThat(last.end()).as(last.errors()).isZero();
            assertThat(last.output())
                    .last()
                    .isEqualTo("Successfully generated all " + scenes + " images!");
            assertThat(quota.delivered()).hasSize(scenes);
            assertThat(pictures(last)).isEqualTo(scenes);
            int paidAgain = quota.delivered().values().stream().mapToInt(n -> n - 1).sum();
            assertThat(paidAgain).isBetween(1, KILLS * IN_FLIGHT);
            System.out.printf(
                    "%d kills, %d pictures paid again, at most %d allowed%n",
                    KILLS, paidAgain, KILLS * IN_FLIGHT);
        }
    }

    @Test
    void sigtermDrainsAndNothingIsPaidAgain() throws Exception {
        var story = Files.writeString(folder.resolve("story.csv"), story(SCENES));
        var quota = QuotaService.generous().withLatency(Duration.ofMillis(250));
        try (var service = StubService.behaving(quota)) {
            var url = service.url("/v1").toString();
            var first = start("illustrate", story.toString(), "-p", "openai", "--base-url", url);
            var id = first.batch();
            assertThat(first.stillRunsAfter(2_000)).isTrue();
            first.terminate();

            assertThat(first.end()).isEqualTo(143);
            var last = start("resume", id);
            assertThat(last.end()).isZero();
            assertThat(quota.delivered())
                    .hasSize(SCENES)
                    .allSatisfy((_, times) -> assertThat(times).isEqualTo(1));
        }
    }

    /// Kills it a moment after its first call.
    private static void killLater(
            VignetteProcess process, StubService service, int before, SplittableRandom random)
            throws Exception {
        while (service.calls().size() <= before) {
            assertThat(process.stillRunsAfter(10)).as(process.errors()).isTrue();
        }
        assertThat(process.stillRunsAfter(random.nextInt(400))).as(process.errors()).isTrue();
        process.kill();
    }

    private VignetteProcess start(String... arguments) throws IOException {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", folder.resolve("data").toString(), "--quiet"));
        return VignetteProcess.start(folder, all.toArray(String[]::new));
    }

    private static long pictures(VignetteProcess process) throws IOException {
        try (var zip = new ZipFile(process.line(".zip").orElseThrow())) {
            return zip.stream().filter(entry -> entry.getName().endsWith(".png")).count();
        }
    }

    private static String story(int scenes) {
        return "prompt\n"
                + IntStream.rangeClosed(1, scenes)
                        .mapToObj(n -> "\"scene " + n + ": a fox\"")
                        .collect(Collectors.joining("\n"));
    }
}
