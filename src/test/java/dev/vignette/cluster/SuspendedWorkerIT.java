package dev.vignette.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.batch.BatchId;
import dev.vignette.batch.CallOutcome;
import dev.vignette.batch.SceneState.Done;
import dev.vignette.image.Sha256;
import dev.vignette.testing.Answers;
import dev.vignette.testing.Pictures;
import dev.vignette.testing.StubService;
import dev.vignette.testing.Wire;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A machine that stands still past its lease, and wakes: others have its scenes by then. It
/// changes none of their states; its pictures, which were paid for, are kept, and used where they
/// are needed.
@Tag("crash")
class SuspendedWorkerIT {

    private static final int USED = 1;
    private static final int OVERTAKEN = 2;

    @TempDir Path folder;

    @Test
    void whatItBringsLateIsKeptAndOverwritesNothing() throws Exception {
        Map<Integer, Integer> asked = new ConcurrentHashMap<>();
        var still = new CountDownLatch(1);
        var answer = new CountDownLatch(1);
        try (var service =
                        StubService.behaving(call -> {
                            int scene = Wire.scene(call);
                            int times = asked.merge(scene, 1, Integer::sum);
                            if (times == 1) {
                                still.await();
                                return Wire.OPENAI.picture(Pictures.png(scene));
                            }
                            answer.await();
                            return scene == USED
                                    ? Answers.error(503, "server_error", "overloaded", "busy")
                                    : Wire.OPENAI.picture(Pictures.png(100 + scene));
                        });
                var cluster = new Cluster(folder, service)) {
            var sleeper = cluster.worker("sleeper");
            var id = cluster.handIn(2, 2);
            assertThat(service.awaitCalls(2)).isTrue();
            sleeper.suspend();
            still.countDown();
            cluster.worker("other");
            long since = System.nanoTime();
            assertThat(service.awaitCalls(2)).as(cluster.said()).isTrue();
            var after = Duration.ofNanos(System.nanoTime() - since);
            System.out.printf("a silent worker's scenes run again after %s%n", after);
            assertThat(after).isLessThan(Cluster.ANOTHER_HAS_IT);

            sleeper.goOn();
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() ->
                            cluster.count("call where number = 1 and outcome = 'generated'") == 2);
            assertThat(cluster.batch(id).tally().running()).as("others' still").isEqualTo(2);
            answer.countDown();

            cluster.assertThatAllAreDone(id, 2);
            assertThat(service.posts()).as("the late picture was not paid again").hasSize(4);
            assertThat(sha(cluster, id, USED)).isEqualTo(Sha256.of(Pictures.png(USED)));
            assertThat(sha(cluster, id, OVERTAKEN))
                    .isEqualTo(Sha256.of(Pictures.png(100 + OVERTAKEN)));
            assertThat(cluster.scene(id, OVERTAKEN).calls())
                    .extracting(call -> call.outcome().orElseThrow())
                    .containsExactly(CallOutcome.GENERATED, CallOutcome.GENERATED);
            assertThat(cluster.batch(id).tally().generated()).isEqualTo(2);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(10))
                    .untilAsserted(
                            () -> assertThat(cluster.count("worker")).as("both work").isEqualTo(2));
            assertThat(sleeper.errors()).contains("taken for dead");
        }
    }

    private static String sha(Cluster cluster, BatchId id, int scene) {
        return ((Done) cluster.scene(id, scene).state()).picture().sha256();
    }
}
