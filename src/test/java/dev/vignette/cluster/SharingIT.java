package dev.vignette.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.batch.BatchOptions;
import dev.vignette.batch.Pacing;
import dev.vignette.testing.QuotaService;
import dev.vignette.testing.StubService;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalInt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One gate for all: as many workers as one likes make no more calls than one does, and never one
/// more at once than the service takes.
@Tag("crash")
class SharingIT {

    private static final int SCENES = 90;
    private static final int AT_ONCE = 6;

    /// Enough to find out what the service takes.
    private static final int FEW = 40;

    /// The service answers at such instants and at no others: all that is in flight comes back at
    /// once, and all workers admit at once.
    private static final int BEAT = 250;

    @TempDir Path folder;

    @Test
    void fourWorkersMakeTheCallsOfOneAndNeverOneMoreAtOnce() throws Exception {
        var quota =
                QuotaService.generous()
                        .withConcurrency(AT_ONCE)
                        .withLatency(
                                _ -> Duration.ofMillis(BEAT - System.currentTimeMillis() % BEAT));
        try (var service = StubService.behaving(quota);
                var cluster = new Cluster(folder, service)) {
            for (var machine : new String[] {"one", "two", "three", "four"}) {
                cluster.worker(machine);
            }
            var id = cluster.handIn(SCENES, AT_ONCE);

            cluster.assertThatAllAreDone(id, SCENES);
            assertThat(quota.peak()).isEqualTo(AT_ONCE);
            assertThat(quota.throttled()).as("nobody knocked in vain").isZero();
            assertThat(service.posts()).hasSize(SCENES);
            assertThat(cluster.count("(select distinct home from worker) as w")).isEqualTo(4);
        }
    }

    @Test
    void whatOneFoundOutAboutTheServiceAllKnow() throws Exception {
        int alone = callsOf("one");
        int together = callsOf("two", "three", "four", "five");

        System.out.printf("%d scenes: %d calls of one worker, %d of four%n", FEW, alone, together);
        assertThat(together).isLessThanOrEqualTo(alone + AT_ONCE);
    }

    /// Calls for a batch whose service says of no limit beforehand.
    private int callsOf(String... machines) throws Exception {
        var quota =
                QuotaService.generous()
                        .withConcurrency(AT_ONCE)
                        .withLatency(scene -> Duration.ofMillis(200 + scene % 7));
        try (var service = StubService.behaving(quota);
                var cluster =
                        new Cluster(
                                Files.createDirectory(folder.resolve("with-" + machines[0])),
                                service)) {
            for (var machine : machines) {
                cluster.worker(machine);
            }
            var id = cluster.handIn(FEW, 0);
            cluster.assertThatAllAreDone(id, FEW);
            return service.posts().size();
        }
    }

    @Test
    void theDelayBetweenTwoCallsHoldsForAllWorkersTogether() throws Exception {
        var delay = Duration.ofSeconds(1);
        try (var service = StubService.behaving(QuotaService.generous());
                var cluster = new Cluster(folder, service)) {
            for (var machine : new String[] {"one", "two", "three"}) {
                cluster.worker(machine);
            }
            var pacing =
                    new Pacing(
                            delay, OptionalInt.empty(), OptionalInt.empty(), Duration.ofMinutes(9));
            var id = cluster.handIn(7, BatchOptions.USUAL.with(pacing));

            cluster.assertThatAllAreDone(id, 7);
            var begun =
                    cluster.scenes(id).stream()
                            .map(scene -> scene.calls().getFirst().startedAt())
                            .sorted()
                            .toList();
            for (int i = 1; i < begun.size(); i++) {
                assertThat(Duration.between(begun.get(i - 1), begun.get(i)))
                        .as("before call %d, as two machines tell the time", i + 1)
                        .isGreaterThan(delay.minusMillis(100));
            }
        }
    }

    @Test
    void aWorkerWithoutTheKeyTakesNothingFromThoseWithIt() throws Exception {
        var quota = QuotaService.generous().withLatency(Duration.ofMillis(100));
        try (var service = StubService.behaving(quota);
                var cluster = new Cluster(folder, service)) {
            cluster.workerWithoutKey("poor");
            cluster.worker("rich");
            var id = cluster.handIn(30, 4);

            cluster.assertThatAllAreDone(id, 30);
            assertThat(service.posts()).hasSize(30);
            assertThat(cluster.scenes(id)).allMatch(scene -> scene.attempts() == 1);
        }
    }
}
