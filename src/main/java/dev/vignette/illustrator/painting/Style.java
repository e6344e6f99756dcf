package dev.vignette.illustrator.painting;

import static java.util.Map.entry;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// In what manner a scene is painted. The scene is the same in all of them.
public enum Style {
    PICTURE_BOOK,
    WATERCOLOUR,
    PAPER_CUT,
    NOIR,
    SEPIA,
    NIGHT_LIGHT,
    PENCIL;

    /// Parts of the words that ask for a style, the first that is found counts.
    private static final List<Map.Entry<String, Style>> WORDS =
            List.of(
                    entry("watercolo", WATERCOLOUR),
                    entry("aquarelle", WATERCOLOUR),
                    entry("paper-cut", PAPER_CUT),
                    entry("paper cut", PAPER_CUT),
                    entry("papercut", PAPER_CUT),
                    entry("paper art", PAPER_CUT),
                    entry("collage", PAPER_CUT),
                    entry("noir", NOIR),
                    entry("black and white", NOIR),
                    entry("black-and-white", NOIR),
                    entry("monochrome", NOIR),
                    entry("sepia", SEPIA),
                    entry("vintage", SEPIA),
                    entry("old photo", SEPIA),
                    entry("night-light", NIGHT_LIGHT),
                    entry("night light", NIGHT_LIGHT),
                    entry("bedtime", NIGHT_LIGHT),
                    entry("pencil", PENCIL),
                    entry("sketch", PENCIL),
                    entry("charcoal", PENCIL),
                    entry("line drawing", PENCIL));

    /// The style that a name or a few words ask for; a picture book where they ask for none of the
    /// known ones.
    public static Style of(String asked) {
        var small = asked.toLowerCase(Locale.ROOT);
        return WORDS.stream()
                .filter(word -> small.contains(word.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(PICTURE_BOOK);
    }
}
