package dev.vignette.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.http.HandlerType;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every route hears every bad word in each of its places: in the path, in the query, as a header
/// and as a body. None breaks, none hangs, and each refusal says what is wrong.
class EveryRouteIT {

    private static final Duration NO_HANG = Duration.ofSeconds(20);
    private static final Set<String> WITH_A_BODY = Set.of("POST", "PATCH", "DELETE");

    private static final List<String> WORDS =
            List.of(
                    "",
                    ".",
                    "..",
                    "../../etc/passwd",
                    "..\\..\\x",
                    "/abs",
                    "%2e%2e%2f",
                    "a\u0000b",
                    "a\r\nX: y",
                    "\u202Egnp.exe",
                    "<script>alert(1)</script>",
                    "' or 1=1 --",
                    "${7*7}",
                    "0",
                    "-1",
                    "NaN",
                    "2147483648",
                    "9223372036854775808",
                    "1e9",
                    "😀",
                    "x".repeat(2_000));

    private static final List<String> BODIES =
            List.of(
                    "",
                    "{",
                    "[]",
                    "null",
                    "\"text\"",
                    "{\"story\":1}",
                    "{\"story\":null}",
                    "{\"story\":\"\"}",
                    "{\"story\":\"a\",}",
                    "{\"story\":\"a\",\"story\":\"b\"}",
                    "{\"story\":\"\\ud800\"}",
                    "{\"story\":\"a\",\"images\":0}",
                    "{\"story\":\"a\",\"images\":-1}",
                    "{\"story\":\"a\",\"images\":100001}",
                    "{\"story\":\"a\",\"images\":1e9}",
                    "{\"story\":\"a\",\"images\":2147483648}",
                    "{\"story\":\"a\",\"images\":\"25\"}",
                    "{\"story\":\"a\",\"nobodyKnows\":1}",
                    "{\"story\":\"a\",\"webhook\":\"http://169.254.169.254/\"}",
                    "{\"story\":\"a\",\"webhook\":\"file:///etc/passwd\"}",
                    "{\"story\":\"a\",\"baseUrl\":\"http://127.1\"}",
                    "{\"scenes\":[0,-1,2147483648]}",
                    "{\"scenes\":\"all\"}",
                    "{\"prompts\":{\"x\":1}}",
                    "{\"prompt\":\"\"}",
                    "{\"priority\":1e99,\"title\":[]}",
                    "{\"token\":{}}",
                    "[".repeat(10_000),
                    "\uFEFF{}",
                    "\u0000\u0001\u0002");

    @TempDir private static Path data;
    private static RunningServer server;
    private static String batch;
    private static HttpClient http;

    @BeforeAll
    static void start() throws Exception {
        server = RunningServer.in(data);
        batch = server.handIn(2);
        server.awaitFinished(batch);
        http = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() throws Exception {
        http.close();
        server.close();
    }

    /// The routes, without those that answer for as long as somebody listens.
    static Stream<String> routes() {
        return server.server().endpoints().stream()
                .filter(each ->
                        !Set.of(HandlerType.BEFORE, HandlerType.AFTER).contains(each.method))
                .map(each -> each.method + " " + each.path)
                .filter(route -> !route.endsWith("/events"));
    }

    @ParameterizedTest
    @MethodSource("routes")
    void badWordsInThePath(String route) throws Exception {
        for (var word : WORDS) {
            var path = route.split(" ", 2)[1].replaceAll("[{<]\\w+[}>]", "WORD");
            isRefusedOrServed(route, path.replace("WORD", encoded(word)), BodyPublishers.noBody());
        }
    }

    @ParameterizedTest
    @MethodSource("routes")
    void badWordsInTheQuery(String route) throws Exception {
        for (var word : WORDS) {
            for (var name : List.of("limit", "cursor", "state", "since", "after", "unknown")) {
                var path = known(route) + "?" + name + "=" + encoded(word);
                isRefusedOrServed(route, path, BodyPublishers.noBody());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("routes")
    void badBodies(String route) throws Exception {
        if (!WITH_A_BODY.contains(route.split(" ", 2)[0])
                || route.equals("DELETE /api/batches/{id}")) {
            return;
        }
        for (var body : BODIES) {
            isRefusedOrServed(route, known(route), BodyPublishers.ofString(body));
        }
    }

    @ParameterizedTest
    @MethodSource("routes")
    void badHeaders(String route) throws Exception {
        for (var word :
                List.of("\"", "bytes=", "bytes=5-1", "bytes=a-b", "*", "-1", "x".repeat(500))) {
            for (var name :
                    List.of("Range", "If-Range", "If-None-Match", "Accept", "Idempotency-Key")) {
                isRefusedOrServed(route, known(route), BodyPublishers.noBody(), name, word);
            }
        }
    }

    /// With a batch and a scene that are there.
    private static String known(String route) {
        return route.split(" ", 2)[1]
                .replace("{id}", batch)
                .replace("{n}", "1")
                .replace("<path>", "lit");
    }

    private static void isRefusedOrServed(
            String route, String path, HttpRequest.BodyPublisher body, String... header)
            throws Exception {
        var method = route.split(" ", 2)[0];
        if (method.equals("DELETE") && path.equals("/api/batches/" + batch)) {
            return; // would serve
        }
        var request =
                HttpRequest.newBuilder(URI.create(server.uri() + path.substring(1)))
                        .timeout(NO_HANG)
                        .method(method, body);
        if (WITH_A_BODY.contains(method)) {
            request.header("Content-Type", "application/json");
        }
        if (header.length > 0) {
            request.header(header[0], header[1]);
        }
        var answer = answer(request.build());
        assertThat(answer.statusCode())
                .as(method + " " + path + " " + Arrays.toString(header) + ": " + answer.body())
                .isLessThan(500);
        if (answer.statusCode() >= 400 && !method.equals("HEAD")) {
            assertThat(answer.headers().firstValue("Content-Type"))
                    .as(method + " " + path)
                    .hasValue("application/problem+json");
            assertThat(answer.body()).contains("\"detail\":");
        }
    }

    /// A server may hang up after it refused an address, just when the client sends the next
    /// request on that connection; it may not do so on a fresh one.
    private static HttpResponse<String> answer(HttpRequest request) throws Exception {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (HttpTimeoutException hangs) {
            throw hangs;
        } catch (IOException _) {
            try (var fresh = HttpClient.newHttpClient()) {
                return fresh.send(request, BodyHandlers.ofString());
            }
        }
    }

    private static String encoded(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
