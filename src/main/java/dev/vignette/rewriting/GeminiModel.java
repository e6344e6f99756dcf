package dev.vignette.rewriting;

import dev.vignette.config.Secret;
import dev.vignette.provider.google.GeminiApi;
import dev.vignette.provider.http.Account;
import dev.vignette.provider.http.Deadline;
import dev.vignette.provider.http.Json;
import dev.vignette.provider.http.Transport;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A model of Google's that answers in words, behind `models/{model}:generateContent`.
record GeminiModel(Asking asking) implements LanguageModel {

    private static final Duration DEADLINE = Duration.ofSeconds(45);
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    static GeminiModel at(Transport transport, URI address, Secret key, String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "VIGNETTE_LLM_MODEL has a name such as gemini-3.8-flash, of letters, digits, dots and dashes");
        }
        return new GeminiModel(
                new Asking(
                        transport,
                        new Account(GeminiApi.SERVICE, address, Optional.of(key)),
                        name));
    }

    @Override
    public String name() {
        return asking.model();
    }

    @Override
    public Optional<JsonNode> answer(String task, String text) throws InterruptedException {
        return asking.send(route(), body(task, text), Deadline.in(DEADLINE))
                .flatMap(asking::body)
                .map(GeminiModel::words)
                .flatMap(Task::object);
    }

    private String route() {
        var version = GeminiApi.version(asking.account().baseUrl());
        return version + "/models/" + name() + ":generateContent";
    }

    private static ObjectNode body(String task, String text) {
        var body = Json.request();
        body.putObject("systemInstruction").putArray("parts").addObject().put("text", task);
        body.putArray("contents")
                .addObject()
                .put("role", "user")
                .putArray("parts")
                .addObject()
                .put("text", text);
        body.putObject("generationConfig")
                .put("responseMimeType", "application/json")
                .set("responseJsonSchema", Task.schema());
        return body;
    }

    /// Thoughts are no part of the answer.
    private static String words(JsonNode answer) {
        return answer.path("candidates")
                .path(0)
                .path("content")
                .path("parts")
                .valueStream()
                .filter(part -> !part.path("thought").asBoolean(false))
                .flatMap(part -> Json.text(part.path("text")).stream())
                .collect(Collectors.joining());
    }
}
