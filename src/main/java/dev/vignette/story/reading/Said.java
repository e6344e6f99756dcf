package dev.vignette.story.reading;

import dev.vignette.image.Aspect;
import dev.vignette.story.Directions;
import dev.vignette.story.Excerpt;
import dev.vignette.story.Style;
import java.util.Optional;
import java.util.OptionalLong;

/// Directions as an author wrote them, in front matter or in a row.
///
/// @param where what the reader of a message should look at: "Line 4"
record Said(String where, Optional<String> style, Optional<String> aspect, Optional<String> seed) {

    Directions directions() throws Refusal {
        return new Directions(parsedStyle(), parsedAspect(), parsedSeed());
    }

    private Optional<Style> parsedStyle() throws Refusal {
        try {
            return style.map(Style::parse);
        } catch (IllegalArgumentException wrong) {
            throw new Refusal(where + ": " + wrong.getMessage());
        }
    }

    private Optional<Aspect> parsedAspect() throws Refusal {
        if (aspect.isEmpty()) {
            return Optional.empty();
        }
        try {
            var parsed = Aspect.parse(aspect.get());
            if (parsed.isPresent()) {
                return parsed;
            }
        } catch (IllegalArgumentException wrong) {
            throw new Refusal(where + ": " + wrong.getMessage() + ".");
        }
        throw new Refusal(
                "%s: the aspect %s is none. Write width and height, such as 16:9 or 1:1."
                        .formatted(where, Excerpt.of(aspect.get())));
    }

    private OptionalLong parsedSeed() throws Refusal {
        try {
            return seed.isPresent()
                    ? OptionalLong.of(Long.parseLong(seed.get().strip()))
                    : OptionalLong.empty();
        } catch (NumberFormatException wrong) {
            throw new Refusal(
                    "%s: the seed %s is none. Write a whole number, such as 42."
                            .formatted(where, Excerpt.of(seed.orElseThrow())));
        }
    }
}
