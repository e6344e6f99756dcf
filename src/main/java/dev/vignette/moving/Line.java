package dev.vignette.moving;

import dev.vignette.database.CopyStore.Copied;
import dev.vignette.database.CopyStore.Part;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// A line of a batch's file: one JSON object with one field, which says what the line is.
sealed interface Line {

    JsonMapper JSON = JsonMapper.builder().enable(DeserializationFeature.USE_LONG_FOR_INTS).build();

    TypeReference<LinkedHashMap<String, LinkedHashMap<String, Optional<Object>>>> FORM =
            new TypeReference<>() {};

    TypeReference<LinkedHashMap<String, Optional<Object>>> VALUES = new TypeReference<>() {};

    /// A row as the database has it.
    record Row(Copied copied) implements Line {}

    /// A picture whose checksum stands in no row.
    record Stored(String key, long bytes, String sha256) implements Line {}

    /// A picture that a row names, and that was gone or damaged where it came from.
    record Lost(String key) implements Line {}

    default String written() {
        return JSON.writeValueAsString(
                switch (this) {
                    case Row(Copied(var part, var values)) -> Map.of(part.wireName(), values);
                    case Stored(var key, var bytes, var sum) -> {
                        var fields = new LinkedHashMap<String, Object>();
                        fields.put("key", key);
                        fields.put("bytes", bytes);
                        fields.put("sha256", sum);
                        yield Map.of("stored", fields);
                    }
                    case Lost(var key) -> Map.of("lost", Map.of("key", key));
                });
    }

    /// The line that was written so.
    ///
    /// @throws IllegalArgumentException where it is none
    static Line read(String written) {
        try {
            var fields = parsed(written, FORM);
            if (fields.size() != 1) {
                throw new IllegalArgumentException("a line is one object with one field");
            }
            var name = fields.firstEntry().getKey();
            SequencedMap<String, Optional<Object>> values = present(fields.firstEntry().getValue());
            return switch (name) {
                case "stored" ->
                        new Stored(
                                text(values, "key"),
                                ((Number) present(values, "bytes")).longValue(),
                                text(values, "sha256"));
                case "lost" -> new Lost(text(values, "key"));
                default ->
                        new Row(
                                new Copied(
                                        Part.of(name)
                                                .orElseThrow(() ->
                                                        new IllegalArgumentException(
                                                                "no line is called " + name)),
                                        values));
            };
        } catch (ClassCastException e) {
            throw new IllegalArgumentException("a line is no sound JSON", e);
        }
    }

    /// A row that belongs to no batch.
    ///
    /// @throws IllegalArgumentException where the line is none
    static SequencedMap<String, Optional<Object>> values(String written) {
        return parsed(written, VALUES);
    }

    /// What a line says.
    ///
    /// @throws IllegalArgumentException where it does not have that form
    static <T> T parsed(String written, TypeReference<T> form) {
        try {
            return present(JSON.readValue(written, form));
        } catch (JacksonException e) {
            throw new IllegalArgumentException("a line is no sound JSON", e);
        }
    }

    private static <T> T present(@Nullable T value) {
        return Optional.ofNullable(value)
                .orElseThrow(() -> new IllegalArgumentException("a line says null"));
    }

    private static String text(Map<String, Optional<Object>> values, String name) {
        return (String) present(values, name);
    }

    private static Object present(Map<String, Optional<Object>> values, String name) {
        return values.getOrDefault(name, Optional.empty())
                .orElseThrow(() -> new IllegalArgumentException("a line lacks its " + name));
    }
}
