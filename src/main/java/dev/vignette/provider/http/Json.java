package dev.vignette.provider.http;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// JSON as trees: what a service answers is looked at, never bound to types that its next release
/// breaks.
public final class Json {

    private static final JsonMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(100)
                                                    .maxStringLength((int) Transport.LARGEST_BODY)
                                                    .build())
                                    .build())
                    .build();

    private Json() {}

    /// The object that some bytes hold; empty where they hold something else, or half of one.
    public static Optional<JsonNode> object(byte[] bytes) {
        return tree(bytes).filter(JsonNode::isObject);
    }

    /// An object to fill and send.
    public static ObjectNode request() {
        return MAPPER.createObjectNode();
    }

    /// The bytes of a tree.
    public static byte[] bytes(JsonNode tree) {
        return MAPPER.writeValueAsBytes(tree);
    }

    /// The text of a field, be it written as a string or as a number; empty where it is absent,
    /// null, blank, or a thing with parts.
    public static Optional<String> text(JsonNode node) {
        return node.isValueNode() && !node.isNull()
                ? Optional.of(node.asString()).filter(text -> !text.isBlank())
                : Optional.empty();
    }

    /// A field under its own name, or as proxies write it: `inline_data` for `inlineData`.
    public static JsonNode field(JsonNode node, String name) {
        return node.has(name) ? node.path(name) : node.path(snakeCase(name));
    }

    private static String snakeCase(String name) {
        var words = new StringBuilder();
        name.chars()
                .forEach(letter -> {
                    if (Character.isUpperCase(letter)) {
                        words.append('_').append((char) Character.toLowerCase(letter));
                    } else {
                        words.append((char) letter);
                    }
                });
        return words.toString();
    }

    /// The array that some bytes hold; empty where they hold something else, or half of one.
    public static Optional<JsonNode> array(byte[] bytes) {
        return tree(bytes).filter(JsonNode::isArray);
    }

    private static Optional<JsonNode> tree(byte[] bytes) {
        try {
            return Optional.of(MAPPER.readTree(bytes));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
