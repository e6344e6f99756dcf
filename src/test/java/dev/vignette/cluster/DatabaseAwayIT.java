package dev.vignette.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.testing.QuotaService;
import dev.vignette.testing.StubService;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A PostgreSQL that is gone from one moment to the next, and comes back: who lives is not taken
/// for dead, what was paid for meanwhile is written down, and all goes on by itself.
@Tag("crash")
class DatabaseAwayIT {

    private static final int SCENES = 80;
    private static final int AT_ONCE = 8;

    /// Longer than a worker may be silent; `-Pcampaign` asks for 30.
    private static final Duration AWAY = Duration.ofSeconds(Integer.getInteger("away", 10));

    @TempDir Path folder;

    @Test
    void whatWasInFlightIsKeptAndNothingIsPaidTwice() throws Exception {
        var quota =
                QuotaService.generous()
                        .withLatency(scene ->
                                scene % 10 == 4
                                        ? AWAY.plusSeconds(8) // out until the database is back
                                        : Duration.ofMillis(500));
        try (var service = StubService.behaving(quota);
                var cluster = new Cluster(folder, service)) {
            var one = cluster.worker("one");
            var other = cluster.worker("other");
            var id = cluster.handIn(SCENES, AT_ONCE);
            assertThat(service.awaitCalls(SCENES / 4)).isTrue();

            cluster.server().stop();
            boolean oneRuns = one.stillRunsAfter(1_000);
            int calls = service.posts().size();
            boolean otherRuns = other.stillRunsAfter(AWAY.toMillis() - 1_000);
            int callsMeanwhile = service.posts().size() - calls;
            cluster.server().startAgain();

            assertThat(oneRuns && otherRuns).as(cluster.said()).isTrue();
            assertThat(callsMeanwhile).as("no call that nobody could write down").isZero();
            cluster.assertThatAllAreDone(id, SCENES);
            assertThat(quota.delivered())
                    .hasSize(SCENES)
                    .allSatisfy((_, times) -> assertThat(times).isEqualTo(1));
            assertThat(cluster.count("worker")).isEqualTo(2);
        }
    }
}
