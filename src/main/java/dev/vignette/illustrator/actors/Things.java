package dev.vignette.illustrator.actors;

import static java.util.Map.entry;

import dev.vignette.illustrator.canvas.Zone;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Things with painters of their own, by concept.
final class Things {

    private final Map<String, Function<Role, Puppet>> painters;

    Things(Sprites sprites) {
        var all = new HashMap<>(standing());
        all.putAll(afloat());
        all.putAll(laidDown(sprites));
        painters = Map.copyOf(all);
    }

    Set<String> concepts() {
        return painters.keySet();
    }

    boolean knows(String concept) {
        return painters.containsKey(concept);
    }

    Puppet puppet(Role role) {
        var painter = painters.get(role.entity().concept());
        if (painter == null) {
            throw new IllegalArgumentException("no thing named " + role.entity().concept());
        }
        return painter.apply(role);
    }

    private static Map<String, Function<Role, Puppet>> standing() {
        return Map.ofEntries(
                entry("campfire", _ -> Camp.campfire()),
                entry("bonfire", _ -> Camp.campfire().sized(1.5)),
                entry("fire", _ -> Camp.campfire()),
                entry("tent", role -> Camp.tent(role.colour(0xD9783E))),
                entry("cauldron", role -> Camp.cauldron(role.colour(0x34323C))),
                entry("chest", _ -> Goods.chest(true)),
                entry("treasure chest", _ -> Goods.chest(true)),
                entry("treasure-chest", _ -> Goods.chest(true)),
                entry("treasure", _ -> Goods.chest(true)),
                entry("box", role -> Goods.crate(role.colour(0xB98452))),
                entry("crate", role -> Goods.crate(role.colour(0xB98452))),
                entry("barrel", role -> Goods.barrel(role.colour(0xA5703E))),
                entry("stall", role -> Goods.stall(role.colour(0xD9483F))),
                entry("market stall", role -> Goods.stall(role.colour(0xD9483F))),
                entry("lamp", role -> Goods.lamp(role.colour(0xE8A94A))),
                entry("street lamp", _ -> Goods.streetLamp()),
                entry("lamppost", _ -> Goods.streetLamp()),
                entry("well", role -> Goods.well(role.colour(0xA8A29A))),
                entry("signpost", _ -> Goods.signpost()),
                entry("table", _ -> Seats.table()),
                entry("fireworks", Props::fireworks),
                entry("picnic cloth", _ -> Seats.picnicCloth()),
                entry("chair", role -> Seats.chair(role.colour(0x9A6A42))),
                entry("throne", role -> Seats.throne(role.colour(0xA83248))),
                entry("bench", role -> Seats.bench(role.colour(0x9A6A42))),
                entry("armchair", role -> Parlour.armchair(role.colour(Parlour.CLOTH))),
                entry("sofa", role -> Parlour.sofa(role.colour(Parlour.CLOTH))),
                entry("automobile", role -> Engines.car(role.colour(0xD2382E))),
                entry("tractor", role -> Engines.tractor(role.colour(Engines.GREEN))),
                entry("train", role -> Trains.train(role.colour(0x2E6A4A), false)),
                entry("train on a bridge", role -> Trains.train(role.colour(0x2E6A4A), true)),
                entry("sunflower", Grounds::sunflower),
                entry("bamboo", _ -> Grounds.bamboo()),
                entry("swing", _ -> Grounds.swing()),
                entry("footprints", _ -> Trail.footprints()),
                entry("fountain", _ -> Grounds.fountain()),
                entry("rug", role -> Grounds.rugs(role.colour(0xB5323F))),
                entry("anvil", _ -> Grounds.anvil()),
                entry("ball of wool", role -> Grounds.wool(role.colour(0xD9605A))),
                entry("heap of gold", _ -> Hoard.gold()),
                entry("bone", _ -> Grounds.bone()),
                entry("bed", role -> Seats.bed(role.colour(0x5E86B8))),
                entry("sled", role -> Vehicles.sled(role.colour(0xC8453B))),
                entry("sledge", role -> Vehicles.sled(role.colour(0xC8453B))),
                entry("sleigh", role -> Vehicles.sled(role.colour(0xC8453B))),
                entry("cart", role -> Vehicles.cart(role.colour(0xA8703E))),
                entry("wagon", role -> Vehicles.cart(role.colour(0xA8703E))),
                entry("carriage", role -> Vehicles.carriage(role.colour(0x5A4FA8))),
                entry("coach", role -> Vehicles.carriage(role.colour(0x5A4FA8))),
                entry("carpet", role -> Vehicles.carpet(role.colour(0xB5323F))),
                entry("magic carpet", role -> Vehicles.carpet(role.colour(0xB5323F))),
                entry("hot-air balloon", role -> Vehicles.airBalloon(role.colour(0xE8553C))),
                entry("hot air balloon", role -> Vehicles.airBalloon(role.colour(0xE8553C))));
    }

    private static Map<String, Function<Role, Puppet>> afloat() {
        return Map.ofEntries(
                entry("boat", role -> Boats.boat(role.colour(0xA8653A))),
                entry("rowboat", role -> Boats.boat(role.colour(0xA8653A))),
                entry("rowing boat", role -> Boats.boat(role.colour(0xA8653A))),
                entry("fishing boat", role -> Boats.boat(role.colour(0x3F7FA8))),
                entry("canoe", role -> Boats.boat(role.colour(0xB5743E))),
                entry("raft", _ -> Boats.raft()),
                entry("surfboard", role -> Surf.board(role.colour(Surf.RED))),
                entry("sailboat", role -> Boats.sailboat(role.colour(0xC8653A))),
                entry("longship", _ -> Longship.puppet()),
                entry("ship", _ -> Boats.ship()),
                entry("sailing ship", _ -> Boats.ship()),
                entry("galleon", _ -> Boats.ship()),
                entry("pirate ship", _ -> Boats.ship()));
    }

    /// What otherwise is in a hand, standing or lying by itself: the offset is how far it reaches
    /// below the hand.
    private static Map<String, Function<Role, Puppet>> laidDown(Sprites sprites) {
        var below =
                Map.ofEntries(
                        entry("lantern", 0.195),
                        entry("torch", 0.16),
                        entry("candle", 0.015),
                        entry("sword", 0.085),
                        entry("shield", 0.15),
                        entry("staff", 0.515),
                        entry("wand", 0.045),
                        entry("crook", 0.515),
                        entry("umbrella", 0.15),
                        entry("book", 0.09),
                        entry("basket", 0.205),
                        entry("bucket", 0.215),
                        entry("bag", 0.245),
                        entry("suitcase", 0.195),
                        entry("balloon", 0.035),
                        entry("trident", 0.435),
                        entry("pitchfork", 0.435),
                        entry("spear", 0.515),
                        entry("broom", 0.455),
                        entry("flag", 0.135),
                        entry("flower", 0.07),
                        entry("bread", 0.035),
                        entry("teapot", 0.08),
                        entry("cup", 0.025),
                        entry("apple", 0.025),
                        entry("guitar", 0.165),
                        entry("letter", 0.015),
                        entry("map", 0.065),
                        entry("axe", 0.175),
                        entry("kite", 0.01),
                        entry("watering can", 0.2),
                        entry("knitting", 0.27));
        var puppets = new HashMap<String, Function<Role, Puppet>>();
        below.forEach((name, depth) -> puppets.put(name, role -> laid(name, depth, role, sprites)));
        return puppets;
    }

    private static Puppet laid(String name, double below, Role role, Sprites sprites) {
        var thing =
                name.equals("balloon") && role.entity().colour().isPresent()
                        ? Held.balloonOf(role.colour(0))
                        : Held.of(name, sprites);
        double side = Math.max(thing.reach(), name.equals("umbrella") ? 0.48 : 0.2) + 0.01;
        return Puppet.in(
                below < 0.1 && thing.rise() < 0.26 ? Zone.TABLE : Zone.GROUND,
                2 * side,
                thing.rise() + below + 0.02,
                pen -> pen.at(0, -below, 1, () -> thing.painter().accept(pen)));
    }
}
