package dev.vignette.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class KnocksTest {

    private static final Instant NOON = Instant.parse("2026-02-08T12:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final Knocks knocks = new Knocks(2, Duration.ofSeconds(1), now::get);

    @Test
    void aThirdWithinASecondIsOneTooMany() {
        assertThat(knocks.isOneTooMany("here")).isFalse();
        assertThat(knocks.isOneTooMany("here")).isFalse();
        assertThat(knocks.isOneTooMany("here")).isTrue();
        assertThat(knocks.isOneTooMany("elsewhere")).isFalse();

        now.set(NOON.plusMillis(1_001));

        assertThat(knocks.isOneTooMany("here")).isFalse();
    }

    @Test
    void nobodyIsShutOutLongerByAClockThatWasSetBack() {
        knocks.isOneTooMany("here");
        knocks.isOneTooMany("here");

        now.set(NOON.minus(Duration.ofHours(1)));

        assertThat(knocks.isOneTooMany("here")).isFalse();
    }
}
