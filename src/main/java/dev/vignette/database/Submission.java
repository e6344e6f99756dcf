package dev.vignette.database;

import dev.vignette.batch.BatchId;
import dev.vignette.batch.BatchOptions;
import dev.vignette.provider.Profile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// A batch as it is handed in.
///
/// @param fingerprint equal for the same story drawn the same way
public record Submission(
        BatchId id,
        String title,
        String fingerprint,
        Profile profile,
        String style,
        String aspect,
        BatchOptions options,
        List<NewScene> scenes) {

    /// One of its scenes, with the prompt as it will be sent.
    public record NewScene(
            int number,
            Optional<String> title,
            String text,
            String prompt,
            String description,
            Map<String, String> looks,
            String style,
            String aspect,
            OptionalLong seed) {}
}
