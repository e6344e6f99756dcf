package dev.vignette.testing;

import dev.vignette.config.Secret;
import dev.vignette.provider.ImageProvider;
import dev.vignette.provider.gemini.Gemini;
import dev.vignette.provider.openai.OpenAi;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// In which words a service says what every service has to say.
public enum Wire {
    /// OpenAI's Images API: refusals are errors, quotas stand in sentences.
    OPENAI {
        @Override
        public Reaction.Answer picture(byte[] image) {
            return Answers.picture(image);
        }

        @Override
        public Reaction.Answer full(OptionalInt perMinute, Duration wait) {
            var quota = perMinute.isPresent() ? ": Limit " + perMinute.getAsInt() : "";
            var reached = "Rate limit reached for gpt-image-2 on images per min" + quota + ".";
            return wait.isPositive()
                    ? tooMany(reached + " Please try again in %dms.".formatted(wait.toMillis()))
                            .with("retry-after-ms", Long.toString(wait.toMillis()))
                    : tooMany(reached);
        }

        @Override
        public Reaction.Answer crowded() {
            return tooMany("Too many requests at once.");
        }

        @Override
        public Reaction.Answer overloaded() {
            return Answers.error(
                    503, "service_unavailable_error", "server_is_overloaded", "overloaded");
        }

        @Override
        public Reaction.Answer unsafe() {
            return Reaction.json(
                    400,
                    """
                    {"error":{"code":"moderation_blocked","type":"image_generation_user_error",
                     "message":"Your request was rejected by the safety system.",
                     "moderation_details":{"moderation_stage":"input","categories":["violence"]}}}
                    """);
        }

        @Override
        public Reaction.Answer models() {
            return Reaction.json(200, "{\"data\":[{\"id\":\"gpt-image-2\"}]}");
        }

        private Reaction.Answer tooMany(String message) {
            return Answers.error(429, "requests", "rate_limit_exceeded", message);
        }
    },

    /// Google's generateContent: refusals are answers of success, quotas stand in typed details.
    GEMINI {
        @Override
        public Reaction.Answer picture(byte[] image) {
            return GeminiAnswers.picture(image);
        }

        @Override
        public Reaction.Answer full(OptionalInt perMinute, Duration wait) {
            return perMinute.isPresent()
                    ? GeminiAnswers.minuteIsFull(perMinute.getAsInt(), wait)
                    : GeminiAnswers.error(
                            429,
                            "RESOURCE_EXHAUSTED",
                            "You exceeded your current quota.",
                            GeminiAnswers.retryInfo(wait.toMillis() + "ms"));
        }

        @Override
        public Reaction.Answer crowded() {
            return GeminiAnswers.error(
                    429, "RESOURCE_EXHAUSTED", "Resource exhausted. Please try again later.");
        }

        @Override
        public Reaction.Answer overloaded() {
            return GeminiAnswers.error(503, "UNAVAILABLE", "The model is overloaded.");
        }

        @Override
        public Reaction.Answer unsafe() {
            return GeminiAnswers.ended("IMAGE_SAFETY");
        }

        @Override
        public Reaction.Answer models() {
            return Reaction.json(
                    200, "{\"models\":[{\"name\":\"models/gemini-nano-banana-2.1\"}]}");
        }
    };

    private static final Pattern SCENE =
            Pattern.compile("\"(?:prompt|text)\":\"(?:[^\"\\\\\\d]|\\\\.)*(\\d+)");

    /// Vignette's own end of the wire.
    public ImageProvider provider(HttpClient http, StubService service, InstantSource clock) {
        var key = Optional.of(new Secret("test-key-1234"));
        return switch (this) {
            case OPENAI -> OpenAi.provider(http, service.url("/v1"), key, "gpt-image-2", clock);
            case GEMINI ->
                    Gemini.provider(http, service.url(""), key, "gemini-nano-banana-2.1", clock);
        };
    }

    /// A picture.
    public abstract Reaction.Answer picture(byte[] image);

    /// A minute's quota is used up.
    ///
    /// @param perMinute the quota, where it is named
    /// @param wait until there is room again; told if it is positive
    public abstract Reaction.Answer full(OptionalInt perMinute, Duration wait);

    /// Too many calls in flight; nothing is said of when that ends.
    public abstract Reaction.Answer crowded();

    /// One bad moment.
    public abstract Reaction.Answer overloaded();

    /// A refusal for safety.
    public abstract Reaction.Answer unsafe();

    /// The models there are.
    public abstract Reaction.Answer models();

    /// Whether a call asks for those.
    static boolean asksForModels(Call call) {
        return call.method().equals("GET");
    }

    /// The scene a call is for: the first number in its prompt; 0 where there is none.
    public static int scene(Call call) {
        var number = SCENE.matcher(call.body());
        return number.find() ? Integer.parseInt(number.group(1)) : 0;
    }
}
