package dev.vignette.provider.queued;

import dev.vignette.provider.http.Json;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Where services of this kind put their words of trouble.
public final class Words {

    private Words() {}

    /// The words in an answer; empty where it has none.
    public static String of(Optional<JsonNode> body) {
        return body.stream()
                .flatMap(answer ->
                        Stream.of(
                                answer.path("detail"),
                                answer.path("error"),
                                answer.path("message"),
                                answer.path("title")))
                .map(Words::in)
                .filter(words -> !words.isBlank())
                .findFirst()
                .orElse("");
    }

    private static String in(JsonNode trouble) {
        if (trouble.isArray()) {
            return trouble.valueStream().map(Words::in).collect(Collectors.joining("; "));
        }
        return Json.text(trouble)
                .or(() -> Json.text(trouble.path("msg")))
                .or(() -> Json.text(trouble.path("message")))
                .orElse("");
    }
}
