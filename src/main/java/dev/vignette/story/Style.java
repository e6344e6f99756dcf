package dev.vignette.story;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How pictures should look: a known style by its name, or a style in the user's own words.
///
/// @param name as shown; for a style in own words, those words
/// @param words what a prompt says for it
public record Style(String name, String words) {

    /// The styles that have a name.
    public static final List<Style> KNOWN =
            List.of(
                    new Style(
                            "picture-book",
                            "picture book illustration, soft light, warm colours, gentle shapes"),
                    new Style(
                            "watercolour",
                            "delicate watercolour painting on textured paper, soft washes"),
                    new Style(
                            "paper-cut",
                            "layered paper cut art, clean edges, soft shadows between the layers"),
                    new Style("noir", "black and white film noir, high contrast, dramatic shadows"),
                    new Style("sepia", "sepia toned vintage illustration"),
                    new Style(
                            "night-light",
                            "cosy night light illustration, deep blues, warm glowing lamps"),
                    new Style("pencil", "fine pencil drawing on white paper, light hatching"));

    public Style {
        if (name.isBlank() || words.isBlank()) {
            throw new IllegalArgumentException("a style has a name and words");
        }
    }

    /// What a picture looks like when nobody says otherwise.
    public static Style usual() {
        return KNOWN.getFirst();
    }

    /// The style that somebody's words ask for: one of the known by its name, else at least two
    /// words of their own.
    ///
    /// @throws IllegalArgumentException where a single word is no known style; the message says
    ///   which name is near, and all there are
    public static Style parse(String words) {
        var written = words.strip().replaceAll("\\s+", " ");
        var name = written.toLowerCase(Locale.ROOT).replaceAll("[ _-]+", "-");
        return KNOWN.stream()
                .filter(style -> style.name.equals(name))
                .findFirst()
                .or(() -> inOwnWords(written))
                .orElseThrow(() -> new IllegalArgumentException(unknown(written)));
    }

    /// Where no spaces are written (Chinese, Japanese, Thai), two characters are words enough.
    private static Optional<Style> inOwnWords(String written) {
        var several = written.indexOf(' ') > 0;
        var unspaced = written.length() > 1 && written.codePoints().allMatch(Names::isUnspaced);
        return several || unspaced ? Optional.of(new Style(written, written)) : Optional.empty();
    }

    private static String unknown(String written) {
        var names = KNOWN.stream().map(Style::name).toList();
        return written.isEmpty()
                ? "A style has a name or words; the names are %s."
                        .formatted(String.join(", ", names))
                : "There is no style %s.%s The styles are %s; a style in your own words has at least two."
                        .formatted(
                                Excerpt.of(written),
                                Nearest.among(written, names)
                                        .map(near -> " Did you mean %s?".formatted(near))
                                        .orElse(""),
                                String.join(", ", names));
    }
}
