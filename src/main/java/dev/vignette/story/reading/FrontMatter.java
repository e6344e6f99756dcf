package dev.vignette.story.reading;

import dev.vignette.story.Character;
import dev.vignette.story.Directions;
import dev.vignette.story.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// What a story says about itself before it begins, between two lines of `---`.
///
/// @param rest the story that follows
record FrontMatter(
        Optional<String> title,
        List<Character> characters,
        Directions directions,
        List<String> notes,
        String rest) {

    private static final List<String> KEYS =
            List.of("title", "style", "aspect", "seed", "characters");

    private static final Pattern OPENING = Pattern.compile("\\s*---[ \t]*\n");
    private static final Pattern KEY =
            Pattern.compile("\\s*(?:#.*\n\\s*)*[\\w\"' -]{1,40}:(?:\\s|$)");
    private static final Pattern CLOSING = Pattern.compile("(?m)^(?:---|\\.\\.\\.)[ \t]*$");

    static FrontMatter of(String text) throws Refusal {
        var opening = OPENING.matcher(text);
        if (!opening.lookingAt()) {
            return none(text);
        }
        boolean saysSomething = KEY.matcher(text).region(opening.end(), text.length()).lookingAt();
        var closing = CLOSING.matcher(text);
        if (!closing.find(opening.end())) {
            if (saysSomething) {
                throw new Refusal(
                        "The front matter begins in line 1 and never ends. Close it with a line of only ---.");
            }
            return none(text);
        }
        var yaml = text.substring(opening.end(), closing.start());
        if (!saysSomething && !yaml.isBlank()) {
            return none(text);
        }
        int line = (int) text.substring(0, opening.end()).lines().count() + 1;
        return read(Yaml.mapping(yaml, line), text.substring(closing.end()));
    }

    private static FrontMatter none(String text) {
        return new FrontMatter(Optional.empty(), List.of(), Directions.NONE, List.of(), text);
    }

    private static FrontMatter read(JsonNode said, String rest) throws Refusal {
        var where = "The front matter";
        var directions =
                new Said(where, word(said, "style"), word(said, "aspect"), word(said, "seed"))
                        .directions();
        return new FrontMatter(
                word(said, "title"),
                Cast.of(said.path("characters")),
                directions,
                notes(said),
                rest);
    }

    private static Optional<String> word(JsonNode said, String key) throws Refusal {
        var value = said.path(key);
        if (value.isContainer()) {
            throw new Refusal(
                    "The front matter: %s is a list or a map; it should be a word or a number. Text with a colon in it stands in quotation marks."
                            .formatted(key));
        }
        return value.isNull() || value.isMissingNode() || value.asString().isBlank()
                ? Optional.empty()
                : Optional.of(value.asString().strip());
    }

    /// Authors may say more than we know; a key that is nearly one of ours is a slip.
    private static List<String> notes(JsonNode said) {
        var notes = new ArrayList<String>();
        for (var key : said.propertyNames()) {
            if (!KEYS.contains(key)) {
                Nearest.among(key, KEYS)
                        .filter(near -> key.length() > 3)
                        .ifPresent(near ->
                                notes.add(
                                        "The front matter says %s, which means nothing here. Did you mean %s?"
                                                .formatted(key, near)));
            }
        }
        return notes;
    }
}
