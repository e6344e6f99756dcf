package dev.vignette.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.vignette.Application;
import dev.vignette.Locations;
import dev.vignette.batch.BatchId;
import dev.vignette.testing.Line;
import dev.vignette.testing.Line.State;
import dev.vignette.testing.Reaction;
import dev.vignette.testing.S3Server;
import dev.vignette.testing.StubService;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.ZipInputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A server whose pictures are in a bucket of a real S3 server.
class ObjectStoreIT {

    private static final String ORDER =
            """
            {"story": "prompt\\na fox\\na crow\\na lake\\n", "format": "csv", "provider": "illustrator"}
            """;

    @TempDir Path data;
    private final String bucket = S3Server.bucket();
    private Line line;

    @BeforeEach
    void connect() throws IOException {
        line = new Line(S3Server.endpoint());
    }

    @AfterEach
    void hangUp() throws IOException {
        line.close();
    }

    @Test
    void aPictureIsSentThroughTheServerUnlessALinkIsAskedFor() throws Exception {
        try (var application = application(Map.of("VIGNETTE_PRESIGN", "15m"));
                var server = Server.start(application, ServerSettings.onPort(0))) {
            var client = client(server);
            var image = drawn(client) + "/scenes/2/image";

            var sent = client.get(image);
            assertThat(sent.status()).isEqualTo(200);
            var linked = client.get(image + "?direct=true");
            assertThat(linked.status()).isEqualTo(307);
            assertThat(linked.header("Cache-Control")).isEqualTo("no-store");
            assertThat(linked.header("Location"))
                    .contains("X-Amz-Expires=900")
                    .doesNotContain(S3Server.SECRET);
            var direct =
                    HttpClient.newHttpClient()
                            .send(
                                    HttpRequest.newBuilder(URI.create(linked.header("Location")))
                                            .build(),
                                    BodyHandlers.ofByteArray());
            assertThat(direct.statusCode()).isEqualTo(200);
            assertThat(direct.headers().firstValue("Content-Type"))
                    .isEqualTo(Optional.of(sent.type()));
            assertThat(direct.body()).isEqualTo(sent.bytes());
            assertThat(
                            client.get(
                                            image + "?direct=true",
                                            Map.of("If-None-Match", sent.header("ETag")))
                                    .status())
                    .isEqualTo(304);
        }
    }

    @Test
    void nobodyGetsALinkWhereNoneAreGivenOut() throws Exception {
        try (var application = application(Map.of());
                var server = Server.start(application, ServerSettings.onPort(0))) {
            var client = client(server);
            var image = drawn(client) + "/scenes/1/image?direct=true";

            assertThat(client.get(image).status()).isEqualTo(200);
        }
    }

    @Test
    void howLongALinkLivesIsSaidSoThatItIsUnderstood() {
        for (var life : new String[] {"0s", "8d", "soon"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> application(Map.of("VIGNETTE_PRESIGN", life)))
                    .withMessageContaining(life.equals("soon") ? "soon" : "VIGNETTE_PRESIGN");
        }
    }

    @Test
    void thePageShowsNothingThatComesFromElsewhere() throws Exception {
        try (var application = application(Map.of("VIGNETTE_PRESIGN", "15m"));
                var server = Server.start(application, ServerSettings.onPort(0))) {
            var batch = drawn(client(server));
            var scene = client(server).get(batch + "/scenes/1");

            assertThat(scene.json().at("/image/url").asString()).endsWith("/scenes/1/image");
        }
    }

    @Test
    void anArchiveIsReadFromTheStoreOneAfterTheOther() throws Exception {
        try (var application = application(Map.of());
                var server = Server.start(application, ServerSettings.onPort(0))) {
            var client = client(server);
            var batch = drawn(client);
            var whole = client.get(batch + "/archive.zip");
            var rest = client.get(batch + "/archive.zip", Map.of("Range", "bytes=1000-"));

            try (var zip = new ZipInputStream(new ByteArrayInputStream(whole.bytes()))) {
                assertThat(zip.getNextEntry().getName()).isEqualTo("scene_001.png");
            }
            assertThat(rest.status()).isEqualTo(206);
            assertThat(rest.bytes())
                    .isEqualTo(Arrays.copyOfRange(whole.bytes(), 1000, whole.bytes().length));
            Awaitility.await()
                    .atMost(Duration.ofSeconds(10))
                    .until(line::connections, open -> open <= 6);
        }
    }

    @Test
    void whileTheStoreIsAwayTheServerStaysUpAndSaysSo() throws Exception {
        try (var application = application(Map.of());
                var server = Server.start(application, ServerSettings.onPort(0))) {
            var client = client(server);
            var batch = drawn(client);
            line.is(new State.Refusing());

            assertThat(client.get("/health/ready").status()).isEqualTo(200);
            assertThat(client.get(batch).status()).isEqualTo(200);
            var away = client.get(batch + "/scenes/1/image");
            assertThat(away.status()).isEqualTo(503);
            assertThat(away.get("detail")).contains("cannot be read now");
            assertThat(away.text()).doesNotContain(bucket);
            assertThat(away.header("Cache-Control")).isEqualTo("no-store");
            assertThat(away.header("ETag")).isEmpty();
            assertThat(client.get(batch + "/scenes/1/thumbnail").status()).isEqualTo(503);
            line.is(new State.Open());
            assertThat(client.get(batch + "/scenes/1/image").status()).isEqualTo(200);
        }
    }

    @Test
    void aStoreThatIsInTheWayIsToldByAServerAndMakesAWorkerUnready() throws Exception {
        line.is(new State.Refusing());
        try (var application = application(Map.of());
                var server = Server.start(application, ServerSettings.onPort(0));
                var worker = Worker.start(application, "127.0.0.1", OptionalInt.of(0))) {
            var ready = client(server).get("/health/ready");
            assertThat(ready.status()).isEqualTo(200);
            assertThat(ready.json().at("/checks/storage").asString()).contains("can be stored now");
            var probe = HttpRequest.newBuilder(URI.create(worker.healthAddress().orElseThrow()));
            assertThat(send(probe)).contains("503").contains("notReady").doesNotContain(bucket);

            line.is(new State.Open());
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> send(probe).contains("200"));
            assertThat(client(server).get("/health/ready").json().at("/checks/storage").asString())
                    .isEqualTo("ok");
        }
    }

    private static String send(HttpRequest.Builder request) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            return answer.statusCode() + " " + answer.body();
        }
    }

    @Test
    void aBatchThatCannotBeDeletedWholeIsStillThereToBeDeleted() throws Exception {
        try (var application = application(Map.of());
                var server = Server.start(application, ServerSettings.onPort(0))) {
            var client = client(server);
            var batch = drawn(client);
            line.is(new State.Refusing());
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> application.studio().delete(id(batch)));
            line.is(new State.Open());

            assertThat(client.get(batch).status()).isEqualTo(200);
            application.studio().delete(id(batch));
            assertThat(client.get(batch).status()).isEqualTo(404);
            assertThat(S3Server.keys(bucket)).isEmpty();
        }
    }

    @Test
    void anOldBatchThatCannotBeDeletedKeepsNoOther() throws Exception {
        var stuck = new AtomicReference<>("none");
        try (var store =
                        StubService.behaving(call -> {
                            boolean isPut = call.method().equals("PUT");
                            boolean fails = !isPut && call.path().contains(stuck.get());
                            var body =
                                    isPut
                                            ? ""
                                            : "<ListBucketResult><Name>b</Name></ListBucketResult>";
                            return Reaction.bytes(
                                            fails ? 403 : 200,
                                            "application/xml",
                                            body.getBytes(UTF_8))
                                    .with("ETag", "\"1\"");
                        });
                var application =
                        Application.open(
                                new Locations(data, Optional.empty(), Optional.of("s3://bucket")),
                                S3Server.environment(store.url("")));
                var server = Server.start(application, ServerSettings.onPort(0))) {
            var client = client(server);
            var batches = List.of(drawn(client), drawn(client), drawn(client));
            stuck.set(id(batches.getFirst()).value());
            var later = Instant.now().plusSeconds(3600);

            assertThat(application.retention().deleteOverBefore(later)).isEqualTo(2);
            assertThat(batches)
                    .extracting(batch -> client.get(batch).status())
                    .containsExactly(200, 404, 404);
            stuck.set("none");
            assertThat(application.retention().deleteOverBefore(later)).isEqualTo(1);
        }
    }

    private static BatchId id(String path) {
        return new BatchId(path.substring(path.lastIndexOf('/') + 1));
    }

    private Application application(Map<String, String> besides) {
        var storage = Optional.of("s3://" + bucket + "/house");
        return Application.open(
                new Locations(data, Optional.empty(), storage),
                S3Server.environment(line.address(), besides));
    }

    private static CheckedClient client(Server server) {
        return new CheckedClient(URI.create(server.address()));
    }

    /// A batch with pictures; its path.
    private static String drawn(CheckedClient client) {
        var path = "/api/batches/" + client.post("/api/batches", ORDER).get("id");
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> client.get(path).get("state").equals("finished"));
        return path;
    }
}
