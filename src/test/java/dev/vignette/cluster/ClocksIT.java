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

    private static final int SCENES = 40;
    private static final int AT_ONCE = 4;

    @TempDir Path folder;

    @Test
    void clocksFiveMinutesApartDoNoHarm() throws Exception {
        var quota =
                QuotaService.generous()
                        .withLatency(scene -> Duration.ofMillis(scene % 10 == 3 ? 9_000 : 300))
                        .stumblingOnceOn(1, 2, 5, 6, 17, 28);
        try (var service = StubService.behaving(quota);
                var cluster = new Cluster(folder, service)) {
            cluster.shiftedWorker("early", Duration.ofMinutes(-5).plusSeconds(30));
            cluster.shiftedWorker("late", Duration.ofSeconds(30));
            long begun = System.nanoTime();
            var id = cluster.handIn(SCENES, AT_ONCE);

            cluster.assertThatAllAreDone(id, SCENES);
            var took = Duration.ofNanos(System.nanoTime() - begun);
            assertThat(took)
                    .as("the waits between attempts are seconds")
                    .isLessThan(Duration.ofMinutes(1));
            assertThat(quota.delivered())
                    .hasSize(SCENES)
                    .allSatisfy((_, times) -> assertThat(times).isEqualTo(1));
            assertThat(cluster.count("worker")).as("nobody was taken for dead").isEqualTo(2);
            assertThat(cluster.batch(id).tally().maybeBilledTwice()).isZero();
        }
    }
}
