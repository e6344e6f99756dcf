package dev.vignette.cli;

import static dev.vignette.cli.Tallies.NOON;
import static dev.vignette.cli.Tallies.heldBack;
import static dev.vignette.cli.Tallies.standing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.batch.Obstacle;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final StringWriter told = new StringWriter();
    private final PrintWriter err = new PrintWriter(told);
    private Instant now = NOON;
    private int width = 50;

    @Test
    void withoutATerminalNewsComeEveryFiveSecondsAndASignOfLifeEveryMinute() {
        var lines = new ProgressLines(err, () -> now);
        for (int second = 0; second <= 100; second++) {
            now = NOON.plusSeconds(second);
            lines.at(standing(Math.min(second, 12), 0));
        }

        assertThat(told.toString().lines())
                .containsExactly(
                        "5 of 100 generated, 0 failed, 95 waiting",
                        "10 of 100 generated, 0 failed, 90 waiting",
                        "12 of 100 generated, 0 failed, 88 waiting",
                        "12 of 100 generated, 0 failed, 88 waiting");
    }

    @Test
    void onATerminalTheLineIsWrittenOverOnlyWhenItChanges() {
        try (var bar =
                new ProgressOnTerminal(err, () -> width, () -> now, standing(0, 0).batch())) {
            bar.at(standing(0, 0));
            bar.at(standing(0, 0));
            bar.at(standing(1, 0));
        }

        assertThat(told.toString())
                .isEqualTo(
                        "\r\u001b[K  0 %  0 generated, 0 failed, 100 waiting"
                                + "\r\u001b[K  1 %  1 generated, 0 failed, 99 waiting"
                                + System.lineSeparator());
    }

    @Test
    void theBarFollowsTheWidthOfTheTerminal() {
        try (var bar =
                new ProgressOnTerminal(err, () -> width, () -> now, standing(0, 0).batch())) {
            bar.at(standing(1, 0));
            width = 20;
            bar.at(standing(1, 0));
        }

        assertThat(told.toString()).endsWith("\r\u001b[K1/100, 0 failed" + System.lineSeparator());
    }

    @Test
    void whatIsWorthALineDoesNotTearTheBar() {
        try (var bar =
                new ProgressOnTerminal(err, () -> width, () -> now, standing(0, 0).batch())) {
            bar.at(standing(1, 0));
            bar.say("The disk is full.");
        }

        var bar = "  1 %  1 generated, 0 failed, 99 waiting";
        assertThat(told.toString())
                .isEqualTo(
                        "\r\u001b[K%1$s\r\u001b[KThe disk is full.%2$s%1$s%2$s"
                                .formatted(bar, System.lineSeparator()));
    }

    @Test
    void unseenProgressSaysAtMostWhatIsWorthALine() {
        try (var silent = new ProgressUnseen(Optional.empty());
                var quiet = new ProgressUnseen(Optional.of(err))) {
            silent.say("nobody hears this");
            quiet.at(standing(1, 0));
            quiet.say("The disk is full.");
        }

        assertThat(told.toString().lines()).containsExactly("The disk is full.");
    }

    @Test
    void programsHearOfTheGateToo() {
        try (var events = new ProgressEvents(err, () -> now)) {
            events.at(heldBack(new Obstacle.Told(NOON.plusSeconds(33)), NOON));
            events.at(heldBack(new Obstacle.Told(NOON.plusSeconds(33)), NOON.plusSeconds(1)));
            events.at(heldBack(new Obstacle.None(), NOON.plusSeconds(33)));
        }

        assertThat(told.toString().lines())
                .satisfiesExactly(
                        waiting ->
                                assertThat(waiting)
                                        .endsWith(
                                                "\"gate\":{\"obstacle\":\"told\",\"why\":\"waiting 33 s: openai asked for it\",\"until\":\"2026-02-08T12:00:33Z\",\"atOnce\":8,\"inFlight\":4}}}"),
                        goesOn ->
                                assertThat(goesOn)
                                        .endsWith(
                                                "\"gate\":{\"obstacle\":\"none\",\"atOnce\":8,\"inFlight\":4}}}"));
    }
}
