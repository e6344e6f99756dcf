package dev.vignette.database;

import dev.vignette.batch.BatchId;
import dev.vignette.batch.BatchOptions;
import dev.vignette.database.Submission.NewScene;
import dev.vignette.provider.Profile;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Batches to hand in, described by what is special about them.
record Submissions(Submission made) {

    private static final SplittableRandom RANDOM = new SplittableRandom(42);

    static Submissions of(int scenes) {
        var parts = IntStream.rangeClosed(1, scenes).mapToObj(Submissions::scene).toList();
        return new Submissions(
                new Submission(
                        newId(),
                        "The Lighthouse",
                        "print",
                        profile("openai", "model-1"),
                        "picture-book",
                        "16:9",
                        BatchOptions.USUAL,
                        parts,
                        List.of()));
    }

    static synchronized BatchId newId() {
        return BatchId.random(RANDOM);
    }

    private static NewScene scene(int number) {
        return new NewScene(
                number,
                Optional.empty(),
                "text " + number,
                "prompt " + number,
                "description " + number,
                Map.of(),
                "picture-book",
                "16:9",
                OptionalLong.empty(),
                List.of());
    }

    static Profile profile(String provider, String model) {
        return new Profile(
                provider,
                model,
                provider + " account",
                true,
                List.of(),
                8_000,
                Duration.ofSeconds(30),
                Duration.ofMinutes(1));
    }

    Submissions with(BatchOptions options) {
        return with(made.id(), made.fingerprint(), made.profile(), options);
    }

    Submissions called(BatchId id) {
        return with(id, made.fingerprint(), made.profile(), made.options());
    }

    Submissions like(String fingerprint) {
        return with(made.id(), fingerprint, made.profile(), made.options());
    }

    Submissions by(Profile profile) {
        return with(made.id(), made.fingerprint(), profile, made.options());
    }

    private Submissions with(
            BatchId id, String fingerprint, Profile profile, BatchOptions options) {
        return new Submissions(
                new Submission(
                        id,
                        made.title(),
                        fingerprint,
                        profile,
                        made.style(),
                        made.aspect(),
                        options,
                        made.scenes(),
                        List.of()));
    }
}
