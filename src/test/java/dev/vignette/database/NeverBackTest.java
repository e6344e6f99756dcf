package dev.vignette.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class NeverBackTest {

    private static final Instant NOON = Instant.parse("2026-02-08T12:00:00Z");

    private Instant told = NOON;
    private long nanos = 1_000;
    private final NeverBack clock = new NeverBack(() -> told, () -> nanos);

    @Test
    void goesWithTheClockOfTheMachine() {
        pass(Duration.ofSeconds(3));

        assertThat(clock.now()).isEqualTo(NOON.plusSeconds(3));
    }

    @Test
    void goesOnFromWhereItWasWhenThatIsSetBack() {
        pass(Duration.ofSeconds(3));
        clock.now();
        told = told.minus(Duration.ofHours(1));
        pass(Duration.ofSeconds(2));

        assertThat(clock.now()).isEqualTo(NOON.plusSeconds(5));
    }

    @Test
    void followsItAheadAsAfterSleep() {
        told = NOON.plus(Duration.ofHours(8));

        assertThat(clock.now()).isEqualTo(NOON.plus(Duration.ofHours(8)));
    }

    private void pass(Duration time) {
        told = told.plus(time);
        nanos += time.toNanos();
    }
}
