package dev.vignette.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.database.AdmissionStore.Pulse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LullTest {

    private static final Instant NOON = Instant.parse("2026-02-08T12:00:00Z");
    private static final Pulse QUIET = new Pulse(1_000, 5_000_000);
    private static final Duration CHEAP = Duration.ofMillis(1);
    private static final Duration DEAR = Duration.ofMillis(10);

    private final Lull lull = new Lull();

    @Test
    void itLastsUntilTheFirstSceneIsDue() {
        lull.begin(QUIET, NOON.plusSeconds(7));

        assertThat(lull.lasts(QUIET, NOON.plusMillis(6_999))).isTrue();
        assertThat(lull.lasts(QUIET, NOON.plusSeconds(7))).isFalse();
    }

    @Test
    void whateverHappensToABatchEndsIt() {
        lull.begin(QUIET, Instant.MAX);

        assertThat(lull.lasts(new Pulse(1_000, 5_000_001), NOON)).isFalse();
        assertThat(lull.lasts(new Pulse(1_001, 5_000_000), NOON)).isFalse();
    }

    @Test
    void thereIsNoneBeforeSomebodySawThatThereIsNothing() {
        assertThat(lull.lasts(QUIET, NOON)).isFalse();

        lull.begin(QUIET, Instant.MAX);
        lull.end();

        assertThat(lull.lasts(QUIET, NOON)).isFalse();
    }

    @Test
    void lookingTakesATwentiethOfTheTimeAndNoLookIsLongInComing() {
        lull.begin(QUIET, Instant.MAX);

        assertThat(lull.rest(CHEAP, NOON)).isEqualTo(Duration.ofMillis(50));
        assertThat(lull.rest(DEAR, NOON)).isEqualTo(Duration.ofMillis(190));
        assertThat(lull.rest(DEAR.multipliedBy(9), NOON)).isEqualTo(Duration.ofMillis(250));
    }

    @Test
    void whereNoBatchRunsThereIsNoHurry() {
        lull.begin(new Pulse(0, 0), Instant.MAX);

        assertThat(lull.rest(CHEAP, NOON)).isEqualTo(Duration.ofMillis(250));
    }

    @Test
    void theNextLookComesWhenASceneIsDueOrAGateOpensByItself() {
        lull.begin(QUIET, NOON.plusMillis(33));
        assertThat(lull.rest(DEAR, NOON)).isEqualTo(Duration.ofMillis(33));

        lull.end();
        lull.untilAtMost(NOON.plusMillis(21));
        assertThat(lull.rest(DEAR, NOON)).isEqualTo(Duration.ofMillis(21));
    }
}
