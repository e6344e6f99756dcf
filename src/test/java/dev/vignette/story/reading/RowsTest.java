package dev.vignette.story.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.image.Aspect;
import dev.vignette.story.Scene;
import dev.vignette.story.Story;
import dev.vignette.story.reading.Reading.Refused;
import org.junit.jupiter.api.Test;

class RowsTest {

    @Test
    void aRowOfCsvIsAScene() {
        var story =
                csv(
                        "Prompt,text,title,style,aspect,seed,mood\n\"A \"\"fox\"\",\nred\",A fox.,One,noir,1:1,7,gay\n\n,A dog.\n");

        var fox = story.scenes().getFirst();
        assertThat(fox.givenPrompt()).contains("A \"fox\",\nred");
        assertThat(fox.text()).isEqualTo("A fox.");
        assertThat(fox.title()).contains("One");
        assertThat(fox.directions().style().orElseThrow().name()).isEqualTo("noir");
        assertThat(fox.directions().aspect()).contains(new Aspect(1, 1));
        assertThat(fox.directions().seed()).hasValue(7);
        assertThat(story.scenes()).hasSize(2).last().extracting(Scene::text).isEqualTo("A dog.");
    }

    @Test
    void spreadsheetsMayUseSemicolonsOrTabs() {
        assertThat(csv("title;prompt\nOne;a, b").scenes().getFirst().givenPrompt())
                .contains("a, b");
        assertThat(csv("title\ttext\nOne\ta, b").scenes().getFirst().text()).isEqualTo("a, b");
    }

    @Test
    void aLineOfJsonIsAScene() {
        var story =
                jsonl(
                        "{\"text\":\"A fox.\",\"seed\":7,\"aspect\":\"1:1\"}\n\n{\"prompt\":\"A dog \\ud83d\",\"title\":null,\"mood\":{}}\n");

        assertThat(story.scenes().getFirst().directions().seed()).hasValue(7);
        assertThat(story.scenes().getLast().givenPrompt()).contains("A dog \ufffd");
    }

    @Test
    void theFormatIsFoundOutByTheContent() {
        assertThat(rows("{\"text\":\"A fox.\"}\n{\"text\":\"A dog.\"}", "", 0)).hasSize(2);
        assertThat(rows("prompt,title\nA fox.,a\nA dog.,b", "", 0)).hasSize(2);
        assertThat(rows("A fox, a text, and a dog.", "", 0)).hasSize(1);
        assertThat(Format.named(" JSONL ")).contains(Format.JSONL);
        assertThat(Format.named("docx")).isEmpty();
    }

    @Test
    void aWrongRowIsRefusedWithItsLine() {
        assertThat(refused("a.csv", "text\nA fox.\n\"A\ndog.\" x\n"))
                .startsWith("Line 3: this is not sound CSV");
        assertThat(refused("a.csv", "text\n\"A fox.\n"))
                .startsWith("Line 2: this is not sound CSV");
        assertThat(refused("a.csv", "text,aspect\n\"A\nfox\",1:1\nB,wide\n"))
                .isEqualTo(
                        "Line 4: the aspect \"wide\" is none. Write width and height, such as 16:9 or 1:1.");
        assertThat(refused("a.csv", "text,aspect\nA,1:99\n"))
                .startsWith("Line 2: an aspect of 1:99");
        assertThat(refused("a.csv", "text,seed\nA,x1\n")).contains("Line 2: the seed \"x1\"");
        assertThat(refused("a.csv", "text,style\nA,noire\n"))
                .contains("Line 2", "Did you mean noir?");
        assertThat(refused("a.csv", "text\nA, b\n"))
                .contains("Line 2: the row has 2 fields, the header 1");
        assertThat(refused("a.csv", "text,title\n,One\n"))
                .contains("Line 2 has neither prompt nor text; it has \"title\"");
        assertThat(refused("a.jsonl", "{\"text\":\"A\"}\n{\"text\":"))
                .startsWith("Line 2: this is not sound JSON");
        assertThat(refused("a.jsonl", "{\"text\":\"A\"} {}"))
                .startsWith("Line 1: this is not sound JSON");
        assertThat(refused("a.jsonl", "{\"text\":\"A\",\"text\":\"B\"}"))
                .contains("Line 1", "uplicate");
        assertThat(refused("a.jsonl", "[1]")).startsWith("Line 1: \"[1]\" is no object");
        assertThat(refused("a.jsonl", "{\"text\":[\"A\"]}")).startsWith("Line 1: text is a list");
        assertThat(refused("a.jsonl", "{\"promt\":\"A\"}"))
                .contains("Line 1 has neither", "Did you mean prompt by promt?");
    }

    @Test
    void aMissingColumnIsRefusedWithThoseThereAre() {
        assertThat(refused("a.csv", "promt,title\nA,B\n"))
                .contains("neither prompt nor text; it has \"promt\", \"title\"")
                .contains("Did you mean prompt by promt?");
        assertThat(refused("a.csv", "text,Text\nA,B\n")).contains("text twice");
        assertThat(refused("a.csv", "text\n")).contains("no rows");
    }

    @Test
    void anotherNumberThanThatOfTheRowsIsRefused() {
        assertThat(reason("text\nA\nB\n", "a.csv", 3))
                .startsWith("A row is a scene: the story has 2, but 3 were asked for.");
        assertThat(reason("{\"text\":\"A\"}", "a.jsonl", 2)).contains("has 1, but 2");
        assertThat(rows("text\nA\nB\n", "a.csv", 2)).hasSize(2);
    }

    @Test
    void tooManyRowsAreRefused() {
        assertThat(refused("a.csv", "text\n" + "A\n".repeat(100_001)))
                .contains("100001 rows", "100000");
    }

    private static Story csv(String text) {
        return StoryReaderTest.read(StoryReaderTest.reading(text.getBytes(UTF_8), "a.csv", 0));
    }

    private static Story jsonl(String text) {
        return StoryReaderTest.read(StoryReaderTest.reading(text.getBytes(UTF_8), "a.jsonl", 0));
    }

    private static java.util.List<Scene> rows(String text, String file, int images) {
        return StoryReaderTest.read(StoryReaderTest.reading(text.getBytes(UTF_8), file, images))
                .scenes();
    }

    private static String refused(String file, String text) {
        return reason(text, file, 0);
    }

    static String reason(String text, String file, int images) {
        var reading = StoryReaderTest.reading(text.getBytes(UTF_8), file, images);
        assertThat(reading).isInstanceOf(Refused.class);
        return ((Refused) reading).reason();
    }
}
