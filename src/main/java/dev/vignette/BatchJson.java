package dev.vignette;

import dev.vignette.batch.Batch;
import dev.vignette.batch.BatchState;
import dev.vignette.batch.Call;
import dev.vignette.batch.GateView;
import dev.vignette.batch.Picture;
import dev.vignette.batch.SceneFailure;
import dev.vignette.batch.SceneRecord;
import dev.vignette.batch.SceneState;
import dev.vignette.batch.Summary;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Batches and scenes as JSON, with the names of the contract: the same from every door.
public final class BatchJson {

    private BatchJson() {}

    /// A batch at one moment; times that are over are left out.
    public static ObjectNode batch(Batch batch, Instant now) {
        var tally = batch.tally();
        var node = JsonNodeFactory.instance.objectNode();
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
        node.put("reused", tally.reused());
        cost(node, batch);
        batch.options()
                .fallback()
                .ifPresent(next ->
                        node.putObject("fallback")
                                .put("provider", next.provider())
                                .put("model", next.model()));
        batch.takeover()
                .ifPresent(before ->
                        node.putObject("takenOver")
                                .put("from", before.provider())
                                .put("fromModel", before.model())
                                .put("why", before.why())
                                .put("at", before.at().toString()));
        if (!batch.isOver()) {
            later(notBefore, now).ifPresent(time -> node.put("notBefore", time));
        }
        node.put("sequence", batch.sequence());
        return node;
    }

    private static void cost(ObjectNode node, Batch batch) {
        var spent = batch.spent();
        if (batch.wasPaid() && spent.isPresent()) {
            var budget = batch.options().budget();
            var cost = node.putObject("cost");
            cost.put("atMost", spent.get());
            cost.put("currency", "USD");
            budget.price()
                    .ifPresent(price -> {
                        cost.put("perPicture", price.dollars());
                        price.asOf().ifPresent(month -> cost.put("asOf", month));
                    });
            budget.maxCost().ifPresent(most -> cost.put("cap", most));
        }
    }

    /// Why a batch is as fast as it is.
    public static ObjectNode gate(GateView gate) {
        var node = JsonNodeFactory.instance.objectNode();
        node.put("obstacle", gate.obstacle().wireName());
        gate.words().ifPresent(words -> node.put("why", words));
        gate.obstacle().ends().ifPresent(time -> node.put("until", time.toString()));
        gate.pace()
                .ifPresent(pace -> {
                    node.put("perMinute", pace.perMinute());
                    node.put("quotaNamed", pace.named());
                });
        node.put("atOnce", gate.limit().limit());
        node.put("inFlight", gate.inFlight());
        return node;
    }

    /// A scene with all its calls.
    public static ObjectNode scene(SceneRecord scene, Instant now) {
        var node = JsonNodeFactory.instance.objectNode();
        node.put("number", scene.number());
        scene.title().ifPresent(title -> node.put("title", title));
        node.put("text", scene.text());
        node.put("prompt", scene.prompt());
        scene.originalPrompt().ifPresent(prompt -> node.put("originalPrompt", prompt));
        node.put("state", scene.state().wireName());
        node.put("imageGeneratedSuccessfully", scene.imageGeneratedSuccessfully());
        switch (scene.state()) {
            case SceneState.Done(var picture) -> picture(node.putObject("image"), picture);
            case SceneState.Skipped(var failure) -> failure(node.putObject("failure"), failure);
            case SceneState.Waiting(var notBefore) ->
                    later(Optional.of(notBefore), now)
                            .ifPresent(time -> node.put("notBefore", time));
            case SceneState.Running _, SceneState.Cancelled _ -> {}
        }
        var calls = node.putArray("calls");
        scene.calls().forEach(call -> call(calls.addObject(), call));
        return node;
    }

    private static void picture(ObjectNode image, Picture picture) {
        image.put("mediaType", picture.mediaType().mediaName());
        image.put("width", picture.width());
        image.put("height", picture.height());
        image.put("bytes", picture.bytes());
        image.put("sha256", picture.sha256());
        image.put("provenance", picture.provenance());
    }

    private static void failure(ObjectNode why, SceneFailure failure) {
        why.put("kind", failure.kind().wireName());
        why.put("message", failure.message());
        failure.providerCode().ifPresent(code -> why.put("providerCode", code));
        if (!failure.codes().isEmpty()) {
            failure.codes().forEach(why.putArray("codes")::add);
        }
        why.put("rewritable", failure.mayBeReworded());
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

    private static Optional<String> later(Optional<Instant> time, Instant now) {
        return time.filter(now::isBefore).map(Instant::toString);
    }
}
