package dev.vignette.provider.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.vignette.config.Secret;
import dev.vignette.provider.http.Transport;
import dev.vignette.testing.Answers;
import dev.vignette.testing.Pictures;
import dev.vignette.testing.Reaction;
import dev.vignette.testing.Requests;
import dev.vignette.testing.StubService;
import dev.vignette.testing.Told;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What each answer of the wire means, row by row.
class OpenAiFailuresTest {

    private static final HttpClient HTTP = Transport.client();
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @AfterAll
    static void close() {
        HTTP.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void means(String what, Reaction reaction, String meaning) throws Exception {
        try (var service = StubService.reacting(reaction)) {
            var openAi =
                    OpenAi.provider(
                            HTTP,
                            service.url("/v1"),
                            Optional.of(new Secret("sk-test-1234")),
                            "gpt-image-2",
                            () -> NOON);

            var outcome = openAi.generate(Requests.scene(3), Duration.ofSeconds(20));

            assertThat(Told.of(outcome)).isEqualTo(meaning);
            assertThat(service.calls().stream().filter(call -> call.method().equals("POST")))
                    .as("calls: a provider never tries again by itself")
                    .hasSize(1);
        }
    }

    static Stream<Arguments> rows() {
        return Stream.of(
                        moderation(), money(), keyAndModel(), busy(), down(), wrongRequest(), odd())
                .flatMap(rows -> rows);
    }

    private static Stream<Arguments> moderation() {
        return Stream.of(
                row(
                        "moderation_blocked, at the prompt",
                        Reaction.json(
                                400,
                                """
                                {"error":{"type":"image_generation_user_error","code":"moderation_blocked",
                                 "message":"Your request was rejected by the safety system.",
                                 "moderation_details":{"moderation_stage":"input","categories":["violence"]}}}
                                """),
                        "blocked PROMPT [violence]"),
                row(
                        "moderation_blocked, at the picture",
                        Reaction.json(
                                400,
                                """
                                {"error":{"code":"moderation_blocked","message":"no",
                                 "moderation_details":{"moderation_stage":"output","categories":["sexual"]}}}
                                """),
                        "blocked PICTURE [sexual]"),
                row(
                        "moderation_blocked, categories in words",
                        Answers.error(
                                400,
                                "image_generation_user_error",
                                "moderation_blocked",
                                "Rejected. safety_violations=[sexual, self-harm]."),
                        "blocked UNKNOWN [sexual, self-harm]"),
                row(
                        "content_policy_violation",
                        Answers.error(
                                400, "invalid_request_error", "content_policy_violation", "no"),
                        "blocked UNKNOWN []"),
                row(
                        "image_content_policy_violation",
                        Answers.error(400, "x", "image_content_policy_violation", "no"),
                        "blocked UNKNOWN []"),
                row(
                        "Azure: content_filter",
                        Reaction.json(
                                400,
                                """
                                {"error":{"code":"content_filter","message":"filtered","innererror":{
                                 "content_filter_result":{"hate":{"filtered":false},"violence":{"filtered":true}}}}}
                                """),
                        "blocked UNKNOWN [violence]"),
                row(
                        "Azure: contentFilter",
                        Answers.error(400, "x", "contentFilter", "no"),
                        "blocked UNKNOWN []"),
                row(
                        "Azure: the picture filtered out of a success",
                        Reaction.json(
                                200,
                                """
                                {"data":[{"content_filter_results":{"sexual":{"filtered":true}}}]}
                                """),
                        "blocked PICTURE [sexual]"),
                row(
                        "OpenRouter: 403 with reasons",
                        Reaction.json(
                                403,
                                """
                                {"error":{"code":403,"message":"flagged","metadata":{"reasons":["hate"]}}}
                                """),
                        "blocked PROMPT [hate]"),
                row(
                        "only the words speak of the safety system",
                        Answers.error(
                                400, "invalid_request_error", "", "Rejected by our safety system."),
                        "blocked UNKNOWN []"),
                row(
                        "words alone, as plain text",
                        Reaction.html(400, "rejected by the safety system"),
                        "blocked UNKNOWN []"));
    }

    private static Stream<Arguments> money() {
        return Stream.of(
                row(
                        "billing_hard_limit_reached comes as 400",
                        Answers.error(
                                400, "invalid_request_error", "billing_hard_limit_reached", "no"),
                        "halting QUOTA"),
                row(
                        "billing_hard_limit_reached comes as 429",
                        Answers.error(429, "x", "billing_hard_limit_reached", "no"),
                        "halting QUOTA"),
                row(
                        "insufficient_quota as code",
                        Answers.error(429, "insufficient_quota", "insufficient_quota", "no"),
                        "halting QUOTA"),
                row(
                        "insufficient_quota as type only",
                        Answers.error(429, "insufficient_quota", "something_new", "no"),
                        "halting QUOTA"),
                row(
                        "credit_balance_exhausted",
                        Answers.error(429, "insufficient_quota", "credit_balance_exhausted", "no"),
                        "halting QUOTA"),
                row(
                        "organization_spend_limit_exceeded",
                        Answers.error(429, "x", "organization_spend_limit_exceeded", "no"),
                        "halting QUOTA"),
                row(
                        "project_spend_limit_exceeded",
                        Answers.error(429, "x", "project_spend_limit_exceeded", "no"),
                        "halting QUOTA"),
                row(
                        "organization_usage_limit_exceeded",
                        Answers.error(429, "x", "organization_usage_limit_exceeded", "no"),
                        "halting QUOTA"),
                row(
                        "billing_not_active",
                        Answers.error(429, "x", "billing_not_active", "no"),
                        "halting QUOTA"),
                row(
                        "402",
                        Reaction.json(402, "{\"error\":{\"code\":402,\"message\":\"credits\"}}"),
                        "halting QUOTA"));
    }

    private static Stream<Arguments> keyAndModel() {
        return Stream.of(
                row(
                        "invalid_api_key",
                        Answers.error(401, "x", "invalid_api_key", "no"),
                        "halting KEY"),
                row("401 without words", Reaction.json(401, ""), "halting KEY"),
                row(
                        "403, organisation not verified",
                        Answers.error(403, "invalid_request_error", "", "must be verified"),
                        "halting KEY"),
                row("407", Reaction.html(407, "proxy"), "halting KEY"),
                row(
                        "account_deactivated",
                        Answers.error(429, "x", "account_deactivated", "no"),
                        "halting KEY"),
                row(
                        "model_not_found",
                        Answers.error(404, "x", "model_not_found", "no"),
                        "halting MODEL_GONE"),
                row(
                        "model_not_found with 403",
                        Answers.error(403, "x", "model_not_found", "no access"),
                        "halting MODEL_GONE"),
                row(
                        "400 about the model",
                        Reaction.json(
                                400,
                                """
                                {"error":{"code":"invalid_value","param":"model","message":"Invalid value"}}
                                """),
                        "halting MODEL_GONE"),
                row(
                        "404 of a wrong address",
                        Reaction.html(404, "<h1>Not Found</h1>"),
                        "halting MODEL_GONE"),
                row("405", Reaction.html(405, ""), "halting MODEL_GONE"),
                row("410", Reaction.json(410, "{\"error\":\"gone\"}"), "halting MODEL_GONE"),
                row(
                        "moved for good",
                        Reaction.html(301, "").with("Location", "https://elsewhere.example/"),
                        "halting MODEL_GONE"));
    }

    private static Stream<Arguments> busy() {
        return Stream.of(
                row(
                        "rate_limit_exceeded, the wait in words",
                        Answers.error(
                                429,
                                "requests",
                                "rate_limit_exceeded",
                                "Limit 5, Used 5. Please try again after 51.84 seconds."),
                        "throttled 51.84 s"),
                row(
                        "the wait in a header",
                        Answers.error(429, "x", "rate_limit_exceeded", "no")
                                .with("Retry-After", "7"),
                        "throttled 7 s"),
                row(
                        "milliseconds are more exact than seconds",
                        Answers.error(429, "x", "rate_limit_exceeded", "no")
                                .with("Retry-After", "8")
                                .with("retry-after-ms", "7250"),
                        "throttled 7.25 s"),
                row(
                        "the wait as a date",
                        Reaction.json(429, "{}")
                                .with("Retry-After", "Sun, 22 Nov 2026 12:00:30 GMT"),
                        "throttled 30 s"),
                row(
                        "a date against the service's own clock",
                        Reaction.json(429, "{}")
                                .with("Date", "Sun, 22 Nov 2026 12:10:00 GMT")
                                .with("Retry-After", "Sun, 22 Nov 2026 12:10:05 GMT"),
                        "throttled 5 s"),
                row(
                        "slow_down",
                        Answers.error(429, "rate_limit_error", "slow_down", "no"),
                        "throttled"),
                row("429 without words", Reaction.json(429, ""), "throttled"),
                row(
                        "sd-server: queue full",
                        Reaction.json(429, "{\"error\":\"job queue is full\"}"),
                        "throttled"),
                row(
                        "code as a number",
                        Reaction.json(429, "{\"error\":{\"code\":429}}"),
                        "throttled"),
                row(
                        "a long wait is told as it was said",
                        Reaction.json(429, "{}").with("Retry-After", "7200"),
                        "throttled 2H"));
    }

    private static Stream<Arguments> down() {
        return Stream.of(
                row(
                        "503 server_is_overloaded",
                        Answers.error(
                                503, "service_unavailable_error", "server_is_overloaded", "busy"),
                        "transient SERVER_ERROR"),
                row(
                        "503 with a wait",
                        Reaction.json(503, "{}").with("Retry-After", "20"),
                        "transient SERVER_ERROR 20 s"),
                row(
                        "500 server_error",
                        Answers.error(500, "server_error", "", "oops"),
                        "transient SERVER_ERROR"),
                row(
                        "500 out of memory",
                        Reaction.json(500, "{\"error\":\"out of memory\"}"),
                        "transient SERVER_ERROR"),
                row(
                        "500 about a safety system",
                        Reaction.json(500, "{\"error\":\"the safety system is down\"}"),
                        "transient SERVER_ERROR"),
                row(
                        "502 with a page",
                        Reaction.html(502, "<html><body>Bad Gateway</body></html>"),
                        "transient SERVER_ERROR"),
                row("529", Reaction.json(529, ""), "transient SERVER_ERROR"),
                row("504", Reaction.html(504, "<html>"), "transient TIMEOUT billed?"),
                row("408", Reaction.json(408, ""), "transient TIMEOUT billed?"),
                row("499", Reaction.json(499, ""), "transient NETWORK billed?"),
                row("409", Reaction.json(409, ""), "transient SERVER_ERROR"),
                row(
                        "a redirect for now",
                        Reaction.html(302, "").with("Location", "/login"),
                        "transient SERVER_ERROR"),
                row("reset before headers", new Reaction.Reset(), "transient NETWORK billed?"),
                row(
                        "reset in the body",
                        new Reaction.ResetInBody(good()),
                        "transient NETWORK billed?"),
                row(
                        "the body breaks off",
                        new Reaction.Truncate(good()),
                        "transient NETWORK billed?"));
    }

    private static Stream<Arguments> wrongRequest() {
        return Stream.of(
                row(
                        "400 about a parameter",
                        Reaction.json(
                                400, "{\"error\":{\"param\":\"size\",\"message\":\"bad size\"}}"),
                        "invalid"),
                row(
                        "400 as text",
                        Reaction.json(400, "{\"error\":\"prompt required\"}"),
                        "invalid"),
                row("413", Reaction.html(413, "too large"), "invalid"),
                row("415", Reaction.json(415, ""), "invalid"),
                row("422", Reaction.json(422, "{\"detail\":\"no\"}"), "invalid"));
    }

    private static Stream<Arguments> odd() {
        return Stream.of(
                row(
                        "no data",
                        Reaction.json(200, "{\"created\":1}"),
                        "transient BAD_PICTURE billed?"),
                row(
                        "empty data",
                        Reaction.json(200, "{\"data\":[]}"),
                        "transient BAD_PICTURE billed?"),
                row(
                        "data without a picture",
                        Reaction.json(200, "{\"data\":[{}]}"),
                        "transient BAD_PICTURE billed?"),
                row(
                        "null picture",
                        Reaction.json(200, "{\"data\":[{\"b64_json\":null}]}"),
                        "transient BAD_PICTURE billed?"),
                row("an empty object", Reaction.json(200, "{}"), "transient BAD_PICTURE billed?"),
                row("a list", Reaction.json(200, "[]"), "transient BAD_PICTURE billed?"),
                row("no bytes", Reaction.json(200, ""), "transient BAD_PICTURE billed?"),
                row("204", Reaction.json(204, ""), "transient BAD_PICTURE billed?"),
                row(
                        "half of JSON",
                        Reaction.json(200, "{\"data\":[{\"b64_"),
                        "transient BAD_PICTURE billed?"),
                row(
                        "JSON without end",
                        Reaction.json(200, "[".repeat(10_000)),
                        "transient BAD_PICTURE billed?"),
                row(
                        "200 with a page",
                        Reaction.html(200, "<html>Sign in</html>"),
                        "transient BAD_PICTURE billed?"),
                row(
                        "200 with an error in it",
                        Answers.error(200, "x", "insufficient_quota", "no"),
                        "halting QUOTA"),
                row("bad base64", base64("@@@not base64@@@"), "transient BAD_PICTURE billed?"),
                row(
                        "base64 of something else",
                        base64("aGVsbG8gd29ybGQ="),
                        "transient BAD_PICTURE billed?"),
                row(
                        "one colour",
                        Answers.picture(Pictures.oneColour()),
                        "transient BAD_PICTURE billed?"),
                row(
                        "a bomb",
                        Answers.picture(Pictures.pngClaiming(30_000, 30_000)),
                        "transient BAD_PICTURE billed?"),
                row("70 MB", new Reaction.Endless(70L << 20), "transient BAD_PICTURE billed?"));
    }

    private static Reaction.Answer good() {
        return Answers.picture(Pictures.png(1));
    }

    private static Reaction base64(String text) {
        return Reaction.json(200, "{\"data\":[{\"b64_json\":\"%s\"}]}".formatted(text));
    }

    private static Arguments row(String what, Reaction reaction, String meaning) {
        return arguments(what, reaction, meaning);
    }
}
