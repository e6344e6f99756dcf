package dev.vignette.illustrator.actors;

import dev.vignette.illustrator.canvas.Canvas;
import dev.vignette.illustrator.canvas.Cast;
import dev.vignette.illustrator.canvas.Extent;
import dev.vignette.illustrator.canvas.Pose;
import dev.vignette.illustrator.scene.Entity;
import dev.vignette.illustrator.scene.Entity.Kind;

/// The figures of one story: people, creatures, things and sprites. Whoever appears twice looks the
/// same twice. For several threads.
public final class Actors implements Cast {

    private final long storySeed;
    private final Sprites sprites = new Sprites();
    private final Creatures creatures = new Creatures(sprites);
    private final People people;

    public Actors(long storySeed) {
        this.storySeed = storySeed;
        this.people = new People(new Casting(storySeed), sprites);
    }

    @Override
    public boolean knows(Entity entity) {
        var concept = entity.concept();
        return switch (entity.kind()) {
            case PERSON -> Wardrobe.knows(concept);
            case CREATURE -> creatures.knows(concept) || sprites.knows(concept);
            case THING, SPRITE -> sprites.knows(concept);
        };
    }

    @Override
    public Extent extent(Entity entity) {
        return puppet(entity, 0).extent();
    }

    @Override
    public void paint(Canvas canvas, Entity entity, Pose pose, int index) {
        var puppet = puppet(entity, index);
        canvas.at(
                pose.x(),
                pose.baseline(),
                pose.scale(),
                pose.facing(),
                () -> puppet.paint(new Pen(canvas, pose.depth())));
    }

    private Puppet puppet(Entity entity, int index) {
        var concept = entity.concept();
        if (entity.kind() == Kind.PERSON) {
            return people.puppet(entity, index);
        }
        if (entity.kind() == Kind.CREATURE && creatures.knows(concept)) {
            return creatures.puppet(new Role(entity, storySeed, index));
        }
        return sprites.puppet(concept);
    }
}
