package dev.vignette.story.reading;

import dev.vignette.story.Excerpt;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The rows of a JSON Lines file: one object a line.
final class JsonRows {

    private static final JsonMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(100)
                                                    .build())
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private JsonRows() {}

    static List<Row> of(String text) throws Refusal {
        var rows = new ArrayList<Row>();
        int number = 0;
        for (var line : (Iterable<String>) text.lines()::iterator) {
            number++;
            if (!line.isBlank()) {
                rows.add(row(number, parsed(number, line)));
            }
        }
        return rows;
    }

    private static JsonNode parsed(int number, String line) throws Refusal {
        JsonNode node;
        try {
            node = JSON.readTree(line);
        } catch (JacksonException broken) {
            throw new Refusal(
                    "Line %d: this is not sound JSON (%s). JSON Lines has one whole object in each line."
                            .formatted(number, cause(broken)));
        }
        if (!node.isObject()) {
            throw new Refusal(
                    "Line %d: %s is no object. JSON Lines has one whole object in each line, such as {\"text\": \"A fox in the snow\"}."
                            .formatted(number, Excerpt.of(line)));
        }
        return node;
    }

    private static Row row(int number, JsonNode object) throws Refusal {
        var fields = new LinkedHashMap<String, String>();
        for (var property : object.properties()) {
            var name = property.getKey().strip().toLowerCase(Locale.ROOT);
            var value = property.getValue();
            if (Row.COLUMNS.contains(name) && value.isContainer()) {
                throw new Refusal(
                        "Line %d: %s is a list or an object; it should be text or a number."
                                .formatted(number, name));
            }
            var written = value.isContainer() ? "…" : Decoding.tidy(value.asString());
            if (!value.isNull() && !written.isBlank()) {
                fields.put(name, written);
            }
        }
        return new Row(number, fields);
    }

    private static String cause(JacksonException broken) {
        var message = String.valueOf(broken.getOriginalMessage());
        var first = message.lines().findFirst().orElse("");
        return first.substring(0, Math.min(first.length(), 120));
    }
}
