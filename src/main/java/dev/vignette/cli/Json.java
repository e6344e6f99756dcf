package dev.vignette.cli;

import dev.vignette.BatchJson;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// How JSON is written on standard output.
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

    /// A batch, and in `gate` what holds it back.
    static ObjectNode batch(Standing standing, Instant now) {
        var node = BatchJson.batch(standing.batch(), now);
        standing.gate().ifPresent(gate -> node.set("gate", BatchJson.gate(gate)));
        return node;
    }
}
