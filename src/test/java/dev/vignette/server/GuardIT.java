package dev.vignette.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Requests that a web page elsewhere may make its visitor's browser send.
class GuardIT {

    @TempDir private Path data;
    private RunningServer server;

    @BeforeEach
    void start() throws Exception {
        server = RunningServer.in(data);
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    /// The answer to a request that no proper client would send.
    private String raw(String method, String path, String... headers) throws IOException {
        try (var socket = server.socket()) {
            var head = method + " " + path + " HTTP/1.1\r\n";
            for (var header : headers) {
                head += header + "\r\n";
            }
            head += "Connection: close\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String status(String answer) {
        return answer.lines().findFirst().orElse("").replaceAll("HTTP/1.1 (\\d+).*", "$1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:8080",
                "localhost.evil.example",
                "127.0.0.1.evil.example",
                "192.168.1.5",
                "[::1",
                "localhost:80:80",
                ""
            })
    void aNameThatIsNotThisServersIsRefused(String host) throws Exception {
        assertThat(status(raw("GET", "/api/batches", "Host: " + host))).isIn("403", "400");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:1234", "127.0.0.1:9", "[::1]:8080"})
    void itsOwnNamesAreNot(String host) throws Exception {
        assertThat(status(raw("GET", "/api/batches", "Host: " + host))).isEqualTo("200");
    }

    @ParameterizedTest
    @CsvSource({
        "https://evil.example,403",
        "http://localhost.evil.example,403",
        "null,403",
        "http://localhost:1,403",
        "file://,403",
        "http://localhost:8080,415"
    })
    void aPageOfAnotherOriginIsRefused(String origin, String expected) throws Exception {
        var answer =
                raw(
                        "POST",
                        "/api/batches",
                        "Host: localhost:8080",
                        "Origin: " + origin,
                        "Content-Type: text/plain",
                        "Content-Length: 0");
        assertThat(status(answer)).isEqualTo(expected);
    }

    @Test
    void aPictureOnAnotherSitesPageIsRefusedAndALinkIsWelcome() throws Exception {
        var host = "Host: localhost";
        assertThat(
                        status(
                                raw(
                                        "GET",
                                        "/api/batches",
                                        host,
                                        "Sec-Fetch-Site: cross-site",
                                        "Sec-Fetch-Mode: no-cors")))
                .isEqualTo("403");
        assertThat(
                        status(
                                raw(
                                        "GET",
                                        "/",
                                        host,
                                        "Sec-Fetch-Site: cross-site",
                                        "Sec-Fetch-Mode: navigate")))
                .isEqualTo("200");
        assertThat(
                        status(
                                raw(
                                        "DELETE",
                                        "/api/batches/x",
                                        host,
                                        "Sec-Fetch-Site: cross-site",
                                        "Sec-Fetch-Mode: navigate")))
                .isEqualTo("403");
    }

    @Test
    void aMethodIsWhatTheRequestLineSays() throws Exception {
        var id = server.handIn(1);
        server.awaitFinished(id);
        var answer =
                raw(
                        "GET",
                        "/api/batches/" + id,
                        "Host: localhost",
                        "X-HTTP-Method-Override: DELETE");
        assertThat(status(answer)).isEqualTo("400");
        assertThat(server.client().get("/api/batches/" + id).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../../etc/passwd",
                "/..%2f..%2fetc/passwd",
                "/%2e%2e/%2e%2e/etc/passwd",
                "/_static/../../dev/vignette/database/V1.sql",
                "/_static/..%2f..%2f..%2fdev/vignette/cli/Main.class",
                "/page/../openapi.yaml",
                "//etc/passwd",
                "/index.html%00.css",
                "/api/batches/..%2f..%2fx",
                "/%",
                "/\\..\\..\\x"
            })
    void nothingOutsideThePageIsServed(String path) throws Exception {
        assertThat(status(raw("GET", path, "Host: localhost"))).isIn("400", "404");
    }

    @Test
    void everyAnswerSaysWhatAPageMayDo() throws Exception {
        for (var path : new String[] {"/", "/api/batches", "/nothing.js", "/api/nothing"}) {
            var headers =
                    raw("GET", path, "Host: localhost")
                            .lines()
                            .takeWhile(line -> !line.isEmpty())
                            .collect(Collectors.joining("\n"));
            assertThat(headers)
                    .contains("Content-Security-Policy: default-src 'none'")
                    .contains("frame-ancestors 'none'")
                    .contains("X-Content-Type-Options: nosniff")
                    .contains("Referrer-Policy: no-referrer")
                    .doesNotContain("unsafe-inline")
                    .doesNotContain("Jetty")
                    .doesNotContain("Access-Control");
        }
    }

    @Test
    void whatIsNotThereIsAProblemForProgramsAndThePageForPeople() throws Exception {
        assertThat(raw("GET", "/api/nothing", "Host: localhost"))
                .contains("404")
                .contains("application/problem+json");
        assertThat(raw("GET", "/batches/x", "Host: localhost", "Accept: text/html"))
                .contains("200")
                .contains("<title>Vignette</title>");
        var wrong = raw("PUT", "/api/batches", "Host: localhost", "Content-Length: 0");
        assertThat(status(wrong)).isEqualTo("405");
        assertThat(wrong).contains("Allow: ");
    }
}
