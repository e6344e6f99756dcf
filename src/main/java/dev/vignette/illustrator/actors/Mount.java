package dev.vignette.illustrator.actors;

import dev.vignette.illustrator.actors.Stance.Seat;
import dev.vignette.illustrator.canvas.Extent;
import dev.vignette.illustrator.canvas.Zone;
import java.util.function.Consumer;

/// A mount without its rider.
///
/// @param behind what is painted before the rider
/// @param before what is painted over the rider
/// @param x where the rider's hip goes, forward of the middle
/// @param y where the rider's hip goes, above the ground
/// @param riderScale below 1 where the mount is far larger than it could be painted
/// @param room along which several riders sit, in units; 0 where there is a place for one
record Mount(
        Extent extent,
        Consumer<Pen> behind,
        Consumer<Pen> before,
        double x,
        double y,
        double riderScale,
        Seat seat,
        double room) {

    Mount(
            Extent extent,
            Consumer<Pen> behind,
            Consumer<Pen> before,
            double x,
            double y,
            double riderScale,
            Seat seat) {
        this(extent, behind, before, x, y, riderScale, seat, 0);
    }

    /// Whether two who sit there look at each other: not in what drives somewhere.
    boolean meeting() {
        return seat == Seat.ASTRIDE || extent.zone() == Zone.WATER_SURFACE;
    }

    /// Paints nothing: before or behind the rider of most mounts.
    static void nothing(Pen pen) {}
}
