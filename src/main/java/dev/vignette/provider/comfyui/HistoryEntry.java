package dev.vignette.provider.comfyui;

import dev.vignette.provider.Failure;
import dev.vignette.provider.Failure.Invalid;
import dev.vignette.provider.Failure.Transient;
import dev.vignette.provider.FailureKind;
import dev.vignette.provider.http.Account;
import dev.vignette.provider.http.Failures;
import dev.vignette.provider.http.Json;
import dev.vignette.provider.http.Reply.Answered;
import dev.vignette.provider.queued.Progress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// What the history says of a job that is over: what happened to it, and what its nodes gave.
record HistoryEntry(Account account, Failures failures, Answered answer, JsonNode entry) {

    Progress progress() {
        var trouble = event("execution_error");
        if (trouble.isPresent()) {
            return new Progress.Ended(broken(trouble.get()));
        }
        if (event("execution_interrupted").isPresent()) {
            return new Progress.Ended(
                    passing("somebody stopped the job there", "execution_interrupted"));
        }
        return picture().<Progress>map(Progress.Made::new).orElseGet(this::withoutPicture);
    }

    private Progress withoutPicture() {
        return new Progress.Ended(
                failures.badPicture(
                        answer,
                        "the workflow ended without a picture; where nothing in it changed since the"
                                + " last one, give its last node a file name with %id%",
                        Optional.of(Transient.EMPTY_ANSWER)));
    }

    private Optional<JsonNode> event(String name) {
        return entry.path("status")
                .path("messages")
                .valueStream()
                .filter(message -> Json.text(message.path(0)).filter(name::equals).isPresent())
                .map(message -> message.path(1))
                .findFirst();
    }

    private Failure broken(JsonNode trouble) {
        var type = Json.text(trouble.path("exception_type")).orElse("execution_error");
        var words =
                "%s in node %s: %s"
                        .formatted(
                                type,
                                Json.text(trouble.path("node_type"))
                                        .or(() -> Json.text(trouble.path("node_id")))
                                        .orElse("?"),
                                Json.text(trouble.path("exception_message")).orElse("no words"));
        boolean isOutOfMemory = (type + words).replace(" ", "").contains("OutOfMemory");
        return isOutOfMemory
                ? passing(words, type)
                : new Invalid(failures.report(answer, words, Optional.of(type)));
    }

    private Transient passing(String words, String code) {
        return new Transient(
                failures.report(answer, words, Optional.of(code)),
                FailureKind.SERVER_ERROR,
                false,
                Optional.empty());
    }

    /// The last picture that was kept; where none was, the last preview.
    private Optional<String> picture() {
        var pictures =
                entry.path("outputs")
                        .valueStream()
                        .flatMap(output -> output.path("images").valueStream())
                        .toList();
        var kept =
                pictures.stream()
                        .filter(one ->
                                Json.text(one.path("type")).filter("output"::equals).isPresent());
        return Stream.of(kept, pictures.stream())
                .map(some -> some.reduce((_, later) -> later))
                .flatMap(Optional::stream)
                .findFirst()
                .map(this::address);
    }

    private String address(JsonNode picture) {
        var query = new ArrayList<String>();
        for (var field : List.of("filename", "subfolder", "type")) {
            query.add(
                    field
                            + "="
                            + URLEncoder.encode(
                                    picture.path(field).asString(""), StandardCharsets.UTF_8));
        }
        return account.request("/view?" + String.join("&", query)).build().uri().toString();
    }
}
