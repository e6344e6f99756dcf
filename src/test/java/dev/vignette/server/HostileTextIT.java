package dev.vignette.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.archive.Verification.Sound;
import dev.vignette.archive.Verify;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Words that would be something else than words in a page, a spreadsheet, a header or a file name.
class HostileTextIT {

    @TempDir private static Path data;
    @TempDir private static Path downloads;
    private static RunningServer server;

    @BeforeAll
    static void start() throws Exception {
        server = RunningServer.in(data);
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    static String[] words() {
        return new String[] {
            "../../etc/passwd",
            "..\\..\\x",
            "/abs",
            "C:\\x",
            "con",
            "NUL.png",
            "a\u0000b",
            "two\r\nSet-Cookie: x=y",
            "=HYPERLINK(\"http://evil\")",
            "+1",
            "@SUM(A1)",
            "\u00a0=1",
            "<script>alert(1)</script>",
            "\"><svg onload=alert(1)>",
            "{{7*7}} ${7*7} $(id) ;ls",
            "\u202Egnp.exe",
            "😀👩‍👩‍👧‍👦",
            "\ud800 alone",
            "İstanbul ǅ ﬁ",
            "x".repeat(500),
            ".",
            "-rf",
            "%2e%2e%2f",
            "' or 1=1 --",
        };
    }

    @ParameterizedTest
    @MethodSource("words")
    void staysWordsEverywhere(String words) throws Exception {
        var body = Answers.JSON.createObjectNode();
        body.put("story", "prompt,text\n\"%s\",\"%s\"\n".formatted(csv(words), csv(words)));
        body.put("format", "csv").put("provider", "openai").put("title", words).put("new", true);
        var created = server.client().post("/api/batches", body.toString());
        assertThat(created.status()).as(created.toString()).isIn(201, 422);
        if (created.status() == 422) {
            return;
        }
        var url = "/api/batches/" + created.get("id");
        server.awaitFinished(created.get("id"));
        server.client().get(url + "/scenes/1");
        var failed = server.client().get(url + "/failed.csv");
        assertThat(failed.status()).isEqualTo(200);

        var zip = server.client().get(url + "/archive.zip");
        assertThat(zip.headers().map()).doesNotContainKey("set-cookie");
        assertThat(zip.header("Content-Disposition"))
                .matches(
                        "attachment; filename=\"[\\x21-\\x7E&&[^\"\\\\/]]+\"; filename\\*=UTF-8''[\\w.%~-]+");
        var file = downloads.resolve("download.zip");
        Files.write(file, zip.bytes());
        assertThat(Verify.verify(file)).isInstanceOf(Sound.class);
    }

    private static String csv(String words) {
        return words.replace("\"", "\"\"");
    }

    @ParameterizedTest
    @MethodSource("words")
    void isNoBugInAnAddressEither(String words) {
        var encoded = URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
        for (var path :
                new String[] {
                    "/api/batches?state=" + encoded,
                    "/api/batches?cursor=" + encoded,
                    "/api/batches?limit=" + encoded,
                    "/api/batches?" + encoded + "=1",
                }) {
            assertThat(server.client().get(path).status()).as(path).isIn(400, 422);
        }
        var id = server.client().get("/api/batches/" + encoded.replace("%2F", "_"));
        assertThat(id.status()).isIn(400, 404);
        var headers = Map.of("Accept", "text/event-stream");
        assertThat(server.client().get("/api/batches/x/events?after=" + encoded, headers).status())
                .isEqualTo(404);
    }
}
