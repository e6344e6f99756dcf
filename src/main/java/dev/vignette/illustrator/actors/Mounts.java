package dev.vignette.illustrator.actors;

import static dev.vignette.illustrator.canvas.Shapes.blob;
import static dev.vignette.illustrator.canvas.Shapes.box;
import static dev.vignette.illustrator.canvas.Shapes.polygon;

import dev.vignette.illustrator.actors.Stance.Seat;
import dev.vignette.illustrator.canvas.Extent;
import dev.vignette.illustrator.canvas.Outline;
import dev.vignette.illustrator.canvas.Zone;
import dev.vignette.illustrator.scene.Entity;
import dev.vignette.illustrator.scene.Entity.Action;
import java.util.Optional;
import java.util.function.Consumer;

/// Puts riders on horses, fishermen into boats, witches onto brooms.
record Mounts(People people, Creatures creatures, Things things, Sprites sprites, long storySeed) {

    /// A mount without its rider.
    ///
    /// @param behind what is painted before the rider
    /// @param before what is painted over the rider
    /// @param x where the rider's hip goes, forward of the middle
    /// @param y where the rider's hip goes, above the ground
    /// @param riderScale below 1 where the mount is far larger than it could be painted
    private record Mount(
            Extent extent,
            Consumer<Pen> behind,
            Consumer<Pen> before,
            double x,
            double y,
            double riderScale,
            Seat seat) {}

    /// The rider with its mount, or nothing if nobody can ride that.
    Optional<Puppet> riding(Entity rider, Entity mount, int index) {
        if (rider.action() == Action.SLEEP && mount.concept().equals("bed")) {
            return Optional.of(inBed(rider, mount, index));
        }
        return mount(rider, mount, index).map(found -> together(rider, found, index));
    }

    private Puppet together(Entity rider, Mount mount, int index) {
        var person = people.rider(rider, index, mount.seat());
        double scale = mount.riderScale();
        double lift = mount.y() - people.hip(rider, index) * scale;
        var extent = mount.extent();
        double width =
                Math.max(extent.width(), 2 * Math.abs(mount.x()) + person.extent().width() * scale);
        double height = Math.max(extent.height(), lift + person.extent().height() * scale);
        return new Puppet(
                new Extent(width, height, extent.zone()),
                pen -> {
                    mount.behind().accept(pen);
                    pen.at(mount.x(), -lift, scale, () -> person.paint(pen));
                    mount.before().accept(pen);
                });
    }

    private Puppet inBed(Entity sleeper, Entity bed, int index) {
        var person = people.puppet(sleeper, index);
        int blanket = bed.colour().orElse(0x5E86B8);
        return Puppet.standing(
                1.66,
                0.9,
                pen -> {
                    Seats.bedBehind(pen);
                    pen.at(-0.14, -0.28, 0.94, () -> person.paint(pen));
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
        return vehicle(mount, index);
    }

    private static Mount hoofed(Hoofed animal, Entity mount, Action action) {
        var own = mount.colour().isPresent() ? animal.coloured(mount.colour().getAsInt()) : animal;
        var puppet = HoofedPainter.puppet(own, action, mount.emotion(), true);
        double x = -0.1 * own.size();
        return new Mount(
                puppet.extent(),
                puppet.painter(),
                Mounts::nothing,
                x,
                HoofedPainter.saddleHeight(own),
                1,
                Seat.ASTRIDE);
    }

    private static Mount beast(Beast beast, Entity mount, Action action) {
        var own = mount.colour().isPresent() ? beast.coloured(mount.colour().getAsInt()) : beast;
        double grown = Math.max(1, 0.9 / own.size());
        var gait = action == Action.RIDE || action == Action.NONE ? Action.WALK : action;
        var puppet = BeastPainter.puppet(own, gait, mount.emotion()).sized(grown);
        double back =
                (0.57 + 0.3 * (own.legLength() - 1) + 0.4 * (own.bulk() - 1)) * own.size() * grown;
        return new Mount(
                puppet.extent(), puppet.painter(), Mounts::nothing, -0.05, back, 0.9, Seat.ASTRIDE);
    }

    private Mount creature(Entity mount, int index) {
        var puppet = creatures.puppet(new Role(mount, storySeed, index));
        double y = puppet.extent().height() * (puppet.extent().zone() == Zone.AIR ? 0.38 : 0.62);
        double scale = puppet.extent().height() < 1 ? 0.9 : 0.75;
        return new Mount(
                puppet.extent(), puppet.painter(), Mounts::nothing, 0, y, scale, Seat.ASTRIDE);
    }

    private Optional<Mount> vehicle(Entity mount, int index) {
        int wood = mount.colour().orElse(0xA8653A);
        return switch (mount.concept()) {
            case "boat", "rowboat", "rowing boat", "fishing boat", "canoe" ->
                    Optional.of(
                            inside(
                                    Boats.boat(wood),
                                    p -> Boats.inside(p, wood),
                                    p -> {
                                        Boats.hull(p, wood);
                                        Boats.bowLantern(p);
                                    },
                                    0.22));
            case "sailboat" ->
                    Optional.of(
                            inside(
                                    Boats.sailboat(wood),
                                    p -> {
                                        Boats.sails(p);
                                        Boats.inside(p, wood);
                                    },
                                    p -> Boats.hull(p, wood),
                                    0.22));
            case "ship", "sailing ship", "galleon", "pirate ship" ->
                    Optional.of(
                            new Mount(
                                    Boats.ship().extent(),
                                    Boats::rigging,
                                    Boats::shipHull,
                                    0,
                                    0.6,
                                    0.55,
                                    Seat.NONE));
            case "hot-air balloon", "hot air balloon" ->
                    Optional.of(
                            new Mount(
                                    Vehicles.airBalloon(0xE8553C).extent(),
                                    p -> Vehicles.balloonBehind(p, mount.colour().orElse(0xE8553C)),
                                    Vehicles::balloonBefore,
                                    0,
                                    0.34,
                                    0.6,
                                    Seat.NONE));
            case "broom" -> Optional.of(broom());
            case "sled", "sledge", "sleigh" ->
                    Optional.of(thing(mount, index, 0.3, Seat.INSIDE, -0.05));
            case "cart", "wagon", "carriage", "coach" ->
                    Optional.of(thing(mount, index, 0.66, Seat.INSIDE, 0.1));
            case "carpet", "magic carpet", "raft" ->
                    Optional.of(thing(mount, index, 0.14, Seat.STUMP, 0));
            case "chair", "throne", "bench" ->
                    Optional.of(thing(mount, index, 0.42, Seat.ASTRIDE, 0));
            default -> sprite(mount.concept());
        };
    }

    private static Mount inside(Puppet boat, Consumer<Pen> behind, Consumer<Pen> before, double y) {
        return new Mount(boat.extent(), behind, before, -0.08, y, 1, Seat.INSIDE);
    }

    /// A sled or cart hides the legs; on a chair they are before it.
    private Mount thing(Entity mount, int index, double y, Seat seat, double x) {
        var puppet = things.puppet(new Role(mount, storySeed, index));
        return seat == Seat.INSIDE
                ? new Mount(puppet.extent(), Mounts::nothing, puppet.painter(), x, y, 1, seat)
                : new Mount(
                        puppet.extent(),
                        puppet.painter(),
                        Mounts::nothing,
                        x,
                        y,
                        1,
                        seat == Seat.STUMP ? Seat.INSIDE : seat);
    }

    /// Cars and the like hide all but the rider's head; on bicycles one sits.
    private Optional<Mount> sprite(String name) {
        if (!sprites.knows(name)) {
            return Optional.empty();
        }
        var puppet = sprites.puppet(name);
        double height = puppet.extent().height();
        boolean open = name.contains("cycle") || name.contains("scooter") || height < 0.8;
        return Optional.of(
                open
                        ? new Mount(
                                puppet.extent(),
                                puppet.painter(),
                                Mounts::nothing,
                                -0.06,
                                height * 0.62,
                                0.9,
                                Seat.ASTRIDE)
                        : new Mount(
                                puppet.extent(),
                                Mounts::nothing,
                                puppet.painter(),
                                0,
                                height * 0.44,
                                0.8,
                                Seat.INSIDE));
    }

    private static Mount broom() {
        return new Mount(
                new Extent(1.36, 0.5, Zone.AIR),
                Mounts::broom,
                Mounts::nothing,
                0.06,
                0.3,
                1,
                Seat.ASTRIDE);
    }

    private static void broom(Pen pen) {
        pen.line(Outline.from(-0.4, -0.22).line(0.64, -0.3).open(), 0x8A6238, 0.032);
        pen.fade(
                blob(
                        -0.34, -0.24, -0.46, -0.33, -0.66, -0.34, -0.62, -0.2, -0.67, -0.07, -0.46,
                        -0.12),
                0xE2B866,
                0xB98A3E);
        for (int i = 0; i < 3; i++) {
            pen.line(
                    Outline.from(-0.42, -0.22 + (i - 1) * 0.03)
                            .line(-0.62, -0.2 + (i - 1) * 0.08)
                            .open(),
                    0x9A7030,
                    0.01);
        }
        pen.fill(box(-0.41, -0.29, 0.035, 0.14, 0.01), 0x8E3A32);
        pen.fill(polygon(-0.36, -0.25, -0.34, -0.25, -0.34, -0.19, -0.36, -0.19), 0x8E3A32);
    }

    private static void nothing(Pen pen) {}
}
