package dev.vignette.illustrator.actors;

import static java.util.Map.entry;

import dev.vignette.illustrator.actors.Look.Cut;
import dev.vignette.illustrator.actors.Look.Hat;
import dev.vignette.illustrator.actors.Look.Sketch;
import dev.vignette.illustrator.canvas.Chance;
import dev.vignette.illustrator.scene.Entity;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/// Gives every person of one story a look: the same name looks the same in every scene.
record Casting(long storySeed) {

    private static final Map<String, String> COLOURS =
            Map.ofEntries(
                    entry("red", "C8372F"),
                    entry("blue", "2F6FB8"),
                    entry("green", "3E8E4F"),
                    entry("yellow", "F2C230"),
                    entry("orange", "E8842E"),
                    entry("purple", "7B4F9D"),
                    entry("violet", "7B4F9D"),
                    entry("pink", "EE8FB0"),
                    entry("white", "F6F3EC"),
                    entry("black", "26242E"),
                    entry("grey", "8A8F98"),
                    entry("gray", "8A8F98"),
                    entry("silver", "C9D0D8"),
                    entry("brown", "7A5132"),
                    entry("golden", "E4B440"),
                    entry("gold", "E4B440"));
    private static final Map<String, String> HAIR_COLOURS =
            Map.ofEntries(
                    entry("red", "B4471E"),
                    entry("ginger", "C4581F"),
                    entry("blond", "E6BE66"),
                    entry("blonde", "E6BE66"),
                    entry("fair", "E6BE66"),
                    entry("golden", "E6BE66"),
                    entry("brown", "6B4226"),
                    entry("dark", "2B1D16"),
                    entry("black", "1C1A22"),
                    entry("grey", "B9B6B2"),
                    entry("gray", "B9B6B2"),
                    entry("silver", "D6D6D8"),
                    entry("white", "F1EEE8"));

    /// What a noun of the story's description puts on; a colour word beside it colours it.
    private static final Map<String, String> GARMENTS =
            Map.ofEntries(
                    entry("raincoat", "coat"),
                    entry("coat", "coat"),
                    entry("jacket", "coat"),
                    entry("overcoat", "coat"),
                    entry("uniform", "coat"),
                    entry("dress", "dress"),
                    entry("gown", "dress"),
                    entry("frock", "dress"),
                    entry("skirt", "dress"),
                    entry("robe", "robe"),
                    entry("robes", "robe"),
                    entry("tunic", "tunic"),
                    entry("shirt", "shirt"),
                    entry("sweater", "shirt"),
                    entry("jumper", "shirt"),
                    entry("pullover", "shirt"),
                    entry("overalls", "overalls"),
                    entry("dungarees", "overalls"),
                    entry("armour", "armour"),
                    entry("armor", "armour"),
                    entry("trousers", "bottom"),
                    entry("pants", "bottom"),
                    entry("jeans", "bottom"),
                    entry("boots", "shoes"),
                    entry("shoes", "shoes"),
                    entry("wellingtons", "shoes"),
                    entry("cloak", "cape"),
                    entry("cape", "cape"),
                    entry("scarf", "scarf"),
                    entry("apron", "apron"),
                    entry("headscarf", "hat-headscarf"),
                    entry("kerchief", "hat-headscarf"),
                    entry("hood", "hat-hood"),
                    entry("turban", "hat-turban"),
                    entry("crown", "hat-crown"),
                    entry("beret", "hat-beret"),
                    entry("helmet", "hat-helm"),
                    entry("bow", "hat-bow"),
                    entry("ribbon", "hat-bow"));

    private static final Map<String, List<String>> SIMPLE =
            Map.ofEntries(
                    entry("glasses", List.of("glasses")),
                    entry("spectacles", List.of("glasses")),
                    entry("freckles", List.of("freckles")),
                    entry("freckled", List.of("freckles")),
                    entry("moustache", List.of("moustache")),
                    entry("mustache", List.of("moustache")),
                    entry("beard", List.of("beard-short")),
                    entry("bearded", List.of("beard-short")),
                    entry("bald", List.of("hair-bald")),
                    entry("curly", List.of("hair-curly")),
                    entry("curls", List.of("hair-curly")),
                    entry("braid", List.of("hair-braids")),
                    entry("braids", List.of("hair-braids")),
                    entry("plaits", List.of("hair-braids")),
                    entry("pigtails", List.of("hair-braids")),
                    entry("ponytail", List.of("hair-tail")),
                    entry("bun", List.of("hair-bun")),
                    entry("wings", List.of("wings")),
                    entry("eyepatch", List.of("patch")),
                    entry("mask", List.of("mask")),
                    entry("slim", List.of("slender")),
                    entry("thin", List.of("slender")),
                    entry("stout", List.of("broad")),
                    entry("plump", List.of("broad")),
                    entry("old", List.of("old")),
                    entry("elderly", List.of("old")));

    /// How the person of that index looks.
    Look look(Entity person, int index) {
        var who = person.name().isBlank() ? person.concept() : person.name();
        var chance = Chance.of(storySeed, "look of " + who.toLowerCase(Locale.ROOT) + " " + index);
        var sketch = Wardrobe.dressed(person.concept(), chance);
        if (index > 0) {
            Wardrobe.tellApart(sketch, person.concept(), chance);
        }
        if (person.colour().isPresent() && sketch.cut != Cut.ARMOUR) {
            sketch.top = person.colour().getAsInt();
        }
        for (var feature : person.look()) {
            wear(feature.toLowerCase(Locale.ROOT), sketch, chance);
        }
        return sketch.finish();
    }

    private static void wear(String feature, Sketch sketch, Chance chance) {
        var words = List.of(feature.split("\\W+", -1));
        if (feature.equals("woman")) {
            Wardrobe.asWoman(sketch, chance);
        }
        for (var word : words) {
            for (var simple : SIMPLE.getOrDefault(word, List.of())) {
                Wardrobe.put(simple, sketch, chance);
            }
            var garment = GARMENTS.get(word);
            if (garment != null) {
                Wardrobe.put(garment + colour(words, COLOURS), sketch, chance);
            }
        }
        hair(words, sketch, chance);
        hat(words, sketch);
        if (words.contains("raincoat")) {
            Wardrobe.put("hat-hood" + colour(words, COLOURS), sketch, chance);
        }
    }

    private static void hair(List<String> words, Sketch sketch, Chance chance) {
        if (words.contains("long") && words.contains("hair")) {
            Wardrobe.put("hair-long", sketch, chance);
        }
        if (words.contains("long") && words.contains("beard")) {
            Wardrobe.put("beard-long", sketch, chance);
        }
        boolean ofHair =
                words.stream().anyMatch(word -> word.endsWith("hair") || word.endsWith("haired"))
                        || words.contains("beard");
        var colour = colour(words, HAIR_COLOURS);
        if (!colour.isEmpty() && (ofHair || words.size() == 1)) {
            sketch.hairColour = Integer.parseInt(colour.substring(1), 16);
        }
    }

    /// A hat keeps its form where the role has one already: a wizard's red hat stays pointed.
    private static void hat(List<String> words, Sketch sketch) {
        if (!words.contains("hat") && !words.contains("cap")) {
            return;
        }
        if (sketch.hat == Hat.NONE) {
            sketch.hat = words.contains("straw") ? Hat.STRAW : Hat.KNIT;
        }
        var colour = colour(words, COLOURS);
        if (!colour.isEmpty()) {
            sketch.hatColour = Integer.parseInt(colour.substring(1), 16);
        }
    }

    /// The colour a word of the story names.
    static OptionalInt colourNamed(String word) {
        var colour = COLOURS.get(word);
        return colour == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(colour, 16));
    }

    private static String colour(List<String> words, Map<String, String> colours) {
        return words.stream()
                .filter(colours::containsKey)
                .findFirst()
                .map(word -> ":" + colours.get(word))
                .orElse("");
    }
}
