package dev.vignette.database;

import dev.vignette.batch.BatchId;
import dev.vignette.batch.BatchOptions;
import dev.vignette.image.Sha256;
import dev.vignette.provider.Profile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A batch as it is handed in.
///
/// @param fingerprint equal for the same story drawn the same way
/// @param references pictures that go along, the first of them number 1
public record Submission(
        BatchId id,
        String title,
        String fingerprint,
        Profile profile,
        String style,
        String aspect,
        BatchOptions options,
        List<NewScene> scenes,
        List<NewReference> references) {

    /// A picture that goes along with some of its scenes, and is stored.
    ///
    /// @param name what its user calls it
    /// @param key where the storage keeps it
    public record NewReference(String name, String key, String sha256) {}

    /// Equal where the very same is asked of the same service: the same words to the same model for
    /// a picture of the same shape. The key does not matter.
    String request(NewScene scene) {
        var seed = scene.seed().isPresent() ? scene.seed() : options.seed().of(profile.name());
        return Sha256.of(
                Stream.of(
                                Profile.withoutKey(profile.gateKey()).orElse(profile.gateKey()),
                                scene.prompt(),
                                scene.aspect(),
                                options.size().orElse(""),
                                seed.isPresent() ? "" + seed.getAsLong() : "",
                                scene.references().stream()
                                        .map(number -> references.get(number - 1).sha256())
                                        .collect(Collectors.joining(",")))
                        .collect(Collectors.joining("\0"))
                        .getBytes(StandardCharsets.UTF_8));
    }

    /// One of its scenes, with the prompt as it will be sent.
    ///
    /// @param references which pictures go along, by their numbers
    public record NewScene(
            int number,
            Optional<String> title,
            String text,
            String prompt,
            String description,
            Map<String, String> looks,
            String style,
            String aspect,
            OptionalLong seed,
            List<Integer> references) {}
}
