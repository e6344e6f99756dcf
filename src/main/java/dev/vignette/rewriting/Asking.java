package dev.vignette.rewriting;

import dev.vignette.provider.http.Account;
import dev.vignette.provider.http.Deadline;
import dev.vignette.provider.http.Excerpt;
import dev.vignette.provider.http.Json;
import dev.vignette.provider.http.Reply.Answered;
import dev.vignette.provider.http.Reply.Unanswered;
import dev.vignette.provider.http.Transport;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A language model's line: JSON goes out, JSON comes back, and trouble is a line in the log.
record Asking(Transport transport, Account account, String model) {

    private static final Logger LOG = LoggerFactory.getLogger(Asking.class);

    /// What came back; empty where nothing did.
    Optional<Answered> send(String route, ObjectNode body, Deadline deadline)
            throws InterruptedException {
        var request =
                account.request(route)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(Json.bytes(body)))
                        .build();
        return switch (transport.send(request, deadline)) {
            case Answered answered -> Optional.of(answered);
            case Unanswered lost -> {
                LOG.warn("{} was not reached for other words: {}", model, lost);
                yield Optional.empty();
            }
        };
    }

    /// The body of an answer that is no refusal.
    Optional<JsonNode> body(Answered answer) {
        if (!answer.isSuccess()) {
            LOG.warn(
                    "{} was asked for other words and answered {}: {}",
                    model,
                    answer.status(),
                    Excerpt.of(answer.text(), account.key()));
            return Optional.empty();
        }
        return Json.object(answer.body());
    }
}
