package dev.vignette.story;

import dev.vignette.story.Composition.Composed;
import dev.vignette.story.Composition.TooLong;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The words an image service is asked with: the style, how the characters of the scene look, and
/// what the scene shows.
public final class Prompt {

    private Prompt() {}

    /// The prompt of one scene. The style is the scene's own, else the caller's, else the story's,
    /// else the usual one. A prompt the author wrote is sent as it stands; only a style that
    /// somebody chose follows it, on a new line.
    ///
    /// @param limit characters the service takes; a composed prompt is cut after a sentence to fit
    public static Composition compose(
            Story story, Scene scene, Optional<Style> explicitStyle, int limit) {
        var chosen =
                scene.directions()
                        .style()
                        .or(() -> explicitStyle)
                        .or(() -> story.directions().style());
        return scene.givenPrompt()
                .map(prompt -> given(scene.number(), prompt, chosen, limit))
                .orElseGet(() -> composed(story, scene, chosen.orElse(Style.usual()), limit));
    }

    /// The looks of the characters whose names occur in what the scene shows, in the story's order.
    public static Map<String, String> looksIn(Story story, Scene scene) {
        var looks = new LinkedHashMap<String, String>();
        if (!story.characters().isEmpty()) {
            var names = new Names(description(scene));
            story.characters().stream()
                    .filter(character -> names.include(character.name()))
                    .forEach(character -> looks.put(character.name(), character.look()));
        }
        return looks;
    }

    /// What the scene shows, without a word about style: its text, or where it has none, the prompt
    /// its author wrote.
    public static String description(Scene scene) {
        return scene.text().isBlank() ? scene.givenPrompt().orElseThrow() : scene.text();
    }

    /// Whether what the scene shows names somebody, in any writing: `mia` is Mia.
    public static boolean names(Scene scene, String name) {
        var shown = new Names(description(scene));
        return shown.include(name) || shown.include(name.toLowerCase(Locale.ROOT));
    }

    private static Composition given(int scene, String prompt, Optional<Style> style, int limit) {
        var sent = prompt + style.map(chosen -> "\n" + chosen.words()).orElse("");
        if (sent.length() <= limit) {
            return new Composed(sent);
        }
        return new TooLong(
                "Scene %d: its prompt has %d characters%s, but the service takes at most %d. Shorten it, or give the scene a text instead of a prompt."
                        .formatted(
                                scene,
                                sent.length(),
                                style.isPresent() ? " with its style" : "",
                                limit));
    }

    private static Composition composed(Story story, Scene scene, Style style, int limit) {
        var shown = description(scene).strip();
        var lines = new ArrayList<String>();
        lines.add(sentence(style.words()));
        looksIn(story, scene).forEach((name, look) -> lines.add(sentence(name + ": " + look)));
        var how = fitting(lines, limit - Math.min(shown.length(), limit / 2) - 1);
        var what = Sentences.within(shown, limit - how.length());
        return new Composed(how + what);
    }

    /// As many lines, each with its end, as leave half of the room to what the scene shows.
    private static String fitting(List<String> lines, int room) {
        var fitting = new StringBuilder();
        for (var line : lines) {
            int left = room - fitting.length();
            if (line.length() <= left) {
                fitting.append(line).append('\n');
            } else if (fitting.isEmpty() && left > 0) {
                fitting.append(Sentences.within(line, left)).append('\n');
            }
        }
        return fitting.toString();
    }

    private static String sentence(String words) {
        var line = words.strip();
        return java.lang.Character.isLetterOrDigit(line.codePointBefore(line.length()))
                ? line + "."
                : line;
    }
}
