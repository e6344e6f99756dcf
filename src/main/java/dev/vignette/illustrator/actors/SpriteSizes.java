package dev.vignette.illustrator.actors;

import dev.vignette.illustrator.canvas.Zone;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// How large the sprites are in the real world and where they belong: by their own row, or by that
/// of their sub-group.
record SpriteSizes(Map<String, String> groups, Map<String, Size> sizes) {

    /// @param height of the square that the sprite was drawn in, in units
    record Size(double height, Zone zone) {}

    SpriteSizes {
        groups = Map.copyOf(groups);
        sizes = Map.copyOf(sizes);
    }

    static SpriteSizes read() {
        var groups =
                Table.rows("sprites.tsv").stream()
                        .collect(Collectors.toMap(List::getFirst, row -> row.get(1)));
        var sizes = new HashMap<String, Size>();
        for (var row : Table.rows("sprite-sizes.tsv")) {
            var size = new Size(Double.parseDouble(row.get(1)), Zone.valueOf(row.get(2)));
            for (var name : List.of(row.getFirst().split(",", -1))) {
                sizes.put(name, size);
            }
        }
        return new SpriteSizes(groups, sizes);
    }

    Set<String> names() {
        return groups.keySet();
    }

    Size of(String name) {
        var group = Objects.requireNonNull(groups.get(name), () -> "no sprite named " + name);
        return sizes.getOrDefault(
                name, sizes.getOrDefault("@" + group, new Size(0.3, Zone.GROUND)));
    }

    /// Animals and vehicles are drawn looking left; other things have no side worth turning.
    boolean looksLeft(String name) {
        var group = groups.getOrDefault(name, "");
        return group.startsWith("animal-") || group.startsWith("transport-");
    }
}
