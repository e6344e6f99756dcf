package dev.vignette.provider.comfyui;

import dev.vignette.provider.http.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What ComfyUI is to do, in its API format, with places to fill in: `%prompt%`, `%width%`,
/// `%height%`, `%seed%`, `%model%`, and `%id%`, which is another one in each call.
final class Workflow {

    private static final String BUILT_IN = "/dev/vignette/provider/comfyui/workflow.json";

    private final JsonNode nodes;

    private Workflow(JsonNode nodes) {
        this.nodes = nodes;
    }

    /// One that needs nothing but a checkpoint.
    public static Workflow builtIn() {
        try (var in = Objects.requireNonNull(Workflow.class.getResourceAsStream(BUILT_IN))) {
            return parse("the built-in workflow", in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The one in a file.
    ///
    /// @throws IllegalArgumentException where it holds none; the message says why
    public static Workflow in(Path file) {
        final byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "COMFYUI_WORKFLOW names a file that cannot be read: " + file, e);
        }
        return parse("COMFYUI_WORKFLOW (" + file + ")", bytes);
    }

    private static Workflow parse(String name, byte[] bytes) {
        var nodes = Json.object(bytes);
        boolean isApiFormat =
                nodes.isPresent()
                        && !nodes.get().isEmpty()
                        && nodes.get().valueStream().allMatch(node -> node.has("class_type"));
        if (!isApiFormat) {
            throw new IllegalArgumentException(
                    name
                            + " holds no workflow in ComfyUI's API format; it is exported with"
                            + " \"Export (API)\"");
        }
        var workflow = new Workflow(nodes.get());
        if (!workflow.has("%prompt%")) {
            throw new IllegalArgumentException(
                    name + " has no %prompt% where the scene's words belong");
        }
        return workflow;
    }

    /// Whether a place to fill in is there.
    boolean has(String place) {
        return nodes.toString().contains(place);
    }

    /// The workflow with its places filled in. One that stands alone becomes a number where its
    /// value is one.
    JsonNode filled(Map<String, Object> values) {
        var copy = nodes.deepCopy();
        copy.valueStream().forEach(node -> fill(node.path("inputs"), values));
        return copy;
    }

    private static void fill(JsonNode inputs, Map<String, Object> values) {
        if (inputs instanceof ObjectNode object) {
            for (var name : object.propertyNames().stream().toList()) {
                var input = object.path(name);
                if (input.isString()) {
                    put(object, name, input.asString(), values);
                } else {
                    fill(input, values);
                }
            }
        }
    }

    private static void put(
            ObjectNode object, String name, String text, Map<String, Object> values) {
        if (values.get(text) instanceof Long number) {
            object.put(name, number.longValue());
            return;
        }
        var filled = text;
        // the prompt comes last: what it says is not looked at for places
        for (var value : values.entrySet()) {
            if (!value.getKey().equals("%prompt%")) {
                filled = filled.replace(value.getKey(), value.getValue().toString());
            }
        }
        object.put(name, filled.replace("%prompt%", String.valueOf(values.get("%prompt%"))));
    }
}
