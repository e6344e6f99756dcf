package dev.vignette.provider.openai;

import static dev.vignette.provider.Row.row;

import dev.vignette.provider.Row;
import dev.vignette.testing.Answers;
import dev.vignette.testing.Reaction;
import java.util.stream.Stream;

/// What each answer of the wire means, row by row; the contract test reads it.
final class OpenAiFailures {

    static Stream<Row> rows() {
        return Stream.of(
                        moderation(), money(), keyAndModel(), busy(), down(), wrongRequest(), odd())
                .flatMap(rows -> rows);
    }

    private static Stream<Row> moderation() {
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

    private static Stream<Row> money() {
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

    private static Stream<Row> keyAndModel() {
        return Stream.of(
                row(
                        "invalid_api_key",
                        Answers.error(401, "x", "invalid_api_key", "no"),
                        "halting KEY"),
                row(
                        "403, organisation not verified",
                        Answers.error(403, "invalid_request_error", "", "must be verified"),
                        "halting KEY"),
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
                row("410", Reaction.json(410, "{\"error\":\"gone\"}"), "halting MODEL_GONE"));
    }

    private static Stream<Row> busy() {
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
                        "slow_down",
                        Answers.error(429, "rate_limit_error", "slow_down", "no"),
                        "throttled"),
                row(
                        "sd-server: queue full",
                        Reaction.json(429, "{\"error\":\"job queue is full\"}"),
                        "throttled"),
                row(
                        "code as a number",
                        Reaction.json(429, "{\"error\":{\"code\":429}}"),
                        "throttled"));
    }

    private static Stream<Row> down() {
        return Stream.of(
                row(
                        "503 server_is_overloaded",
                        Answers.error(
                                503, "service_unavailable_error", "server_is_overloaded", "busy"),
                        "transient SERVER_ERROR"),
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
                        "transient SERVER_ERROR"));
    }

    private static Stream<Row> wrongRequest() {
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
                row("415", Reaction.json(415, ""), "invalid"));
    }

    private static Stream<Row> odd() {
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
                row("204", Reaction.json(204, ""), "transient BAD_PICTURE billed?"),
                row(
                        "200 with an error in it",
                        Answers.error(200, "x", "insufficient_quota", "no"),
                        "halting QUOTA"),
                row("bad base64", base64("@@@not base64@@@"), "transient BAD_PICTURE billed?"),
                row(
                        "base64 of something else",
                        base64("aGVsbG8gd29ybGQ="),
                        "transient BAD_PICTURE billed?"));
    }

    private static Reaction base64(String text) {
        return Reaction.json(200, "{\"data\":[{\"b64_json\":\"%s\"}]}".formatted(text));
    }
}
