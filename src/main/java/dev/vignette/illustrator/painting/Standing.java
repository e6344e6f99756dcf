package dev.vignette.illustrator.painting;

import dev.vignette.illustrator.canvas.Pose;
import dev.vignette.illustrator.canvas.Zone;

/// A figure that has been told where to stand.
///
/// @param order what has more stands before; a baseline, usually
/// @param footing what it touches
/// @param tilt how far it is turned, in radians
record Standing(Figure figure, Pose pose, double order, Footing footing, double tilt) {

    /// What a figure touches where it stands.
    enum Footing {
        /// The ground: it throws a shadow.
        GROUND,
        /// Water: it makes ripples.
        WATER,
        /// Nothing, or something that is painted with it.
        NONE
    }

    static Standing onGround(Figure figure, Pose pose) {
        return new Standing(figure, pose, pose.baseline(), Footing.GROUND, 0);
    }

    static Standing floating(Figure figure, Pose pose, double order) {
        return new Standing(figure, pose, order, Footing.NONE, 0);
    }

    double width() {
        return figure.width() * pose.scale();
    }

    /// Whether it swims without being made for the water: a dog, a bear, a turtle.
    boolean isImmersed() {
        return footing == Footing.WATER && figure.extent().zone() == Zone.GROUND;
    }
}
