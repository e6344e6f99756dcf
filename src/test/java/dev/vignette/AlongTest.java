package dev.vignette;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vignette.story.Directions;
import dev.vignette.story.Scene;
import dev.vignette.story.Story;
import dev.vignette.testing.Pictures;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class AlongTest {

    private static final Story STORY =
            story("Mia climbs the tower.", "Rain falls.", "mia and the red fox wait.");

    @Test
    void onePictureOfSomebodyGoesWithWhatNamesThem() {
        assertThat(numbers(named("mia.png"))).containsExactly(List.of(1), List.of(), List.of(1));
        assertThat(numbers(named("Red-Fox_2.jpeg")))
                .containsExactly(List.of(), List.of(), List.of(1));
    }

    @Test
    void oneOfNobodyGoesWithEverything() {
        assertThat(numbers(named("paper.png"))).containsExactly(List.of(1), List.of(1), List.of(1));
        assertThat(numbers(named("12.png"))).containsExactly(List.of(1), List.of(1), List.of(1));
    }

    @Test
    void severalKeepTheirNumbers() {
        var all = named("red fox.png", "mia.png");

        assertThat(numbers(all)).containsExactly(List.of(2), List.of(), List.of(1, 2));
        var along = Along.of(all, STORY);
        assertThat(along.line(STORY.scenes().get(0)))
                .isEqualTo("Keep mia exactly as in reference picture 1.");
        assertThat(along.line(STORY.scenes().get(2)))
                .isEqualTo(
                        "Keep red fox exactly as in reference picture 1. Keep mia exactly as in reference picture 2.");
        assertThat(along.line(STORY.scenes().get(1))).isEmpty();
    }

    @Test
    void itsUserHearsWhichGoesWhere() {
        assertThat(Along.of(named("mia.png", "paper.png"), STORY).notes())
                .containsExactly(
                        "mia.png goes along with what names it: scenes 1, 3.",
                        "paper.png goes along with every scene.");
    }

    @Test
    void whatIsNoPictureIsRefused() {
        assertThatThrownBy(
                        () -> References.read("mia.png", "hello".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "mia.png is no picture that can go along (PNG, JPEG or WebP): ");
    }

    /// Each scene is looked at once for each picture.
    @Test
    @Timeout(20)
    void theLongestStoryIsReadInTime() {
        var texts = new String[100_000];
        Arrays.fill(texts, "The keeper climbs the tower and looks at the sea.");
        texts[99_999] = "Mia waits.";

        var along = Along.of(named("mia.png", "tom.png"), story(texts));

        assertThat(along.byScene().get(100_000)).containsExactly(1, 2);
        assertThat(along.byScene().get(1)).containsExactly(2);
    }

    private static List<List<Integer>> numbers(References all) {
        var along = Along.of(all, STORY);
        return STORY.scenes().stream().map(along::with).toList();
    }

    private static References named(String... names) {
        return new References(
                Stream.of(names).map(name -> References.read(name, Pictures.png(1))).toList());
    }

    private static Story story(String... texts) {
        var scenes =
                IntStream.rangeClosed(1, texts.length)
                        .mapToObj(n ->
                                new Scene(
                                        n,
                                        Optional.empty(),
                                        texts[n - 1],
                                        Optional.empty(),
                                        Directions.NONE))
                        .toList();
        return new Story("Mia", scenes, List.of(), Directions.NONE);
    }
}
