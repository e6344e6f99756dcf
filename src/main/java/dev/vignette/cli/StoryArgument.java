package dev.vignette.cli;

import dev.vignette.story.Story;
import dev.vignette.story.reading.Format;
import dev.vignette.story.reading.Reading;
import dev.vignette.story.reading.StoryReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
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

    /// @param err told where somebody has to type the story
    Read read(PrintWriter err) throws IOException {
        images.filter(n -> n < 1 || n > Story.MOST_SCENES)
                .ifPresent(n -> {
                    throw new Refusal("-n can be 1 to 100000, not " + n);
                });
        var count = images.isPresent() ? OptionalInt.of(images.get()) : OptionalInt.empty();
        var name =
                story.equals("-")
                        ? Optional.<String>empty()
                        : Optional.of(path().getFileName() + "");
        return switch (StoryReader.read(
                bytes(err), name, DrawOptions.orRefuse(() -> format.map(Format::parse)), count)) {
            case Reading.Read(var read, var notes) -> new Read(read, notes);
            case Reading.Refused(var reason) -> throw new Refusal(story + ": " + reason);
        };
    }

    private Path path() {
        try {
            return Path.of(story);
        } catch (InvalidPathException _) {
            throw new Refusal(
                    "the name of the story cannot be read in this locale; try again with LC_ALL=C.UTF-8");
        }
    }

    private byte[] bytes(PrintWriter err) throws IOException {
        if (story.equals("-")) {
            if (Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent()) {
                err.println("Type the story; end it with Ctrl-D on a line of its own.");
                err.flush();
            }
            return System.in.readNBytes(MOST_BYTES);
        }
        try (InputStream in = Files.newInputStream(path())) {
            return in.readNBytes(MOST_BYTES);
        } catch (NoSuchFileException _) {
            throw new Refusal("there is no file " + story);
        } catch (IOException e) {
            throw new Refusal("the story cannot be read: " + Trouble.of(e));
        }
    }
}
