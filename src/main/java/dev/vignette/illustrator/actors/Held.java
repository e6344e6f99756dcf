package dev.vignette.illustrator.actors;

import static dev.vignette.illustrator.canvas.Colours.lit;
import static dev.vignette.illustrator.canvas.Shapes.blob;
import static dev.vignette.illustrator.canvas.Shapes.box;
import static dev.vignette.illustrator.canvas.Shapes.curve;
import static dev.vignette.illustrator.canvas.Shapes.oval;
import static dev.vignette.illustrator.canvas.Shapes.polygon;
import static java.util.Map.entry;

import dev.vignette.illustrator.actors.Stance.Grip;
import dev.vignette.illustrator.canvas.Outline;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// Things in a hand, in a frame whose origin is the hand and whose unit is the stature of who holds
/// them.
///
/// @param reach how far it reaches forward of the hand
/// @param rise how far it reaches above the hand
record Held(Grip grip, double reach, double rise, Consumer<Pen> painter) {

    private static final int WOOD = 0x7A5432;
    private static final int DARK = 0x4A3A2A;
    private static final int STEEL = 0xC9D4DE;

    private static final Map<String, Held> THINGS =
            Map.ofEntries(
                    entry("lantern", new Held(Grip.HANG, 0.06, 0.02, Held::lantern)),
                    entry("lamp", new Held(Grip.HANG, 0.06, 0.02, Held::lantern)),
                    entry("torch", new Held(Grip.UPRIGHT, 0.08, 0.32, Held::torch)),
                    entry("candle", new Held(Grip.BEFORE, 0.05, 0.22, Held::candle)),
                    entry("sword", new Held(Grip.UPRIGHT, 0.12, 0.5, Held::sword)),
                    entry("staff", new Held(Grip.UPRIGHT, 0.06, 0.46, Held::staff)),
                    entry("wand", new Held(Grip.UPRIGHT, 0.2, 0.24, Held::wand)),
                    entry("crook", new Held(Grip.UPRIGHT, 0.13, 0.46, Held::crook)),
                    entry("umbrella", new Held(Grip.HIGH, 0.24, 0.62, Held::umbrella)),
                    entry("book", new Held(Grip.BEFORE, 0.11, 0.08, Held::book)),
                    entry("basket", new Held(Grip.HANG, 0.11, 0, Held::basket)),
                    entry("bucket", new Held(Grip.HANG, 0.09, 0, Held::bucket)),
                    entry("bag", new Held(Grip.HANG, 0.09, 0, Held::bag)),
                    entry("suitcase", new Held(Grip.HANG, 0.11, 0, Held::suitcase)),
                    entry(
                            "balloon",
                            new Held(Grip.UPRIGHT, 0.2, 0.66, pen -> balloon(pen, 0xE8413C))),
                    entry("trident", new Held(Grip.UPRIGHT, 0.09, 0.5, Held::trident)),
                    entry("pitchfork", new Held(Grip.UPRIGHT, 0.09, 0.5, Held::trident)),
                    entry("spear", new Held(Grip.UPRIGHT, 0.05, 0.62, Held::spear)),
                    entry("broom", new Held(Grip.UPRIGHT, 0.09, 0.5, Held::broom)),
                    entry("rod", new Held(Grip.UPRIGHT, 0.5, 0.42, Held::rod)),
                    entry("flag", new Held(Grip.UPRIGHT, 0.28, 0.54, Held::flag)),
                    entry("flower", new Held(Grip.BEFORE, 0.08, 0.24, Held::flower)),
                    entry("bread", new Held(Grip.BEFORE, 0.15, 0.1, Held::bread)),
                    entry("teapot", new Held(Grip.BEFORE, 0.18, 0.12, Held::teapot)),
                    entry("cup", new Held(Grip.BEFORE, 0.08, 0.1, Held::cup)),
                    entry("apple", new Held(Grip.BEFORE, 0.06, 0.09, Held::apple)),
                    entry("guitar", new Held(Grip.BEFORE, 0.18, 0.24, Held::guitar)),
                    entry("flute", new Held(Grip.BEFORE, 0.14, 0.12, Held::flute)),
                    entry("letter", new Held(Grip.BEFORE, 0.1, 0.09, Held::letter)),
                    entry("map", new Held(Grip.BEFORE, 0.14, 0.11, Held::map)),
                    entry("axe", new Held(Grip.UPRIGHT, 0.13, 0.3, Held::axe)),
                    entry("hammer", new Held(Grip.UPRIGHT, 0.1, 0.2, Held::hammer)),
                    entry("bow", new Held(Grip.UPRIGHT, 0.12, 0.28, Held::bow)),
                    entry("key", new Held(Grip.BEFORE, 0.12, 0.08, Held::key)),
                    entry("kite", new Held(Grip.UPRIGHT, 0.42, 0.8, Held::kite)),
                    entry("telescope", new Held(Grip.HIGH, 0.26, 0.16, Held::telescope)));

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
        return THINGS.containsKey(ALIKE.getOrDefault(concept, concept));
    }

    /// What is held, by its concept, or by a colour and its concept: `red balloon`.
    static Held of(String concept, Sprites sprites) {
        int space = concept.lastIndexOf(' ');
        if (!knows(concept) && space > 0) {
            var colour = Casting.colourNamed(concept.substring(0, space));
            if (concept.endsWith("balloon") && colour.isPresent()) {
                return balloonOf(colour.getAsInt());
            }
            return of(concept.substring(space + 1), sprites);
        }
        var thing = THINGS.get(ALIKE.getOrDefault(concept, concept));
        if (thing != null) {
            return thing;
        }
        return new Held(
                Grip.BEFORE, 0.14, 0.14, pen -> sprites.paint(pen, concept, 0.04, 0.06, 0.2));
    }

    static Held balloonOf(int colour) {
        return new Held(Grip.UPRIGHT, 0.2, 0.66, pen -> balloon(pen, colour));
    }

    private static void lantern(Pen pen) {
        pen.line(oval(0, 0.03, 0.03, 0.035), DARK, 0.010);
        pen.fill(polygon(-0.045, 0.075, 0.045, 0.075, 0.025, 0.045, -0.025, 0.045), DARK);
        pen.shine(box(-0.038, 0.075, 0.076, 0.10, 0.02), 0xFFE08A);
        pen.shine(oval(0, 0.13, 0.018, 0.03), 0xFF9E3A);
        pen.line(Outline.from(-0.036, 0.08).line(-0.036, 0.17).open(), DARK, 0.009);
        pen.line(Outline.from(0.036, 0.08).line(0.036, 0.17).open(), DARK, 0.009);
        pen.fill(box(-0.047, 0.172, 0.094, 0.022, 0.01), DARK);
        pen.glow(0, 0.12, 0.95, 0xFFB24A, 0.62);
        pen.glow(0, 0.12, 0.22, 0xFFE9A8, 0.65);
    }

    private static void torch(Pen pen) {
        pen.line(Outline.from(-0.01, 0.14).line(0.02, -0.14).open(), 0x6B4426, 0.035);
        Props.flame(pen, 0.025, -0.12, 0.17);
        pen.glow(0.02, -0.2, 0.8, 0xFF9A3A, 0.5);
    }

    private static void candle(Pen pen) {
        pen.fill(oval(0.01, 0.0, 0.05, 0.014), 0xC9A24A);
        pen.fill(box(-0.01, -0.12, 0.036, 0.12, 0.01), 0xFBF3DC);
        Props.flame(pen, 0.008, -0.115, 0.075);
        pen.glow(0.008, -0.15, 0.75, 0xFFB850, 0.5);
    }

    private static void sword(Pen pen) {
        pen.fade(
                polygon(0, -0.05, 0.03, -0.42, 0.055, -0.48, 0.07, -0.42, 0.045, -0.05),
                0xF6FAFC,
                0xA9B6C2);
        pen.line(Outline.from(0.03, -0.08).line(0.052, -0.42).open(), 0x93A2B0, 0.006);
        pen.line(Outline.from(-0.045, -0.045).line(0.085, -0.03).open(), 0xE0B040, 0.026);
        pen.line(Outline.from(0.015, -0.03).line(0.005, 0.05).open(), 0x5B3A22, 0.03);
        pen.fill(oval(0.003, 0.062, 0.02, 0.02), 0xE0B040);
    }

    private static void staff(Pen pen) {
        pen.line(curve(0, 0.5, 0.01, 0.1, 0.02, -0.36), WOOD, 0.026);
        pen.line(Outline.from(0.02, -0.34).bow(-0.06, -0.42, 0.0, -0.45).open(), WOOD, 0.02);
        pen.line(Outline.from(0.02, -0.34).bow(0.09, -0.42, 0.04, -0.45).open(), WOOD, 0.02);
        pen.shine(oval(0.02, -0.405, 0.036, 0.036), 0x8CE8FF);
        pen.glow(0.02, -0.40, 0.35, 0x60C8FF, 0.55);
    }

    private static void wand(Pen pen) {
        pen.line(Outline.from(-0.02, 0.03).line(0.12, -0.14).open(), 0x5B3A22, 0.016);
        Props.star(pen, 0.14, -0.17, 0.055, 0xFFF0A0);
        pen.glow(0.14, -0.17, 0.28, 0xFFE680, 0.6);
    }

    private static void crook(Pen pen) {
        pen.line(
                curve(0, 0.5, 0.0, 0, 0.0, -0.34, 0.05, -0.42, 0.10, -0.37, 0.08, -0.31),
                0x8A6238,
                0.024);
    }

    private static void umbrella(Pen pen) {
        double x = -0.10;
        double y = -0.42;
        pen.line(curve(0.0, 0.10, 0.0, 0, x * 0.8, y - 0.12), 0x4A3A36, 0.016);
        pen.line(Outline.from(0, 0.09).bow(0.0, 0.14, -0.035, 0.12).open(), 0x8A5A34, 0.02);
        pen.fade(
                Outline.from(x - 0.36, y + 0.10)
                        .swing(x - 0.33, y - 0.22, x + 0.33, y - 0.22, x + 0.36, y + 0.10)
                        .bow(x + 0.27, y + 0.04, x + 0.18, y + 0.10)
                        .bow(x + 0.09, y + 0.04, x, y + 0.10)
                        .bow(x - 0.09, y + 0.04, x - 0.18, y + 0.10)
                        .bow(x - 0.27, y + 0.04, x - 0.36, y + 0.10)
                        .closed(),
                0xEF5A55,
                0xC23A45);
        pen.fill(
                Outline.from(x - 0.02, y - 0.135)
                        .swing(x - 0.20, y - 0.1, x - 0.19, y, x - 0.18, y + 0.10)
                        .bow(x - 0.09, y + 0.04, x, y + 0.10)
                        .bow(x + 0.03, y - 0.05, x - 0.02, y - 0.135)
                        .closed(),
                0xF78A78);
        pen.line(Outline.from(x, y - 0.14).line(x, y - 0.17).open(), 0x4A3A36, 0.016);
    }

    private static void book(Pen pen) {
        pen.fill(
                polygon(-0.09, -0.05, 0, -0.02, 0.10, -0.07, 0.10, 0.04, 0, 0.085, -0.09, 0.055),
                0x9C3B3B);
        pen.fill(polygon(-0.08, -0.065, 0, -0.035, 0, 0.065, -0.08, 0.035), 0xFFF9EA);
        pen.fill(polygon(0.09, -0.085, 0, -0.035, 0, 0.065, 0.09, 0.015), 0xF1E7D0);
        for (int i = 0; i < 3; i++) {
            double y = -0.03 + i * 0.025;
            pen.line(
                    Outline.from(-0.065, y - 0.005).line(-0.015, y + 0.014).open(),
                    0xC8BDA8,
                    0.005);
            pen.line(Outline.from(0.015, y + 0.012).line(0.075, y - 0.018).open(), 0xBCB09A, 0.005);
        }
    }

    private static void basket(Pen pen) {
        pen.line(Outline.from(-0.08, 0.10).bow(0, -0.09, 0.08, 0.10).open(), 0x9A6A38, 0.018);
        pen.fill(oval(-0.045, 0.095, 0.035, 0.035), 0xD9403A);
        pen.fill(oval(0.035, 0.09, 0.037, 0.037), 0xE6A23A);
        pen.fill(oval(0, 0.08, 0.034, 0.034), 0x7CB342);
        pen.fade(polygon(-0.10, 0.10, 0.10, 0.10, 0.075, 0.20, -0.075, 0.20), 0xC8935A, 0x9A6A38);
        for (int i = 0; i < 2; i++) {
            pen.line(
                    Outline.from(-0.09 + i * 0.01, 0.13 + i * 0.035)
                            .line(0.09 - i * 0.01, 0.13 + i * 0.035)
                            .open(),
                    0x7E5428,
                    0.008);
        }
        pen.line(Outline.from(-0.105, 0.10).line(0.105, 0.10).open(), 0xDCAA6C, 0.02);
    }

    private static void bucket(Pen pen) {
        pen.line(Outline.from(-0.07, 0.08).bow(0, -0.07, 0.07, 0.08).open(), 0x6B7684, 0.01);
        pen.fade(polygon(-0.075, 0.08, 0.075, 0.08, 0.055, 0.21, -0.055, 0.21), STEEL, 0x8E9AA8);
        pen.fill(oval(0, 0.08, 0.075, 0.016), 0x6FB7DA);
    }

    private static void bag(Pen pen) {
        pen.round(
                blob(
                        -0.02, 0.02, -0.08, 0.12, -0.07, 0.22, 0.0, 0.24, 0.08, 0.21, 0.08, 0.11,
                        0.02, 0.02),
                0xB58A5A);
        pen.line(Outline.from(-0.03, 0.05).line(0.03, 0.05).open(), 0x7A5432, 0.016);
    }

    private static void suitcase(Pen pen) {
        pen.line(Outline.from(-0.03, 0.05).bow(0, 0.0, 0.03, 0.05).open(), 0x5B3A22, 0.014);
        pen.round(box(-0.1, 0.05, 0.2, 0.14, 0.03), 0x9A5E38);
        pen.fill(box(-0.07, 0.05, 0.02, 0.14, 0), 0x6B3F22);
        pen.fill(box(0.05, 0.05, 0.02, 0.14, 0), 0x6B3F22);
    }

    private static void balloon(Pen pen, int colour) {
        pen.line(curve(0, 0.03, 0.02, -0.15, 0.07, -0.3), 0xF4F0EA, 0.007);
        pen.fill(polygon(0.07, -0.315, 0.05, -0.285, 0.09, -0.285), lit(colour, -0.2));
        pen.round(
                blob(
                        0.07, -0.31, -0.03, -0.42, -0.035, -0.55, 0.07, -0.63, 0.175, -0.55, 0.17,
                        -0.42),
                colour);
        pen.fill(oval(0.025, -0.53, 0.02, 0.04), 0xFFFFFF, 0.6);
    }

    private static void trident(Pen pen) {
        pen.line(Outline.from(0, 0.42).line(0.02, -0.36).open(), 0xD9A93A, 0.022);
        pen.line(
                Outline.from(-0.06, -0.48)
                        .bow(-0.06, -0.34, 0.02, -0.34)
                        .bow(0.10, -0.34, 0.095, -0.48)
                        .open(),
                0xE8C048,
                0.022);
        pen.line(Outline.from(0.02, -0.34).line(0.02, -0.49).open(), 0xE8C048, 0.022);
    }

    private static void spear(Pen pen) {
        pen.line(Outline.from(0, 0.5).line(0.01, -0.46).open(), WOOD, 0.02);
        pen.fade(polygon(-0.025, -0.45, 0.01, -0.6, 0.045, -0.45), 0xF1F5F8, 0x98A6B4);
    }

    private static void broom(Pen pen) {
        pen.line(Outline.from(0, 0.44).line(0.02, -0.26).open(), WOOD, 0.022);
        pen.fade(
                blob(0.02, -0.24, -0.06, -0.36, -0.07, -0.48, 0.03, -0.46, 0.12, -0.48, 0.1, -0.34),
                0xE2B866,
                0xB98A3E);
        pen.line(Outline.from(-0.02, -0.28).line(0.065, -0.28).open(), 0x8E3A32, 0.022);
    }

    private static void rod(Pen pen) {
        pen.line(curve(-0.03, 0.08, 0.2, -0.24, 0.46, -0.38), 0x6B4426, 0.014);
        pen.line(curve(0.46, -0.38, 0.47, 0, 0.46, 0.3), 0xE8E8EC, 0.005);
        pen.fill(oval(0.46, 0.31, 0.02, 0.026), 0xD9403A);
        pen.fill(oval(0.02, 0.02, 0.025, 0.025), 0x8E9AA8);
    }

    private static void flag(Pen pen) {
        pen.line(Outline.from(0, 0.12).line(0, -0.5).open(), WOOD, 0.018);
        pen.round(
                Outline.from(0, -0.5)
                        .bow(0.12, -0.57, 0.26, -0.49)
                        .line(0.26, -0.33)
                        .bow(0.12, -0.40, 0, -0.32)
                        .closed(),
                0xD9403A);
    }

    private static void flower(Pen pen) {
        pen.line(curve(0, 0.06, 0.01, -0.05, 0.03, -0.15), 0x4E8A3A, 0.014);
        pen.fill(blob(0.01, -0.02, 0.05, -0.08, 0.07, -0.06, 0.04, -0.01), 0x5E9E46);
        for (int i = 0; i < 6; i++) {
            double angle = i * Math.PI / 3;
            pen.fill(
                    oval(
                            0.03 + Math.cos(angle) * 0.036,
                            -0.17 + Math.sin(angle) * 0.036,
                            0.026,
                            0.026),
                    i % 2 == 0 ? 0xF06A8E : 0xF58AA8);
        }
        pen.fill(oval(0.03, -0.17, 0.024, 0.024), 0xF8D64E);
    }

    private static void bread(Pen pen) {
        pen.round(
                blob(
                        -0.08, 0.0, -0.07, -0.06, 0.02, -0.09, 0.12, -0.07, 0.14, -0.01, 0.08, 0.03,
                        -0.03, 0.03),
                0xD79A4E);
        for (int i = 0; i < 3; i++) {
            double x = -0.02 + i * 0.05;
            pen.line(
                    Outline.from(x, -0.065).bow(x + 0.02, -0.04, x + 0.015, -0.02).open(),
                    0xF4DDAE,
                    0.014);
        }
    }

    private static void teapot(Pen pen) {
        int colour = 0x4F86B8;
        pen.line(
                Outline.from(-0.02, -0.035).bow(-0.05, 0.02, -0.015, 0.05).open(),
                lit(colour, -0.2),
                0.018);
        pen.fill(
                Outline.from(0.10, 0.02)
                        .bow(0.15, 0.01, 0.165, -0.055)
                        .line(0.185, -0.05)
                        .bow(0.17, 0.05, 0.10, 0.06)
                        .closed(),
                lit(colour, -0.1));
        pen.round(oval(0.055, 0.01, 0.075, 0.065), colour);
        pen.fill(oval(0.055, -0.05, 0.045, 0.016), lit(colour, 0.3));
        pen.fill(oval(0.055, -0.07, 0.015, 0.014), lit(colour, -0.25));
        for (int i = 0; i < 3; i++) {
            pen.fill(oval(0.02 + i * 0.035, 0.015, 0.01, 0.01), 0xFBF4E4);
        }
    }

    private static void cup(Pen pen) {
        pen.line(oval(0.065, -0.02, 0.02, 0.022), 0xE8E2D6, 0.012);
        pen.round(
                Outline.from(-0.02, -0.055)
                        .line(0.06, -0.055)
                        .bow(0.06, 0.02, 0.02, 0.02)
                        .bow(-0.02, 0.02, -0.02, -0.055)
                        .closed(),
                0xFBF6EC);
        pen.fill(oval(0.02, -0.055, 0.04, 0.011), 0x9A5E38);
        pen.line(curve(0.01, -0.07, 0.0, -0.085, 0.012, -0.10), 0xFFFFFF, 0.007, 0.6);
    }

    private static void apple(Pen pen) {
        pen.round(
                blob(
                        0.02, -0.06, -0.02, -0.05, -0.025, -0.01, 0.0, 0.02, 0.03, 0.015, 0.06,
                        -0.01, 0.055, -0.05),
                0xD9403A);
        pen.line(Outline.from(0.02, -0.05).line(0.025, -0.075).open(), 0x5B3A22, 0.008);
        pen.fill(oval(0.04, -0.07, 0.018, 0.009), 0x6CA844);
    }

    private static void guitar(Pen pen) {
        pen.line(Outline.from(-0.05, 0).line(0.15, -0.19).open(), 0x5B3A22, 0.026);
        pen.fill(polygon(0.13, -0.19, 0.17, -0.23, 0.19, -0.2, 0.15, -0.16), 0x3A2418);
        pen.round(
                blob(
                        -0.20, 0.08, -0.17, -0.02, -0.09, -0.03, -0.03, -0.03, 0.0, 0.04, -0.04,
                        0.09, -0.06, 0.15, -0.14, 0.16),
                0xC8803A);
        pen.fill(oval(-0.09, 0.06, 0.03, 0.03), 0x3A2418);
        pen.line(Outline.from(-0.13, 0.09).line(0.15, -0.19).open(), 0xF4E6C8, 0.004);
    }

    private static void flute(Pen pen) {
        pen.line(Outline.from(-0.16, -0.13).line(0.11, 0.03).open(), 0xB98A52, 0.022);
        for (int i = 0; i < 4; i++) {
            pen.fill(oval(-0.05 + i * 0.035, -0.065 + i * 0.021, 0.006, 0.006), 0x3A2418);
        }
    }

    private static void letter(Pen pen) {
        pen.fill(box(-0.04, -0.08, 0.13, 0.09, 0.01), 0xFBF4E4);
        pen.line(
                Outline.from(-0.04, -0.08).line(0.025, -0.03).line(0.09, -0.08).open(),
                0xC8BDA8,
                0.007);
        pen.fill(oval(0.025, -0.025, 0.016, 0.016), 0xC8403A);
    }

    private static void map(Pen pen) {
        pen.fill(
                polygon(
                        -0.09, -0.07, -0.01, -0.1, 0.06, -0.07, 0.13, -0.1, 0.13, 0.03, 0.06, 0.06,
                        -0.01, 0.03, -0.09, 0.06),
                0xEBD6A4);
        pen.line(Outline.from(-0.01, -0.1).line(-0.01, 0.03).open(), 0xC9AE74, 0.006);
        pen.line(Outline.from(0.06, -0.07).line(0.06, 0.06).open(), 0xC9AE74, 0.006);
        pen.line(curve(-0.06, 0.02, 0.0, -0.03, 0.05, 0.0, 0.09, -0.05), 0x8A5A34, 0.008);
        pen.line(Outline.from(0.08, -0.06).line(0.11, -0.03).open(), 0xC8302F, 0.01);
        pen.line(Outline.from(0.11, -0.06).line(0.08, -0.03).open(), 0xC8302F, 0.01);
    }

    private static void axe(Pen pen) {
        pen.line(Outline.from(-0.01, 0.16).line(0.03, -0.26).open(), WOOD, 0.024);
        pen.fade(
                blob(0.02, -0.27, 0.09, -0.29, 0.12, -0.22, 0.1, -0.13, 0.03, -0.18),
                0xEEF3F7,
                0x98A6B4);
    }

    private static void hammer(Pen pen) {
        pen.line(Outline.from(-0.01, 0.1).line(0.02, -0.16).open(), WOOD, 0.024);
        pen.round(box(-0.05, -0.19, 0.14, 0.06, 0.015), 0x7D8794);
    }

    private static void bow(Pen pen) {
        pen.line(Outline.from(0.0, 0.26).bow(0.17, 0, 0.02, -0.26).open(), WOOD, 0.02);
        pen.line(Outline.from(0.0, 0.26).line(0.02, -0.26).open(), 0xF4F0E6, 0.005);
    }

    private static void key(Pen pen) {
        pen.line(oval(0.0, -0.03, 0.026, 0.026), 0xE0B040, 0.014);
        pen.line(Outline.from(0.026, -0.03).line(0.11, -0.05).open(), 0xE0B040, 0.014);
        pen.line(Outline.from(0.1, -0.048).line(0.105, -0.02).open(), 0xE0B040, 0.012);
        pen.line(Outline.from(0.08, -0.043).line(0.085, -0.018).open(), 0xE0B040, 0.012);
    }

    private static void kite(Pen pen) {
        pen.line(curve(0, 0, 0.12, -0.35, 0.27, -0.52), 0xF4F0EA, 0.006);
        pen.fill(polygon(0.27, -0.52, 0.2, -0.66, 0.33, -0.78), 0xE8413C);
        pen.fill(polygon(0.27, -0.52, 0.33, -0.78, 0.4, -0.63), 0xF2B83A);
        pen.line(curve(0.27, -0.52, 0.31, -0.44, 0.28, -0.38, 0.33, -0.32), 0x4F86C8, 0.012);
    }

    private static void telescope(Pen pen) {
        pen.line(Outline.from(-0.08, -0.02).line(0.06, -0.07).open(), 0xB98A3A, 0.03);
        pen.line(Outline.from(0.05, -0.066).line(0.22, -0.125).open(), 0x7A5432, 0.042);
        pen.line(Outline.from(0.215, -0.15).line(0.23, -0.105).open(), 0xE0B040, 0.02);
    }
}
