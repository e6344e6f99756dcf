package dev.vignette.story.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.story.Scene;
import dev.vignette.story.Story;
import dev.vignette.story.reading.Reading.Read;
import dev.vignette.story.reading.Reading.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class StoryReaderTest {

    @Test
    void paragraphsAreScenesWhereTheAuthorDividedNothing() {
        assertThat(texts(text("A fox\nruns.\n\nA dog.\n \n\n\nA cat.\n")))
                .containsExactly("A fox\nruns.", "A dog.", "A cat.");
        assertThat(texts(text("A fox runs.\nA dog sleeps.\nA cat sings.")))
                .containsExactly("A fox runs.", "A dog sleeps.", "A cat sings.");
    }

    @Test
    void sceneMarksWinOverParagraphs() {
        var story =
                text(
                        "My Tale\n\nScene 1: A fox.\n\nIt runs.\n\nSCENE 2\nA dog.\nScene 3 - The end\nA cat.");

        assertThat(texts(story)).containsExactly("A fox.\n\nIt runs.", "A dog.", "A cat.");
        assertThat(titles(story)).containsExactly("", "", "The end");
        assertThat(story.title()).isEqualTo("My Tale");
    }

    @Test
    void sceneMarksOfOtherLanguagesAreKnown() {
        assertThat(texts(text("Szene 1: Ein Fuchs.\nSzene 2: Ein Hund."))).hasSize(2);
        assertThat(texts(text("第一场：狐狸走进森林。\n第二场：狗睡了。"))).containsExactly("狐狸走进森林。", "狗睡了。");
        assertThat(texts(text("シーン1：狐が走る。\nシーン2：犬が眠る。"))).hasSize(2);
    }

    @Test
    void rulesHeadingsNumbersAndSluglinesDivide() {
        assertThat(texts(text("A fox.\n\nIt runs.\n---\nA dog.\n* * *\nA cat.\n***\n")))
                .containsExactly("A fox.\n\nIt runs.", "A dog.", "A cat.");
        assertThat(texts(text("1. A fox.\n2) A dog.\n\n3. A cat.\nIt sings.")))
                .containsExactly("A fox.", "A dog.", "A cat.\n\nIt sings.");
        assertThat(texts(text("INT. KITCHEN - NIGHT\n\nA fox.\n\nEXT. FOREST - DAY\n\nA dog.")))
                .containsExactly("INT. KITCHEN - NIGHT\n\nA fox.", "EXT. FOREST - DAY\n\nA dog.");
        assertThat(texts(text("# Tale\n\n## One\n\nA fox.\n\n## Two\n\nA dog.")))
                .containsExactly("A fox.", "A dog.");
    }

    @Test
    void numbersThatCountNothingAreWords() {
        assertThat(texts(text("In the year\n1984. A fox was born.\n\nIt ran.")))
                .containsExactly("In the year\n1984. A fox was born.", "It ran.");
        assertThat(texts(text("3. A fox.\n\n7. A dog."))).containsExactly("3. A fox.", "7. A dog.");
    }

    @Test
    void askedForFewerNeighboursAreJoinedInOrder() {
        var story = read("One.\n\nTwo.\n\nThree.\n\nFour four four four.", 2);

        assertThat(texts(story)).containsExactly("One.\n\nTwo.\n\nThree.", "Four four four four.");
    }

    @Test
    void askedForMoreLongPassagesArePartedBetweenSentences() {
        var story = read("One two three. Four five six. Seven eight nine.\n\nTen.", 4);

        assertThat(texts(story))
                .containsExactly("One two three.", "Four five six.", "Seven eight nine.", "Ten.");
    }

    @Test
    void aStoryTooShortGivesWhatItHoldsAndSaysSo() {
        var reading = reading("A fox. A dog.\n\nA cat.".getBytes(UTF_8), "story.txt", 10);

        assertThat(reading)
                .isInstanceOfSatisfying(
                        Read.class,
                        read -> {
                            assertThat(read.story().scenes()).hasSize(3);
                            assertThat(read.notes())
                                    .containsExactly(
                                            "The story holds 3 scenes, fewer than the 10 asked for.");
                        });
    }

    @Test
    void markdownLosesItsMarkup() {
        var story =
                markdown(
                        """
                        # The *Big* Tale

                        ## The [harbour](http://x.example "t")

                        A **red** fox <!-- not this --> reads `code` &amp; ![a lamp](lamp.png).

                        <!-- nor
                        this -->

                        > A quoted dog.

                        - A cat
                        - A cow<br>and calf

                        ## Two

                        <div>A <b>hen</b>.</div>
                        """);

        assertThat(story.title()).isEqualTo("The Big Tale");
        assertThat(titles(story)).containsExactly("The harbour", "Two");
        assertThat(texts(story))
                .containsExactly(
                        "A red fox  reads code & a lamp.\n\nA quoted dog.\n\nA cat\n\nA cow\nand calf",
                        "A hen.");
    }

    @Test
    void markdownDividesByRulesNumbersAndScenesToo() {
        assertThat(texts(markdown("A fox.\n---\nA dog.\n\n***\n\nA cat.")))
                .containsExactly("A fox.", "A dog.", "A cat.");
        assertThat(texts(markdown("1. A fox.\n2. A dog.\n\nIt sleeps.\n\n3. A cat.")))
                .containsExactly("A fox.", "A dog.\n\nIt sleeps.", "A cat.");
        assertThat(texts(markdown("**Scene 1:** A fox.\n\n**Scene 2:** A dog.")))
                .containsExactly("A fox.", "A dog.");
        assertThat(texts(markdown("# Tale\n\nA fox.\n\nA dog.")))
                .containsExactly("A fox.", "A dog.");
    }

    @Test
    void aHeadingWithNothingUnderItStandsForItselfOrAboveTheNext() {
        var story = markdown("## Part one\n\n### Dawn\n\nA fox.\n\n### Dusk\n\n## The end");

        assertThat(titles(story)).containsExactly("Part one: Dawn", "Dusk", "The end");
        assertThat(texts(story)).containsExactly("A fox.", "Dusk", "The end");
    }

    @Test
    void aTitleIsTheFrontMattersElseTheFirstHeadingElseTheFilesNameElseStory() {
        assertThat(markdown("---\ntitle: 2026\n---\n# Heading\n\nA fox.").title())
                .isEqualTo("2026");
        assertThat(markdown("A hen.\n\n# Heading\n\nA fox.").title()).isEqualTo("Heading");
        assertThat(read(reading("A fox.".getBytes(UTF_8), "a/b\\my.tale.txt", 0)).title())
                .isEqualTo("my.tale");
        assertThat(read(reading("A fox.".getBytes(UTF_8), "", 0)).title()).isEqualTo("story");
        assertThat(read(reading("A fox.".getBytes(UTF_8), ".md", 0)).title()).isEqualTo("story");
    }

    @Test
    void theExamplesAreStories() throws IOException {
        assertThat(example("the-lighthouse-keeper.md").scenes()).hasSize(12);
        assertThat(example("the-lighthouse-keeper.md").characters()).hasSize(3);
        assertThat(example("the-lighthouse-keeper.md").title()).isEqualTo("The Lighthouse Keeper");
        assertThat(example("the-clockmakers-robot.txt").scenes()).hasSize(9);
        assertThat(example("ten-prompts.csv").scenes())
                .hasSize(10)
                .allMatch(scene -> scene.givenPrompt().isPresent())
                .allMatch(scene -> scene.directions().aspect().isPresent());
    }

    private static Story example(String name) throws IOException {
        return read(reading(Files.readAllBytes(Path.of("examples", name)), name, 0));
    }

    private static Story text(String words) {
        return read(reading(words.getBytes(UTF_8), "story.txt", 0));
    }

    private static Story markdown(String words) {
        return read(reading(words.getBytes(UTF_8), "story.md", 0));
    }

    private static Story read(String words, int images) {
        return read(reading(words.getBytes(UTF_8), "story.txt", images));
    }

    static Story read(Reading reading) {
        return switch (reading) {
            case Read(var story, _) -> story;
            case Refused(var reason) -> throw new AssertionError(reason);
        };
    }

    static Reading reading(byte[] bytes, String fileName, int images) {
        return StoryReader.read(
                bytes,
                Optional.of(fileName).filter(name -> !name.isEmpty()),
                Optional.empty(),
                images == 0 ? OptionalInt.empty() : OptionalInt.of(images));
    }

    static List<String> texts(Story story) {
        return story.scenes().stream().map(Scene::text).toList();
    }

    private static List<String> titles(Story story) {
        return story.scenes().stream().map(scene -> scene.title().orElse("")).toList();
    }
}
