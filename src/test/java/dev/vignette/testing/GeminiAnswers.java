package dev.vignette.testing;

import java.time.Duration;
import java.util.Base64;

/// Answers in the words of Google's `generateContent`.
public final class GeminiAnswers {

    private GeminiAnswers() {}

    /// A picture as a thinking model sends it: a draft among its thoughts, then words, then the
    /// picture.
    public static Reaction.Answer picture(byte[] image) {
        return parts(
                """
                {"thought":true,"text":"I draw a fox."},
                {"thought":true,"inlineData":{"mimeType":"image/png","data":"%s"}},
                {"text":"Here is your fox."},
                {"inlineData":{"mimeType":"image/png","data":"%s"}}
                """
                        .formatted(base64(Pictures.png(65_535)), base64(image)));
    }

    /// A candidate that ended well, with these parts.
    public static Reaction.Answer parts(String parts) {
        return Reaction.json(
                200,
                """
                {"candidates":[{"content":{"role":"model","parts":[%s]},"finishReason":"STOP","index":0}],
                 "usageMetadata":{"promptTokenCount":9,"candidatesTokenCount":1120},
                 "modelVersion":"gemini-nano-banana-2.1","responseId":"r-1"}
                """
                        .formatted(parts));
    }

    /// A candidate without content.
    public static Reaction.Answer ended(String finishReason) {
        return Reaction.json(
                200,
                "{\"candidates\":[{\"finishReason\":\"%s\",\"index\":0}],\"responseId\":\"r-1\"}"
                        .formatted(finishReason));
    }

    /// A prompt that was not even tried.
    public static Reaction.Answer blocked(String reason) {
        return Reaction.json(
                200,
                "{\"promptFeedback\":{\"blockReason\":\"%s\"},\"usageMetadata\":{\"promptTokenCount\":9}}"
                        .formatted(reason));
    }

    /// Trouble in the usual shape.
    ///
    /// @param details objects such as `retryInfo` makes, with commas between them
    public static Reaction.Answer error(
            int status, String name, String message, String... details) {
        return Reaction.json(
                status,
                "{\"error\":{\"code\":%d,\"message\":\"%s\",\"status\":\"%s\",\"details\":[%s]}}"
                        .formatted(status, message, name, String.join(",", details)));
    }

    /// A minute that is full: which quota, and how long to wait.
    public static Reaction.Answer minuteIsFull(int perMinute, Duration wait) {
        double seconds = wait.toMillis() / 1_000.0;
        return error(
                429,
                "RESOURCE_EXHAUSTED",
                "You exceeded your current quota, please check your plan and billing details. Please retry in %ss."
                        .formatted(seconds),
                quotaFailure("GenerateRequestsPerMinutePerProjectPerModel", "" + perMinute),
                retryInfo(seconds + "s"));
    }

    public static String quotaFailure(String quotaId, String quotaValue) {
        return """
        {"@type":"type.googleapis.com/google.rpc.QuotaFailure","violations":[
         {"quotaMetric":"generativelanguage.googleapis.com/generate_content_requests",
          "quotaId":"%s","quotaDimensions":{"model":"gemini-nano-banana-2.1","location":"global"},
          "quotaValue":"%s"}]}
        """
                .formatted(quotaId, quotaValue);
    }

    public static String retryInfo(String retryDelay) {
        return "{\"@type\":\"type.googleapis.com/google.rpc.RetryInfo\",\"retryDelay\":\"%s\"}"
                .formatted(retryDelay);
    }

    public static String errorInfo(String reason) {
        return "{\"@type\":\"type.googleapis.com/google.rpc.ErrorInfo\",\"reason\":\"%s\",\"domain\":\"googleapis.com\"}"
                .formatted(reason);
    }

    private static String base64(byte[] image) {
        return Base64.getEncoder().encodeToString(image);
    }
}
