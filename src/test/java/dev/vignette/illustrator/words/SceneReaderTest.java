package dev.vignette.illustrator.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.illustrator.scene.Entity;
import dev.vignette.illustrator.scene.Entity.Action;
import dev.vignette.illustrator.scene.Entity.Emotion;
import dev.vignette.illustrator.scene.Entity.Kind;
import dev.vignette.illustrator.scene.SceneSpec;
import dev.vignette.illustrator.scene.Season;
import dev.vignette.illustrator.scene.Setting;
import dev.vignette.illustrator.scene.TimeOfDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SceneReaderTest {

    private static final SceneReader READER = new SceneReader();

    @Test
    void whatIsDeniedIsNotThere() {
        assertThat(read("There was no dragon in the cave, but a fox slept there.").entities())
                .extracting(Entity::concept)
                .containsExactly("fox");
        assertThat(only("The princess was not afraid.").emotion()).isEqualTo(Emotion.CALM);
        assertThat(only("The girl didn't run.").action()).isEqualTo(Action.NONE);
        assertThat(read("Without a cloud in the sky, the farmer waited.").weather()).isEmpty();
    }

    @Test
    void whatComesAfterTheDenialIsThere() {
        var knight = only("Nobody was afraid, and the knight laughed.");

        assertThat(knight.concept()).isEqualTo("knight");
        assertThat(knight.emotion()).isEqualTo(Emotion.LAUGHING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The girl was as brave as a lion.",
                "The girl ran like a horse.",
                "The girl dreamed of dragons.",
                "The girl told a story about a wolf.",
                "The girl held a map of the island."
            })
    void whatIsOnlyComparedOrThoughtOfIsNotThere(String text) {
        var scene = read(text);

        assertThat(scene.entities()).extracting(Entity::concept).containsExactly("girl");
        assertThat(scene.landmarks()).isEmpty();
    }

    @Test
    void countsComeFromNumeralsWordsAndBarePlurals() {
        assertThat(only("Five foxes.").count()).isEqualTo(5);
        assertThat(only("There were 7 sheep.").count()).isEqualTo(7);
        assertThat(only("A couple of wolves waited.").count()).isEqualTo(2);
        assertThat(only("Several knights marched.").count()).isEqualTo(4);
        assertThat(only("A dozen soldiers marched.").count()).isEqualTo(8);
        assertThat(only("Foxes ran.").count()).isEqualTo(3);
        assertThat(only("The fox ran.").count()).isEqualTo(1);
        assertThat(only("A fish swam.").count()).isEqualTo(1);
        assertThat(only("500 pirates sang.").count()).isEqualTo(8);
    }

    @Test
    void coloursAndSizesBelongToTheNounTheyStandBefore() {
        var dragon = only("A huge green dragon slept.");

        assertThat(dragon.colour()).isEqualTo(OptionalInt.of(0x4E9A4A));
        assertThat(dragon.size()).isEqualTo(1.6);
        assertThat(only("A red fox ran.").colour()).as("foxes are red anyway").isEmpty();
    }

    @Test
    void aCapitalAtTheStartOfASentenceIsNoName() {
        assertThat(read("Laughter filled the room. Music played. Profits rose.").entities())
                .isEmpty();
        assertThat(read("Silence followed the thunder.").entities()).isEmpty();
    }

    @Test
    void aNameBecomesAPersonAndARoleBesideItSaysWhich() {
        assertThat(only("Zorblax walked home.").kind()).isEqualTo(Kind.PERSON);
        assertThat(only("Tomas, the old keeper, sang."))
                .satisfies(keeper -> {
                    assertThat(keeper.name()).isEqualTo("Tomas");
                    assertThat(keeper.concept()).isEqualTo("keeper");
                });
        assertThat(only("A girl named Mira sang."))
                .satisfies(girl -> {
                    assertThat(girl.name()).isEqualTo("Mira");
                    assertThat(girl.concept()).isEqualTo("girl");
                });
    }

    @Test
    void aPronounSaysWhoIsAWoman() {
        assertThat(only("Zorblax walked home. She was happy.").concept()).isEqualTo("woman");
        assertThat(only("The child waved. He was happy.").concept()).isEqualTo("boy");
        assertThat(only("She walked through the forest.").concept()).isEqualTo("woman");
    }

    @Test
    void theLooksOfAStorySayWhatANameIs() {
        var rusty =
                READER.read(
                        "Rusty ran over the hill.",
                        Map.of("Rusty", "a small brown dog, one white ear"));

        assertThat(rusty.entities())
                .singleElement()
                .satisfies(dog -> {
                    assertThat(dog.concept()).isEqualTo("dog");
                    assertThat(dog.name()).isEqualTo("Rusty");
                    assertThat(dog.look()).containsExactly("a small brown dog", "one white ear");
                    assertThat(dog.action()).isEqualTo(Action.RUN);
                });
    }

    @Test
    void looksGoToRolesAsWellAsToNames() {
        var scene = READER.read("The keeper sang.", Map.of("The keeper", "white beard"));

        assertThat(scene.entities().getFirst().look()).containsExactly("white beard");
    }

    @Test
    void aPromptsLinesAboutStyleAndCharactersAreNotTheScene() {
        var scene =
                read(
                        """
                        Mira walked through the forest.
                        Style: watercolour with dragons, in the style of an old master
                        Characters: Mira (red hair, yellow raincoat)
                        """);

        assertThat(scene.entities())
                .singleElement()
                .satisfies(mira -> {
                    assertThat(mira.name()).isEqualTo("Mira");
                    assertThat(mira.look()).containsExactly("red hair", "yellow raincoat");
                });
    }

    @Test
    void ridersSitOnWhatTheyRide() {
        assertThat(only("A knight rode his horse.").mount()).map(Entity::concept).contains("horse");
        assertThat(only("A knight rode through the forest.").mount())
                .map(Entity::concept)
                .contains("horse");
        assertThat(only("The fisherman in his boat waited.").mount())
                .map(Entity::concept)
                .contains("boat");
        assertThat(only("A witch on her broom flew over the village.").mount())
                .map(Entity::concept)
                .contains("broom");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Quarterly revenue grew by twelve percent in the European market.",
                "The committee approved the annual budget after a long discussion about costs.",
                "Our team drives growth by leveraging customer insights across all verticals.",
                "The market analysts expected a bear market and adjusted their forecasts accordingly.",
                "Chapter 3: Terms and conditions of the agreement between both parties."
            })
    void businessProseIsAnEmptyOfficeThatSaysHowLittleItUnderstood(String prose) {
        var scene = read(prose);

        assertThat(scene.confidence()).isLessThan(0.4);
        assertThat(scene.unknownWords()).isNotEmpty();
        assertThat(scene.setting()).isEqualTo(Setting.OFFICE);
        assertThat(scene.time()).isEqualTo(TimeOfDay.DAY);
        assertThat(scene.season()).isEqualTo(Season.SUMMER);
        assertThat(scene.entities()).isEmpty();
        assertThat(scene.landmarks()).isEmpty();
        assertThat(scene.weather()).isEmpty();
    }

    @Test
    void confidenceIsTheShareOfContentWordsThatWereUnderstood() {
        var scene = read("The fox quizzled the forest and gromped the castle.");

        assertThat(scene.confidence()).isEqualTo(3 / 5.0);
        assertThat(scene.unknownWords()).containsExactly("quizzled", "gromped");
    }

    @Test
    void verbsAndNounsOfTheSameLettersAreToldApart() {
        assertThat(only("The bear could not bear the cold.").count()).isEqualTo(1);
        assertThat(read("A storm rose and they saw the light.").entities())
                .noneMatch(entity -> entity.kind() == Kind.SPRITE);
        assertThat(only("She waves.").action()).isEqualTo(Action.WAVE);
        assertThat(read("The waves were high.").setting()).isEqualTo(Setting.SEA);
    }

    @Test
    void hostileTextsAreReadWithoutHarm() {
        for (var text :
                List.of(
                        "",
                        " \n\t ",
                        "\0\0\0",
                        "🦊🏰🌊",
                        "一只狐狸在森林里。",
                        "....,,,;;;!!!",
                        "'",
                        "’s",
                        "and and and of of the the a a",
                        "x".repeat(1_000_000),
                        "fox ".repeat(250_000),
                        ",".repeat(1_000_000),
                        "\uD800 lone surrogate",
                        "- : ( = ;")) {
            assertThat(read(text).confidence()).isBetween(0.0, 1.0);
        }
    }

    @Test
    void theSameWordsGiveTheSameSceneOnEveryThread() throws Exception {
        var text = "A girl and her robot walked hand in hand through the rainy city at night.";
        var expected = read(text);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var readings = new ArrayList<Future<SceneSpec>>();
            IntStream.range(0, 50).forEach(_ -> readings.add(threads.submit(() -> read(text))));
            for (var reading : readings) {
                assertThat(reading.get()).isEqualTo(expected);
            }
        }
    }

    private static SceneSpec read(String text) {
        return READER.read(text, Map.of());
    }

    private static Entity only(String text) {
        assertThat(read(text).entities()).as(text).hasSize(1);
        return read(text).entities().getFirst();
    }
}
