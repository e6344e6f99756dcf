package dev.vignette.rewriting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vignette.config.Environment;
import dev.vignette.provider.Failure.Stage;
import dev.vignette.provider.http.Transport;
import dev.vignette.testing.Reaction;
import dev.vignette.testing.StubService;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class RewritersTest {

    private static final String KEY = "sk-very-secret-words";
    private static final String PROMPT = "The knight kills the dragon.";
    private static final HttpClient HTTP = Transport.client();
    private static final JsonMapper JSON = new JsonMapper();

    @AfterAll
    static void close() {
        HTTP.close();
    }

    @Test
    void aChatServerIsAskedInItsOwnWords() throws Exception {
        try (var service =
                StubService.reacting(chat(answer("The knight stands over the dragon.", true)))) {
            var words = asking(service).rewrite(refused("violence")).orElseThrow();

            assertThat(words.prompt()).isEqualTo("The knight stands over the dragon.");
            assertThat(words.by()).isEqualTo("wordy-1");
            var call = service.calls().getFirst();
            assertThat(call.path()).isEqualTo("/v1/chat/completions");
            assertThat(call.header("authorization")).contains("Bearer " + KEY);
            assertThat(call.body()).doesNotContain(KEY);
            var body = JSON.readTree(call.body());
            assertThat(body.path("model").asString()).isEqualTo("wordy-1");
            assertThat(body.path("response_format").path("type").asString())
                    .isEqualTo("json_schema");
            var told = JSON.readTree(body.path("messages").path(1).path("content").asString());
            assertThat(told.path("prompt").asString()).isEqualTo(PROMPT);
            assertThat(told.path("refusedFor").path(0).asString()).isEqualTo("violence");
        }
    }

    @Test
    void aServerThatKnowsNoSchemasIsAskedWithoutOne() throws Exception {
        try (var service =
                StubService.reacting(
                        Reaction.json(400, "{\"error\":\"response_format is not supported\"}"),
                        chat("```json\n" + answer("The knight has won.", true) + "\n```"))) {
            assertThat(asking(service).rewrite(refused("violence")))
                    .map(Rewriting::prompt)
                    .contains("The knight has won.");
            assertThat(service.calls().getLast().body()).doesNotContain("response_format");
        }
    }

    @Test
    void geminiIsAskedWhereItsKeyIsThere() throws Exception {
        var answer =
                """
                {"candidates":[{"content":{"parts":[{"thought":true,"text":"hm {"},{"text":%s}]}}]}
                """
                        .formatted(JSON.writeValueAsString(answer("The knight has won.", true)));
        try (var service = StubService.reacting(Reaction.json(200, answer))) {
            var settings =
                    Map.of(
                            "GEMINI_API_KEY",
                            KEY,
                            "GOOGLE_GEMINI_BASE_URL",
                            service.url("").toString());

            assertThat(of(settings).rewrite(refused("violence")))
                    .map(Rewriting::prompt)
                    .contains("The knight has won.");
            var call = service.calls().getFirst();
            assertThat(call.path()).isEqualTo("/v1beta/models/gemini-3.8-flash:generateContent");
            assertThat(call.header("x-goog-api-key")).contains(KEY);
            assertThat(call.body()).doesNotContain(KEY);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sexual",
                "sexual/minors",
                "self-harm",
                "hate",
                "IMAGE_SAFETY",
                "dangerous",
                "a word of next year"
            })
    void aboutWhatHasToStayRefusedNobodyIsAsked(String code) throws Exception {
        try (var service = StubService.reacting(chat(answer("Something else.", true)))) {
            assertThat(asking(service).rewrite(refused(code))).isEmpty();
            assertThat(service.calls()).isEmpty();
        }
    }

    @Test
    void norWhereTheWordsThemselvesAreDelicate() throws Exception {
        try (var service = StubService.reacting(chat(answer("She sleeps.", true)))) {
            var refused =
                    new Refused(
                            "After her suicide",
                            "openai",
                            Stage.PROMPT,
                            List.of("violence"),
                            1_000);

            assertThat(asking(service).rewrite(refused)).isEmpty();
            assertThat(service.calls()).isEmpty();
        }
    }

    @Test
    void aModelThatSeesNoWayIsBelieved() throws Exception {
        try (var service = StubService.reacting(chat(answer("The knight has won.", false)))) {
            assertThat(asking(service).rewrite(refused("violence"))).isEmpty();
        }
    }

    @Test
    void aModelThatEvadesIsNot() throws Exception {
        try (var service =
                StubService.reacting(chat(answer("The knight k1lls the dragon.", true)))) {
            assertThat(asking(service).rewrite(refused("violence"))).isEmpty();
        }
    }

    @Test
    void whereItCannotBeAskedTheRulesAre() throws Exception {
        try (var service = StubService.reacting()) {
            var words = asking(service).rewrite(refused("violence")).orElseThrow();

            assertThat(words.prompt()).isEqualTo("The knight defeats the dragon.");
            assertThat(words.by()).isEqualTo("rules");
        }
    }

    @Test
    void withoutAModelTheRulesAre() throws Exception {
        assertThat(of(Map.of()).rewrite(refused("violence")).orElseThrow().by()).isEqualTo("rules");
    }

    @Test
    void halfASettingIsRefused() {
        assertThatThrownBy(() -> of(Map.of("VIGNETTE_LLM_URL", "http://localhost:11434/v1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("VIGNETTE_LLM_MODEL is not");
        assertThatThrownBy(() ->
                        of(Map.of("VIGNETTE_LLM_URL", "a b", "VIGNETTE_LLM_MODEL", "wordy-1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("VIGNETTE_LLM_URL is no web address");
    }

    private static Rewriter asking(StubService service) {
        return of(
                Map.of(
                        "VIGNETTE_LLM_URL",
                        service.url("/v1").toString(),
                        "VIGNETTE_LLM_MODEL",
                        "wordy-1",
                        "VIGNETTE_LLM_KEY",
                        KEY));
    }

    private static Rewriter of(Map<String, String> settings) {
        return Rewriters.of(HTTP, new Environment(settings));
    }

    private static Refused refused(String code) {
        return new Refused(PROMPT, "openai", Stage.PROMPT, List.of(code), 1_000);
    }

    private static String answer(String words, boolean keepsMeaning) {
        return JSON.writeValueAsString(
                Map.of(
                        "rewritten",
                        words,
                        "changes",
                        List.of("kills"),
                        "keepsMeaning",
                        keepsMeaning));
    }

    private static Reaction chat(String content) {
        return Reaction.json(
                200,
                JSON.writeValueAsString(
                        Map.of("choices", List.of(Map.of("message", Map.of("content", content))))));
    }
}
