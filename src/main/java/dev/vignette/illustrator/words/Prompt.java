package dev.vignette.illustrator.words;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A scene's words without what a prompt carries beside them: a line about the style, a line about
/// the characters.
///
/// @param scene the words that tell what is to be seen
/// @param looks what the line about the characters says, by name
record Prompt(String scene, Map<String, String> looks) {

    private static final List<String> ABOUT_STYLE =
            List.of(
                    "style:",
                    "art style:",
                    "mood:",
                    "title:",
                    "aspect:",
                    "negative prompt:",
                    "avoid:",
                    "in the style of");

    Prompt {
        looks = Map.copyOf(looks);
    }

    static Prompt of(String text) {
        if (text.indexOf(':') < 0 && text.indexOf('\n') < 0) {
            return new Prompt(text, Map.of());
        }
        var scene = new StringBuilder();
        var looks = new HashMap<String, String>();
        boolean characters = false;
        for (var line : text.lines().toList()) {
            var small = line.strip().toLowerCase(Locale.ROOT);
            boolean opensCharacters =
                    small.startsWith("characters:") || small.startsWith("character:");
            if (opensCharacters || (characters && small.startsWith("-"))) {
                characters = true;
                readLooks(
                        opensCharacters
                                ? line.substring(line.indexOf(':') + 1)
                                : line.strip().substring(1),
                        looks);
            } else {
                characters = false;
                boolean style = ABOUT_STYLE.stream().anyMatch(small::startsWith);
                scene.append(style ? "" : line).append('\n');
            }
        }
        return new Prompt(scene.toString(), looks);
    }

    /// `Mira: red hair, yellow raincoat; Tom: grey beard`, or with the looks in brackets.
    private static void readLooks(String line, Map<String, String> looks) {
        for (var entry : line.split("[;)]|\\.(?:\\s|$)", -1)) {
            int cut = firstOf(entry, ":(=–—");
            if (cut > 0) {
                var name = entry.substring(0, cut).replaceFirst("^[\\s,]+", "").strip();
                if (!name.isEmpty()) {
                    looks.putIfAbsent(name, entry.substring(cut + 1).strip());
                }
            }
        }
    }

    private static int firstOf(String text, String marks) {
        for (int i = 0; i < text.length(); i++) {
            if (marks.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }
}
