package dev.vignette.batch;

import java.util.Optional;
import java.util.OptionalInt;

/// How a batch is drawn: what was asked for when it was handed in. Kept with it, so that whoever
/// goes on with it does so by the same rules.
///
/// @param retries when a scene is tried again
/// @param pacing how fast
/// @param budget what it may spend
/// @param size in the service's words
/// @param seed what its pictures are drawn from
/// @param baseUrl the provider's address, where it was named
/// @param fallback who takes over, where the provider cannot go on and nobody did yet
/// @param trial so many of its first scenes are drawn, then its user is asked
/// @param extras what happens to pictures besides
public record BatchOptions(
        RetryPolicy retries,
        Pacing pacing,
        Budget budget,
        Optional<String> size,
        Seed seed,
        Optional<String> baseUrl,
        Optional<Fallback> fallback,
        OptionalInt trial,
        Extras extras) {

    /// What happens to pictures besides.
    ///
    /// @param reuse whether one that was drawn before from the very same request is taken
    /// @param label whether a file that does not say how it was made is made to
    public record Extras(boolean reuse, boolean label) {

        public static final Extras NONE = new Extras(false, false);
    }

    /// What holds where nothing was asked for.
    public static final BatchOptions USUAL =
            new BatchOptions(
                    RetryPolicy.USUAL,
                    Pacing.LEARNT,
                    Budget.NONE,
                    Optional.empty(),
                    Seed.NONE,
                    Optional.empty(),
                    Optional.empty(),
                    OptionalInt.empty(),
                    Extras.NONE);

    public BatchOptions {
        trial.ifPresent(n -> Ranges.within("a trial's scenes", n, 1, 100_000));
    }

    /// The same, tried again by other rules.
    public BatchOptions with(RetryPolicy other) {
        return new BatchOptions(
                other, pacing, budget, size, seed, baseUrl, fallback, trial, extras);
    }

    /// The same at another pace.
    public BatchOptions with(Pacing other) {
        return new BatchOptions(
                retries, other, budget, size, seed, baseUrl, fallback, trial, extras);
    }

    /// The same with another budget.
    public BatchOptions with(Budget other) {
        return with(other, baseUrl);
    }

    /// The same with another budget and another address.
    public BatchOptions with(Budget otherBudget, Optional<String> otherBaseUrl) {
        return new BatchOptions(
                retries, pacing, otherBudget, size, seed, otherBaseUrl, fallback, trial, extras);
    }

    /// The same drawn from another seed.
    public BatchOptions with(Seed other) {
        return new BatchOptions(
                retries, pacing, budget, size, other, baseUrl, fallback, trial, extras);
    }

    /// The same with somebody, or nobody, to take over.
    public BatchOptions withFallback(Optional<Fallback> other) {
        return new BatchOptions(retries, pacing, budget, size, seed, baseUrl, other, trial, extras);
    }

    /// The same with another trial, or with none.
    public BatchOptions withTrial(OptionalInt other) {
        return new BatchOptions(
                retries, pacing, budget, size, seed, baseUrl, fallback, other, extras);
    }

    /// The same with other extras.
    public BatchOptions with(Extras other) {
        return new BatchOptions(
                retries, pacing, budget, size, seed, baseUrl, fallback, trial, other);
    }
}
