package dev.vignette.server;

import dev.vignette.BatchJson;
import dev.vignette.Drafted.Draft;
import dev.vignette.Estimate;
import dev.vignette.batch.Batch;
import dev.vignette.batch.BatchId;
import dev.vignette.batch.GateView;
import dev.vignette.batch.SceneRecord;
import dev.vignette.batch.Summary;
import dev.vignette.database.Submission.NewScene;
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
        return batch(batch, missing, Optional.empty());
    }

    /// @param gate what holds it back, where that was looked up
    ObjectNode batch(Batch batch, List<Integer> missing, Optional<GateView> gate) {
        var node = BatchJson.batch(batch, clock.instant());
        node.put("missing", Summary.ranges(missing));
        gate.ifPresent(view -> node.set("gate", BatchJson.gate(view)));
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
        var node = BatchJson.scene(scene, clock.instant());
        if (node.get("image") instanceof ObjectNode image) {
            var url = "/api/batches/" + batch.value() + "/scenes/" + scene.number();
            image.put("url", url + "/image");
            image.put("thumbnailUrl", url + "/thumbnail");
        }
        return node;
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
                .ifPresent(price -> {
                    var cost = node.putObject("cost");
                    cost.put("least", estimate.leastCost().orElseThrow());
                    cost.put("most", estimate.mostCost().orElseThrow());
                    cost.put("currency", "USD");
                    price.asOf().ifPresent(month -> cost.put("asOf", month));
                });
    }
}
