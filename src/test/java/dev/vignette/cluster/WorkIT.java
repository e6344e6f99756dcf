package dev.vignette.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.testing.KillCampaign;
import dev.vignette.testing.QuotaService;
import dev.vignette.testing.StubService;
import dev.vignette.testing.VignetteProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A worker and nothing else: it draws what others handed in, tells probes how it is, and lets what
/// is in flight come home before it ends.
@Tag("crash")
class WorkIT {

    private static final Pattern HEALTH = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");

    @TempDir Path folder;

    @Test
    void itTellsProbesThatItLivesAndDrainsWhenItIsToldToStop() throws Exception {
        var quota = QuotaService.generous().withLatency(Duration.ofMillis(500));
        try (var service = StubService.behaving(quota);
                var cluster = new Cluster(folder, service);
                var http = HttpClient.newHttpClient()) {
            service.holdAfter(0);
            var worker = cluster.run("one", "work", "--health-port=0", "--drain=60s");
            worker.awaitOutput("its health is at");
            var health = HEALTH.matcher(worker.output().getFirst());
            assertThat(health.find()).isTrue();
            var id = cluster.handIn(20, 4);
            assertThat(service.awaitHeld(4)).isTrue();

            assertThat(get(http, health.group(), "/health/live")).contains("up");
            assertThat(get(http, health.group(), "/health/ready"))
                    .contains("\"status\":\"ready\"", "\"database\":\"ok\"", "\"storage\":\"ok\"");
            assertThat(get(http, health.group(), "/metrics")).contains("vignette_queue_depth 16");
            assertThat(get(http, health.group(), "/api/batches")).doesNotContain(id.value());
            worker.terminate();
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .untilAsserted(() ->
                            assertThat(get(http, health.group(), "/health/ready"))
                                    .contains("\"status\":\"notReady\"", "\"it drains\""));
            service.goOn();

            assertThat(worker.end()).isEqualTo(143);
            assertThat(quota.delivered()).as("what was in flight came home").hasSize(4);
            assertThat(cluster.batch(id).tally().generated()).isEqualTo(4);
            assertThat(cluster.batch(id).tally().running()).isZero();
            assertThat(cluster.count("worker")).isZero();
            cluster.worker("two");
            cluster.assertThatAllAreDone(id, 20);
            assertThat(service.posts()).hasSize(20);
        }
    }

    @Test
    void severalShareADataFolderToo() throws Exception {
        var quota = QuotaService.generous().withLatency(Duration.ofMillis(300));
        try (var service = StubService.behaving(quota)) {
            var story = Files.writeString(folder.resolve("story.csv"), KillCampaign.story(30));
            var workers = new VignetteProcess[] {onFolder("work"), onFolder("work")};
            for (var worker : workers) {
                worker.awaitOutput("Working on all batches");
            }
            var asking =
                    onFolder(
                            "illustrate",
                            story.toString(),
                            "--provider=openai",
                            "--concurrency=4",
                            "--base-url=" + service.url("/v1"));
            var batch = asking.batch();
            assertThat(service.awaitCall()).isTrue();
            asking.kill();

            awaitPictures(quota, 30);
            for (var worker : workers) {
                worker.terminate();
                assertThat(worker.end()).as(worker.errors()).isEqualTo(143);
            }
            assertThat(quota.peak()).isLessThanOrEqualTo(4 + 4);
            var shown = onFolder("show", batch);
            assertThat(shown.end()).isZero();
            assertThat(String.join("\n", shown.output())).contains("30");
        }
    }

    private static void awaitPictures(QuotaService quota, int scenes) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> quota.delivered().size() == scenes);
    }

    private VignetteProcess onFolder(String... words) throws IOException {
        var arguments = new ArrayList<>(List.of(words));
        arguments.add("--data=" + folder.resolve("data"));
        return VignetteProcess.start(folder, arguments.toArray(String[]::new));
    }

    private static String get(HttpClient http, String address, String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address + path)).build();
        return http.send(request, BodyHandlers.ofString()).body();
    }
}
