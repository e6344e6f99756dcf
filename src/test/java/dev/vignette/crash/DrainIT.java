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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real process at a real socket, asked to stop: what is paid comes in, and nothing is paid
/// again.
@Tag("crash")
class DrainIT {

    private static final int SCENES = 200;

    @TempDir Path folder;

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

    private VignetteProcess start(String... arguments) throws IOException {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", folder.resolve("data").toString(), "--quiet"));
        return VignetteProcess.start(folder, all.toArray(String[]::new));
    }

    private static String story() {
        return "prompt\n"
                + IntStream.rangeClosed(1, SCENES)
                        .mapToObj(n -> "\"scene " + n + ": a fox\"")
                        .collect(Collectors.joining("\n"));
    }
}
