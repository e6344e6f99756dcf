package dev.vignette.illustrator.actors;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.vignette.illustrator.canvas.Colours;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// What sets one animal on hooves apart from another; the measures are factors on those of a horse.
///
/// @param humps 0 to 2
/// @param size of the whole, in units
record Hoofed(
        int coat,
        int belly,
        int mane,
        int hooves,
        Tail tail,
        Crown crown,
        Pattern pattern,
        double legs,
        double neck,
        double head,
        double bulk,
        int humps,
        double size) {

    enum Tail {
        HAIR,
        TUFT,
        STUB
    }

    /// What grows on the head.
    enum Crown {
        NONE,
        HORN,
        LONG_EARS,
        ANTLERS,
        COW,
        GOAT,
        GIRAFFE
    }

    enum Pattern {
        PLAIN,
        STRIPES,
        PATCHES,
        SPOTS
    }

    private static final Map<String, Hoofed> ALL =
            Table.rows("hoofed.tsv").stream()
                    .flatMap(row ->
                            Stream.of(row.getFirst().split(",", -1))
                                    .map(name -> Map.entry(name, of(row))))
                    .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    static Map<String, Hoofed> all() {
        return ALL;
    }

    /// One that the table has.
    static Hoofed named(String name) {
        return Objects.requireNonNull(ALL.get(name), name);
    }

    /// A unicorn keeps the colour of its mane; others get one to match the coat.
    Hoofed coloured(int colour) {
        int hair = crown == Crown.HORN ? mane : Colours.lit(colour, -0.45);
        return new Hoofed(
                colour,
                Colours.lit(colour, 0.5),
                hair,
                hooves,
                tail,
                crown,
                pattern,
                legs,
                neck,
                head,
                bulk,
                humps,
                size);
    }

    /// Height of the belly above the ground, in the painter's frame.
    double under() {
        return -0.50 * legs;
    }

    /// Height of the back, where a rider sits.
    double back() {
        return under() - 0.34 * bulk;
    }

    boolean hasLongMane() {
        return tail == Tail.HAIR;
    }

    private static Hoofed of(List<String> row) {
        var colours = row.get(1).split(" ", -1);
        var kinds = row.get(2).split(" ", -1);
        var measures = row.get(3).split(" ", -1);
        return new Hoofed(
                Integer.parseInt(colours[0], 16),
                Integer.parseInt(colours[1], 16),
                Integer.parseInt(colours[2], 16),
                Integer.parseInt(colours[3], 16),
                Tail.valueOf(kinds[0]),
                Crown.valueOf(kinds[1]),
                Pattern.valueOf(kinds[2]),
                Double.parseDouble(measures[0]),
                Double.parseDouble(measures[1]),
                Double.parseDouble(measures[2]),
                Double.parseDouble(measures[3]),
                Integer.parseInt(measures[4]),
                Double.parseDouble(row.get(4)));
    }
}
