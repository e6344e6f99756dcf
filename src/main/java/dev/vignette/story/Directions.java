package dev.vignette.story;

import dev.vignette.image.Aspect;
import java.util.Optional;
import java.util.OptionalLong;

/// How to draw, as far as somebody said so: for a whole story, or for one scene of it.
///
/// @param seed what a service that knows seeds draws from; equal seeds, equal pictures
public record Directions(Optional<Style> style, Optional<Aspect> aspect, OptionalLong seed) {

    /// Nothing was said.
    public static final Directions NONE =
            new Directions(Optional.empty(), Optional.empty(), OptionalLong.empty());

    /// These directions, and where they are silent, the others.
    public Directions orElse(Directions others) {
        return new Directions(
                style.or(others::style),
                aspect.or(others::aspect),
                seed.isPresent() ? seed : others.seed());
    }
}
