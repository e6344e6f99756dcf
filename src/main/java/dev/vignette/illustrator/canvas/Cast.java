package dev.vignette.illustrator.canvas;

import dev.vignette.illustrator.scene.Entity;

/// Who can be painted: every figure and thing a scene may name. It looks the same in every scene of
/// its story.
public interface Cast {

    /// Whether anything would be painted for it.
    boolean knows(Entity entity);

    Extent extent(Entity entity);

    /// Paints one of the entity, without its shadow.
    ///
    /// @param index which of its count, from 0
    void paint(Canvas canvas, Entity entity, Pose pose, int index);
}
