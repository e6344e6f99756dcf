package dev.vignette.illustrator.places;

import java.awt.geom.Rectangle2D;
import java.util.Optional;
import java.util.OptionalDouble;

/// One setting: paints what is behind everybody, says where they can stand, paints what is before
/// them.
public interface Place {

    /// Where sky and ground meet, as a share of the height.
    double horizon();

    /// Paints all that is behind the figures, the sky first.
    void paint(View view);

    default Floor floor(View view) {
        return Floor.LAND;
    }

    /// Paints what is nearer than any figure.
    default void front(View view) {}

    /// A bed that somebody asleep lies in, where the place has one.
    default Optional<Bed> bed(View view) {
        return Optional.empty();
    }

    /// Where boats float and swimmers swim, as a share of the height; nothing where there is no
    /// water to swim in.
    default OptionalDouble waterline(View view) {
        return OptionalDouble.empty();
    }

    /// Where the ground mirrors what is above it when it rains, as a share of the height.
    default OptionalDouble mirror(View view) {
        return OptionalDouble.empty();
    }

    /// The panes of a window that one looks out of, where the place has one.
    default Optional<Rectangle2D> window(View view) {
        return Optional.empty();
    }

    /// A table that figures gather around, where the place has one.
    default Optional<Table> table(View view) {
        return Optional.empty();
    }
}
