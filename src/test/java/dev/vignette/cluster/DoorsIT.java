package dev.vignette.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.batch.Batch;
import dev.vignette.batch.BatchId;
import dev.vignette.testing.KillCampaign;
import dev.vignette.testing.QuotaService;
import dev.vignette.testing.StubService;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// Whichever door a story comes in by, and on whichever machine: all workers draw it, and its
/// pictures come out of every door.
@Tag("crash")
class DoorsIT {

    private static final int SCENES = 20;
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");

    @TempDir Path folder;

    @Test
    void whatIsHandedInAtAServerIsDrawnElsewhereAndFetchedThere() throws Exception {
        var quota = QuotaService.generous().withLatency(Duration.ofMillis(200));
        try (var service = StubService.behaving(quota);
                var cluster = new Cluster(folder, service);
                var http = HttpClient.newHttpClient()) {
            var server = cluster.run("front", "serve", "--no-work", "--port=0");
            server.awaitOutput("Vignette is at");
            var address = ADDRESS.matcher(server.output().getFirst());
            assertThat(address.find()).isTrue();
            cluster.worker("back");

            var story =
                    Map.of(
                            "story",
                            KillCampaign.story(SCENES),
                            "format",
                            "csv",
                            "provider",
                            "openai",
                            "concurrency",
                            4);
            var json = new JsonMapper();
            var created =
                    http.send(
                            HttpRequest.newBuilder(URI.create(address.group() + "/api/batches"))
                                    .header("Content-Type", "application/json")
                                    .POST(BodyPublishers.ofString(json.writeValueAsString(story)))
                                    .build(),
                            BodyHandlers.ofString());
            assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
            var id = json.readTree(created.body()).get("id").asString();
            cluster.assertThatAllAreDone(new BatchId(id), SCENES);

            var archive =
                    http.send(
                            HttpRequest.newBuilder(
                                            URI.create(
                                                    address.group()
                                                            + "/api/batches/"
                                                            + id
                                                            + "/archive.zip"))
                                    .build(),
                            BodyHandlers.ofByteArray());
            assertThat(pictures(archive.body())).isEqualTo(SCENES);
            assertThat(quota.delivered()).hasSize(SCENES);
            assertThat(service.posts()).hasSize(SCENES);
        }
    }

    @Test
    void whoeverAsksAtATerminalIsHelpedByAllAndGetsTheZip() throws Exception {
        var quota = QuotaService.generous().withLatency(Duration.ofMillis(200));
        try (var service = StubService.behaving(quota);
                var cluster = new Cluster(folder, service)) {
            cluster.worker("back");
            var story = Files.writeString(folder.resolve("story.csv"), KillCampaign.story(SCENES));
            var asking =
                    cluster.run(
                            "laptop",
                            "illustrate",
                            story.toString(),
                            "--provider=openai",
                            "--concurrency=4",
                            "--quiet",
                            "--output=" + Files.createDirectory(folder.resolve("out")));

            assertThat(asking.end()).as(asking.errors()).isZero();
            assertThat(asking.output())
                    .last()
                    .isEqualTo("Successfully generated all " + SCENES + " images!");
            var zip = Path.of(asking.line(".zip").orElseThrow());
            assertThat(pictures(Files.readAllBytes(zip))).isEqualTo(SCENES);
            assertThat(service.posts()).hasSize(SCENES);
        }
    }

    @Test
    void whoAskedMayLeaveAndOthersGoOn() throws Exception {
        var quota = QuotaService.generous().withLatency(Duration.ofMillis(500));
        try (var service = StubService.behaving(quota);
                var cluster = new Cluster(folder, service)) {
            var story = Files.writeString(folder.resolve("story.csv"), KillCampaign.story(SCENES));
            var asking =
                    cluster.run(
                            "laptop",
                            "illustrate",
                            story.toString(),
                            "--provider=openai",
                            "--concurrency=4");
            assertThat(service.awaitCall()).isTrue();
            var id = cluster.find(asking.batch());
            cluster.worker("back");
            asking.kill();

            var batch = cluster.await(id, Batch::isOver);

            assertThat(batch.tally().generated()).isEqualTo(SCENES);
            assertThat(service.posts().size()).isBetween(SCENES, SCENES + 4);
        }
    }

    private static long pictures(byte[] zip) throws Exception {
        long found = 0;
        try (var entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var each = entries.getNextEntry(); each != null; each = entries.getNextEntry()) {
                found += each.getName().endsWith(".png") ? 1 : 0;
            }
        }
        return found;
    }
}
