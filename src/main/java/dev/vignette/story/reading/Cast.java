package dev.vignette.story.reading;

import dev.vignette.story.Character;
import dev.vignette.story.Excerpt;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// The characters of a front matter: a map of names to looks, or a list of `Mia: red hair` or of
/// `name` and `look`.
final class Cast {

    private static final int MOST = 500;

    private final List<Character> characters = new ArrayList<>();

    private Cast() {}

    static List<Character> of(JsonNode said) throws Refusal {
        var cast = new Cast();
        if (said.isArray()) {
            for (var one : said.values()) {
                cast.add(one);
            }
        } else if (said.isObject()) {
            cast.addAll(said);
        } else if (!said.isMissingNode() && !said.isNull()) {
            throw wrong(said);
        }
        if (cast.characters.size() > MOST) {
            throw new Refusal("The front matter names more than %d characters.".formatted(MOST));
        }
        return cast.characters;
    }

    private void add(JsonNode one) throws Refusal {
        if (!one.isObject()) {
            throw wrong(one);
        }
        if (one.has("name") && one.has("look")) {
            add(one.path("name").asString(""), one.path("look"));
        } else {
            addAll(one);
        }
    }

    private void addAll(JsonNode looks) throws Refusal {
        for (var look : looks.properties()) {
            add(look.getKey(), look.getValue());
        }
    }

    private void add(String name, JsonNode look) throws Refusal {
        if (look.isContainer() || name.isBlank() || look.asString("").isBlank()) {
            throw new Refusal(
                    "The front matter: the character %s needs a look in words, such as %s: red hair, yellow raincoat."
                            .formatted(Excerpt.of(name), name.isBlank() ? "Mia" : shortened(name)));
        }
        characters.add(
                new Character(name.strip(), look.asString().strip().replaceAll("\\s+", " ")));
    }

    private static String shortened(String name) {
        var quoted = Excerpt.of(name);
        return quoted.substring(1, quoted.length() - 1);
    }

    private static Refusal wrong(JsonNode said) {
        return new Refusal(
                "The front matter: characters are names with looks, such as \"Mia: red hair, yellow raincoat\", each in its own line, not %s."
                        .formatted(Excerpt.of(said.isContainer() ? "a list" : said.asString(""))));
    }
}
