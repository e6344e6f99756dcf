package dev.vignette.story.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.image.Aspect;
import dev.vignette.story.Character;
import dev.vignette.story.Story;
import dev.vignette.story.reading.Reading.Read;
import org.junit.jupiter.api.Test;

class FrontMatterTest {

    @Test
    void frontMatterSaysHowTheStoryIsToBeDrawn() {
        var story =
                story(
                        "---\ntitle: \"Mia: a tale\"\nstyle: oil on canvas\naspect: 4:3\nseed: 42\nauthor: me\n---\n\nA fox.\n\nA dog.");

        assertThat(story.title()).isEqualTo("Mia: a tale");
        assertThat(story.directions().style().orElseThrow().words()).isEqualTo("oil on canvas");
        assertThat(story.directions().aspect()).contains(new Aspect(4, 3));
        assertThat(story.directions().seed()).hasValue(42);
        assertThat(StoryReaderTest.texts(story)).containsExactly("A fox.", "A dog.");
    }

    @Test
    void charactersAreAMapOrAList() {
        var mia = new Character("Mia", "red hair");

        assertThat(story("---\ncharacters:\n  Mia: red hair\n---\nA.").characters())
                .containsExactly(mia);
        assertThat(story("---\ncharacters:\n  - Mia: red hair\n---\nA.").characters())
                .containsExactly(mia);
        assertThat(
                        story("---\ncharacters:\n  - name: Mia\n    look: red hair\n---\nA.")
                                .characters())
                .containsExactly(mia);
        assertThat(story("---\ncharacters:\n---\nA.").characters()).isEmpty();
    }

    @Test
    void aRuleAtTheBeginningIsNoFrontMatter() {
        assertThat(StoryReaderTest.texts(story("---\n\nA fox.\n\n---\n\nA dog.")))
                .containsExactly("A fox.", "A dog.");
        assertThat(StoryReaderTest.texts(story("---\nA fox."))).containsExactly("A fox.");
    }

    @Test
    void wrongFrontMatterIsRefusedWithItsLine() {
        assertThat(refused("---\nstyle: noir\ntitle: Mia: a tale\n---\nA."))
                .startsWith(
                        "Line 3: the front matter is not sound YAML (mapping values are not allowed here)")
                .contains("quotation marks");
        assertThat(refused("---\ntitle: A\nA fox.")).contains("never ends");
        assertThat(refused("---\nstyle: noire\n---\nA."))
                .startsWith("The front matter: There is no style \"noire\". Did you mean noir?");
        assertThat(refused("---\naspect: wide\n---\nA.")).contains("aspect \"wide\"");
        assertThat(refused("---\nseed: many\n---\nA.")).contains("seed \"many\"");
        assertThat(refused("---\ntitle: [a]\n---\nA.")).contains("title is a list");
        assertThat(refused("---\ncharacters: Mia\n---\nA.")).contains("names with looks");
        assertThat(refused("---\ncharacters:\n  Mia:\n---\nA.")).contains("\"Mia\" needs a look");
        assertThat(refused("---\ntitle: A\ntitle: B\n---\nA."))
                .startsWith("Line 3")
                .contains("uplicate");
        assertThat(refused("---\na: &x [1]\nb: *x\n---\nA."))
                .startsWith("Line 3")
                .contains("alias");
        assertThat(refused("---\ntitle: A\n---\n\n")).contains("empty");
    }

    @Test
    void aSlipInAKeyIsNoted() {
        var reading =
                StoryReaderTest.reading(
                        "---\ncharakters: {}\ndate: now\n---\nA.".getBytes(UTF_8), "a.md", 0);

        assertThat(((Read) reading).notes())
                .singleElement()
                .asString()
                .contains("Did you mean characters?");
    }

    private static Story story(String text) {
        return StoryReaderTest.read(StoryReaderTest.reading(text.getBytes(UTF_8), "a.md", 0));
    }

    private static String refused(String text) {
        return RowsTest.reason(text, "a.md", 0);
    }
}
