package dev.vignette.story.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.vignette.story.reading.Reading.Read;
import dev.vignette.story.reading.Reading.Refused;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Stories that mean harm, or none: always an answer, never an exception, never for ever.
@Timeout(60)
class HostileStoryTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n\t\n",
                "\ufeff",
                "\u200b\u200d",
                "\n\n\n",
                "---\n---\n",
                "<!-- only this -->",
                "# ",
                "***"
            })
    void aStoryOfNothingIsRefused(String text) {
        assertThat(StoryReaderTest.reading(text.getBytes(UTF_8), "a.md", 0))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason()).startsWith("The story is empty"));
    }

    @Test
    void emojiAndOneWordAreStories() {
        assertThat(scenes("🦊🦊🦊", 5)).isEqualTo(1);
        assertThat(scenes("fox", 1)).isEqualTo(1);
        assertThat(scenes("x".repeat(1 << 20), 100)).isEqualTo(1);
        assertThat(scenes("A fox.\n\n".repeat(25), 0)).isEqualTo(25);
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void everyFormatBearsEveryStory(Format format) {
        for (var beginning : BEGINNINGS) {
            for (var piece : PIECES) {
                var story = (beginning + piece.repeat(30_000 / piece.length())).getBytes(UTF_8);
                for (int images : new int[] {1, 100_000}) {
                    assertThatCode(() ->
                                    StoryReader.read(
                                            story,
                                            Optional.empty(),
                                            Optional.of(format),
                                            OptionalInt.of(images)))
                            .as("%s %s", beginning, piece)
                            .doesNotThrowAnyException();
                }
            }
        }
    }

    private static final String[] BEGINNINGS = {"", "---\na: ", "text\n", "{\"text\":"};

    private static final String[] PIECES = {
        "[",
        "{",
        "\"",
        "> ",
        "- ",
        "*a ",
        "_a",
        "![",
        "[a](",
        "<!-- ",
        "<",
        "</",
        "&",
        "\\",
        "`a``b",
        "1. a\n",
        "# \n",
        "## a\n",
        "---\n",
        "* ",
        "*\n",
        ".",
        ". ",
        "A. ",
        "...\n",
        "。",
        "\u0000",
        "\ufffd",
        "\ud83e\udd8a\u200d",
        "e\u0301",
        "\n",
        "\r",
        ",",
        ";\t",
        "Scene 1:",
        "Scene 1:\n",
        "INT. ",
        "INT. A\n",
        "{}\n",
        "[]\n",
        "&a [*a,*a]\n",
        "a: b\n",
        "? ",
        "- - ",
        "\t",
        "第1場",
        "- ~ ",
        "#"
    };

    @Test
    void randomBytesAreNoTroubleEither() {
        for (int seed = 0; seed < 3000; seed++) {
            var random = new SplittableRandom(seed);
            var bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            if (seed % 2 == 0) {
                for (int at = 0; at < bytes.length; at++) {
                    bytes[at] = (byte) TYPICAL.charAt((bytes[at] & 0xFF) % TYPICAL.length());
                }
            }
            for (var format : Format.values()) {
                StoryReader.read(
                        bytes,
                        Optional.of("a"),
                        Optional.of(format),
                        OptionalInt.of(1 + random.nextInt(9)));
            }
            StoryReader.read(bytes, Optional.empty(), Optional.empty(), OptionalInt.empty());
        }
    }

    private static final String TYPICAL =
            "---\n\n:,\"{}[]#*> .!?1)ScenetextpromptINT/é\u00ff`<&;\t\r- ";

    @Test
    void yamlThatGrowsAndJsonThatIsDeepAreRefused() {
        assertThat(
                        RowsTest.reason(
                                "{\"text\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}",
                                "a.jsonl",
                                0))
                .startsWith("Line 1");
        assertThat(RowsTest.reason("---\na: " + "[".repeat(10_000) + "\n---\nA.", "a.md", 0))
                .startsWith("Line 2");
        assertThat(RowsTest.reason("---\na: &a [x]\nb: &b [*a,*a]\nc: [*b,*b]\n---\nA.", "a.md", 0))
                .contains("alias");
        assertThat(RowsTest.reason("---\na: " + "x".repeat(200_000) + "\n---\nA.", "a.md", 0))
                .contains("at most 100000");
    }

    @Test
    void tooMuchIsRefused() {
        assertThat(StoryReaderTest.reading(new byte[StoryReader.MOST_BYTES + 1], "a.txt", 0))
                .isEqualTo(
                        new Refused(
                                "The story has 10.1 MB; at most 10 MB are read. Divide it into several."));
        assertThat(RowsTest.reason("a.\n\n".repeat(100_001), "a.txt", 0))
                .contains("100001 scenes", "at most 100000", "-n");
        assertThat(scenes("a.\n\n".repeat(100_001), 100_000)).isEqualTo(100_000);
        assertThat(RowsTest.reason("A.", "a.txt", 100_001))
                .contains("1 to 100000 images, not 100001");
        assertThat(RowsTest.reason("A.", "a.txt", -1)).contains("not -1");
    }

    /// Tells how long ten megabytes take; the figure is for reading, not for passing.
    @Test
    void tenMegabytesAreRead() {
        var paragraph =
                "The keeper climbed the stairs of the lighthouse. Mr. Gull was late! “Where is the oil?” she asked. "
                        .repeat(8);
        var megabytes =
                (paragraph + "\n\n")
                        .repeat(StoryReader.MOST_BYTES / (paragraph.getBytes(UTF_8).length + 2))
                        .getBytes(UTF_8);
        for (var file : new String[] {"a.txt", "a.md"}) {
            for (int images : new int[] {100, 100_000}) {
                long start = System.nanoTime();
                var reading = StoryReaderTest.reading(megabytes, file, images);
                var took = Duration.ofNanos(System.nanoTime() - start);

                assertThat(((Read) reading).story().scenes()).hasSizeBetween(100, images);
                System.out.printf("10 MB of %s into %d: %d ms%n", file, images, took.toMillis());
            }
        }
    }

    private static int scenes(String text, int images) {
        return StoryReaderTest.read(StoryReaderTest.reading(text.getBytes(UTF_8), "a.txt", images))
                .scenes()
                .size();
    }
}
