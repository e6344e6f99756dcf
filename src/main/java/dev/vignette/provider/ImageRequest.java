package dev.vignette.provider;

import dev.vignette.image.Aspect;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// What is asked of an image service: one picture.
///
/// @param scene the scene's number in its story
/// @param scenes how many scenes the story has
/// @param prompt what is sent
/// @param description what the scene shows, without style: what the built-in illustrator reads
/// @param reworded whether the prompt is not the scene's first one
/// @param looks how characters look, by name
/// @param style the style's name or words
/// @param aspect the shape wanted
/// @param size how large, in the service's own words: `1K`, `1536x1024`
/// @param seed what to draw from, for services that know seeds
/// @param references pictures to draw after, in the order in which they are sent; usually none
public record ImageRequest(
        int scene,
        int scenes,
        String prompt,
        String description,
        boolean reworded,
        Map<String, String> looks,
        String style,
        Aspect aspect,
        Optional<String> size,
        OptionalLong seed,
        List<Reference> references) {

    public ImageRequest {
        looks = Map.copyOf(looks);
        references = List.copyOf(references);
        if (scene < 1 || scene > scenes) {
            throw new IllegalArgumentException("a story of " + scenes + " has no scene " + scene);
        }
        if (prompt.isBlank()) {
            throw new IllegalArgumentException("scene " + scene + " has no prompt");
        }
    }

    /// One that brings no pictures along.
    public ImageRequest(
            int scene,
            int scenes,
            String prompt,
            String description,
            boolean reworded,
            Map<String, String> looks,
            String style,
            Aspect aspect,
            Optional<String> size,
            OptionalLong seed) {
        this(
                scene,
                scenes,
                prompt,
                description,
                reworded,
                looks,
                style,
                aspect,
                size,
                seed,
                List.of());
    }
}
