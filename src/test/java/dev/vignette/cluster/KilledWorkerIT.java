package dev.vignette.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.batch.CallOutcome;
import dev.vignette.testing.QuotaService;
import dev.vignette.testing.Reaction;
import dev.vignette.testing.StubService;
import dev.vignette.testing.Wire;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A machine that dies in the middle of its calls: others draw its scenes within 15 s, and pay
/// again for nothing but those calls.
@Tag("crash")
class KilledWorkerIT {

    private static final int SCENES = 40;
    private static final int IN_FLIGHT = 6;

    @TempDir Path folder;

    @Test
    void whatADeadMachineHeldIsDrawnByAnother() throws Exception {
        Set<Integer> held = ConcurrentHashMap.newKeySet();
        var quota = QuotaService.generous().withLatency(Duration.ofMillis(50));
        try (var service =
                        StubService.behaving(call ->
                                held.size() < IN_FLIGHT && held.add(Wire.scene(call))
                                        ? new Reaction.Hang()
                                        : quota.to(call));
                var cluster = new Cluster(folder, service)) {
            var dying = cluster.worker("dying");
            var id = cluster.handIn(SCENES, IN_FLIGHT);
            assertThat(service.awaitCalls(IN_FLIGHT)).isTrue();
            cluster.worker("other");
            assertThat(cluster.isSaidToBeInterrupted(id)).isFalse();

            dying.kill();
            long killed = System.nanoTime();
            assertThat(service.awaitCall()).as(cluster.said()).isTrue();
            var after = Duration.ofNanos(System.nanoTime() - killed);

            System.out.printf("a dead worker's scene runs again after %d ms%n", after.toMillis());
            assertThat(after).isLessThan(Cluster.ANOTHER_HAS_IT);
            cluster.assertThatAllAreDone(id, SCENES);
            assertThat(service.posts())
                    .as("paid again is what was in flight")
                    .hasSize(SCENES + IN_FLIGHT);
            assertThat(cluster.batch(id).tally().maybeBilledTwice()).isEqualTo(IN_FLIGHT);
            for (int scene : held) {
                assertThat(cluster.scene(id, scene).calls().getFirst().outcome())
                        .contains(CallOutcome.INTERRUPTED);
                assertThat(cluster.scene(id, scene).attempts()).as("no attempt").isEqualTo(1);
            }
            assertThat(cluster.count("worker")).as("the dead are not kept").isEqualTo(1);
        }
    }

    @Test
    void aBatchThatNobodyIsLeftForIsSaidToBeInterrupted() throws Exception {
        try (var service = StubService.behaving(_ -> new Reaction.Hang());
                var cluster = new Cluster(folder, service)) {
            var dying = cluster.worker("dying");
            var id = cluster.handIn(2, 1);
            assertThat(service.awaitCall()).isTrue();
            assertThat(cluster.isSaidToBeInterrupted(id)).isFalse();
            dying.kill();

            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> cluster.isSaidToBeInterrupted(id));
        }
    }
}
