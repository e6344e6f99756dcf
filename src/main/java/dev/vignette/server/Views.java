package dev.vignette.server;

import dev.vignette.Drafted.Draft;
import dev.vignette.Estimate;
import dev.vignette.batch.Batch;
import dev.vignette.batch.BatchId;
import dev.vignette.batch.BatchState;
import dev.vignette.batch.Call;
import dev.vignette.batch.Picture;
import dev.vignette.batch.SceneFailure;
import dev.vignette.batch.SceneRecord;
import dev.vignette.batch.SceneState;
import dev.vignette.batch.Summary;
import dev.vignette.database.Submission.NewScene;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// Batches and scenes as JSON, with the names of the contract.
final class Views {

    private static final int MOST_PREVIEWED = 500;

    private final InstantSource clock;

    Views(InstantSource clock) {
        this.clock = clock;
    }

    /// @param missing the scenes that stay without a picture unless somebody asks again
    ObjectNode batch(Batch batch, List<Integer> missing) {
        var tally = batch.tally();
        var node = Answers.JSON.createObjectNode();
        node.put("id", batch.id().value());
        node.put("title", batch.title());
        node.put("state", batch.state().wireName());
        var notBefore = batch.notBefore();
        switch (batch.state()) {
            case BatchState.Running _ -> {}
            case BatchState.Paused(var reason, _, var until) -> {
                node.put("pauseReason", reason.wireName());
                notBefore = until;
            }
            case BatchState.Finished(var at) -> node.put("finishedAt", at.toString());
            case BatchState.Cancelled(var at) -> node.put("finishedAt", at.toString());
        }
        node.put("requested", tally.requested());
        node.put("generated", tally.generated());
        node.put("failed", tally.failed());
        node.put("cancelled", tally.cancelled());
        node.put("waiting", tally.waiting());
        node.put("running", tally.running());
        node.put("successRate", tally.successRate());
        node.put("missing", Summary.ranges(missing));
        node.put("message", Summary.message(batch));
        node.put("provider", batch.provider());
        node.put("model", batch.model());
        node.put("style", batch.style());
        node.put("aspect", batch.aspect());
        node.put("priority", batch.priority());
        node.put("createdAt", batch.createdAt().toString());
        node.put("calls", tally.calls());
        node.put("pictures", tally.pictures());
        node.put("refused", tally.refused());
        node.put("maybeBilledTwice", tally.maybeBilledTwice());
        if (!batch.isOver()) {
            later(notBefore).ifPresent(time -> node.put("notBefore", time));
        }
        node.put("sequence", batch.sequence());
        links(node.putObject("links"), batch);
        return node;
    }

    private static void links(ObjectNode links, Batch batch) {
        var self = "/api/batches/" + batch.id().value();
        links.put("self", self);
        links.put("scenes", self + "/scenes");
        links.put("events", self + "/events");
        if (batch.tally().generated() > 0) {
            links.put("archive", self + "/archive.zip");
        }
        links.put("failedCsv", self + "/failed.csv");
        links.put("failedTxt", self + "/failed.txt");
        links.put("failedJson", self + "/failed.json");
    }

    ObjectNode scene(BatchId batch, SceneRecord scene) {
        var node = Answers.JSON.createObjectNode();
        node.put("number", scene.number());
        scene.title().ifPresent(title -> node.put("title", title));
        node.put("text", scene.text());
        node.put("prompt", scene.prompt());
        scene.originalPrompt().ifPresent(prompt -> node.put("originalPrompt", prompt));
        node.put("state", scene.state().wireName());
        node.put("imageGeneratedSuccessfully", scene.imageGeneratedSuccessfully());
        switch (scene.state()) {
            case SceneState.Done(var picture) ->
                    picture(node.putObject("image"), batch, scene.number(), picture);
            case SceneState.Skipped(var failure) -> failure(node.putObject("failure"), failure);
            case SceneState.Waiting(var notBefore) ->
                    later(Optional.of(notBefore)).ifPresent(time -> node.put("notBefore", time));
            case SceneState.Running _, SceneState.Cancelled _ -> {}
        }
        var calls = node.putArray("calls");
        scene.calls().forEach(call -> call(calls.addObject(), call));
        return node;
    }

    private static void picture(ObjectNode image, BatchId batch, int number, Picture picture) {
        var url = "/api/batches/" + batch.value() + "/scenes/" + number;
        image.put("url", url + "/image");
        image.put("thumbnailUrl", url + "/thumbnail");
        image.put("mediaType", picture.mediaType().mediaName());
        image.put("width", picture.width());
        image.put("height", picture.height());
        image.put("bytes", picture.bytes());
        image.put("sha256", picture.sha256());
    }

    private static void failure(ObjectNode why, SceneFailure failure) {
        why.put("kind", failure.kind().wireName());
        why.put("message", failure.message());
        failure.providerCode().ifPresent(code -> why.put("providerCode", code));
        why.put("cure", failure.cure());
    }

    private static void call(ObjectNode node, Call call) {
        node.put("call", call.number());
        node.put("attempt", call.attempt());
        node.put("startedAt", call.startedAt().toString());
        call.took().ifPresent(took -> node.put("millis", took.toMillis()));
        call.outcome().ifPresent(outcome -> node.put("outcome", outcome.wireName()));
        call.message().ifPresent(message -> node.put("message", message));
        call.status().ifPresent(status -> node.put("httpStatus", status));
        call.retryAfter().ifPresent(told -> node.put("waitMillis", told.toMillis()));
        call.requestId().ifPresent(id -> node.put("requestId", id));
    }

    private Optional<String> later(Optional<Instant> time) {
        return time.filter(clock.instant()::isBefore).map(Instant::toString);
    }

    /// A story as it would be drawn.
    static ObjectNode preview(Draft draft, List<String> notes, Estimate estimate) {
        var node = Answers.JSON.createObjectNode();
        node.put("title", draft.title());
        node.put("style", draft.style());
        node.put("aspect", draft.aspect());
        node.put("count", draft.scenes().size());
        notes.forEach(node.putArray("notes")::add);
        var scenes = node.putArray("scenes");
        draft.scenes().stream()
                .limit(MOST_PREVIEWED)
                .forEach(scene -> preview(scenes.addObject(), scene));
        estimate(node.putObject("estimate"), estimate);
        return node;
    }

    private static void preview(ObjectNode node, NewScene scene) {
        node.put("number", scene.number());
        scene.title().ifPresent(title -> node.put("title", title));
        node.put("text", scene.text());
        node.put("prompt", scene.prompt());
        node.put("style", scene.style());
        node.put("aspect", scene.aspect());
    }

    private static void estimate(ObjectNode node, Estimate estimate) {
        node.put("provider", estimate.profile().name());
        node.put("model", estimate.profile().model());
        node.put("paid", estimate.profile().paid());
        node.putObject("calls").put("least", estimate.least()).put("most", estimate.most());
        node.putObject("seconds")
                .put("likely", estimate.likely().plusMillis(999).toSeconds())
                .put("basis", estimate.measured() ? "measured" : "assumed");
        estimate.price()
                .ifPresent(price ->
                        node.putObject("cost")
                                .put("least", estimate.leastCost().orElseThrow())
                                .put("most", estimate.mostCost().orElseThrow())
                                .put("currency", "USD")
                                .put("asOf", price.asOf()));
    }
}
