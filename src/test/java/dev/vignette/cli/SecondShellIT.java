package dev.vignette.cli;

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
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One process draws; somebody types in another.
class SecondShellIT {

    private static final int SCENES = 60;

    /// Those that are drawn before the batch stands still until the second shell has had its say.
    private static final int FIRST = 9;

    private static final String JOINS = "Another process draws it, too.";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir Path folder;

    private final QuotaService quota =
            QuotaService.generous().withConcurrency(4).withLatency(Duration.ofMillis(50));
    private StubService service;
    private Shell second;

    @BeforeEach
    void open() {
        service = StubService.behaving(quota);
        service.holdAfter(FIRST);
        second = new Shell(folder.resolve("data"));
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void pauseReachesWhoeverDrawsAndResumeGoesOn() throws Exception {
        var drawing = illustrate();
        var id = drawing.batch();
        untilItStandsStill();

        assertThat(second.run("batches")).isZero();
        assertThat(second.out().get(1)).startsWith(id).endsWith("running");
        assertThat(second.run("delete", id)).isEqualTo(2);
        assertThat(second.err())
                .containsExactly(
                        "vignette: batch %1$s is running; first: vignette cancel %1$s"
                                .formatted(id));
        assertThat(second.run("pause", id)).isZero();
        assertThat(second.out()).containsExactly("Paused. Go on with: vignette resume " + id);
        service.goOn();

        assertThat(drawing.end()).isEqualTo(5);
        int generated = quota.delivered().size();
        assertThat(drawing.output())
                .last()
                .isEqualTo(
                        "Paused: generated %d of 60 images so far. Paused on request. Go on with: vignette resume %s"
                                .formatted(generated, id));
        assertThat(drawing.output()).first().asString().endsWith(".zip");
        assertThat(second.run("pause", id)).isEqualTo(2);
        assertThat(second.run("batches")).isZero();
        assertThat(second.out().get(1)).endsWith("paused (user): vignette resume " + id);
        assertThat(second.run("resume", id, "-o", folder.toString(), "--quiet")).isZero();
        assertThat(second.out()).last().isEqualTo("Successfully generated all 60 images!");
        nothingWasPaidTwice();
    }

    @Test
    void cancelKeepsWhatIsThereAndRetryDrawsTheRest() throws Exception {
        var drawing = illustrate();
        var id = drawing.batch();
        untilItStandsStill();

        assertThat(second.run("cancel", id)).isZero();
        assertThat(second.out()).first().asString().startsWith("Cancelled: generated ");
        service.goOn();
        assertThat(drawing.end()).isEqualTo(3);
        int generated = quota.delivered().size();
        assertThat(drawing.output())
                .contains("Cancelled: generated %d of 60 images".formatted(generated))
                .anyMatch(line -> line.endsWith("; try them again: vignette retry " + id));
        assertThat(second.run("cancel", id)).isEqualTo(2);
        assertThat(second.err()).containsExactly("vignette: batch " + id + " is cancelled already");

        assertThat(second.run("retry", id, "-o", folder.toString(), "--quiet")).isZero();
        assertThat(second.out()).last().isEqualTo("Successfully generated all 60 images!");
        nothingWasPaidTwice();
        assertThat(second.run("delete", id)).isZero();
        assertThat(second.run("show", id)).isEqualTo(2);
    }

    @Test
    void twoMayDrawOneBatchAndNothingIsPaidTwice() throws Exception {
        quota.withLatency(Duration.ofMillis(300)); // so that both have some to draw
        var drawing = illustrate();
        var id = drawing.batch();
        untilItStandsStill();

        var joining = launch("resume", id, "-o", folder.resolve("second").toString());
        Awaitility.await().atMost(PATIENCE).until(() -> joining.errors().contains(JOINS));
        service.goOn();

        assertThat(joining.end()).isZero();
        assertThat(joining.errors()).startsWith("Batch " + id + ": story\n" + JOINS + "\n");
        assertThat(joining.output()).last().isEqualTo("Successfully generated all 60 images!");
        assertThat(drawing.end()).isZero();
        assertThat(drawing.output()).last().isEqualTo("Successfully generated all 60 images!");
        nothingWasPaidTwice();
    }

    @Test
    void showSaysWhyItIsSlow() throws Exception {
        var slow = QuotaService.generous().withQuota(20, 5).telling(true, true);
        try (var few = StubService.behaving(slow)) {
            var drawing = illustrate(few);
            var id = drawing.batch();
            Awaitility.await().atMost(PATIENCE).until(() -> slow.throttled() > 0);

            Awaitility.await()
                    .atMost(PATIENCE)
                    .untilAsserted(() -> {
                        assertThat(second.run("show", id)).isZero();
                        assertThat(second.out())
                                .contains("   about 20 pictures a minute: openai's quota");
                    });
            assertThat(second.run("show", id, "--json")).isZero();
            assertThat(String.join("", second.out()))
                    .contains("\"perMinute\" : 20,", "\"quotaNamed\" : true");
            assertThat(second.run("cancel", id)).isZero();
            assertThat(drawing.end()).isEqualTo(3);
        }
    }

    private void untilItStandsStill() throws InterruptedException {
        assertThat(service.awaitHeld(4)).isTrue();
    }

    private void nothingWasPaidTwice() {
        assertThat(quota.delivered())
                .hasSize(SCENES)
                .allSatisfy((_, times) -> assertThat(times).isEqualTo(1));
    }

    private VignetteProcess illustrate() throws IOException {
        return illustrate(service);
    }

    private VignetteProcess illustrate(StubService drawer) throws IOException {
        var story = Files.writeString(folder.resolve("story.csv"), story());
        return launch(
                "illustrate",
                story.toString(),
                "--provider=openai",
                "--base-url=" + drawer.url("/v1"),
                "--concurrency=4");
    }

    private VignetteProcess launch(String... words) throws IOException {
        var arguments = new ArrayList<>(List.of(words));
        arguments.add("--data=" + folder.resolve("data"));
        return VignetteProcess.launch(folder, Map.of(), arguments.toArray(String[]::new));
    }

    private static String story() {
        return IntStream.rangeClosed(1, SCENES)
                .mapToObj("\"scene %d: a fox\"\n"::formatted)
                .collect(Collectors.joining("", "prompt\n", ""));
    }
}
