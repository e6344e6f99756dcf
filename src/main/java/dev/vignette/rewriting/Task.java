package dev.vignette.rewriting;

import dev.vignette.provider.http.Json;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What a language model is asked for.
final class Task {

    static final String TEXT =
            """
            You help the author of an illustrated story. An image service refused the prompt of one scene for safety.
            Say the same scene in other words, without what was refused.
            Keep: who is there, their names, how they look, and every age exactly as it is given; the place, the time, what the scene
            means to the story, the style, and the language of the prompt.
            Change only what was refused: show the moment before or after, a shadow, a face, a symbol, instead of the harm itself.
            Never try to slip the same picture past the service: no misspellings, no code words, no other alphabet, no euphemism that
            means the same picture. Never make anybody older or younger, and never leave an age out.
            If that cannot be done, set keepsMeaning to false.
            Answer with the JSON object alone: rewritten (the whole new prompt), changes (a few words for each change), keepsMeaning.
            """;

    private static final String SCHEMA =
            """
            {"type":"object","additionalProperties":false,"required":["rewritten","changes","keepsMeaning"],
             "properties":{"rewritten":{"type":"string"},"changes":{"type":"array","items":{"type":"string"}},
                           "keepsMeaning":{"type":"boolean"}}}
            """;

    private Task() {}

    /// The shape of an answer, as JSON Schema.
    static JsonNode schema() {
        return Json.object(SCHEMA.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }

    /// The prompt, and what is known of its refusal.
    static String about(Refused refused) {
        ObjectNode about = Json.request();
        about.put("prompt", refused.prompt());
        about.put("refusedBy", refused.provider());
        about.put(
                "refusedWas",
                switch (refused.stage()) {
                    case PROMPT -> "the words";
                    case PICTURE -> "the picture";
                    case UNKNOWN -> "unknown";
                });
        var codes = about.putArray("refusedFor");
        refused.codes().forEach(codes::add);
        about.put("longestRewriting", refused.longest());
        return new String(Json.bytes(about), StandardCharsets.UTF_8);
    }

    /// The object in an answer; models like to put a fence around it.
    static Optional<JsonNode> object(String said) {
        int from = said.indexOf('{');
        int to = said.lastIndexOf('}');
        return from < 0 || to < from
                ? Optional.empty()
                : Json.object(said.substring(from, to + 1).getBytes(StandardCharsets.UTF_8));
    }
}
