package dev.vignette.illustrator.actors;

import dev.vignette.illustrator.canvas.Canvas;
import dev.vignette.illustrator.canvas.Cast;
import dev.vignette.illustrator.canvas.Extent;
import dev.vignette.illustrator.canvas.Pose;
import dev.vignette.illustrator.scene.Entity;

/// The figures of one story: people, creatures, things and sprites. Whoever appears twice looks the
/// same twice. For several threads.
public final class Actors implements Cast {

    private final People people;

    public Actors(long storySeed) {
        this.people = new People(new Casting(storySeed), new Sprites());
    }

    @Override
    public boolean knows(Entity entity) {
        return Wardrobe.knows(entity.concept());
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
        return people.puppet(entity, index);
    }
}
