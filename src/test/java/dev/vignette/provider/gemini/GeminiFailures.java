package dev.vignette.provider.gemini;

import static dev.vignette.provider.Row.row;
import static dev.vignette.testing.GeminiAnswers.blocked;
import static dev.vignette.testing.GeminiAnswers.ended;
import static dev.vignette.testing.GeminiAnswers.error;
import static dev.vignette.testing.GeminiAnswers.errorInfo;
import static dev.vignette.testing.GeminiAnswers.parts;
import static dev.vignette.testing.GeminiAnswers.quotaFailure;
import static dev.vignette.testing.GeminiAnswers.retryInfo;

import dev.vignette.provider.Row;
import dev.vignette.testing.GeminiAnswers;
import dev.vignette.testing.Reaction;
import java.time.Duration;
import java.util.stream.Stream;

/// What each answer of the wire means, row by row; the contract test reads it.
final class GeminiFailures {

    /// Noon UTC is 4 in the morning in California; its next midnight is 8 in the morning UTC.
    private static final String MIDNIGHT = "2026-11-23T08:00:00Z";

    private static final String EXHAUSTED = "RESOURCE_EXHAUSTED";

    static Stream<Row> rows() {
        return Stream.of(
                        promptBlocked(),
                        pictureKeptBack(),
                        words(),
                        noPicture(),
                        minute(),
                        day(),
                        money(),
                        keyAndModel(),
                        down(),
                        wrongRequest(),
                        odd())
                .flatMap(rows -> rows);
    }

    private static Stream<Row> promptBlocked() {
        var reasons =
                Stream.of(
                                "SAFETY",
                                "PROHIBITED_CONTENT",
                                "BLOCKLIST",
                                "IMAGE_SAFETY",
                                "JAILBREAK",
                                "MODEL_ARMOR",
                                "OTHER",
                                "A_REASON_OF_NEXT_YEAR")
                        .map(reason ->
                                row(
                                        "prompt blocked: " + reason,
                                        blocked(reason),
                                        "blocked PROMPT [" + reason + "]"));
        return Stream.concat(
                reasons,
                Stream.of(
                        row(
                                "prompt blocked, with the category",
                                Reaction.json(
                                        200,
                                        """
                                        {"promptFeedback":{"blockReason":"SAFETY","safetyRatings":[
                                          {"category":"HARM_CATEGORY_HATE_SPEECH","probability":"NEGLIGIBLE"},
                                          {"category":"HARM_CATEGORY_VIOLENCE","probability":"HIGH","blocked":true}]}}
                                        """),
                                "blocked PROMPT [SAFETY, HARM_CATEGORY_VIOLENCE]"),
                        row(
                                "prompt blocked, as a proxy writes it",
                                Reaction.json(
                                        200, "{\"prompt_feedback\":{\"block_reason\":\"SAFETY\"}}"),
                                "blocked PROMPT [SAFETY]"),
                        row(
                                "prompt blocked as 400",
                                error(
                                        400,
                                        "INVALID_ARGUMENT",
                                        "Image generation failed with the following error: The prompt could not be"
                                                + " submitted. This prompt contains sensitive words that violate Google’s"
                                                + " Responsible AI practices. Support codes: 62263041, 42876398"),
                                "blocked PROMPT [dangerous, other, 62263041, 42876398]"),
                        row(
                                "prompt blocked as 400, only sensitive words",
                                error(400, "INVALID_ARGUMENT", "It contains sensitive words."),
                                "blocked PROMPT []")));
    }

    private static Stream<Row> pictureKeptBack() {
        var reasons =
                Stream.of(
                                "SAFETY",
                                "IMAGE_SAFETY",
                                "PROHIBITED_CONTENT",
                                "IMAGE_PROHIBITED_CONTENT",
                                "BLOCKLIST",
                                "SPII",
                                "RECITATION",
                                "IMAGE_RECITATION",
                                "ESCALATION")
                        .map(reason ->
                                row(
                                        "picture kept back: " + reason,
                                        ended(reason),
                                        "blocked PICTURE [" + reason + "]"));
        return Stream.concat(
                reasons,
                Stream.of(
                        row(
                                "kept back, with support codes",
                                Reaction.json(
                                        200,
                                        """
                                        {"candidates":[{"finishReason":"IMAGE_SAFETY",
                                          "finishMessage":"Unable to show the generated image. Support codes: 56562880"}]}
                                        """),
                                "blocked PICTURE [IMAGE_SAFETY, violence, 56562880]"),
                        row(
                                "kept back although something lies there",
                                Reaction.json(
                                        200,
                                        """
                                        {"candidates":[{"finishReason":"IMAGE_SAFETY","content":{"parts":[
                                          {"inlineData":{"mimeType":"image/png","data":"aGVsbG8="}}]}}]}
                                        """),
                                "blocked PICTURE [IMAGE_SAFETY]")));
    }

    private static Stream<Row> words() {
        return Stream.of(
                row(
                        "the model says no",
                        parts("{\"text\":\"I'm sorry, I can't create an image of that.\"}"),
                        "blocked UNKNOWN [STOP]"),
                row(
                        "the model says no, without finishReason",
                        Reaction.json(
                                200,
                                "{\"candidates\":[{\"content\":{\"parts\":[{\"text\":\"That would violate our safety policy.\"}]}}]}"),
                        "blocked UNKNOWN [no finishReason]"),
                row(
                        "the model says no in its thoughts only",
                        parts("{\"thought\":true,\"text\":\"I cannot draw this.\"}"),
                        "transient BAD_PICTURE billed?"),
                row(
                        "the model chats",
                        parts("{\"text\":\"Here is the fox you asked for!\"}"),
                        "transient BAD_PICTURE billed?"),
                row(
                        "the model is tired",
                        parts("{\"text\":\"I'm unable to generate images right now.\"}"),
                        "transient BAD_PICTURE billed?"));
    }

    private static Stream<Row> noPicture() {
        var reasons =
                Stream.of(
                                "NO_IMAGE",
                                "IMAGE_OTHER",
                                "OTHER",
                                "MALFORMED_FUNCTION_CALL",
                                "LANGUAGE",
                                "UNEXPECTED_TOOL_CALL",
                                "TOO_MANY_TOOL_CALLS",
                                "MISSING_THOUGHT_SIGNATURE",
                                "STOP",
                                "A_REASON_OF_NEXT_YEAR")
                        .map(reason ->
                                row(
                                        "no picture: " + reason,
                                        ended(reason),
                                        "transient BAD_PICTURE billed?"));
        return Stream.concat(
                reasons,
                Stream.of(
                        row("MAX_TOKENS without a picture", ended("MAX_TOKENS"), "invalid"),
                        row(
                                "NO_IMAGE with words that would be a refusal",
                                Reaction.json(
                                        200,
                                        """
                                        {"candidates":[{"finishReason":"NO_IMAGE","finishMessage":"Unable to show the generated image."}]}
                                        """),
                                "transient BAD_PICTURE billed?"),
                        row(
                                "a candidate without a word",
                                Reaction.json(200, "{\"candidates\":[{}]}"),
                                "transient BAD_PICTURE billed?"),
                        row(
                                "nothing but a draft",
                                parts(
                                        "{\"thought\":true,\"inlineData\":{\"mimeType\":\"image/png\",\"data\":\"aGVsbG8=\"}}"),
                                "transient BAD_PICTURE billed?")));
    }

    private static Stream<Row> minute() {
        return Stream.of(
                row(
                        "the wait in RetryInfo",
                        error(429, EXHAUSTED, "quota", retryInfo("34.074824224s")),
                        "throttled 34.074824224 s"),
                row(
                        "the wait in RetryInfo, in milliseconds",
                        error(429, EXHAUSTED, "quota", retryInfo("900ms")),
                        "throttled 0.9 s"),
                row(
                        "the wait in words",
                        error(429, EXHAUSTED, "Quota exceeded. Please retry in 34.07s."),
                        "throttled 34.07 s"),
                row(
                        "the wait in words, in milliseconds",
                        error(429, EXHAUSTED, "Please retry in 387.5ms."),
                        "throttled 0.3875 s"),
                row(
                        "the wait in a header",
                        error(429, EXHAUSTED, "quota").with("Retry-After", "7"),
                        "throttled 7 s"),
                row(
                        "the longest of three waits",
                        error(429, EXHAUSTED, "Please retry in 12s.", retryInfo("13.5s"))
                                .with("Retry-After", "7"),
                        "throttled 13.5 s"),
                row(
                        "a long wait is told as it was said",
                        error(429, EXHAUSTED, "quota", retryInfo("301s")),
                        "throttled 5M1 s"),
                row(
                        "a minute's quota with its wait",
                        GeminiAnswers.minuteIsFull(60, Duration.ofMillis(34_070)),
                        "throttled 34.07 s 60/min"),
                row(
                        "a minute's quota without a wait",
                        error(
                                429,
                                EXHAUSTED,
                                "quota",
                                quotaFailure(
                                        "GenerateRequestsPerMinutePerProjectPerModel-FreeTier",
                                        "10")),
                        "throttled 1M 10/min"),
                row(
                        "a minute's quota of pictures",
                        error(
                                429,
                                EXHAUSTED,
                                "quota",
                                quotaFailure("GenerateImagesPerMinutePerProjectPerModel", "5"),
                                retryInfo("12s")),
                        "throttled 12 s 5/min"),
                row(
                        "the lower of two quotas",
                        error(
                                429,
                                EXHAUSTED,
                                "quota",
                                quotaFailure("GenerateRequestsPerMinutePerProjectPerModel", "60"),
                                quotaFailure("GenerateImagesPerMinutePerProjectPerModel", "20"),
                                retryInfo("3s")),
                        "throttled 3 s 20/min"),
                row(
                        "tokens a minute are not calls a minute",
                        error(
                                429,
                                EXHAUSTED,
                                "quota",
                                quotaFailure(
                                        "GenerateContentInputTokensPerModelPerMinute-FreeTier",
                                        "250000"),
                                retryInfo("9s")),
                        "throttled 9 s"),
                row(
                        "a quota as it was written before",
                        error(
                                429,
                                EXHAUSTED,
                                "Quota exceeded for quota metric",
                                """
                                {"@type":"type.googleapis.com/google.rpc.ErrorInfo","reason":"RATE_LIMIT_EXCEEDED",
                                 "metadata":{"quota_limit":"GenerateContentRequestsPerMinutePerProjectPerRegion",
                                  "quota_metric":"generativelanguage.googleapis.com/generate_content_requests",
                                  "quota_limit_value":"15"}}
                                """),
                        "throttled 1M 15/min"),
                row(
                        "money spent too fast within ten minutes",
                        error(
                                429,
                                EXHAUSTED,
                                "You have reached the spend limit of a rolling 10-minute window."),
                        "throttled"),
                row(
                        "shared capacity",
                        error(
                                429,
                                EXHAUSTED,
                                "Resource exhausted. Please try again later. Please refer to"
                                        + " https://cloud.google.com/vertex-ai/error-code-429"),
                        "throttled"),
                row(
                        "429 whose code is a word, as the other interface writes it",
                        Reaction.json(
                                429,
                                "{\"error\":{\"code\":\"rate_limited\",\"message\":\"Please retry in 4s.\"}}"),
                        "throttled 4 s"),
                row("429 as a page", Reaction.html(429, "<h1>Too many</h1>"), "throttled"));
    }

    private static Stream<Row> day() {
        return Stream.of(
                row(
                        "the day's quota, though a short wait is told",
                        error(
                                429,
                                EXHAUSTED,
                                "Please retry in 34.07s.",
                                quotaFailure("GenerateRequestsPerDayPerProjectPerModel", "250"),
                                retryInfo("34.07s")),
                        "halting QUOTA until " + MIDNIGHT),
                row(
                        "the day's quota, and a longer wait is told",
                        error(
                                429,
                                EXHAUSTED,
                                "quota",
                                quotaFailure("GenerateRequestsPerDayPerProjectPerModel", "250"),
                                retryInfo("86400s")),
                        "halting QUOTA until 2026-11-23T12:00:00Z"),
                row(
                        "the day's quota of tokens",
                        error(
                                429,
                                EXHAUSTED,
                                "quota",
                                quotaFailure(
                                        "GenerateContentInputTokensPerModelPerDay-FreeTier",
                                        "1000000")),
                        "halting QUOTA until " + MIDNIGHT),
                row(
                        "day and minute together",
                        error(
                                429,
                                EXHAUSTED,
                                "quota",
                                quotaFailure("GenerateRequestsPerMinutePerProjectPerModel", "60"),
                                quotaFailure("GenerateRequestsPerDayPerProjectPerModel", "250")),
                        "halting QUOTA until " + MIDNIGHT),
                row(
                        "a day by another name",
                        error(429, EXHAUSTED, "quota", quotaFailure("ImagesDailyLimit", "100")),
                        "halting QUOTA until " + MIDNIGHT),
                row(
                        "a day in words only",
                        error(429, EXHAUSTED, "You exceeded your requests per day."),
                        "halting QUOTA until " + MIDNIGHT));
    }

    private static Stream<Row> money() {
        return Stream.of(
                row(
                        "no free tier: a day's quota of none",
                        error(
                                429,
                                EXHAUSTED,
                                "Please retry in 34.07s.",
                                quotaFailure(
                                        "GenerateRequestsPerDayPerProjectPerModel-FreeTier", "0"),
                                retryInfo("34.07s")),
                        "halting QUOTA"),
                row(
                        "no free tier: the limit in words only",
                        error(
                                429,
                                EXHAUSTED,
                                "* Quota exceeded for metric: generativelanguage.googleapis.com/generate_content_free_tier_requests,"
                                        + " limit: 0, model: gemini-3-pro-image",
                                retryInfo("34s")),
                        "halting QUOTA"),
                row(
                        "a limit that only begins with 0 is one",
                        error(429, EXHAUSTED, "limit: 0.5 per second", retryInfo("2s")),
                        "throttled 2 s"),
                row(
                        "prepayment depleted, as 429",
                        error(429, EXHAUSTED, "Your prepayment credits are depleted."),
                        "halting QUOTA"),
                row(
                        "prepayment depleted, as 402",
                        error(402, EXHAUSTED, "Your prepayment credits are depleted."),
                        "halting QUOTA"),
                row(
                        "spending cap",
                        error(429, EXHAUSTED, "Your project has reached its spending cap."),
                        "halting QUOTA"),
                row(
                        "credits, by their reason",
                        error(
                                429,
                                EXHAUSTED,
                                "no",
                                errorInfo("INSUFFICIENT_G1_CREDITS_BALANCE"),
                                retryInfo("5s")),
                        "halting QUOTA"));
    }

    private static Stream<Row> keyAndModel() {
        return Stream.of(
                row(
                        "API_KEY_INVALID comes as 400",
                        error(
                                400,
                                "INVALID_ARGUMENT",
                                "API key not valid. Please pass a valid API key.",
                                errorInfo("API_KEY_INVALID")),
                        "halting KEY"),
                row(
                        "API_KEY_SERVICE_BLOCKED",
                        error(403, "PERMISSION_DENIED", "no", errorInfo("API_KEY_SERVICE_BLOCKED")),
                        "halting KEY"),
                row(
                        "a wrong key in words only",
                        error(
                                400,
                                "INVALID_ARGUMENT",
                                "API key expired. Please renew the API key."),
                        "halting KEY"),
                row(
                        "400 FAILED_PRECONDITION",
                        error(
                                400,
                                "FAILED_PRECONDITION",
                                "User location is not supported for the API use."),
                        "halting KEY"),
                row(
                        "400 FAILED_PRECONDITION, billing is missing",
                        error(
                                400,
                                "FAILED_PRECONDITION",
                                "Please enable billing on your project in Google AI Studio."),
                        "halting KEY"),
                row(
                        "API_KEY_EXPIRED",
                        error(400, "INVALID_ARGUMENT", "no", errorInfo("API_KEY_EXPIRED")),
                        "halting KEY"),
                row("401", error(401, "UNAUTHENTICATED", "no"), "halting KEY"),
                row(
                        "403, a key that leaked",
                        error(403, "PERMISSION_DENIED", "Requests to this API method are blocked."),
                        "halting KEY"),
                row(
                        "404, the model is gone",
                        error(
                                404,
                                "NOT_FOUND",
                                "models/gemini-2.5-flash-image is not found for API version v1beta, or is not"
                                        + " supported for generateContent."),
                        "halting MODEL_GONE"),
                row(
                        "a model that only writes",
                        error(
                                400,
                                "INVALID_ARGUMENT",
                                "Model does not support the requested response modalities: image"),
                        "halting MODEL_GONE"));
    }

    private static Stream<Row> down() {
        return Stream.of(
                row("500", error(500, "INTERNAL", "oops"), "transient SERVER_ERROR"),
                row("503", error(503, "UNAVAILABLE", "overloaded"), "transient SERVER_ERROR"),
                row(
                        "503 with RetryInfo",
                        error(503, "UNAVAILABLE", "overloaded", retryInfo("20s")),
                        "transient SERVER_ERROR 20 s"),
                row("520", Reaction.html(520, ""), "transient SERVER_ERROR"));
    }

    private static Stream<Row> wrongRequest() {
        return Stream.of(
                row(
                        "400 about a field",
                        error(400, "INVALID_ARGUMENT", "Invalid value at 'generation_config'"),
                        "invalid"),
                row(
                        "400 whose code is a word, as the other interface writes it",
                        Reaction.json(
                                400,
                                "{\"error\":{\"code\":\"invalid_request\",\"message\":\"no such field\"}}"),
                        "invalid"),
                row("415", Reaction.json(415, ""), "invalid"));
    }

    private static Stream<Row> odd() {
        return Stream.of(
                row("an empty object", Reaction.json(200, "{}"), "transient BAD_PICTURE billed?"),
                row(
                        "no candidates",
                        Reaction.json(200, "{\"candidates\":[]}"),
                        "transient BAD_PICTURE billed?"),
                row("a list", Reaction.json(200, "[]"), "transient BAD_PICTURE billed?"),
                row("204", Reaction.json(204, ""), "transient BAD_PICTURE billed?"),
                row(
                        "200 with an error in it",
                        Reaction.json(
                                200,
                                "{\"error\":{\"code\":402,\"message\":\"no\",\"status\":\"RESOURCE_EXHAUSTED\"}}"),
                        "halting QUOTA"),
                row(
                        "200 with an error of one word",
                        Reaction.json(200, "{\"error\":\"oops\"}"),
                        "transient BAD_PICTURE billed?"),
                row("bad base64", base64("@@@not base64@@@"), "transient BAD_PICTURE billed?"),
                row(
                        "base64 of something else",
                        base64("aGVsbG8gd29ybGQ="),
                        "transient BAD_PICTURE billed?"));
    }

    private static Reaction base64(String text) {
        return parts(
                "{\"inlineData\":{\"mimeType\":\"image/png\",\"data\":\"%s\"}}".formatted(text));
    }
}
