package dev.vignette.server;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What came back.
final class Answer {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpResponse<byte[]> response;

    Answer(HttpResponse<byte[]> response) {
        this.response = response;
    }

    int status() {
        return response.statusCode();
    }

    HttpHeaders headers() {
        return response.headers();
    }

    String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    String type() {
        return header("Content-Type");
    }

    byte[] bytes() {
        return response.body();
    }

    String text() {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    JsonNode json() {
        return JSON.readTree(response.body());
    }

    /// A field that is a text.
    String get(String field) {
        return json().path(field).asString();
    }

    int number(String field) {
        return json().path(field).asInt();
    }

    /// The fields that a problem names.
    List<String> wrongFields() {
        return json().path("errors").valueStream().map(e -> e.get("field").asString()).toList();
    }

    @Override
    public String toString() {
        var text = type().startsWith("image") || type().contains("zip") ? "…" : text();
        return status() + " " + type() + " " + text;
    }
}
