package dev.vignette.testing;

import java.util.Base64;

/// Answers in the words of OpenAI's Images API.
public final class Answers {

    private Answers() {}

    /// A picture in base64.
    public static Reaction.Answer picture(byte[] image) {
        return Reaction.json(
                200,
                "{\"created\":1,\"output_format\":\"png\",\"data\":[{\"b64_json\":\"%s\"}]}"
                        .formatted(Base64.getEncoder().encodeToString(image)));
    }

    /// A picture to be fetched.
    public static Reaction.Answer pictureAt(String url) {
        return Reaction.json(200, "{\"created\":1,\"data\":[{\"url\":\"%s\"}]}".formatted(url));
    }

    /// Trouble in the usual shape.
    public static Reaction.Answer error(int status, String type, String code, String message) {
        return Reaction.json(
                status,
                "{\"error\":{\"message\":\"%s\",\"type\":\"%s\",\"param\":null,\"code\":\"%s\"}}"
                        .formatted(message, type, code));
    }
}
