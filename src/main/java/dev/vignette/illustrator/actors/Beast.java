package dev.vignette.illustrator.actors;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.vignette.illustrator.canvas.Colours;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What sets one animal on paws apart from another.
///
/// @param size of the whole, in units
record Beast(
        int fur,
        int belly,
        int dark,
        int legs,
        Ear ear,
        Tail tail,
        Pattern pattern,
        double snout,
        double bulk,
        double legLength,
        double head,
        double size) {

    enum Ear {
        TRIANGLE,
        FLOP,
        ROUND
    }

    enum Tail {
        BUSH,
        THIN,
        CAT,
        TUFT,
        STUB
    }

    enum Pattern {
        PLAIN,
        STRIPES,
        SPOTS,
        PANDA,
        MANE
    }

    private static final Map<String, Beast> ALL =
            Table.rows("beasts.tsv").stream()
                    .flatMap(row ->
                            Stream.of(row.getFirst().split(",", -1))
                                    .map(name -> Map.entry(name, of(row))))
                    .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    static Map<String, Beast> all() {
        return ALL;
    }

    Beast coloured(int colour) {
        return new Beast(
                colour,
                Colours.lit(colour, 0.6),
                Colours.lit(colour, -0.5),
                Colours.lit(colour, -0.2),
                ear,
                tail,
                pattern,
                snout,
                bulk,
                legLength,
                head,
                size);
    }

    double headRadius() {
        return 0.17 * head;
    }

    private static Beast of(List<String> row) {
        var colours = row.get(1).split(" ", -1);
        var kinds = row.get(2).split(" ", -1);
        var measures = row.get(3).split(" ", -1);
        return new Beast(
                Integer.parseInt(colours[0], 16),
                Integer.parseInt(colours[1], 16),
                Integer.parseInt(colours[2], 16),
                Integer.parseInt(colours[3], 16),
                Ear.valueOf(kinds[0]),
                Tail.valueOf(kinds[1]),
                Pattern.valueOf(kinds[2]),
                Double.parseDouble(measures[0]),
                Double.parseDouble(measures[1]),
                Double.parseDouble(measures[2]),
                Double.parseDouble(measures[3]),
                Double.parseDouble(row.get(4)));
    }

    /// The fur where light does not reach.
    int shade() {
        return Colours.lit(fur, fur > 0xE0E0E0 ? -0.1 : -0.2);
    }
}
