package dev.vignette.rewriting;

import dev.vignette.config.Secret;
import dev.vignette.provider.http.Account;
import dev.vignette.provider.http.Deadline;
import dev.vignette.provider.http.Excerpt;
import dev.vignette.provider.http.Json;
import dev.vignette.provider.http.Reply.Answered;
import dev.vignette.provider.http.Reply.Unanswered;
import dev.vignette.provider.http.Transport;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/// A model of Google's that answers in words, behind `models/{model}:generateContent`.
record GeminiModel(Transport transport, Account account, String name) implements LanguageModel {

    static final URI BASE_URL = URI.create("https://generativelanguage.googleapis.com");

    private static final Logger LOG = LoggerFactory.getLogger(GeminiModel.class);

    private static final Duration DEADLINE = Duration.ofSeconds(45);
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
    private static final Pattern HAS_VERSION = Pattern.compile(".*/v\\d\\w*");

    private static final Account.Service SERVICE =
            new Account.Service(
                    BASE_URL, "GOOGLE_GEMINI_BASE_URL", "GEMINI_API_KEY", "x-goog-api-key", "");

    static GeminiModel at(Transport transport, URI address, Secret key, String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "VIGNETTE_LLM_MODEL has a name such as gemini-3.8-flash, of letters, digits, dots and dashes");
        }
        return new GeminiModel(transport, new Account(SERVICE, address, Optional.of(key)), name);
    }

    @Override
    public Optional<JsonNode> answer(String task, String text) throws InterruptedException {
        return switch (transport.send(request(task, text), Deadline.in(DEADLINE))) {
            case Answered answer -> said(answer);
            case Unanswered lost -> {
                LOG.warn("{} was not reached for other words: {}", name, lost);
                yield Optional.empty();
            }
        };
    }

    private HttpRequest request(String task, String text) {
        var version =
                HAS_VERSION.matcher(account.baseUrl().getRawPath()).matches() ? "" : "/v1beta";
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
        return account.request(version + "/models/" + name + ":generateContent")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(Json.bytes(body)))
                .build();
    }

    /// Thoughts are no part of the answer.
    private Optional<JsonNode> said(Answered answer) {
        if (!answer.isSuccess()) {
            LOG.warn(
                    "{} was asked for other words and answered {}: {}",
                    name,
                    answer.status(),
                    Excerpt.of(answer.text(), account.key()));
            return Optional.empty();
        }
        return Json.object(answer.body())
                .map(body ->
                        body.path("candidates")
                                .path(0)
                                .path("content")
                                .path("parts")
                                .valueStream()
                                .filter(part -> !part.path("thought").asBoolean(false))
                                .flatMap(part -> Json.text(part.path("text")).stream())
                                .collect(Collectors.joining()))
                .flatMap(Task::object);
    }
}
