package dev.vignette.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vignette.archive.Verification.Sound;
import dev.vignette.archive.Verify;
import dev.vignette.testing.QuotaService;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pictures, ZIPs and lists, to take away.
class ResultsIT {

    @TempDir private Path data;
    @TempDir private Path downloads;
    private RunningServer server;

    @BeforeEach
    void start() throws Exception {
        server = RunningServer.in(data, QuotaService.generous().refusing(3), same -> same);
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    private String finished(int scenes) {
        var id = server.handIn(scenes);
        server.awaitFinished(id);
        return id;
    }

    private Sound verified(byte[] zip) throws IOException {
        var file = downloads.resolve("download.zip");
        Files.write(file, zip);
        var verification = Verify.verify(file);
        assertThat(verification).isInstanceOf(Sound.class);
        return (Sound) verification;
    }

    @Test
    void anInterruptedDownloadGoesOnAndComesOutWhole() throws Exception {
        var url = "/api/batches/" + finished(20) + "/archive.zip";
        var head = server.client().send("HEAD", url, Optional.empty(), Map.of());
        long length = Long.parseLong(head.header("Content-Length"));
        var tag = head.header("ETag");

        var joined = new ByteArrayOutputStream();
        while (joined.size() < length) {
            var range = "bytes=" + joined.size() + "-" + (joined.size() + 4_999);
            var part = server.client().get(url, Map.of("Range", range, "If-Range", tag));
            assertThat(part.status()).isEqualTo(206);
            assertThat(part.header("Content-Range"))
                    .startsWith("bytes " + joined.size() + "-")
                    .endsWith("/" + length);
            joined.write(part.bytes());
        }

        var whole = server.client().get(url);
        assertThat(whole.status()).isEqualTo(200);
        assertThat(whole.header("Accept-Ranges")).isEqualTo("bytes");
        assertThat(whole.header("Content-Disposition"))
                .contains("filename=\"a_story_of_20_19_scenes_");
        assertThat(whole.header("ETag")).isEqualTo(tag);
        assertThat(joined.toByteArray()).isEqualTo(whole.bytes());
        assertThat(verified(joined.toByteArray()).generated()).isEqualTo(19);
    }

    @Test
    void rangesThatCannotBeGivenAreToldApart() {
        var url = "/api/batches/" + finished(2) + "/archive.zip";
        var whole = server.client().get(url);
        int length = whole.bytes().length;

        var behind = server.client().get(url, Map.of("Range", "bytes=" + length + "-"));
        assertThat(behind.status()).isEqualTo(416);
        assertThat(behind.header("Content-Range")).isEqualTo("bytes */" + length);
        var other = Map.of("Range", "bytes=5-9", "If-Range", "\"another\"");
        assertThat(server.client().get(url, other).status()).isEqualTo(200);
        assertThat(server.client().get(url, Map.of("Range", "bytes=0-1,5-6")).status())
                .isEqualTo(200);
        assertThat(server.client().get(url, Map.of("Range", "bytes=-10")).bytes()).hasSize(10);
        var known = Map.of("If-None-Match", whole.header("ETag"));
        assertThat(server.client().get(url, known).status()).isEqualTo(304);
    }

    @Test
    void withoutAPictureThereIsNoZip() {
        var id = server.handIn(5, "\"delay\": \"1h\"", "\"concurrency\": 1");
        server.client().post("/api/batches/" + id + "/pause");
        var only3 = server.client().post("/api/batches", RunningServer.order(3, "\"new\": true"));
        assertThat(only3.status()).isEqualTo(201);

        var waiting =
                server.client().get("/api/batches/" + finishedWithoutPicture() + "/archive.zip");
        assertThat(waiting.status()).isEqualTo(409);
    }

    /// One scene, and the service refuses it.
    private String finishedWithoutPicture() {
        var body =
                Answers.JSON
                        .createObjectNode()
                        .put("story", "prompt\npicture 3\n")
                        .put("format", "csv")
                        .put("provider", "openai")
                        .toString();
        var id = server.client().post("/api/batches", body).get("id");
        var over = server.awaitFinished(id);
        assertThat(over.get("message"))
                .isEqualTo("Error: The image failed to generate. Please try again.");
        return id;
    }

    @Test
    void sinceASequenceOnlyWhatCameAfterIsInTheZip() throws Exception {
        var id = finished(6);
        var url = "/api/batches/" + id;
        var before = server.client().get(url + "/archive.zip");
        var sequence = before.header("Vignette-Sequence");
        assertThat(server.client().get(url + "/archive.zip?since=" + sequence).status())
                .isEqualTo(409);

        server.client().post(url + "/scenes/3/retry", "{\"prompt\": \"picture 50\"}");
        server.awaitFinished(id);
        var delta = server.client().get(url + "/archive.zip?since=" + sequence);

        assertThat(delta.status()).isEqualTo(200);
        assertThat(delta.header("Content-Disposition")).contains("_1_scenes_");
        var sound = verified(delta.bytes());
        assertThat(sound.requested()).isEqualTo(6);
        assertThat(sound.generated()).isEqualTo(1);
        try (var zip = new ZipFile(downloads.resolve("download.zip").toFile())) {
            assertThat(zip.getEntry("scene_003.png")).isNotNull();
            assertThat(zip.getEntry("scene_001.png")).isNull();
        }
        assertThat(verified(server.client().get(url + "/archive.zip").bytes()).generated())
                .isEqualTo(6);
    }

    /// A ZIP that breaks off must never look like one that came to its end.
    @Test
    void aPictureThatIsGoneBreaksTheDownloadOff() throws Exception {
        var body =
                "{\"story\": \"A fox runs.\\n\\nA bear sleeps.\\n\\nAn owl flies.\\n\\nRain falls.\"}";
        var id = server.client().post("/api/batches", body).get("id");
        server.awaitFinished(id);
        remove(id, 4);
        try (var http = HttpClient.newHttpClient()) {
            var uri = server.client().uri("/api/batches/" + id + "/archive.zip");
            var request = HttpRequest.newBuilder(uri).build();
            assertThatThrownBy(() -> http.send(request, BodyHandlers.ofByteArray()))
                    .isInstanceOf(IOException.class);
        }
        remove(id, 1);
        assertThat(server.client().get("/api/batches/" + id + "/scenes/1/image").status())
                .isEqualTo(404);
    }

    private void remove(String id, int scene) throws IOException {
        var name = "%06d".formatted(scene);
        try (var files = Files.walk(data.resolve("pictures").resolve(id))) {
            var file = files.filter(f -> f.getFileName().toString().contains(name)).findFirst();
            Files.delete(file.orElseThrow());
        }
    }

    @Test
    void aPictureSaysWhoMadeIt() throws Exception {
        var scene = server.client().get("/api/batches/" + finished(1) + "/scenes/1").json();

        assertThat(scene.at("/image/provenance").asString())
                .startsWith("Made by an AI model (gpt-image-2");
    }

    @Test
    void picturesAndThumbnailsAreKeptForEver() throws Exception {
        var id = finished(3);
        var scene = server.client().get("/api/batches/" + id + "/scenes/1").json();
        var url = scene.at("/image/url").asString();

        var image = server.client().get(url);
        assertThat(image.type()).isEqualTo("image/png");
        assertThat(image.bytes()).hasSize(scene.at("/image/bytes").asInt());
        assertThat(image.header("Cache-Control")).contains("immutable");
        assertThat(image.header("ETag"))
                .isEqualTo("\"" + scene.at("/image/sha256").asString() + "\"");
        assertThat(server.client().get(url, Map.of("If-None-Match", image.header("ETag"))).status())
                .isEqualTo(304);
        var head = server.client().send("HEAD", url, Optional.empty(), Map.of());
        assertThat(head.header("Content-Length")).isEqualTo(scene.at("/image/bytes").asString());

        var thumbnail = server.client().get(scene.at("/image/thumbnailUrl").asString());
        assertThat(thumbnail.type()).isEqualTo("image/jpeg");
        var small = ImageIO.read(new ByteArrayInputStream(thumbnail.bytes()));
        assertThat(small.getWidth()).isEqualTo(64);
        assertThat(data.resolve("thumbnails").resolve(id)).isNotEmptyDirectory();

        assertThat(server.client().get("/api/batches/" + id + "/scenes/3/image").status())
                .isEqualTo(404);
        server.client().send("DELETE", "/api/batches/" + id, Optional.empty(), Map.of());
        assertThat(data.resolve("thumbnails").resolve(id)).doesNotExist();
        assertThat(server.client().get(url).status()).isEqualTo(404);
    }

    @Test
    void aSmallPictureThatTheServersDiskDoesNotTakeIsNotTheStoresFault() throws Exception {
        var id = finished(1);
        var scene = "/api/batches/" + id + "/scenes/1";
        Files.createDirectories(data.resolve("thumbnails"));
        Files.writeString(data.resolve("thumbnails").resolve(id), "in the way");

        var answer = server.client().get(scene + "/thumbnail");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.get("detail")).contains("the server's disk");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("ETag")).isEmpty();
        assertThat(server.client().get(scene + "/image").status()).isEqualTo(200);
    }

    @Test
    void whatFailedIsListedForPeopleSpreadsheetsAndPrograms() {
        var url = "/api/batches/" + finished(4);

        assertThat(server.client().get(url + "/failed.txt").text()).contains("Scene: 3");
        assertThat(server.client().get(url + "/failed.csv").text())
                .contains("\"scene\",\"title\"")
                .contains("\"3\",");
        var json = server.client().get(url + "/failed.json").json();
        assertThat(json.get(0).get("failure").get("kind").asString()).isEqualTo("safety");
    }
}
