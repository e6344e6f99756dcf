package dev.vignette.story.reading;

import dev.vignette.story.Excerpt;
import dev.vignette.story.Nearest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The formats a story comes in.
public enum Format {
    TEXT,
    MARKDOWN,
    CSV,
    JSONL;

    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6}[ \t]+\\S");
    private static final Pattern FENCE = Pattern.compile("---[ \t]*\n[ \t]*[\\w\"']+[ \t]*:");

    /// The name users write: `text`, `markdown`, `csv`, `jsonl`.
    public String written() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The format of that name; empty where there is none.
    public static Optional<Format> named(String name) {
        return Arrays.stream(values())
                .filter(format -> format.written().equals(name.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /// The format of that name.
    ///
    /// @throws IllegalArgumentException where there is none; the message says which there are
    public static Format parse(String name) {
        return named(name).orElseThrow(() -> new IllegalArgumentException(unknown(name)));
    }

    private static String unknown(String name) {
        var names = Arrays.stream(values()).map(Format::written).toList();
        return "There is no format %s.%s The formats are %s."
                .formatted(
                        Excerpt.of(name),
                        Nearest.among(name, names)
                                .map(near -> " Did you mean %s?".formatted(near))
                                .orElse(""),
                        String.join(", ", names));
    }

    /// As the ending of a file's name says.
    static Optional<Format> ofFile(String fileName) {
        var ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (ending) {
            case "txt", "text" -> Optional.of(TEXT);
            case "md", "markdown", "mdown", "mkd" -> Optional.of(MARKDOWN);
            case "csv", "tsv" -> Optional.of(CSV);
            case "jsonl", "ndjson" -> Optional.of(JSONL);
            default -> Optional.empty();
        };
    }

    /// As the text itself looks.
    static Format ofContent(String text) {
        var start = text.stripLeading();
        if (start.startsWith("{")) {
            return JSONL;
        }
        if (isHeader(start.lines().findFirst().orElse(""))) {
            return CSV;
        }
        return FENCE.matcher(start).lookingAt() || HEADING.matcher(text).find() ? MARKDOWN : TEXT;
    }

    private static boolean isHeader(String line) {
        if (line.length() > 1000) {
            return false;
        }
        var cells =
                List.of(line.toLowerCase(Locale.ROOT).replace("\"", "").split("\\s*[,;\t]\\s*"));
        return cells.contains("prompt") || cells.contains("text");
    }
}
