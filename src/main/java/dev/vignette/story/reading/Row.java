package dev.vignette.story.reading;

import dev.vignette.story.Directions;
import dev.vignette.story.Excerpt;
import dev.vignette.story.Nearest;
import dev.vignette.story.Scene;
import dev.vignette.story.Story;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// A row of CSV or a line of JSON: one scene.
///
/// @param line where it begins, from 1
/// @param fields its columns and what stands in them; nothing blank
record Row(long line, Map<String, String> fields) {

    static final List<String> COLUMNS =
            List.of("prompt", "text", "title", "style", "aspect", "seed");

    /// The scenes of all rows.
    static Draft draft(List<Row> rows, OptionalInt images) throws Refusal {
        if (images.isPresent() && images.getAsInt() != rows.size()) {
            throw new Refusal(
                    "A row is a scene: the story has %d, but %d %s asked for. Leave the number out, or change the rows."
                            .formatted(
                                    rows.size(),
                                    images.getAsInt(),
                                    images.getAsInt() == 1 ? "was" : "were"));
        }
        if (rows.size() > Story.MOST_SCENES) {
            throw new Refusal(
                    "The story has %d rows; a batch takes at most %d scenes. Divide the file."
                            .formatted(rows.size(), Story.MOST_SCENES));
        }
        var scenes = new ArrayList<Scene>();
        for (var row : rows) {
            scenes.add(row.scene(scenes.size() + 1));
        }
        return new Draft(Optional.empty(), scenes, List.of(), Directions.NONE, List.of());
    }

    /// What to say where neither column is there.
    static String lacking(String where, Collection<String> columns) {
        var near =
                columns.stream()
                        .flatMap(column ->
                                Nearest.among(column, List.of("prompt", "text")).stream()
                                        .map(name ->
                                                " Did you mean %s by %s?".formatted(name, column)))
                        .findFirst()
                        .orElse("");
        return "%s has neither prompt nor text; it has %s.%s The columns are %s."
                .formatted(
                        where,
                        columns.isEmpty() ? "nothing" : shown(columns),
                        near,
                        String.join(", ", COLUMNS));
    }

    private static String shown(Collection<String> columns) {
        var names = columns.stream().limit(20).map(Excerpt::of).toList();
        return String.join(", ", names) + (columns.size() > 20 ? ", …" : "");
    }

    private Scene scene(int number) throws Refusal {
        var where = "Line " + line;
        var prompt = field("prompt");
        var text = field("text");
        if (prompt.isEmpty() && text.isEmpty()) {
            throw new Refusal(lacking(where, fields.keySet()));
        }
        var said = new Said(where, field("style"), field("aspect"), field("seed"));
        return new Scene(
                number,
                field("title").map(String::strip),
                text.map(String::strip).orElse(""),
                prompt,
                said.directions());
    }

    private Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }
}
