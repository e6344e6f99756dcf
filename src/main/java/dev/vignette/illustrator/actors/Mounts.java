package dev.vignette.illustrator.actors;

import dev.vignette.illustrator.actors.Stance.Seat;
import dev.vignette.illustrator.canvas.Extent;
import dev.vignette.illustrator.canvas.Zone;
import dev.vignette.illustrator.scene.Entity;
import dev.vignette.illustrator.scene.Entity.Action;
import java.util.Optional;

/// Puts riders on horses, fishermen into boats, witches onto brooms.
record Mounts(People people, Creatures creatures, Things things, Sprites sprites, long storySeed) {

    /// The rider with its mount, or nothing if nobody can ride that.
    Optional<Puppet> riding(Entity rider, Entity mount, int index) {
        if (mount.concept().equals("bed")) {
            return Optional.of(inBed(rider, mount, index));
        }
        if (mount.concept().equals("quilt")) {
            return Optional.of(people.underQuilt(rider, index, mount.colour().orElse(0x7FA0C8)));
        }
        return mount(rider, mount, index).map(found -> together(rider, found, index));
    }

    private Puppet together(Entity rider, Mount mount, int index) {
        var riders = Riders.of(people, rider, index, mount.seat());
        double lift = mount.y();
        double scale = mount.riderScale() * riders.scaleIn(mount.room());
        var extent = mount.extent();
        double width =
                Math.max(
                        extent.width(),
                        2 * Math.abs(mount.x()) + riders.width(mount.room()) * scale);
        double height = Math.max(extent.height(), lift + riders.height() * scale);
        return new Puppet(
                new Extent(width, height, extent.zone()),
                pen -> {
                    mount.behind().accept(pen);
                    pen.at(
                            mount.x(),
                            -lift,
                            scale,
                            () -> riders.paint(pen, mount.room() / scale, mount.meeting()));
                    mount.before().accept(pen);
                });
    }

    /// Asleep under the blanket, or sitting up.
    private Puppet inBed(Entity person, Entity bed, int index) {
        int blanket = bed.colour().orElse(0x5E86B8);
        boolean asleep = person.action() == Action.SLEEP;
        var puppet =
                asleep ? people.puppet(person, index) : people.rider(person, index, Seat.INSIDE);
        double hip = people.hip(person, index);
        double sitting = 0.34 + (puppet.extent().height() - hip) * 0.86;
        return Puppet.standing(
                1.66,
                asleep ? 0.9 : Math.max(0.9, sitting),
                pen -> {
                    Seats.bedBehind(pen);
                    if (asleep) {
                        pen.at(-0.14, -0.28, 0.94, () -> puppet.paint(pen));
                    } else {
                        pen.at(-0.4, -0.34 + hip * 0.86, 0.86, () -> puppet.paint(pen));
                    }
                    Seats.bedBefore(pen, blanket);
                });
    }

    private Optional<Mount> mount(Entity rider, Entity mount, int index) {
        var concept = mount.concept();
        var action = mount.action() == Action.NONE ? rider.action() : mount.action();
        var hoofed = Hoofed.all().get(concept);
        if (hoofed != null) {
            return Optional.of(hoofed(hoofed, mount, action));
        }
        var beast = Beast.all().get(concept);
        if (beast != null) {
            return Optional.of(beast(beast, mount, action));
        }
        if (creatures.knows(concept)) {
            return Optional.of(creature(mount, index));
        }
        return new Carriers(people, things, sprites, storySeed).of(rider, mount, index);
    }

    private static Mount hoofed(Hoofed animal, Entity mount, Action action) {
        var own = mount.colour().isPresent() ? animal.coloured(mount.colour().getAsInt()) : animal;
        var puppet = HoofedPainter.puppet(own, action, mount.emotion(), true);
        double x = -0.1 * own.size();
        return new Mount(
                puppet.extent(),
                puppet.painter(),
                Mount::nothing,
                x,
                HoofedPainter.saddleHeight(own),
                1,
                Seat.ASTRIDE);
    }

    private static Mount beast(Beast beast, Entity mount, Action action) {
        var own = mount.colour().isPresent() ? beast.coloured(mount.colour().getAsInt()) : beast;
        double grown = Math.max(1, 0.9 / own.size());
        var gait = action == Action.RIDE || action == Action.NONE ? Action.WALK : action;
        var puppet = BeastPainter.puppet(own, gait, mount.emotion(), false).sized(grown);
        double back =
                (0.57 + 0.3 * (own.legLength() - 1) + 0.4 * (own.bulk() - 1)) * own.size() * grown;
        return new Mount(
                puppet.extent(), puppet.painter(), Mount::nothing, -0.05, back, 0.9, Seat.ASTRIDE);
    }

    private Mount creature(Entity mount, int index) {
        var puppet = creatures.puppet(new Role(mount, storySeed, index));
        double y = puppet.extent().height() * (puppet.extent().zone() == Zone.AIR ? 0.38 : 0.62);
        double scale = puppet.extent().height() < 1 ? 0.9 : 0.75;
        return new Mount(
                puppet.extent(), puppet.painter(), Mount::nothing, 0, y, scale, Seat.ASTRIDE);
    }
}
