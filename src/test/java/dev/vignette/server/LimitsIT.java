package dev.vignette.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.testing.QuotaService;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Clients that send too much, or too slowly.
@Timeout(120)
class LimitsIT {

    private static final int MB = 1024 * 1024;
    private static final Tempo QUICK =
            new Tempo(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(15));

    @TempDir private Path data;
    private RunningServer server;

    @BeforeEach
    void start() throws Exception {
        server = RunningServer.in(data, QuotaService.generous(), same -> same, QUICK);
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void aStoryOfMoreThanTenMegabytesIsTooLarge() {
        var story = "{\"story\": \"" + "x".repeat(10 * MB) + "\"}";

        assertThat(server.client().post("/api/batches", story).status()).isEqualTo(413);
        assertThat(server.client().get("/health/live").status()).isEqualTo(200);
    }

    @Test
    void itIsAlsoWhereNobodySaysHowLongItIs() throws Exception {
        try (var socket = socket()) {
            var out = socket.getOutputStream();
            write(
                    out,
                    "POST /api/batches HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n");
            var chunk = "x".repeat(MB);
            try {
                write(out, "8\r\n{\"story\"\r\n2\r\n:\"\r\n");
                for (int i = 0; i < 12; i++) {
                    write(out, Integer.toHexString(MB) + "\r\n" + chunk + "\r\n");
                }
            } catch (SocketException _) {
                // the server had heard enough
            }
            assertThat(firstLine(socket))
                    .isIn("HTTP/1.1 413 Content Too Large", "HTTP/1.1 413 Payload Too Large");
        }
    }

    @Test
    void aStoryComesAsAFileToo() {
        var created =
                form(
                        "story.md",
                        "# The title\n\nThe keeper climbs.\n\nThe storm comes.\n",
                        Map.of("images", "2", "priority", "5"));

        assertThat(created.status()).as(created.toString()).isEqualTo(201);
        assertThat(created.get("title")).isEqualTo("The title");
        assertThat(created.number("requested")).isEqualTo(2);
        assertThat(created.number("priority")).isEqualTo(5);
        var wrong = form("story.md", "A story.", Map.of("images", "two"));
        assertThat(wrong.wrongFields()).containsExactly("images");
        var noPicture = form("story.md", "A story.", Map.of("reference", "x"));
        assertThat(noPicture.wrongFields()).containsExactly("reference");
        assertThat(noPicture.toString()).contains("picture 1 is no picture that can go along");
    }

    @Test
    void aFormOfMoreThanFiftyMegabytesIsTooLarge() {
        assertThat(form("story.txt", "x".repeat(11 * MB), Map.of()).status()).isEqualTo(413);
        assertThat(form("story.txt", "x".repeat(51 * MB), Map.of()).status()).isEqualTo(413);
        var scratch = data.resolve("scratch");
        assertThat(scratch)
                .satisfiesAnyOf(
                        f -> assertThat(f).doesNotExist(), f -> assertThat(f).isEmptyDirectory());
    }

    @Test
    void aFormThatIsNoneIsUnreadable() {
        var answer =
                server.client()
                        .send(
                                "POST",
                                "/api/batches",
                                Optional.of("--x\r\nnonsense"),
                                Map.of("Content-Type", "multipart/form-data; boundary=x"));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        var without =
                server.client()
                        .send(
                                "POST",
                                "/api/batches",
                                Optional.of("x"),
                                Map.of("Content-Type", "multipart/form-data"));
        assertThat(without.status()).as(without.toString()).isEqualTo(400);
    }

    private Answer form(String fileName, String story, Map<String, String> fields) {
        var body = new StringBuilder();
        fields.forEach((name, value) ->
                body.append(
                        "--b\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                                .formatted(name, value)));
        body.append(
                        "--b\r\nContent-Disposition: form-data; name=\"story\"; filename=\"%s\"\r\nContent-Type: text/plain\r\n\r\n"
                                .formatted(fileName))
                .append(story)
                .append("\r\n--b--\r\n");
        return server.client()
                .send(
                        "POST",
                        "/api/batches",
                        Optional.of(body.toString()),
                        Map.of("Content-Type", "multipart/form-data; boundary=b"));
    }

    @Test
    void headersThatTakeForEverAreCutOff() throws Exception {
        try (var socket = socket()) {
            write(socket.getOutputStream(), "GET / HTTP/1.1\r\nHost: localhost\r\n");
            assertThat(drip(socket, "X-A: b\r\n")).isLessThan(Duration.ofSeconds(6));
        }
    }

    @Test
    void aBodyThatTakesForEverIsCutOff() throws Exception {
        try (var socket = socket()) {
            write(
                    socket.getOutputStream(),
                    "POST /api/batches HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n{");
            assertThat(drip(socket, " ")).isLessThan(Duration.ofSeconds(8));
            assertThat(firstLine(socket)).isEqualTo("HTTP/1.1 408 Request Timeout");
        }
    }

    @Test
    void headersThatAreTooLongAreRefused() throws Exception {
        try (var socket = socket()) {
            write(
                    socket.getOutputStream(),
                    "GET / HTTP/1.1\r\nHost: localhost\r\nX-A: " + "x".repeat(20_000) + "\r\n\r\n");
            assertThat(firstLine(socket)).startsWith("HTTP/1.1 431");
        }
    }

    /// Hundreds that begin a request and never end it.
    @Test
    void slowClientsHoldUpNobody() throws Exception {
        var slow = new ArrayList<Socket>();
        try {
            for (int i = 0; i < 300; i++) {
                var socket = socket();
                slow.add(socket);
                write(socket.getOutputStream(), "GET / HTTP/1.1\r\nHost: local");
            }
            long begun = System.nanoTime();
            for (int i = 0; i < 20; i++) {
                assertThat(server.client().get("/health/live").status()).isEqualTo(200);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .isLessThan(Duration.ofSeconds(10));
        } finally {
            for (var socket : slow) {
                socket.close();
            }
        }
    }

    private Socket socket() throws IOException {
        var socket = server.socket();
        socket.setSoTimeout(30_000);
        return socket;
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    /// Sends a little now and then until the other side has had enough; how long that took.
    private static Duration drip(Socket socket, String drop) throws Exception {
        long begun = System.nanoTime();
        try {
            while (System.nanoTime() - begun < Duration.ofSeconds(20).toNanos()
                    && socket.getInputStream().available() == 0) {
                write(socket.getOutputStream(), drop);
                Thread.sleep(100);
            }
        } catch (SocketException _) {
            // cut off
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static String firstLine(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        var line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\r'; c = in.read()) {
            line.append((char) c);
        }
        return line.toString();
    }
}
