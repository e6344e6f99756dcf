package dev.vignette.illustrator.actors;

import dev.vignette.illustrator.canvas.Extent;
import dev.vignette.illustrator.canvas.Zone;
import java.util.function.Consumer;

/// One figure ready to be painted: the room it takes, and its painter in a frame of units whose
/// origin is the ground under its middle, looking right.
record Puppet(Extent extent, Consumer<Pen> painter) {

    static Puppet standing(double width, double height, Consumer<Pen> painter) {
        return new Puppet(new Extent(width, height, Zone.GROUND), painter);
    }

    static Puppet in(Zone zone, double width, double height, Consumer<Pen> painter) {
        return new Puppet(new Extent(width, height, zone), painter);
    }

    Puppet sized(double factor) {
        if (factor == 1) {
            return this;
        }
        return new Puppet(
                new Extent(extent.width() * factor, extent.height() * factor, extent.zone()),
                pen -> pen.at(0, 0, factor, () -> painter.accept(pen)));
    }

    Puppet at(Zone zone) {
        return new Puppet(new Extent(extent.width(), extent.height(), zone), painter);
    }

    void paint(Pen pen) {
        painter.accept(pen);
    }
}
