package dev.vignette.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.testing.QuotaService;
import dev.vignette.testing.StubService;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Machines whose clocks are minutes apart go by the database's: nobody is taken for dead, nothing
/// waits longer than it should.
@Tag("crash")
class ClocksIT {

    private static final int SCENES = 30;
    private static final int LONG = 2;

    /// Until whoever came last may take the first one for dead, if he goes by his own clock.
    private static final Duration LONG_CALL = Duration.ofSeconds(18);

    @TempDir Path folder;

    @Test
    void clocksFiveMinutesApartDoNoHarm() throws Exception {
        var quota =
                QuotaService.generous()
                        .withLatency(scene -> scene <= LONG ? LONG_CALL : Duration.ofMillis(200))
                        .stumblingOnceOn(5, 6, 17, 28);
        try (var service = StubService.behaving(quota);
                var cluster = new Cluster(folder, service)) {
            cluster.shiftedWorker("early", Duration.ofMinutes(-5).plusSeconds(30));
            long begun = System.nanoTime();
            var held = cluster.handIn(LONG, LONG);
            assertThat(service.awaitCalls(2)).isTrue();
            cluster.shiftedWorker("late", Duration.ofSeconds(30));
            var shared = cluster.handIn(SCENES, 6);

            cluster.assertThatAllAreDone(held, LONG);
            cluster.assertThatAllAreDone(shared, SCENES);
            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .as("the waits between attempts are seconds")
                    .isLessThan(Duration.ofMinutes(2));
            assertThat(quota.delivered()).hasSize(SCENES);
            assertThat(quota.drawn()).as("nothing was paid twice").isEqualTo(LONG + SCENES);
            assertThat(cluster.batch(held).tally().maybeBilledTwice()).isZero();
            assertThat(cluster.batch(shared).tally().maybeBilledTwice()).isZero();
        }
    }
}
