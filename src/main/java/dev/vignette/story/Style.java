package dev.vignette.story;

import java.util.List;

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
}
