package dev.vignette.illustrator.painting;

import dev.vignette.illustrator.canvas.Extent;
import dev.vignette.illustrator.scene.Entity;

/// One of those an entity stands for, before anybody has told it where to stand.
///
/// @param index which of the entity's count
/// @param extent its room, the entity's size counted in, in units
record Figure(Entity entity, int index, Extent extent) {

    double width() {
        return extent.width();
    }

    double height() {
        return extent.height();
    }

    boolean person() {
        return entity.kind() == Entity.Kind.PERSON;
    }

    boolean does(Entity.Action action) {
        return entity.action() == action;
    }

    boolean moves() {
        return does(Entity.Action.WALK)
                || does(Entity.Action.RUN)
                || does(Entity.Action.RIDE)
                || does(Entity.Action.CLIMB);
    }
}
