package dev.vignette.cli;

import dev.vignette.batch.Batch;
import dev.vignette.batch.BatchState.Finished;
import dev.vignette.batch.BatchState.Paused;
import dev.vignette.batch.Call;
import dev.vignette.batch.GateView;
import dev.vignette.batch.SceneRecord;
import dev.vignette.batch.SceneState.Done;
import dev.vignette.batch.SceneState.Skipped;
import dev.vignette.batch.SceneState.Waiting;
import dev.vignette.batch.Summary;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Batches and scenes as JSON, with the names of the contract.
final class Json {

    private static final JsonMapper MAPPER = new JsonMapper();

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static String array(Iterable<ObjectNode> nodes) {
        var array = MAPPER.createArrayNode();
        nodes.forEach(array::add);
        return array.toPrettyString();
    }

    /// Writes an object with a list as its last field, which may be longer than memory.
    static void writeWith(
            ObjectNode head, String field, Stream<ObjectNode> nodes, PrintWriter out) {
        try (var generator = MAPPER.writerWithDefaultPrettyPrinter().createGenerator(out)) {
            generator.writeStartObject();
            head.properties()
                    .forEach(property -> {
                        generator.writeName(property.getKey());
                        generator.writeTree(property.getValue());
                    });
            generator.writeName(field);
            generator.writeStartArray();
            nodes.forEach(generator::writeTree);
            generator.writeEndArray();
            generator.writeEndObject();
            generator.writeRaw(System.lineSeparator());
        }
    }

    static ObjectNode batch(Batch batch, Instant now) {
        var tally = batch.tally();
        var node = object();
        node.put("id", batch.id().value());
        node.put("title", batch.title());
        node.put("state", batch.state().wireName());
        if (batch.state() instanceof Paused(var reason, _, var until)) {
            node.put("pauseReason", reason.wireName());
            until.ifPresent(time -> node.put("notBefore", time.toString()));
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
        node.put("priority", batch.priority());
        node.put("createdAt", batch.createdAt().toString());
        if (batch.state() instanceof Finished(var at)) {
            node.put("finishedAt", at.toString());
        }
        node.put("calls", tally.calls());
        node.put("pictures", tally.pictures());
        node.put("refused", tally.refused());
        node.put("maybeBilledTwice", tally.maybeBilledTwice());
        batch.notBefore().filter(now::isBefore).ifPresent(t -> node.put("notBefore", t.toString()));
        node.put("sequence", batch.sequence());
        return node;
    }

    /// A batch, and in `gate` what holds it back.
    static ObjectNode batch(Standing standing, Instant now) {
        var node = batch(standing.batch(), now);
        standing.gate().ifPresent(gate -> node.set("gate", gate(gate)));
        return node;
    }

    private static ObjectNode gate(GateView gate) {
        var node = object();
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

    static ObjectNode scene(SceneRecord scene, Instant now) {
        var node = object();
        node.put("number", scene.number());
        scene.title().ifPresent(title -> node.put("title", title));
        node.put("text", scene.text());
        node.put("prompt", scene.prompt());
        scene.originalPrompt().ifPresent(prompt -> node.put("originalPrompt", prompt));
        node.put("state", scene.state().wireName());
        node.put("imageGeneratedSuccessfully", scene.imageGeneratedSuccessfully());
        switch (scene.state()) {
            case Done(var picture) -> {
                var image = node.putObject("image");
                image.put("mediaType", picture.mediaType().mediaName());
                image.put("width", picture.width());
                image.put("height", picture.height());
                image.put("bytes", picture.bytes());
                image.put("sha256", picture.sha256());
            }
            case Skipped(var failure) -> {
                var why = node.putObject("failure");
                why.put("kind", failure.kind().wireName());
                why.put("message", failure.message());
                failure.providerCode().ifPresent(code -> why.put("providerCode", code));
                why.put("cure", failure.cure());
            }
            case Waiting(var notBefore) -> {
                if (notBefore.isAfter(now)) {
                    node.put("notBefore", notBefore.toString());
                }
            }
            default -> {}
        }
        var calls = node.putArray("calls");
        scene.calls().forEach(call -> calls.add(call(call)));
        return node;
    }

    private static ObjectNode call(Call call) {
        var node = object();
        node.put("call", call.number());
        node.put("attempt", call.attempt());
        node.put("startedAt", call.startedAt().toString());
        call.took().ifPresent(took -> node.put("millis", took.toMillis()));
        call.outcome().ifPresent(outcome -> node.put("outcome", outcome.wireName()));
        call.message().ifPresent(message -> node.put("message", message));
        call.status().ifPresent(status -> node.put("httpStatus", status));
        call.retryAfter().ifPresent(told -> node.put("waitMillis", told.toMillis()));
        call.requestId().ifPresent(id -> node.put("requestId", id));
        return node;
    }
}
