package dev.vignette;

import dev.vignette.image.Sha256;
import dev.vignette.provider.Profile;
import dev.vignette.provider.builtin.BuiltIn;
import dev.vignette.provider.rehearsal.Rehearsal;
import java.util.OptionalLong;
import java.util.Set;

/// The seed of a story for which nobody named one. What is built in draws the same from the same
/// seed, so without one of its own every story would have the same girl in it. Services vary their
/// pictures by themselves and are sent none.
final class OwnSeed {

    private static final Set<String> BUILT_IN = Set.of(BuiltIn.NAME, Rehearsal.NAME);
    private static final String UNTITLED = "story";
    private static final int DIGITS = 7;

    private OwnSeed() {}

    /// From its title, so that a story keeps its cast while its words are worked on; of one without
    /// a title, from its first scene. Up to nine digits: one can type it after `--seed`.
    static OptionalLong of(String title, String firstScene, Profile profile) {
        if (!BUILT_IN.contains(profile.name())) {
            return OptionalLong.empty();
        }
        var name = title.equals(UNTITLED) ? firstScene : title;
        return OptionalLong.of(Long.parseLong(Sha256.of(name.strip()).substring(0, DIGITS), 16));
    }
}
