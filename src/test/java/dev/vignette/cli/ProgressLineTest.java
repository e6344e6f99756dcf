package dev.vignette.cli;

import static dev.vignette.cli.Tallies.NOON;
import static dev.vignette.cli.Tallies.heldBack;
import static dev.vignette.cli.Tallies.standing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.batch.Obstacle;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressLineTest {

    private static final ProgressLine LINE = new ProgressLine(NOON, 0, '#');
    private static final Instant AFTER_10_S = NOON.plusSeconds(10);

    @Test
    void aWideTerminalShowsEverything() {
        assertThat(LINE.of(standing(45, 1), AFTER_10_S, 120))
                .isEqualTo(
                        "Drawing  46 % |##################                      | 45 generated,"
                                + " 1 failed, 54 waiting  4.6 a second, 12 s left");
    }

    @Test
    void whatHoldsItBackIsShown() {
        var held = told(33);
        var paced = heldBack(new Obstacle.Paced(20, true), AFTER_10_S);

        assertThat(at(held, 200)).endsWith("waiting 33 s: openai asked for it");
        assertThat(at(paced, 200)).endsWith("s left  about 20 pictures a minute: openai's quota");
        assertThat(at(heldBack(new Obstacle.None(), AFTER_10_S), 200)).endsWith("s left");
        assertThat(ProgressLine.plain(held))
                .isEqualTo(
                        "45 of 100 generated, 1 failed, 54 waiting; waiting 33 s: openai asked for it");
        assertThat(ProgressLine.plain(paced))
                .isEqualTo(
                        "45 of 100 generated, 1 failed, 54 waiting; about 20 pictures a minute: openai's quota");
    }

    @Test
    void whatMattersLeastGoesFirst() {
        var held = told(33);
        var paced = heldBack(new Obstacle.Paced(20, true), AFTER_10_S);

        assertThat(at(standing(45, 1), 72))
                .isEqualTo(" 46 %  45 generated, 1 failed, 54 waiting  4.6 a second, 12 s left");
        assertThat(at(standing(45, 1), 60))
                .isEqualTo("45 generated, 1 failed, 54 waiting  4.6 a second, 12 s left");
        assertThat(at(standing(45, 1), 50)).isEqualTo("46/100, 1 failed  4.6 a second, 12 s left");
        assertThat(at(standing(45, 1), 20)).isEqualTo("46/100, 1 failed");
        assertThat(at(held, 72))
                .isEqualTo("45 generated, 1 failed, 54 waiting  waiting 33 s: openai asked for it");
        assertThat(at(held, 60)).isEqualTo("46/100, 1 failed  waiting 33 s: openai asked for it");
        assertThat(at(paced, 72))
                .as("a wait goes before a pace")
                .isEqualTo(at(standing(45, 1), 72));
    }

    @Test
    void noLineIsEverWiderThanTheTerminal() {
        var held = told(300);
        assertThat(IntStream.range(-1, 200).boxed())
                .allSatisfy(width ->
                        assertThat(at(held, width).length())
                                .isLessThanOrEqualTo(Math.max(0, width)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    10    | 4.6 a second, 12 s left
                    100   | 27.6 a minute, 2 min left
                    4600  | 0.6 a minute, 90 min left
                    46000 | 0.1 a minute, 15 h left
                    """)
    void paceIsToldInUnitsThatSaySomething(int seconds, String pace) {
        assertThat(LINE.of(standing(45, 1), NOON.plusSeconds(seconds), 200)).endsWith("  " + pace);
    }

    @Test
    void whatWasThereBeforeThisProcessIsNoPaceOfIts() {
        var resumed = new ProgressLine(NOON, 46, '#');

        assertThat(resumed.of(standing(46, 0), AFTER_10_S, 200)).endsWith("54 waiting");
        assertThat(resumed.of(standing(51, 0), AFTER_10_S, 200))
                .endsWith("30.0 a minute, 98 s left");
    }

    @Test
    void atTheEndNothingIsLeft() {
        assertThat(LINE.of(standing(97, 3), AFTER_10_S, 80))
                .startsWith("Drawing 100 % |####")
                .endsWith("97 generated, 3 failed, 0 waiting  10.0 a second");
    }

    private static Standing told(int seconds) {
        return heldBack(new Obstacle.Told(AFTER_10_S.plusSeconds(seconds)), AFTER_10_S);
    }

    private static String at(Standing standing, int width) {
        return LINE.of(standing, AFTER_10_S, width);
    }
}
