package dev.vignette.cli;

import dev.vignette.story.Story;
import dev.vignette.story.reading.Format;
import dev.vignette.story.reading.Reading;
import dev.vignette.story.reading.StoryReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The story of a command, and how it is read.
final class StoryArgument {

    /// One byte more than is read, so that a story that is too long is told from one that just
    /// fits.
    private static final int MOST_BYTES = StoryReader.MOST_BYTES + 1;

    @Parameters(
            paramLabel = "STORY",
            description = "a file: text, Markdown, CSV or JSON Lines; - for standard input")
    private String story = "-";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "text, markdown, csv or jsonl (default: the file's ending, else its content)")
    private Optional<String> format = Optional.empty();

    @Option(
            names = {"-n", "--images"},
            paramLabel = "N",
            description = "how many pictures (default: as the story divides itself)")
    private Optional<Integer> images = Optional.empty();

    /// A story, and what its user should know of its reading.
    record Read(Story story, List<String> notes) {}

    Read read() throws IOException {
        images.filter(n -> n < 1 || n > Story.MOST_SCENES)
                .ifPresent(n -> {
                    throw new Refusal("-n can be 1 to 100000, not " + n);
                });
        var count = images.isPresent() ? OptionalInt.of(images.get()) : OptionalInt.empty();
        var name =
                story.equals("-")
                        ? Optional.<String>empty()
                        : Optional.of(Path.of(story).getFileName() + "");
        return switch (StoryReader.read(
                bytes(), name, DrawOptions.orRefuse(() -> format.map(Format::parse)), count)) {
            case Reading.Read(var read, var notes) -> new Read(read, notes);
            case Reading.Refused(var reason) -> throw new Refusal(story + ": " + reason);
        };
    }

    private byte[] bytes() throws IOException {
        if (story.equals("-")) {
            return System.in.readNBytes(MOST_BYTES);
        }
        try (InputStream in = Files.newInputStream(Path.of(story))) {
            return in.readNBytes(MOST_BYTES);
        } catch (NoSuchFileException _) {
            throw new Refusal("there is no file " + story);
        } catch (AccessDeniedException _) {
            throw new Refusal("the file " + story + " may not be read");
        } catch (IOException e) {
            throw new Refusal("the file " + story + " cannot be read: " + e.getMessage());
        }
    }
}
