package dev.vignette.illustrator.actors;

import dev.vignette.illustrator.canvas.Cast;

/// What the casts of all stories share: the sprites and their renderings, the painters of creatures
/// and things. For several threads; made once.
public final class Company {

    final Sprites sprites = new Sprites();
    final Creatures creatures = new Creatures(sprites);
    final Things things = new Things(sprites);

    /// The cast of one story.
    public Cast cast(long storySeed) {
        return new Actors(storySeed, this);
    }
}
