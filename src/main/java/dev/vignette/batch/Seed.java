package dev.vignette.batch;

import java.util.OptionalLong;
import java.util.Set;

/// What pictures are drawn from, where who draws them knows seeds: equal seeds, equal pictures.
///
/// @param asked as asked for
/// @param own the story's own, for what is built in: it draws the same from the same seed, and
///   without one every story would have the same girl in it. Services vary their pictures by
///   themselves and are never sent it
public record Seed(OptionalLong asked, OptionalLong own) {

    /// Nobody asked for one.
    public static final Seed NONE = asked(OptionalLong.empty());

    private static final Set<String> BUILT_IN = Set.of("illustrator", "rehearsal");

    /// As asked for, or not.
    public static Seed asked(OptionalLong seed) {
        return new Seed(seed, OptionalLong.empty());
    }

    /// The same for a story that has one of its own.
    public Seed withOwn(long seed) {
        return new Seed(asked, OptionalLong.of(seed));
    }

    /// What a provider draws from; empty where it is to choose.
    public OptionalLong of(String provider) {
        return asked.isPresent() || !BUILT_IN.contains(provider) ? asked : own;
    }
}
