package dev.vignette;

import dev.vignette.batch.BatchOptions;
import dev.vignette.image.Aspect;
import dev.vignette.story.Style;
import java.util.Optional;

/// How a story is to be drawn: what its user asked for.
///
/// @param provider who draws
/// @param model which of its models; its usual one where nobody says
/// @param title instead of the story's own
/// @param style instead of the story's own
/// @param aspect instead of the story's own
/// @param anew whether an unfinished batch of the same story does not matter
public record Order(
        String provider,
        Optional<String> model,
        Optional<String> title,
        Optional<Style> style,
        Optional<Aspect> aspect,
        boolean anew,
        BatchOptions options) {}
