package dev.vignette.story.reading;

import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;

/// YAML from strangers: a mapping of moderate size and depth, without aliases.
final class Yaml {

    private static final int LONGEST = 100_000;

    private static final YAMLFactory FACTORY =
            YAMLFactory.builder()
                    .loadSettings(
                            LoadSettings.builder()
                                    .setMaxAliasesForCollections(0)
                                    .setAllowRecursiveKeys(false)
                                    .setCodePointLimit(LONGEST)
                                    .build())
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(20).build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build();

    private static final YAMLMapper YAML = new YAMLMapper(FACTORY);

    private Yaml() {}

    /// The mapping that a front matter is.
    ///
    /// @param firstLine the line of the story in which it begins, for messages
    static JsonNode mapping(String yaml, int firstLine) throws Refusal {
        if (yaml.length() > LONGEST) {
            throw new Refusal(
                    "The front matter has %d characters; at most %d are read."
                            .formatted(yaml.length(), LONGEST));
        }
        try {
            refuseAliases(yaml, firstLine);
            var node = YAML.readTree(yaml);
            if (node.isObject() || node.isMissingNode() || node.isNull()) {
                return node;
            }
        } catch (JacksonException broken) {
            throw new Refusal(explained(broken, firstLine));
        }
        throw new Refusal(
                "Line %d: the front matter is not lines of key: value, such as title: The Lighthouse Keeper."
                        .formatted(firstLine));
    }

    private static void refuseAliases(String yaml, int firstLine) throws Refusal {
        if (yaml.indexOf('*') < 0) {
            return;
        }
        try (var parser = (YAMLParser) FACTORY.createParser(ObjectReadContext.empty(), yaml)) {
            while (parser.nextToken() != null) {
                if (parser.isCurrentAlias()) {
                    throw new Refusal(
                            "Line %d: the front matter uses an alias (*), which is not read. Text that begins with * stands in quotation marks."
                                    .formatted(
                                            firstLine
                                                    - 1
                                                    + parser.currentTokenLocation().getLineNr()));
                }
            }
        }
    }

    private static String explained(JacksonException broken, int firstLine) {
        var location = broken.getLocation();
        int line = firstLine - 1 + (location == null ? 1 : Math.max(1, location.getLineNr()));
        var reason =
                String.valueOf(broken.getOriginalMessage())
                        .lines()
                        .filter(part -> !part.startsWith(" "))
                        .findFirst()
                        .orElse("not understood");
        return "Line %d: the front matter is not sound YAML (%s). Text with a colon in it stands in quotation marks."
                .formatted(line, reason);
    }
}
