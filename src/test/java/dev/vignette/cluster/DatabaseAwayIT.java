package dev.vignette.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.testing.QuotaService;
import dev.vignette.testing.StubService;
import dev.vignette.testing.VignetteProcess;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
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
            var front = cluster.run("front", "serve", "--no-work", "--port=0");
            front.awaitOutput("Vignette is at");
            var id = cluster.handIn(SCENES, AT_ONCE);
            cluster.pause(id); // until somebody watches
            var asking =
                    cluster.run(
                            "laptop",
                            "resume",
                            id.value(),
                            "--output=" + Files.createDirectory(folder.resolve("out")));
            cluster.awaitWorkers(3);
            assertThat(service.awaitCalls(SCENES / 4)).isTrue();

            cluster.server().stop();
            boolean oneRuns = one.stillRunsAfter(1_000);
            int calls = service.posts().size();
            long since = System.nanoTime();
            int ready = status(front, "/health/ready");
            var toldAfter = Duration.ofNanos(System.nanoTime() - since);
            int asked = status(front, "/api/batches");
            var left = AWAY.minusNanos(System.nanoTime() - since).minusSeconds(1);
            boolean otherRuns = other.stillRunsAfter(Math.max(1, left.toMillis()));
            int callsMeanwhile = service.posts().size() - calls;
            cluster.server().startAgain();

            assertThat(oneRuns && otherRuns).as(cluster.said()).isTrue();
            assertThat(callsMeanwhile).as("no call that nobody could write down").isZero();
            assertThat(ready).isEqualTo(503);
            assertThat(toldAfter).as("probes wait no longer").isLessThan(Duration.ofSeconds(5));
            assertThat(asked).isEqualTo(503);
            cluster.assertThatAllAreDone(id, SCENES);
            assertThat(asking.end()).as(asking.errors()).isZero();
            assertThat(asking.errors()).contains("The database is away", "The database is back");
            assertThat(asking.output())
                    .last()
                    .isEqualTo("Successfully generated all " + SCENES + " images!");
            assertThat(quota.delivered())
                    .hasSize(SCENES)
                    .allSatisfy((_, times) -> assertThat(times).isEqualTo(1));
            assertThat(cluster.count("worker")).isEqualTo(2);
        }
    }

    private static int status(VignetteProcess server, String path) throws Exception {
        var address = server.output().getFirst().replaceFirst(".*?(http://[^/]*)/.*", "$1");
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(URI.create(address + path)).build(),
                            BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
