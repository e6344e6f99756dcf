package dev.vignette.story.reading;

import dev.vignette.story.Directions;
import dev.vignette.story.Scene;
import dev.vignette.story.Story;
import dev.vignette.story.reading.Reading.Read;
import dev.vignette.story.reading.Reading.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Reads a story in whatever format it comes, and divides it into scenes.
public final class StoryReader {

    /// More bytes than this are refused.
    public static final int MOST_BYTES = 10 * 1024 * 1024;

    private static final int LONGEST_TITLE = 300;

    private StoryReader() {}

    /// Reads a story.
    ///
    /// @param fileName where it came from; its ending tells the format, and its name the title
    ///   where the story has none
    /// @param format as the caller says; else by the file's ending, else by the content
    /// @param images how many scenes to make of it; else as it divides itself
    public static Reading read(
            byte[] bytes, Optional<String> fileName, Optional<Format> format, OptionalInt images) {
        try {
            return readable(bytes, fileName, format, images);
        } catch (Refusal refusal) {
            return new Refused(refusal.reason());
        }
    }

    private static Read readable(
            byte[] bytes, Optional<String> fileName, Optional<Format> format, OptionalInt images)
            throws Refusal {
        refuseNumbers(bytes.length, images);
        var decoding = Decoding.of(bytes);
        refuseEmpty(decoding.text());
        var chosen =
                format.or(() -> fileName.flatMap(Format::ofFile))
                        .orElseGet(() -> Format.ofContent(decoding.text()));
        var draft = draft(decoding.text(), chosen, images);
        var title =
                draft.title().or(() -> fileName.flatMap(StoryReader::named)).map(StoryReader::line);
        var notes = new ArrayList<>(decoding.note().stream().toList());
        notes.addAll(draft.notes());
        return new Read(
                new Story(
                        title.filter(words -> !words.isEmpty()).orElse("story"),
                        draft.scenes(),
                        draft.characters(),
                        draft.directions()),
                notes);
    }

    private static Draft draft(String text, Format format, OptionalInt images) throws Refusal {
        return switch (format) {
            case TEXT -> prose(text, false, images);
            case MARKDOWN -> prose(text, true, images);
            case CSV -> Row.draft(CsvRows.of(text), images);
            case JSONL -> Row.draft(JsonRows.of(text), images);
        };
    }

    private static Draft prose(String text, boolean markdown, OptionalInt images) throws Refusal {
        var matter = FrontMatter.of(text);
        var blocks = markdown ? MarkdownBlocks.of(matter.rest()) : TextBlocks.of(matter.rest());
        var outline = Outline.of(blocks);
        var passages = outline.passages();
        if (passages.isEmpty()) {
            throw new Refusal(
                    "The story is empty: it has a beginning, but no words to illustrate.");
        }
        if (images.isPresent()) {
            passages = Evening.into(images.getAsInt(), passages);
        }
        if (passages.size() > Story.MOST_SCENES) {
            throw new Refusal(
                    "The story divides into %d scenes; a batch takes at most %d. Ask for a number (-n), or divide the story."
                            .formatted(passages.size(), Story.MOST_SCENES));
        }
        var notes = new ArrayList<>(matter.notes());
        fewer(passages.size(), images).ifPresent(notes::add);
        return new Draft(
                matter.title().or(outline::title),
                scenes(passages),
                matter.characters(),
                matter.directions(),
                notes);
    }

    private static List<Scene> scenes(List<Passage> passages) {
        var scenes = new ArrayList<Scene>();
        for (var passage : passages) {
            scenes.add(
                    new Scene(
                            scenes.size() + 1,
                            passage.title(),
                            passage.text(),
                            Optional.empty(),
                            Directions.NONE));
        }
        return scenes;
    }

    private static Optional<String> fewer(int scenes, OptionalInt images) {
        return images.isPresent() && scenes < images.getAsInt()
                ? Optional.of(
                        "The story holds %d %s, fewer than the %d asked for."
                                .formatted(
                                        scenes,
                                        scenes == 1 ? "scene" : "scenes",
                                        images.getAsInt()))
                : Optional.empty();
    }

    private static void refuseNumbers(int bytes, OptionalInt images) throws Refusal {
        if (bytes > MOST_BYTES) {
            throw new Refusal(
                    "The story has %.1f MB; at most 10 MB are read. Divide it into several."
                            .formatted(Math.ceil(bytes / 1024.0 / 102.4) / 10));
        }
        if (images.isPresent()
                && (images.getAsInt() < 1 || images.getAsInt() > Story.MOST_SCENES)) {
            throw new Refusal(
                    "A story becomes 1 to %d images, not %d."
                            .formatted(Story.MOST_SCENES, images.getAsInt()));
        }
    }

    private static void refuseEmpty(String text) throws Refusal {
        if (text.codePoints().noneMatch(StoryReader::isVisible)) {
            throw new Refusal(
                    "The story is empty. Write what happens, one paragraph for each picture.");
        }
    }

    private static boolean isVisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            default -> true;
        };
    }

    private static Optional<String> named(String fileName) {
        var name =
                fileName.substring(
                        Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        int dot = name.lastIndexOf('.');
        var stem = line(dot < 0 ? name : name.substring(0, dot));
        return Optional.of(stem).filter(words -> !words.isEmpty() && !words.equals("-"));
    }

    /// One line of moderate length.
    private static String line(String words) {
        var line = Decoding.tidy(words).replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= LONGEST_TITLE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_TITLE)).strip();
    }
}
