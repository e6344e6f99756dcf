package dev.vignette.illustrator.actors;

import static java.util.Map.entry;

import dev.vignette.illustrator.actors.Stance.Grip;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;

/// Things in a hand, in a frame whose origin is the hand and whose unit is the stature of who holds
/// them.
///
/// @param reach how far it reaches forward of the hand
/// @param rise how far it reaches above the hand
record Held(Grip grip, double reach, double rise, Consumer<Pen> painter) {

    private static final Map<String, Held> THINGS =
            Map.ofEntries(
                    entry("lantern", new Held(Grip.HANG, 0.06, 0.02, HandLights::lantern)),
                    entry("lamp", new Held(Grip.HANG, 0.06, 0.02, HandLights::lantern)),
                    entry("torch", new Held(Grip.UPRIGHT, 0.08, 0.32, HandLights::torch)),
                    entry("candle", new Held(Grip.BEFORE, 0.05, 0.22, HandLights::candle)),
                    entry("sword", new Held(Grip.UPRIGHT, 0.12, 0.5, HandTools::sword)),
                    entry("staff", new Held(Grip.UPRIGHT, 0.06, 0.46, HandTools::staff)),
                    entry("wand", new Held(Grip.UPRIGHT, 0.2, 0.24, HandTools::wand)),
                    entry("crook", new Held(Grip.UPRIGHT, 0.13, 0.46, HandTools::crook)),
                    entry(
                            "umbrella",
                            new Held(
                                    Grip.HIGH,
                                    0.24,
                                    0.62,
                                    pen -> HandGoods.umbrella(pen, 0xE04A4C))),
                    entry(
                            "book",
                            new Held(
                                    Grip.BEFORE,
                                    0.11,
                                    0.08,
                                    pen -> HandLights.book(pen, 0x9C3B3B))),
                    entry("basket", new Held(Grip.HANG, 0.11, 0, HandGoods::basket)),
                    entry("bucket", new Held(Grip.HANG, 0.09, 0, HandGoods::bucket)),
                    entry("bag", new Held(Grip.HANG, 0.09, 0, pen -> HandGoods.bag(pen, 0xB58A5A))),
                    entry("suitcase", new Held(Grip.HANG, 0.11, 0, HandGoods::suitcase)),
                    entry(
                            "balloon",
                            new Held(
                                    Grip.UPRIGHT,
                                    0.2,
                                    0.66,
                                    pen -> HandGoods.balloon(pen, 0xE8413C))),
                    entry("trident", new Held(Grip.UPRIGHT, 0.09, 0.5, HandTools::trident)),
                    entry("pitchfork", new Held(Grip.UPRIGHT, 0.09, 0.5, HandTools::trident)),
                    entry("spear", new Held(Grip.UPRIGHT, 0.05, 0.62, HandTools::spear)),
                    entry("broom", new Held(Grip.UPRIGHT, 0.09, 0.5, HandTools::broom)),
                    entry("rod", new Held(Grip.UPRIGHT, 0.5, 0.42, HandTools::rod)),
                    entry(
                            "flag",
                            new Held(
                                    Grip.UPRIGHT,
                                    0.28,
                                    0.54,
                                    pen -> HandGoods.flag(pen, 0xD9403A))),
                    entry("flower", new Held(Grip.BEFORE, 0.08, 0.24, HandGoods::flower)),
                    entry("bread", new Held(Grip.BEFORE, 0.15, 0.1, HandGoods::bread)),
                    entry("teapot", new Held(Grip.BEFORE, 0.18, 0.12, HandGoods::teapot)),
                    entry("cup", new Held(Grip.BEFORE, 0.08, 0.1, HandGoods::cup)),
                    entry("apple", new Held(Grip.BEFORE, 0.06, 0.09, HandGoods::apple)),
                    entry("guitar", new Held(Grip.BEFORE, 0.18, 0.24, HandTools::guitar)),
                    entry("flute", new Held(Grip.BEFORE, 0.14, 0.12, HandTools::flute)),
                    entry("letter", new Held(Grip.BEFORE, 0.1, 0.09, HandLights::letter)),
                    entry("map", new Held(Grip.BEFORE, 0.14, 0.11, HandLights::map)),
                    entry("axe", new Held(Grip.UPRIGHT, 0.13, 0.3, HandTools::axe)),
                    entry("hammer", new Held(Grip.UPRIGHT, 0.1, 0.2, HandTools::hammer)),
                    entry("shield", new Held(Grip.BEFORE, 0.15, 0.16, HandTools::shield)),
                    entry("bow", new Held(Grip.UPRIGHT, 0.12, 0.28, HandTools::bow)),
                    entry("key", new Held(Grip.BEFORE, 0.12, 0.08, HandLights::key)),
                    entry("kite", new Held(Grip.UPRIGHT, 0.6, 1.3, HandGoods::kite)),
                    entry("knitting", new Held(Grip.BEFORE, 0.17, 0.16, HandCraft::knitting)),
                    entry("magnifier", new Held(Grip.UPRIGHT, 0.16, 0.22, HandCraft::magnifier)),
                    entry("watering can", new Held(Grip.HANG, 0.2, 0.02, HandCraft::wateringCan)),
                    entry("shovel", new Held(Grip.UPRIGHT, 0.08, 0.42, HandCraft::shovel)),
                    entry("rake", new Held(Grip.UPRIGHT, 0.12, 0.5, HandCraft::rake)),
                    entry("brush", new Held(Grip.BEFORE, 0.12, 0.16, HandCraft::brush)),
                    entry("bamboo", new Held(Grip.BEFORE, 0.12, 0.4, HandCraft::bamboo)),
                    entry("telescope", new Held(Grip.HIGH, 0.26, 0.16, HandTools::telescope)));

    /// Those that a story's colour changes.
    private static final Map<String, ObjIntConsumer<Pen>> COLOURED =
            Map.of(
                    "balloon", HandGoods::balloon,
                    "umbrella", HandGoods::umbrella,
                    "flag", HandGoods::flag,
                    "bag", HandGoods::bag,
                    "book", HandLights::book);

    private static final Map<String, String> ALIKE =
            Map.ofEntries(
                    entry("fishing rod", "rod"),
                    entry("fishing-pole", "rod"),
                    entry("pail", "bucket"),
                    entry("sack", "bag"),
                    entry("open-book", "book"),
                    entry("closed-book", "book"),
                    entry("cane", "staff"),
                    entry("stick", "staff"),
                    entry("mug", "cup"),
                    entry("tea", "cup"),
                    entry("hot-beverage", "cup"),
                    entry("envelope", "letter"),
                    entry("red-apple", "apple"),
                    entry("apples", "basket"),
                    entry("loaf", "bread"),
                    entry("magic-wand", "wand"),
                    entry("lance", "spear"),
                    entry("dagger", "sword"),
                    entry("world-map", "map"),
                    entry("bow-and-arrow", "bow"),
                    entry("old-key", "key"),
                    entry("spyglass", "telescope"),
                    entry("luggage", "suitcase"),
                    entry("briefcase", "suitcase"),
                    entry("rose", "flower"),
                    entry("flowers", "flower"));

    static Set<String> concepts() {
        return THINGS.keySet();
    }

    static boolean knows(String concept) {
        return Juggling.isJuggled(concept)
                || THINGS.containsKey(ALIKE.getOrDefault(concept, concept));
    }

    /// What is held, by its concept, or by a colour and its concept: `red balloon`.
    static Held of(String concept, Sprites sprites) {
        if (Juggling.isJuggled(concept)) {
            return Juggling.of(concept, sprites);
        }
        int space = concept.lastIndexOf(' ');
        if (!knows(concept) && space > 0) {
            var noun = concept.substring(space + 1);
            var colour = Casting.colourNamed(concept.substring(0, space));
            return colour.isPresent()
                    ? coloured(of(noun, sprites), noun, colour.getAsInt())
                    : of(noun, sprites);
        }
        var thing = THINGS.get(ALIKE.getOrDefault(concept, concept));
        if (thing != null) {
            return thing;
        }
        return new Held(
                Grip.BEFORE, 0.14, 0.14, pen -> sprites.paint(pen, concept, 0.04, 0.06, 0.2));
    }

    /// The same thing in another colour; only what is known by its colour has one.
    private static Held coloured(Held thing, String noun, int colour) {
        var painter = COLOURED.get(noun);
        return painter == null
                ? thing
                : new Held(thing.grip, thing.reach, thing.rise, pen -> painter.accept(pen, colour));
    }

    static Held balloonOf(int colour) {
        return new Held(Grip.UPRIGHT, 0.2, 0.66, pen -> HandGoods.balloon(pen, colour));
    }
}
