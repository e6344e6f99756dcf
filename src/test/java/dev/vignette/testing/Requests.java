package dev.vignette.testing;

import dev.vignette.image.Aspect;
import dev.vignette.provider.ImageRequest;
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
