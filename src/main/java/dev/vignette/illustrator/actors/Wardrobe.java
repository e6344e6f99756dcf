package dev.vignette.illustrator.actors;

import dev.vignette.illustrator.actors.Look.Age;
import dev.vignette.illustrator.actors.Look.Beard;
import dev.vignette.illustrator.actors.Look.Cut;
import dev.vignette.illustrator.actors.Look.Drape;
import dev.vignette.illustrator.actors.Look.Extra;
import dev.vignette.illustrator.actors.Look.Figure;
import dev.vignette.illustrator.actors.Look.Hair;
import dev.vignette.illustrator.actors.Look.Hat;
import dev.vignette.illustrator.actors.Look.Sketch;
import dev.vignette.illustrator.canvas.Chance;
import dev.vignette.illustrator.canvas.Colours;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What people wear: features by concept, and what each feature does to a look.
final class Wardrobe {

    static final List<Integer> SKINS =
            List.of(0xFAD9BF, 0xF2C9A5, 0xE8B48C, 0xC98F65, 0x9C6644, 0x7A5036);
    static final List<Integer> HAIR_COLOURS =
            List.of(0x2B1D16, 0x4A2E1B, 0x7A4A24, 0xB9772E, 0xE2B65A, 0xA8401F, 0x1C1A22);
    static final List<Integer> CLOTHES =
            List.of(
                    0xC8453B, 0x2F6FA8, 0x3E8E6B, 0xE0A030, 0x7B4F9D, 0xD96C8A, 0x2E8C99, 0xB5632C,
                    0x5B7F3A);
    private static final List<Integer> TROUSERS = List.of(0x3A4256, 0x5A4632, 0x4A5A4A, 0x2E3A52);
    private static final List<Integer> LEATHERS = List.of(0x4A3024, 0x2E2A32, 0x6B3F2A);
    private static final List<Hair> WOMENS =
            List.of(Hair.LONG, Hair.BUN, Hair.BOB, Hair.TAIL, Hair.CURLY);
    private static final List<Hair> GIRLS =
            List.of(Hair.TAIL, Hair.BRAIDS, Hair.BOB, Hair.LONG, Hair.CURLY);
    private static final List<Hair> MENS = List.of(Hair.SHORT, Hair.SHORT, Hair.SPIKY, Hair.CURLY);

    private static final Map<String, List<String>> FEATURES = column(1);
    private static final Map<String, List<String>> CARRIED = column(2);

    private Wardrobe() {}

    static Set<String> concepts() {
        return FEATURES.keySet();
    }

    static boolean knows(String concept) {
        return FEATURES.containsKey(concept);
    }

    /// What the trade puts into empty hands.
    static List<String> carriedBy(String concept) {
        return CARRIED.getOrDefault(concept, List.of());
    }

    static boolean isArmed(String concept) {
        return FEATURES.getOrDefault(concept, List.of()).stream()
                .anyMatch(feature -> feature.startsWith("armour") || feature.startsWith("cape"));
    }

    /// Decides all that the concept leaves open, then dresses it.
    static Sketch dressed(String concept, Chance chance) {
        var sketch = new Sketch();
        sketch.skin = chance.happens(0.7) ? SKINS.get(chance.below(4)) : chance.pick(SKINS);
        sketch.hairColour = chance.pick(HAIR_COLOURS);
        sketch.top = chance.pick(CLOTHES);
        sketch.bottom = chance.pick(TROUSERS);
        sketch.shoes = chance.pick(LEATHERS);
        sketch.hatColour = chance.pick(CLOTHES);
        for (var feature : FEATURES.getOrDefault(concept, List.of("anyone"))) {
            put(feature, sketch, chance);
        }
        return sketch;
    }

    /// Several pirates are several people: the same trade in other colours. Who wears a uniform
    /// keeps it.
    static void tellApart(Sketch sketch, String concept, Chance chance) {
        if (FEATURES.getOrDefault(concept, List.of()).contains("uniform")) {
            return;
        }
        switch (sketch.cut) {
            case COAT, TUNIC, SHIRT, DRESS, ROBE -> sketch.top = chance.pick(CLOTHES);
            case STRIPES, OVERALLS, TUTU ->
                    sketch.top = Colours.mix(sketch.top, chance.pick(CLOTHES), 0.4);
            case ARMOUR -> {}
            case SPACESUIT, FINS ->
                    sketch.bottom = Colours.mix(sketch.bottom, chance.pick(CLOTHES), 0.3);
        }
        if (sketch.drapes.containsKey(Drape.CAPE)) {
            sketch.drapes.put(Drape.CAPE, chance.pick(CLOTHES));
        }
        if (sketch.age != Age.OLD && sketch.hair != Hair.BALD && sketch.hair != Hair.NONE) {
            sketch.hairColour = chance.pick(HAIR_COLOURS);
        }
        if (sketch.beard != Beard.NONE && sketch.age != Age.OLD) {
            sketch.beard = chance.pick(List.of(Beard.SHORT, Beard.MOUSTACHE, Beard.NONE));
        }
        sketch.extras.remove(Extra.PATCH);
    }

    /// Puts one feature on: `glasses`, or with its colour `cape:B5323F`.
    static void put(String feature, Sketch sketch, Chance chance) {
        int colon = feature.indexOf(':');
        String word = colon < 0 ? feature : feature.substring(0, colon);
        int colour = colon < 0 ? -1 : Integer.parseInt(feature.substring(colon + 1), 16);
        switch (word) {
            case "man" -> man(sketch, chance);
            case "woman" -> woman(sketch, WOMENS, chance);
            case "girl" -> woman(sketch, GIRLS, chance);
            case "boy" -> sketch.hair = chance.pick(MENS);
            case "anychild" -> put(chance.happens(0.5) ? "girl" : "boy", sketch, chance);
            case "anyone" -> put(chance.happens(0.5) ? "woman" : "man", sketch, chance);
            case "peasant" -> peasant(sketch, chance);
            case "uniform" -> {} // the same for all of them
            case "slender" -> sketch.figure = Figure.SLENDER;
            case "broad" -> sketch.figure = Figure.BROAD;
            case "huge" -> sketch.figure = Figure.HUGE;
            case "moustache" -> sketch.beard = Beard.MOUSTACHE;
            case "skin" -> sketch.skin = colour;
            case "top" -> sketch.top = colour;
            case "bottom" -> sketch.bottom = colour;
            case "shoes" -> sketch.shoes = colour;
            default -> named(word, colour, sketch);
        }
    }

    private static void man(Sketch sketch, Chance chance) {
        sketch.hair = chance.pick(MENS);
        sketch.cut = chance.happens(0.4) ? Cut.COAT : Cut.SHIRT;
        double bearded = chance.next();
        if (sketch.age.compareTo(Age.GROWN) >= 0) {
            sketch.beard =
                    bearded < 0.3 ? Beard.SHORT : bearded < 0.4 ? Beard.MOUSTACHE : Beard.NONE;
        }
    }

    private static void woman(Sketch sketch, List<Hair> hair, Chance chance) {
        sketch.hair = chance.pick(hair);
        sketch.cut = Cut.DRESS;
        sketch.figure = Figure.SLENDER;
        sketch.extras.add(Extra.LASHES);
        if (sketch.age == Age.CHILD && chance.happens(0.35)) {
            sketch.extras.add(Extra.FRECKLES);
        }
    }

    /// A woman in a trade whose dress is the same for all.
    static void asWoman(Sketch sketch, Chance chance) {
        boolean grey = sketch.age == Age.OLD;
        sketch.beard = Beard.NONE;
        sketch.hair = grey ? Hair.BUN : chance.pick(WOMENS);
        sketch.extras.add(Extra.LASHES);
        if (sketch.figure == Figure.PLAIN) {
            sketch.figure = Figure.SLENDER;
        }
    }

    private static void peasant(Sketch sketch, Chance chance) {
        sketch.hat = chance.pick(List.of(Hat.NONE, Hat.STRAW, Hat.HEADSCARF, Hat.KNIT, Hat.NONE));
        if (chance.happens(0.4)) {
            sketch.drapes.put(Drape.APRON, 0xF0E2C4);
        }
    }

    private static void named(String word, int colour, Sketch sketch) {
        if (word.startsWith("hair-")) {
            sketch.hair = Hair.valueOf(enumName(word.substring(5)));
            sketch.hairColour = colour < 0 ? sketch.hairColour : colour;
        } else if (word.startsWith("beard-")) {
            sketch.beard = Beard.valueOf(enumName(word.substring(6)));
        } else if (word.startsWith("hat-")) {
            sketch.hat = Hat.valueOf(enumName(word.substring(4)));
            sketch.hatColour = colour < 0 ? sketch.hatColour : colour;
        } else if (isOne(Age.values(), word)) {
            age(Age.valueOf(enumName(word)), sketch);
        } else if (isOne(Extra.values(), word)) {
            sketch.extras.add(Extra.valueOf(enumName(word)));
        } else if (isOne(Drape.values(), word)) {
            sketch.drapes.put(Drape.valueOf(enumName(word)), colour < 0 ? sketch.top : colour);
        } else {
            cut(Cut.valueOf(enumName(word)), colour, sketch);
        }
    }

    private static void age(Age age, Sketch sketch) {
        sketch.age = age;
        if (age == Age.OLD) {
            sketch.hairColour = 0xDEDAD4;
        }
    }

    /// The colour of overalls and of a fish's tail is that of the lower half.
    private static void cut(Cut cut, int colour, Sketch sketch) {
        sketch.cut = cut;
        if (colour >= 0 && (cut == Cut.OVERALLS || cut == Cut.FINS)) {
            sketch.bottom = colour;
        } else if (colour >= 0) {
            sketch.top = colour;
        }
    }

    private static boolean isOne(Enum<?>[] values, String word) {
        return Stream.of(values).anyMatch(value -> value.name().equals(enumName(word)));
    }

    private static String enumName(String word) {
        return word.toUpperCase(Locale.ROOT);
    }

    private static Map<String, List<String>> column(int column) {
        return Table.rows("people.tsv").stream()
                .filter(row -> row.size() > column)
                .flatMap(row ->
                        Stream.of(row.getFirst().split(",", -1))
                                .map(concept -> Map.entry(concept, row.get(column))))
                .collect(
                        Collectors.toUnmodifiableMap(
                                Map.Entry::getKey,
                                entry -> List.of(entry.getValue().split(" ", -1))));
    }
}
