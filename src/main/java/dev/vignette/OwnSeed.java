package dev.vignette;

import dev.vignette.Drafted.Draft;
import dev.vignette.image.Sha256;

/// The seed of a story for which nobody named one.
final class OwnSeed {

    private static final String UNTITLED = "story";
    private static final int DIGITS = 7;

    private OwnSeed() {}

    /// From its title, so that a story keeps its cast while its words are worked on; of one without
    /// a title, from its first scene. Up to nine digits: one can type it after `--seed`.
    static long of(Draft draft) {
        var title = draft.title();
        var name = title.equals(UNTITLED) ? draft.scenes().getFirst().description() : title;
        return Long.parseLong(Sha256.of(name.strip()).substring(0, DIGITS), 16);
    }
}
