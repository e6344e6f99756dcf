package dev.vignette.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.vignette.testing.QuotaService;
import dev.vignette.testing.StubService;
import dev.vignette.testing.VignetteProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// At a real terminal: the bar, Ctrl-C, and a question that is answered.
class TerminalIT {

    private static final String CTRL_C = "\u0003";

    @TempDir Path folder;

    @Test
    void ctrlCBringsInWhatIsPaidAndTheSameCommandOffersToGoOn() throws Exception {
        var quota = QuotaService.generous().withLatency(Duration.ofSeconds(1));
        try (var service = StubService.behaving(quota)) {
            var first = illustrate(service);
            first.awaitOutput("Drawing   0 % |");
            awaitPicture(service);
            first.type(CTRL_C);

            assertThat(first.end()).isEqualTo(130);
            int generated = quota.delivered().size();
            assertThat(generated).isPositive();
            assertThat(String.join("\n", first.output()))
                    .contains("in flight, paid already; Ctrl-C again stops at once.")
                    .contains(
                            "Paused: generated %d of 30 images so far. Interrupted."
                                    .formatted(generated));

            var again = illustrate(service);
            again.awaitOutput("Go on with it? [Y/n]");
            again.type("y\n");
            assertThat(again.end()).isZero();
            assertThat(String.join("\n", again.output()))
                    .contains("Successfully generated all 30 images!")
                    .doesNotContain("[Batch Images]");
            assertThat(quota.delivered())
                    .hasSize(30)
                    .allSatisfy((_, times) -> assertThat(times).isEqualTo(1));
        }
    }

    @Test
    void aSecondCtrlCStopsAtOnce() throws Exception {
        var quota = QuotaService.generous().withLatency(Duration.ofMinutes(5));
        try (var service = StubService.behaving(quota)) {
            var drawing = illustrate(service);
            awaitPicture(service);
            drawing.type(CTRL_C);
            drawing.awaitOutput("in flight, paid already; Ctrl-C again stops at once.");
            drawing.type(CTRL_C);

            assertThat(drawing.end()).isEqualTo(130);
        }
    }

    @Test
    void aToldWaitIsShownWhileItLasts() throws Exception {
        var quota = QuotaService.generous().withQuota(30, 10);
        try (var service = StubService.behaving(quota)) {
            var drawing = illustrate(service);

            drawing.awaitOutput(" s: openai asked for it");
            drawing.type(CTRL_C);
            assertThat(drawing.end()).isEqualTo(130);
        }
    }

    private static void awaitPicture(StubService service) throws InterruptedException {
        assertThat(service.awaitCall()).as("it asks for the models").isTrue();
        assertThat(service.awaitCall()).as("and for a picture").isTrue();
    }

    private VignetteProcess illustrate(StubService service) throws Exception {
        var story = Files.writeString(folder.resolve("story.csv"), story());
        var arguments = new ArrayList<>(List.of("illustrate", story.toString()));
        arguments.addAll(List.of("--provider=openai", "--base-url=" + service.url("/v1")));
        arguments.add("--data=" + folder.resolve("data"));
        var process = VignetteProcess.startAtTerminal(folder, arguments.toArray(String[]::new));
        assumeTrue(process.isPresent(), "no script(1) of util-linux here");
        return process.get();
    }

    private static String story() {
        return IntStream.rangeClosed(1, 30)
                .mapToObj("\"scene %d: a fox\"\n"::formatted)
                .collect(Collectors.joining("", "prompt\n", ""));
    }
}
