package dev.vignette.provider.gemini;

import static dev.vignette.provider.http.Json.field;

import dev.vignette.provider.http.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// What an answer of `generateContent` holds. Thoughts are not part of it: a model that thinks
/// sends drafts along.
///
/// @param body the answer's object
record Content(JsonNode body) {

    /// The picture in base64: the last one, since earlier ones are steps towards it.
    Optional<String> picture() {
        return parts().map(part -> Json.text(field(part, "inlineData").path("data")))
                .flatMap(Optional::stream)
                .reduce((_, later) -> later);
    }

    /// What the model says instead of a picture, or beside it.
    String words() {
        return parts().map(part -> Json.text(part.path("text")))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "))
                .strip();
    }

    /// Why the prompt was not even tried: `PROHIBITED_CONTENT`.
    Optional<String> blockReason() {
        return Json.text(field(feedback(), "blockReason"));
    }

    /// More about that, in words.
    Optional<String> blockMessage() {
        return Json.text(field(feedback(), "blockReasonMessage"));
    }

    /// The categories of harm that stopped the prompt or the picture.
    List<String> harms() {
        var harms = new ArrayList<String>();
        Stream.concat(Stream.of(feedback()), candidates())
                .flatMap(one -> field(one, "safetyRatings").valueStream())
                .filter(rating -> rating.path("blocked").asBoolean(false))
                .forEach(rating -> Json.text(rating.path("category")).ifPresent(harms::add));
        return harms.stream().distinct().toList();
    }

    /// How the first candidate ended: `STOP`, `IMAGE_SAFETY`.
    Optional<String> finishReason() {
        return candidates()
                .map(candidate -> Json.text(field(candidate, "finishReason")))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// More about that, in words.
    Optional<String> finishMessage() {
        return candidates()
                .map(candidate -> Json.text(field(candidate, "finishMessage")))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// Whether the model was asked at all.
    boolean hasCandidates() {
        return candidates().findAny().isPresent();
    }

    /// The number under which Google finds the call.
    Optional<String> id() {
        return Json.text(field(body, "responseId"));
    }

    private JsonNode feedback() {
        return field(body, "promptFeedback");
    }

    private Stream<JsonNode> candidates() {
        return body.path("candidates").valueStream();
    }

    private Stream<JsonNode> parts() {
        return candidates()
                .flatMap(candidate -> candidate.path("content").path("parts").valueStream())
                .filter(part -> !part.path("thought").asBoolean(false));
    }
}
