package dev.vignette.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is wrong with a request is said field by field; nothing of it is ever a bug or a call.
class FieldsIT {

    @TempDir private static Path data;
    private static RunningServer server;

    @BeforeAll
    static void start() throws Exception {
        server = RunningServer.in(data);
    }

    @AfterAll
    static void stop() throws Exception {
        assertThat(server.service().calls()).isEmpty();
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "images      | 0                 | images can be 1 to 100000, not 0.",
                "images      | -1                | images can be 1 to 100000, not -1.",
                "images      | 2147483648        | images can be 1 to 100000, not 2147483648.",
                "images      | 1e9               | images has to be a whole number from 1 to 100000.",
                "images      | \"25\"            | images has to be a whole number from 1 to 100000.",
                "images      | 1.5               | images has to be a whole number from 1 to 100000.",
                "stile       | \"noir\"          | There is no field stile; did you mean style?",
                "style       | \"nior\"          | There is no style \"nior\". Did you mean noir?",
                "provider    | \"opnai\"         | there is no provider opnai; did you mean openai?",
                "model       | 7                 | model has to be a text.",
                "aspect      | \"wide\"          | wide is no aspect; write 16:9 or 1:1.",
                "backoff     | \"2 weeks\"       | '2 weeks' is no duration; write 500ms, 2s, 30m or 1h.",
                "backoff     | \"2h\"            | backoff can be 1 ms to 3600 s.",
                "attempts    | 21                | attempts can be 1 to 20, not 21.",
                "countThrottled | \"yes\"        | countThrottled has to be true or false.",
                "format      | \"pdf\"           | There is no format",
                "priority    | 101               | priority can be -100 to 100, not 101.",
                "fallback    | \"opnai\"         | there is no provider opnai; did you mean openai?",
                "fallback    | \"bfl\"           | BFL_API_KEY is not set",
                "fallbackOnBlocked | true        | fallbackOnBlocked needs a fallback.",
                "try         | 0                 | try can be 1 to 100000, not 0.",
                "reference   | \"mia.png\"       | reference is a part of a form",
                "baseUrl     | \"http://x/v1\"   | baseUrl is never taken over HTTP",
                "webhook     | \"ftp://x/\"      | webhook has to be http(s)://host/…",
                "webhook     | \"http://127.0.0.1/\" | webhook leads to an address within the house",
                "webhook     | \"http://[::ffff:10.0.0.1]/\" | webhook leads to an address within the house",
                "webhook     | \"http://2130706433/\" | webhook",
                "webhook     | \"http://u:p@example.org/\" | webhook has to be http(s)://host/…",
                "onBlocked   | \"retry\"         | onBlocked can be skip or rewrite.",
                "title       | \"  \"            | title has 1 to 500 characters, not 0.",
            })
    void aWrongFieldIsNamedWithWhatIsAllowed(String field, String value, String message) {
        var body =
                "{\"story\": \"The keeper climbs the tower.\", \"%s\": %s}".formatted(field, value);
        for (var path : new String[] {"/api/batches", "/api/scenes"}) {
            var answer = server.client().post(path, body);
            assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
            assertThat(answer.wrongFields()).containsExactly(field.strip());
            assertThat(answer.json().at("/errors/0/message").asString())
                    .startsWith(message.strip());
        }
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        var answer =
                server.client()
                        .post("/api/batches", "{\"images\": 0, \"stile\": 1, \"seed\": \"x\"}");

        assertThat(answer.wrongFields())
                .containsExactlyInAnyOrder("story", "images", "stile", "seed");
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void whatCannotBeReadIsSaidToBeUnreadable(String body) {
        var answer = server.client().post("/api/batches", body);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.get("detail")).doesNotContain("Exception").doesNotContain("jackson");
    }

    static String[] unreadable() {
        return new String[] {
            "",
            "{",
            "story",
            "[1]",
            "\"a story\"",
            "{\"story\": \"x\",}",
            "{\"story\": \"x\"} {}",
            "{\"story\": \"x\", \"story\": \"y\"}",
            "{\"story\": NaN}",
            "[".repeat(10_000),
            "{\"a\":".repeat(10_000),
            "\u0000",
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded"})
    void onlyJsonAndFormsAreTaken(String type) {
        var answer =
                server.client()
                        .send(
                                "POST",
                                "/api/batches",
                                Optional.of("story=x"),
                                Map.of("Content-Type", type));
        assertThat(answer.status()).isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/batches?limit=0",
                "/api/batches?limit=201",
                "/api/batches?limit=x",
                "/api/batches?state=done",
                "/api/batches?cursor=%20",
                "/api/batches?cursor=AAAA",
                "/api/batches?stat=running",
            })
    void wrongParametersAreNamedToo(String path) {
        var answer = server.client().get(path);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.wrongFields()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/batches/nobody",
                "/api/batches/00000000000000000000000000",
                "/api/batches/00000000000000000000000000/scenes",
                "/api/batches/00000000000000000000000000/scenes/1",
                "/api/batches/00000000000000000000000000/scenes/0",
                "/api/batches/00000000000000000000000000/scenes/-1/image",
                "/api/batches/00000000000000000000000000/scenes/99999999999/thumbnail",
                "/api/batches/00000000000000000000000000/archive.zip",
                "/api/batches/00000000000000000000000000/failed.csv",
                "/api/batches/'%20or%201=1%20--",
            })
    void whatIsNotThereIsNotFound(String path) {
        assertThat(server.client().get(path).status()).isEqualTo(404);
    }
}
