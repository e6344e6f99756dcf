package dev.vignette.provider.openai;

import dev.vignette.provider.http.Json;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Where the picture is in an answer of success.
sealed interface Payload {

    record Base64(String text) implements Payload {}

    record Address(String url) implements Payload {}

    /// There is none.
    record Nothing() implements Payload {}

    static Payload of(Optional<JsonNode> body) {
        return body.map(answer -> inFirst(answer.path("data").path(0))).orElseGet(Nothing::new);
    }

    private static Payload inFirst(JsonNode first) {
        return Json.text(first.path("b64_json"))
                .<Payload>map(Base64::new)
                .or(() -> Json.text(first.path("url")).map(Payload::at))
                .orElseGet(Nothing::new);
    }

    private static Payload at(String url) {
        return url.startsWith("data:") ? new Base64(url) : new Address(url);
    }
}
