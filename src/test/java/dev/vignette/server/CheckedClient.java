package dev.vignette.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request.Method;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// A client that checks every exchange against openapi.yaml: each answer, and each request that was
/// answered as if it were sound.
final class CheckedClient {

    static final OpenApiInteractionValidator SPECIFICATION =
            OpenApiInteractionValidator.createForInlineApiSpecification(specification()).build();

    /// JDK's own, and of no interest to the description.
    private static final Set<String> RESTRICTED = Set.of("host", "origin");

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI base;
    private final Map<String, String> always = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    CheckedClient(URI base) {
        this.base = base;
    }

    /// The same client with one more header on every request.
    CheckedClient with(String header, String value) {
        var other = new CheckedClient(base);
        other.always.putAll(always);
        other.always.put(header, value);
        return other;
    }

    URI uri(String path) {
        return base.resolve(path);
    }

    Answer get(String path) {
        return send("GET", path, Optional.empty(), Map.of());
    }

    Answer get(String path, Map<String, String> headers) {
        return send("GET", path, Optional.empty(), headers);
    }

    Answer post(String path, String json) {
        return send("POST", path, Optional.of(json), Map.of("Content-Type", "application/json"));
    }

    Answer post(String path) {
        return send("POST", path, Optional.empty(), Map.of());
    }

    Answer send(String method, String path, Optional<String> body, Map<String, String> headers) {
        var all = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(always);
        all.putAll(headers);
        var request = HttpRequest.newBuilder(uri(path));
        all.forEach(request::header);
        request.method(
                method, body.map(BodyPublishers::ofString).orElseGet(BodyPublishers::noBody));
        try {
            var response = http.send(request.build(), BodyHandlers.ofByteArray());
            var answer = new Answer(response);
            check(method, path, body, all, answer);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void check(
            String method,
            String path,
            Optional<String> body,
            Map<String, String> headers,
            Answer answer) {
        var plain = path.split("\\?", 2)[0];
        var said =
                SPECIFICATION.validateResponse(
                        plain, Method.valueOf(method.toUpperCase(Locale.ROOT)), response(answer));
        assertThat(problems(said)).as(method + " " + path + " -> " + answer).isEmpty();
        boolean isForm = headers.getOrDefault("Content-Type", "").startsWith("multipart/");
        if (answer.status() < 400 && !isForm) { // the validator reads no forms
            var asked = SPECIFICATION.validateRequest(request(method, path, body, headers));
            assertThat(problems(asked)).as("request " + method + " " + path).isEmpty();
        }
    }

    private static String problems(ValidationReport report) {
        var problems = new StringBuilder();
        for (var message : report.getMessages()) {
            if (message.getLevel() == ValidationReport.Level.ERROR) {
                problems.append(message).append('\n');
            }
        }
        return problems.toString();
    }

    private static SimpleRequest request(
            String method, String path, Optional<String> body, Map<String, String> headers) {
        var parts = path.split("\\?", 2);
        var request = new SimpleRequest.Builder(method, parts[0]);
        headers.forEach((name, value) -> {
            if (!RESTRICTED.contains(name.toLowerCase(Locale.ROOT))) {
                request.withHeader(name, value);
            }
        });
        if (parts.length > 1) {
            for (var parameter : parts[1].split("&", -1)) {
                var pair = parameter.split("=", 2);
                request.withQueryParam(pair[0], pair[1]);
            }
        }
        if (body.isEmpty() && !headers.containsKey("Content-Type")) {
            // the validator asks for a type even where a body may be left out
            request.withContentType("application/json");
        }
        body.filter(_ -> !headers.getOrDefault("Content-Type", "").startsWith("multipart/"))
                .ifPresent(request::withBody);
        return request.build();
    }

    private static SimpleResponse response(Answer answer) {
        var response = new SimpleResponse.Builder(answer.status());
        answer.headers()
                .map()
                .forEach((name, values) -> values.forEach(v -> response.withHeader(name, v)));
        if (answer.type().contains("json")) {
            response.withBody(answer.text());
        } else if (answer.bytes().length > 0) {
            response.withBody(answer.type().startsWith("text/") ? answer.text() : "(bytes)");
        }
        return response.build();
    }

    private static String specification() {
        try (var in = Objects.requireNonNull(Server.class.getResourceAsStream("openapi.yaml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
