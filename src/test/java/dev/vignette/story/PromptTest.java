package dev.vignette.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.story.Composition.Composed;
import dev.vignette.story.Composition.TooLong;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class PromptTest {

    private static final Style NOIR = Style.parse("noir");

    @Test
    void aComposedPromptSaysTheStyleTheLooksAndWhatTheSceneShows() {
        var scene = scene("Mia runs along the pier.");
        var story = story(scene, new Character("Mia", "red hair"), new Character("Tom", "bald"));

        assertThat(text(story, scene, Optional.of(NOIR), 1000))
                .isEqualTo(NOIR.words() + ".\nMia: red hair.\nMia runs along the pier.");
    }

    @Test
    void theUsualStyleIsForComposedPromptsOnly() {
        var composed = scene("A fox.");
        var given = given("A fox, 35 mm");

        assertThat(text(story(composed), composed, Optional.empty(), 1000))
                .startsWith(Style.usual().words());
        assertThat(text(story(given), given, Optional.empty(), 1000)).isEqualTo("A fox, 35 mm");
    }

    @Test
    void aGivenPromptIsFollowedByAChosenStyleOnANewLine() {
        var scene = given("  A fox, 35 mm ");

        assertThat(text(story(scene), scene, Optional.of(NOIR), 1000))
                .isEqualTo("  A fox, 35 mm \n" + NOIR.words());
    }

    @Test
    void theScenesStyleWinsOverTheCallersAndThatOverTheStorys() {
        var sepia = directed(Style.parse("sepia"));
        var plain = scene("A fox.");
        var own = new Scene(1, Optional.empty(), "A fox.", Optional.empty(), sepia);
        var pencil = directed(Style.parse("pencil"));

        assertThat(text(story(pencil, own), own, Optional.of(NOIR), 1000)).startsWith("sepia");
        assertThat(text(story(pencil, plain), plain, Optional.of(NOIR), 1000))
                .startsWith("black and white");
        assertThat(text(story(pencil, plain), plain, Optional.empty(), 1000))
                .startsWith("fine pencil");
    }

    @Test
    void aGivenPromptOverTheServicesLengthNamesTheScene() {
        var scene = given("x".repeat(101));

        assertThat(Prompt.compose(story(scene), scene, Optional.empty(), 100))
                .isInstanceOfSatisfying(
                        TooLong.class,
                        tooLong ->
                                assertThat(tooLong.message())
                                        .startsWith("Scene 1: its prompt has 101 characters")
                                        .contains("at most 100"));
    }

    @Test
    void aComposedPromptIsCutAfterASentence() {
        var scene = scene("The fox runs over the hill. ".repeat(100));

        var text = text(story(scene), scene, Optional.empty(), 300);

        assertThat(text).hasSizeLessThanOrEqualTo(300).hasSizeGreaterThan(270).endsWith("hill.");
    }

    @Test
    void aComposedPromptFitsHoweverSmallTheLimit() {
        var scene = scene("👩‍🚀👩‍🚀👩‍🚀👩‍🚀 The fox runs over the hill.");
        var story = story(scene, new Character("fox", "red, with a white tail"));

        for (int limit = 8; limit < 400; limit++) {
            assertThat(text(story, scene, Optional.empty(), limit))
                    .isNotBlank()
                    .hasSizeLessThanOrEqualTo(limit)
                    .doesNotEndWith("\ud83d");
        }
    }

    @Test
    void namesAreFoundAsWholeWordsInAnyScript() {
        assertThat(knows("Mia", "Mia's hat")).isTrue();
        assertThat(knows("Mia", "Mias Hut")).isTrue();
        assertThat(knows("Mia", "MIA RUNS")).isTrue();
        assertThat(knows("Mia", "a familial thing")).isFalse();
        assertThat(knows("Mia", "Miami at night")).isFalse();
        assertThat(knows("Will", "he will come")).isFalse();
        assertThat(knows("the keeper", "The keeper climbs")).isTrue();
        assertThat(knows("Old Tom", "There was Old\nTom")).isTrue();
        assertThat(knows("小明", "今天小明走进森林")).isTrue();
        assertThat(knows("ミア", "昨日ミアは走った")).isTrue();
        assertThat(knows("미아", "미아는 달린다")).isTrue();
        assertThat(knows("Zoe\u0308", "Zoë sleeps")).isTrue();
    }

    @Test
    void aDescriptionIsTheTextOrElseTheGivenPrompt() {
        assertThat(Prompt.description(scene("A fox."))).isEqualTo("A fox.");
        assertThat(Prompt.description(given("A cat, 35 mm"))).isEqualTo("A cat, 35 mm");
    }

    private static boolean knows(String name, String text) {
        var scene = scene(text);
        return Prompt.looksIn(story(scene, new Character(name, "tall")), scene).containsKey(name);
    }

    private static String text(Story story, Scene scene, Optional<Style> style, int limit) {
        var composition = Prompt.compose(story, scene, style, limit);
        assertThat(composition).isInstanceOf(Composed.class);
        return ((Composed) composition).text();
    }

    private static Scene scene(String text) {
        return new Scene(1, Optional.empty(), text, Optional.empty(), Directions.NONE);
    }

    private static Scene given(String prompt) {
        return new Scene(1, Optional.empty(), "", Optional.of(prompt), Directions.NONE);
    }

    private static Directions directed(Style style) {
        return new Directions(Optional.of(style), Optional.empty(), OptionalLong.empty());
    }

    private static Story story(Scene scene, Character... characters) {
        return new Story("story", List.of(scene), List.of(characters), Directions.NONE);
    }

    private static Story story(Directions directions, Scene scene) {
        return new Story("story", List.of(scene), List.of(), directions);
    }
}
