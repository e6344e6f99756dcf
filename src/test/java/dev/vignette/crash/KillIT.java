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

    private static final int SCENES = 600;
    private static final int KILLS = 25;
    private static final int IN_FLIGHT = 8;

    @TempDir Path folder;

    @Test
    void killedAtRandomMomentsItEndsWithEveryPicture() throws Exception {
        var story = Files.writeString(folder.resolve("story.csv"), story());
        var random = new SplittableRandom(20_261_123);
        var quota = QuotaService.generous().withLatency(Duration.ofMillis(250));
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
            int kills = killLater(first, random);
            while (kills > 0 && kills < KILLS) {
                int more = killLater(start("resume", id), random);
                if (more == 0) {
                    break;
                }
                kills += more;
            }
            var last = start("resume", id);

            assertThat(last.end()).as(last.errors()).isZero();
            assertThat(last.output()).last().isEqualTo("Successfully generated all 600 images!");
            assertThat(quota.delivered()).hasSize(SCENES);
            assertThat(pictures(last)).isEqualTo(SCENES);
            int paidAgain = quota.delivered().values().stream().mapToInt(n -> n - 1).sum();
            assertThat(paidAgain).isLessThanOrEqualTo(kills * IN_FLIGHT);
            System.out.printf(
                    "%d kills, %d pictures paid again, at most %d allowed%n",
                    kills, paidAgain, kills * IN_FLIGHT);
        }
    }

    @Test
    void sigtermDrainsAndNothingIsPaidAgain() throws Exception {
        var story = Files.writeString(folder.resolve("story.csv"), story());
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

    private int killLater(VignetteProcess process, SplittableRandom random) throws Exception {
        process.batch();
        if (!process.stillRunsAfter(random.nextInt(1_500))) {
            return 0;
        }
        process.kill();
        return 1;
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

    private static String story() {
        return "prompt\n"
                + IntStream.rangeClosed(1, SCENES)
                        .mapToObj(n -> "\"scene " + n + ": a fox\"")
                        .collect(Collectors.joining("\n"));
    }
}
