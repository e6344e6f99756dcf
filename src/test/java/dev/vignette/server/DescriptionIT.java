package dev.vignette.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.testing.QuotaService;
import io.javalin.http.HandlerType;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// The server's words about itself.
class DescriptionIT {

    private static final Set<String> PAGE = Set.of("GET /", "GET /_static/<path>");

    @TempDir private Path data;
    private RunningServer server;

    @BeforeEach
    void start() throws Exception {
        server = RunningServer.in(data, QuotaService.generous().refusing(2), same -> same);
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void itsRoutesAreTheOnesThatAreDescribed() {
        var described = new TreeSet<String>();
        server.client()
                .get("/openapi.json")
                .json()
                .get("paths")
                .properties()
                .forEach(path ->
                        path.getValue()
                                .propertyNames()
                                .forEach(method -> {
                                    if (!method.equals("parameters")) {
                                        described.add(
                                                method.toUpperCase(Locale.ROOT)
                                                        + " "
                                                        + path.getKey());
                                    }
                                }));

        var routes = new TreeSet<String>();
        server.server().endpoints().stream()
                .filter(endpoint -> !endpoint.method.equals(HandlerType.BEFORE))
                .filter(endpoint -> !endpoint.method.equals(HandlerType.AFTER))
                .map(endpoint -> endpoint.method.name() + " " + endpoint.path)
                .filter(route -> !PAGE.contains(route))
                .forEach(routes::add);
        assertThat(routes).isEqualTo(described);
    }

    @Test
    void theDescriptionIsServedAsItIsWrittenAndAsJson() {
        assertThat(server.client().get("/openapi.yaml").text()).startsWith("openapi: 3.1.0");
        assertThat(server.client().get("/openapi.json").json().at("/paths/~1api~1batches/post"))
                .isNotEmpty();
    }

    @Test
    void aDriftFromTheDescriptionIsFound() {
        var sound = server.client().get("/api/batches/" + server.handIn(1)).text();

        assertThat(Schemas.problems("Batch", sound)).isEmpty();
        assertThat(Schemas.problems("Batch", sound.replace("\"requested\"", "\"asked\"")))
                .contains("requested");
        assertThat(Schemas.problems("Batch", sound.replace("\"title\"", "\"more\":1,\"title\"")))
                .contains("more");
        assertThat(Schemas.problems("Batch", sound.replace("\"running\"", "\"walking\"")))
                .contains("walking");
    }

    @Test
    void itIsLiveAndReady() {
        assertThat(server.client().get("/health/live").get("status")).isEqualTo("up");
        var ready = server.client().get("/health/ready");
        assertThat(ready.status()).isEqualTo(200);
        assertThat(ready.json().at("/checks/database").asString()).isEqualTo("ok");
    }

    @Test
    void aServerThatDrainsIsNotReady() throws Exception {
        server.server().drain(Duration.ofSeconds(1));

        assertThat(server.client().get("/health/ready").status()).isEqualTo(503);
        assertThat(server.client().get("/health/live").status()).isEqualTo(200);
    }

    @Test
    void itsFiguresAreThere() {
        server.awaitFinished(server.handIn(5));
        var figures = server.client().get("/metrics").text();

        assertThat(figures)
                .contains("vignette_batches{state=\"finished\"} 1.0")
                .contains("vignette_scenes{outcome=\"generated\"} 4.0")
                .contains("vignette_scenes{outcome=\"failed\"} 1.0")
                .contains(
                        "vignette_call_seconds_count{outcome=\"generated\",provider=\"openai\"} 4")
                .contains("vignette_call_seconds_count{outcome=\"blocked\",provider=\"openai\"} 1")
                .contains("vignette_queue_depth 0.0")
                .contains("vignette_gate_limit{account=\"")
                .contains(
                        "vignette_http_seconds_count{method=\"POST\",route=\"/api/batches\",status=\"201\"} 1")
                .contains("jvm_memory_used_bytes")
                .doesNotContain("sk-of-a-test")
                .doesNotContain("127.0.0.1");
    }

    @Test
    void itsProvidersAreListedWithoutAKey() {
        var list = server.client().get("/api/providers");

        assertThat(list.text()).doesNotContain("sk-of-a-test");
        var openai =
                list.json()
                        .at("/providers")
                        .valueStream()
                        .filter(p -> p.get("name").asString().equals("openai"))
                        .findFirst()
                        .orElseThrow();
        assertThat(openai.get("configured").asBoolean()).isTrue();
        assertThat(openai.get("reachable").asBoolean()).isTrue();
        assertThat(openai.at("/price/currency").asString()).isEqualTo("USD");
    }

    @Test
    void batchesThatWereOverLongAgoAreThrownAway() throws Exception {
        var id = server.handIn(1);
        server.awaitFinished(id);
        server.close();
        Awaitility.await().pollDelay(Duration.ofMillis(1_100)).until(() -> true);
        server =
                RunningServer.in(
                        data,
                        QuotaService.generous(),
                        s ->
                                new ServerSettings(
                                        s.host(),
                                        0,
                                        s.names(),
                                        false,
                                        false,
                                        Optional.of(Duration.ofSeconds(1))));
        server.await(id, answer -> answer.status() == 404);
        assertThat(data.resolve("pictures").resolve(id)).doesNotExist();
        assertThat(
                        new JsonMapper()
                                .readTree(server.client().get("/api/batches").text())
                                .get("batches"))
                .isEmpty();
    }
}
