package dev.vignette.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A connection that follows a batch, read event by event as a browser would.
final class Following implements AutoCloseable {

    /// An event; a comment has no type.
    record Event(String type, String id, String data) {

        JsonNode json() {
            return new JsonMapper().readTree(data);
        }

        long number() {
            return Long.parseLong(id);
        }
    }

    private final HttpClient http;
    private final HttpResponse<InputStream> response;
    private final BufferedReader lines;

    private Following(HttpClient http, HttpResponse<InputStream> response) {
        this.http = http;
        this.response = response;
        this.lines =
                new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    /// Follows from the start, or from after an event.
    static Following of(URI events, Optional<String> lastEventId)
            throws IOException, InterruptedException {
        var http = HttpClient.newHttpClient();
        var request = HttpRequest.newBuilder(events).header("Accept", "text/event-stream");
        lastEventId.ifPresent(id -> request.header("Last-Event-ID", id));
        var response = http.send(request.build(), BodyHandlers.ofInputStream());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
        return new Following(http, response);
    }

    /// The next event or comment; empty where the stream ended.
    Optional<Event> next() throws IOException {
        var type = "";
        var id = "";
        var data = "";
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.isEmpty()) {
                return Optional.of(new Event(type, id, data));
            }
            var parts = line.split(": ?", 2);
            switch (parts[0]) {
                case "event" -> type = parts[1];
                case "id" -> id = parts[1];
                case "data" -> data = parts[1];
                default -> {}
            }
        }
        return Optional.empty();
    }

    /// The next event that is not a comment.
    Event event() throws IOException {
        while (true) {
            var event = next().orElseThrow(() -> new IOException("the stream ended"));
            if (!event.type().isEmpty()) {
                return event;
            }
        }
    }

    /// Cuts the connection.
    @Override
    public void close() throws IOException {
        response.body().close();
        http.shutdownNow();
    }
}
