package dev.vignette.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.vignette.batch.Obstacle.Bound;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ObstacleTest {

    private static final Instant NOON = Instant.parse("2026-02-08T12:00:00Z");

    @ParameterizedTest(name = "{1}")
    @MethodSource("obstacles")
    void saysWhyItIsSlow(Obstacle obstacle, String words) {
        assertThat(obstacle.words("gemini", NOON)).isEqualTo(Optional.of(words));
    }

    static Stream<Arguments> obstacles() {
        return Stream.of(
                arguments(
                        new Obstacle.Told(NOON.plusMillis(32_100)),
                        "waiting 33 s: gemini asked for it"),
                arguments(new Obstacle.Busy(NOON.plusSeconds(4)), "waiting 4 s: gemini is busy"),
                arguments(
                        new Obstacle.Away(NOON.plusMillis(3_500)),
                        "gemini does not answer; next try in 4 s"),
                arguments(new Obstacle.Away(NOON), "gemini does not answer; trying again now"),
                arguments(
                        new Obstacle.Paced(20, true), "about 20 pictures a minute: gemini's quota"),
                arguments(
                        new Obstacle.Paced(1, false),
                        "about 1 picture a minute: gemini refused more"),
                arguments(new Obstacle.Full(8, Bound.SO_FAR), "8 calls at once so far"),
                arguments(
                        new Obstacle.Full(4, Bound.WANTED), "4 calls at once: no more are wanted"),
                arguments(
                        new Obstacle.Full(1, Bound.REFUSED),
                        "1 call at once: gemini refused more"));
    }

    @Test
    void whereNothingHoldsItBackThereIsNothingToSay() {
        assertThat(new Obstacle.None().words("gemini", NOON)).isEmpty();
    }

    @Test
    void aGateSaysAllThatIsKnownOnce() {
        var full = new Obstacle.Full(20, Bound.REFUSED);
        var paced = new Obstacle.Paced(60, true);

        assertThat(
                        new GateView(
                                        "gemini",
                                        new Obstacle.Told(NOON.plusSeconds(2)),
                                        Optional.of(paced),
                                        full,
                                        3,
                                        NOON)
                                .lines())
                .containsExactly(
                        "waiting 2 s: gemini asked for it",
                        "about 60 pictures a minute: gemini's quota",
                        "20 calls at once: gemini refused more; now 3");
        assertThat(new GateView("gemini", paced, Optional.of(paced), full, 0, NOON).lines())
                .containsExactly(
                        "about 60 pictures a minute: gemini's quota",
                        "20 calls at once: gemini refused more");
    }
}
