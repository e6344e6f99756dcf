package dev.vignette.bench;

import dev.vignette.batch.BatchId;
import dev.vignette.batch.BatchOptions;
import dev.vignette.database.Submission;
import dev.vignette.database.Submission.NewScene;
import dev.vignette.provider.Profile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// A story of as many scenes of usual length as are asked for.
final class Lighthouse {

    private static final String TEXT =
            "The lamp of the lighthouse turned for the last time, and Mara, who had kept it for"
                    + " forty years, went down the stairs to see who had knocked. It was the sea. ";

    private Lighthouse() {}

    /// A new batch of it.
    static Submission of(int scenes, Profile profile, BatchOptions options) {
        return new Submission(
                BatchId.random(RandomGenerator.getDefault()),
                "The Lighthouse Keeper",
                "bench",
                profile,
                "picture-book",
                "16:9",
                options,
                IntStream.rangeClosed(1, scenes).mapToObj(Lighthouse::scene).toList(),
                List.of());
    }

    private static NewScene scene(int number) {
        return new NewScene(
                number,
                Optional.empty(),
                TEXT + number,
                "Picture book illustration, soft light. Mara is an old woman in a yellow coat. "
                        + TEXT
                        + number,
                TEXT + number,
                Map.of("Mara", "an old woman in a yellow coat"),
                "picture-book",
                "16:9",
                OptionalLong.empty(),
                List.of());
    }
}
