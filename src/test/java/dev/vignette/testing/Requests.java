package dev.vignette.testing;

import dev.vignette.image.Aspect;
import dev.vignette.provider.ImageRequest;
import dev.vignette.provider.Reference;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// Requests for tests.
public final class Requests {

    private Requests() {}

    /// A scene of a story of a hundred.
    public static ImageRequest scene(int number) {
        return scene(number, Aspect.WIDE);
    }

    /// A scene that brings these pictures along.
    public static ImageRequest after(List<Reference> references) {
        var plain = scene(3);
        return new ImageRequest(
                plain.scene(),
                plain.scenes(),
                plain.prompt(),
                plain.description(),
                plain.reworded(),
                plain.looks(),
                plain.style(),
                plain.aspect(),
                plain.size(),
                plain.seed(),
                references);
    }

    public static ImageRequest scene(int number, Aspect aspect) {
        return scene(number, aspect, Optional.empty());
    }

    public static ImageRequest scene(int number, Aspect aspect, Optional<String> size) {
        return new ImageRequest(
                number,
                100,
                "Scene %d: a fox sails a paper boat at dusk.".formatted(number),
                "a fox sails a paper boat at dusk",
                false,
                Map.of(),
                "watercolour",
                aspect,
                size,
                OptionalLong.of(7));
    }
}
