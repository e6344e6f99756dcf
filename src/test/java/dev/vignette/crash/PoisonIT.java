package dev.vignette.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.testing.QuotaService;
import dev.vignette.testing.Reaction;
import dev.vignette.testing.StubService;
import dev.vignette.testing.VignetteProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A scene that ends the program whenever it is drawn takes no other scene along, and does not do
/// so for ever.
@Tag("crash")
class PoisonIT {

    private static final int POISON = 4;
    private static final int SCENES = 12;

    /// Two ends among others, then five alone.
    private static final int ENDS = 2 + 5;

    @TempDir Path folder;

    @Test
    void aSceneThatKeepsEndingTheProgramIsSkippedAndTheOthersAreDrawnOnce() throws Exception {
        var drawing = new AtomicReference<VignetteProcess>();
        var quota = QuotaService.generous().withLatency(Duration.ofMillis(100));
        try (var service =
                StubService.behaving(call -> {
                    if (call.body().contains("scene " + POISON + ":")) {
                        drawing.get().kill();
                        return new Reaction.Reset();
                    }
                    return quota.to(call);
                })) {
            var story = Files.writeString(folder.resolve("story.csv"), story());
            var url = service.url("/v1").toString();
            var first = start(drawing, "illustrate", "" + story, "-p", "openai", "--base-url", url);
            var id = first.batch();
            int ends = 0;
            int code = first.end();
            while (code == 137) {
                assertThat(++ends).isLessThanOrEqualTo(ENDS);
                code = start(drawing, "resume", id).end();
            }

            assertThat(ends).isEqualTo(ENDS);
            assertThat(code).isEqualTo(3);
            assertThat(drawing.get().output())
                    .last()
                    .isEqualTo("Generated 11 of 12 images (1 failed and was skipped)");
            assertThat(quota.delivered()).hasSize(SCENES - 1).doesNotContainKey(POISON);
            var paidAgain = quota.delivered().values().stream().mapToInt(n -> n - 1).sum();
            assertThat(paidAgain).isLessThanOrEqualTo(2 * (SCENES - 1));
        }
    }

    private VignetteProcess start(AtomicReference<VignetteProcess> drawing, String... arguments)
            throws Exception {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", folder.resolve("data").toString(), "--quiet"));
        var process = VignetteProcess.start(folder, all.toArray(String[]::new));
        drawing.set(process);
        return process;
    }

    private static String story() {
        return "prompt\n"
                + IntStream.rangeClosed(1, SCENES)
                        .mapToObj(n -> "\"scene " + n + ": a fox\"")
                        .collect(Collectors.joining("\n"));
    }
}
