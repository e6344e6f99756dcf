package dev.vignette.server;

import dev.vignette.BatchJson;
import dev.vignette.Changes.Stretch;
import dev.vignette.batch.BatchId;
import dev.vignette.batch.GateView;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// A scene that changed, as it is told to those who follow: written once for all of them.
final class Told {

    private final long sequence;
    private final int number;
    private final byte[] bytes;

    private Told(long sequence, int number, byte[] bytes) {
        this.sequence = sequence;
        this.number = number;
        this.bytes = bytes;
    }

    /// Up to which everything is told with it.
    long sequence() {
        return sequence;
    }

    /// Of the scene.
    int number() {
        return number;
    }

    /// An event as Server-Sent Events have it.
    byte[] bytes() {
        return bytes;
    }

    /// The scenes of a stretch, one after the other.
    static List<Told> scenes(Views views, BatchId id, Stretch stretch) {
        var told = new ArrayList<Told>();
        var scenes = stretch.scenes();
        for (int i = 0; i < scenes.size(); i++) {
            var change = scenes.get(i);
            long next =
                    i + 1 < scenes.size()
                            ? scenes.get(i + 1).sequence()
                            : stretch.next().orElse(Long.MAX_VALUE);
            // of those that share a number, in a batch of an older version, the last one has it
            var name = next == change.sequence() ? "" : "id: " + change.sequence() + "\n";
            var scene = change.scene();
            told.add(
                    new Told(
                            change.sequence(),
                            scene.number(),
                            event("scene", name, views.scene(id, scene))));
        }
        return told;
    }

    /// Scenes and the batch behind them, as one piece.
    static byte[] joined(Collection<Told> scenes, byte[] batch) {
        var bytes = new ByteArrayOutputStream();
        scenes.forEach(told -> bytes.writeBytes(told.bytes));
        bytes.writeBytes(batch);
        return bytes.toByteArray();
    }

    /// The batch itself, when everything up to a sequence is told.
    static byte[] batch(Views views, Stretch stretch, Optional<GateView> gate, long upTo) {
        return event(
                "batch",
                "id: " + upTo + "\n",
                views.batch(stretch.batch(), stretch.missing(), gate));
    }

    /// What holds a batch back, between its own changes: others may share its gate.
    static byte[] gate(GateView gate) {
        return event("gate", "", BatchJson.gate(gate));
    }

    private static byte[] event(String type, String id, JsonNode data) {
        return ("event: " + type + "\n" + id + "data: " + data + "\n\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
