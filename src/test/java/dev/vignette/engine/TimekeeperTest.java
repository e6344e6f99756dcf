package dev.vignette.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TimekeeperTest {

    @Test
    void aSmallSetbackIsNotToldAsNone() {
        assertThat(Timekeeper.words(Duration.ofHours(1))).isEqualTo("3600 s");
        assertThat(Timekeeper.words(Duration.ofMillis(3))).isEqualTo("3.0 ms");
        assertThat(Timekeeper.words(Duration.ofNanos(17_400))).isEqualTo("0.0174 ms");
    }
}
