package dev.vignette.rewriting;

import dev.vignette.config.Secret;
import dev.vignette.provider.http.Account;
import dev.vignette.provider.http.Deadline;
import dev.vignette.provider.http.Json;
import dev.vignette.provider.http.Transport;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A model behind `POST /chat/completions`: OpenAI's, and every server that speaks like it.
record ChatModel(Asking asking) implements LanguageModel {

    private static final String ROUTE = "/chat/completions";
    private static final Duration DEADLINE = Duration.ofSeconds(45);

    private static final Account.Service SERVICE =
            new Account.Service(
                    URI.create("https://api.openai.com/v1"),
                    "VIGNETTE_LLM_URL",
                    "VIGNETTE_LLM_KEY",
                    "Authorization",
                    "Bearer ");

    static ChatModel at(Transport transport, URI address, Optional<Secret> key, String name) {
        var base = URI.create(address.toString().replaceAll(ROUTE + "$", ""));
        var account = new Account(SERVICE, base, key);
        account.trouble()
                .ifPresent(why -> {
                    throw new IllegalArgumentException(why);
                });
        return new ChatModel(new Asking(transport, account, name));
    }

    @Override
    public String name() {
        return asking.model();
    }

    @Override
    public Optional<JsonNode> answer(String task, String text) throws InterruptedException {
        var deadline = Deadline.in(DEADLINE);
        var body = body(task, text);
        var answer = asking.send(ROUTE, body, deadline);
        if (answer.filter(it -> it.status() == 400 || it.status() == 422).isPresent()) {
            body.remove("response_format"); // not every server knows schemas
            answer = asking.send(ROUTE, body, deadline);
        }
        return answer.flatMap(asking::body)
                .map(said -> said.path("choices").path(0).path("message").path("content"))
                .flatMap(Json::text)
                .flatMap(Task::object);
    }

    private ObjectNode body(String task, String text) {
        var body = Json.request().put("model", name());
        var messages = body.putArray("messages");
        messages.addObject().put("role", "system").put("content", task);
        messages.addObject().put("role", "user").put("content", text);
        var format = body.putObject("response_format").put("type", "json_schema");
        format.putObject("json_schema")
                .put("name", "rewriting")
                .put("strict", true)
                .set("schema", Task.schema());
        return body;
    }
}
