package dev.vignette.illustrator.actors;

import static dev.vignette.illustrator.canvas.Shapes.blob;

import dev.vignette.illustrator.actors.Stance.Seat;
import dev.vignette.illustrator.canvas.Extent;
import dev.vignette.illustrator.canvas.Outline;
import dev.vignette.illustrator.canvas.Zone;
import dev.vignette.illustrator.scene.Entity;
import dev.vignette.illustrator.scene.Entity.Action;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;

/// Everything without life that one can ride, sit in or look out of, by its concept.
record Carriers(People people, Things things, Sprites sprites, long storySeed) {

    /// The mount, or nothing if nobody can ride that.
    Optional<Mount> of(Entity rider, Entity mount, int index) {
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
            case "longship" ->
                    Optional.of(
                            new Mount(
                                    Longship.puppet().extent(),
                                    Longship::behind,
                                    Longship::before,
                                    -0.1,
                                    0.5,
                                    0.62,
                                    Seat.NONE,
                                    1.5));
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
                                    Seat.NONE,
                                    1.1));
            case "hot-air balloon", "hot air balloon" ->
                    Optional.of(
                            new Mount(
                                    Vehicles.airBalloon(0xE8553C).extent(),
                                    p -> Vehicles.balloonBehind(p, mount.colour().orElse(0xE8553C)),
                                    Vehicles::balloonBefore,
                                    0,
                                    0.34,
                                    0.6,
                                    Seat.NONE,
                                    0.28));
            case "broom" -> Optional.of(Broom.mount());
            case "sled", "sledge", "sleigh" ->
                    Optional.of(
                            rider.concept().equals("santa")
                                    ? santasSleigh(mount)
                                    : thing(mount, index, 0.3, Seat.INSIDE, -0.05, 0.5));
            case "carriage", "coach" -> Optional.of(drawn(mount.colour().orElse(0x5A4FA8)));
            case "cart", "wagon" -> Optional.of(thing(mount, index, 0.66, Seat.INSIDE, 0.05, 0.5));
            case "carpet", "magic carpet", "raft" ->
                    Optional.of(thing(mount, index, 0.14, Seat.STUMP, 0, 0.7));
            case "chair", "throne" -> Optional.of(thing(mount, index, 0.42, Seat.ASTRIDE, 0, 0));
            case "bench" -> Optional.of(thing(mount, index, 0.42, Seat.ASTRIDE, 0, 0.56));
            case "sofa" ->
                    Optional.of(
                            chair(
                                    Parlour.sofa(mount.colour().orElse(Parlour.CLOTH)),
                                    Parlour::arms,
                                    mount.colour().orElse(Parlour.CLOTH),
                                    0.72));
            case "armchair" ->
                    Optional.of(
                            chair(
                                    Parlour.armchair(mount.colour().orElse(Parlour.CLOTH)),
                                    Parlour::arm,
                                    mount.colour().orElse(Parlour.CLOTH),
                                    0));
            case "swing" -> Optional.of(thing(mount, index, 0.5, Seat.ASTRIDE, 0, 0));
            case "automobile" ->
                    Optional.of(
                            new Mount(
                                    Engines.car(0).extent(),
                                    Engines::carBehind,
                                    p -> Engines.carBefore(p, mount.colour().orElse(0xD2382E)),
                                    0.09,
                                    0.44,
                                    0.62,
                                    Seat.INSIDE,
                                    0.5));
            case "tractor" ->
                    Optional.of(
                            new Mount(
                                    Engines.tractor(mount.colour().orElse(Engines.GREEN)).extent(),
                                    Engines::tractorSeat,
                                    p ->
                                            Engines.tractorBody(
                                                    p, mount.colour().orElse(Engines.GREEN)),
                                    -0.22,
                                    0.78,
                                    0.9,
                                    Seat.INSIDE));
            case "surfboard" -> Optional.of(Surf.mount(mount.colour().orElse(Surf.RED)));
            case "tower" -> Optional.of(atTheWindow(rider));
            default -> sprite(mount.concept());
        };
    }

    private static Mount inside(Puppet boat, Consumer<Pen> behind, Consumer<Pen> before, double y) {
        return new Mount(boat.extent(), behind, before, -0.08, y, 1, Seat.INSIDE, 0.84);
    }

    /// One arm is before whoever sits in it.
    private static Mount chair(Puppet chair, ObjIntConsumer<Pen> arm, int colour, double room) {
        return new Mount(
                chair.extent(),
                chair.painter(),
                pen -> arm.accept(pen, colour),
                -0.04,
                0.42,
                1,
                Seat.ASTRIDE,
                room);
    }

    /// A carriage with its horse.
    private static Mount drawn(int colour) {
        var horse =
                HoofedPainter.puppet(
                        Hoofed.named("white horse"), Action.WALK, Entity.Emotion.CALM, true);
        return new Mount(
                new Extent(3.7, 1.6, Zone.GROUND),
                pen -> {
                    pen.line(Outline.from(-0.4, -0.5).line(0.9, -0.52).open(), 0x8A5A34, 0.03);
                    pen.at(1.05, 0, 0.95, () -> horse.paint(pen));
                    pen.at(-0.86, 0, 1.15, () -> Vehicles.carriageBehind(pen));
                },
                pen -> pen.at(-0.86, 0, 1.15, () -> Vehicles.carriageBefore(pen, colour)),
                -0.88,
                0.64,
                0.8,
                Seat.INSIDE,
                0.34);
    }

    /// With two reindeer before it, and always in the air.
    private static Mount santasSleigh(Entity mount) {
        int colour = mount.colour().orElse(0xC8302F);
        var deer =
                HoofedPainter.puppet(
                        Hoofed.named("reindeer"), Action.RUN, Entity.Emotion.CALM, false);
        return new Mount(
                new Extent(5.2, 1.5, Zone.AIR),
                pen -> {
                    pen.line(
                            Outline.from(-1.0, -0.42).bow(0.3, -0.3, 1.9, -0.66).open(),
                            0x8A5A34,
                            0.018);
                    pen.at(1.9, -0.2, 0.86, () -> deer.paint(pen));
                    pen.at(0.72, -0.08, 0.86, () -> deer.paint(pen));
                    pen.fill(
                            blob(-2.3, -0.3, -2.4, -0.75, -2.1, -1.0, -1.8, -0.8, -1.75, -0.3),
                            0xB5804A);
                    pen.line(Outline.from(-2.2, -0.84).line(-1.95, -0.86).open(), 0xE8C260, 0.04);
                },
                pen -> pen.at(-1.55, 0, 1.25, () -> Vehicles.sled(pen, colour)),
                -1.5,
                0.36,
                1,
                Seat.INSIDE);
    }

    /// Above the sill of a tower's window; a long braid hangs out of it where the tale says so.
    private Mount atTheWindow(Entity rider) {
        int hair = people.hairColour(rider);
        boolean braid = rider.concept().equals("rapunzel");
        return new Mount(
                new Extent(1.6, 3.3, Zone.GROUND),
                TowerWindow::tower,
                pen -> {
                    TowerWindow.sill(pen);
                    if (braid) {
                        TowerWindow.braid(pen, hair);
                    }
                },
                0,
                1.72,
                0.96,
                Seat.NONE);
    }

    /// A sled or cart hides the legs; on a chair they are before it.
    private Mount thing(Entity mount, int index, double y, Seat seat, double x, double room) {
        var puppet = things.puppet(new Role(mount, storySeed, index));
        return seat == Seat.INSIDE
                ? new Mount(puppet.extent(), Mount::nothing, puppet.painter(), x, y, 1, seat, room)
                : new Mount(
                        puppet.extent(),
                        puppet.painter(),
                        Mount::nothing,
                        x,
                        y,
                        1,
                        seat == Seat.STUMP ? Seat.INSIDE : seat,
                        room);
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
                                Mount::nothing,
                                -0.06,
                                height * 0.62,
                                0.9,
                                Seat.ASTRIDE)
                        : new Mount(
                                puppet.extent(),
                                Mount::nothing,
                                puppet.painter(),
                                0,
                                height * 0.44,
                                0.8,
                                Seat.INSIDE,
                                height * 0.5));
    }
}
