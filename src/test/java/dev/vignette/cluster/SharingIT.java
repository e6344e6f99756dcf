package dev.vignette.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.testing.QuotaService;
import dev.vignette.testing.StubService;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One gate for all: as many workers as one likes make no more calls than one does, and never one
/// more at once than the service takes.
@Tag("crash")
class SharingIT {

    private static final int SCENES = 90;
    private static final int AT_ONCE = 3;

    @TempDir Path folder;

    @Test
    void fourWorkersMakeTheCallsOfOneAndNeverOneMoreAtOnce() throws Exception {
        var quota =
                QuotaService.generous()
                        .withConcurrency(AT_ONCE)
                        .withLatency(scene -> Duration.ofMillis(20 + scene % 7));
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

        System.out.printf(
                "%d scenes: %d calls of one worker, %d of four%n", SCENES, alone, together);
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
            var id = cluster.handIn(SCENES, 0);
            cluster.assertThatAllAreDone(id, SCENES);
            return service.posts().size();
        }
    }
}
