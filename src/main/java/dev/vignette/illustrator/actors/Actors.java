package dev.vignette.illustrator.actors;

import dev.vignette.illustrator.canvas.Canvas;
import dev.vignette.illustrator.canvas.Cast;
import dev.vignette.illustrator.canvas.Extent;
import dev.vignette.illustrator.canvas.Pose;
import dev.vignette.illustrator.scene.Entity;

/// The figures of one story: people, creatures, things and sprites. Whoever appears twice looks the
/// same twice. For several threads.
public final class Actors implements Cast {

    private final long storySeed;
    private final Sprites sprites;
    private final Creatures creatures;
    private final Things things;
    private final People people;
    private final Mounts mounts;

    public Actors(long storySeed) {
        this(storySeed, new Company());
    }

    Actors(long storySeed, Company company) {
        this.storySeed = storySeed;
        this.sprites = company.sprites;
        this.creatures = company.creatures;
        this.things = company.things;
        this.people = new People(new Casting(storySeed), sprites);
        this.mounts = new Mounts(people, creatures, things, sprites, storySeed);
    }

    @Override
    public boolean knows(Entity entity) {
        var concept = entity.concept();
        return switch (entity.kind()) {
            case PERSON -> Wardrobe.knows(concept);
            case CREATURE -> creatures.knows(concept) || sprites.knows(concept);
            case THING -> things.knows(concept) || sprites.knows(concept);
            case SPRITE -> sprites.knows(concept);
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
        return natural(entity, index).sized(entity.size());
    }

    private Puppet natural(Entity entity, int index) {
        return switch (entity.kind()) {
            case PERSON ->
                    entity.mount()
                            .flatMap(mount -> mounts.riding(entity, mount, index))
                            .orElseGet(() -> people.puppet(entity, index));
            case CREATURE ->
                    creatures.knows(entity.concept())
                            ? creatures.puppet(role(entity, index))
                            : sprites.puppet(entity.concept());
            case THING ->
                    things.knows(entity.concept())
                            ? things.puppet(role(entity, index))
                            : sprites.puppet(entity.concept());
            case SPRITE -> sprites.puppet(entity.concept());
        };
    }

    private Role role(Entity entity, int index) {
        return new Role(entity, storySeed, index);
    }
}
