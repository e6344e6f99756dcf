package dev.vignette.illustrator.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.illustrator.actors.Actors;
import dev.vignette.illustrator.painting.Painter;
import dev.vignette.illustrator.scene.Entity;
import dev.vignette.illustrator.scene.Entity.Kind;
import dev.vignette.illustrator.scene.SceneSpec;
import dev.vignette.illustrator.scene.SceneSpec.Framing;
import dev.vignette.illustrator.scene.Season;
import dev.vignette.illustrator.scene.Setting;
import dev.vignette.illustrator.scene.TimeOfDay;
import dev.vignette.illustrator.scene.Weather;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VocabularyTest {

    private static final Vocabulary VOCABULARY = Vocabulary.bundled();

    @Test
    void everythingItNamesCanBePainted() {
        var actors = new Actors(1);

        assertThat(figures())
                .filteredOn(entity -> !actors.knows(entity))
                .extracting(Entity::concept)
                .isEmpty();
    }

    @Test
    void itIsLarge() {
        var figures = figures().stream().map(Entity::concept).distinct().count();

        assertThat(VOCABULARY.forms()).hasSizeGreaterThan(2_000);
        assertThat(figures).isGreaterThan(200);
        assertThat(Setting.values()).hasSizeGreaterThanOrEqualTo(30);
        assertThat(TimeOfDay.values()).hasSize(7);
        assertThat(Weather.values()).hasSizeGreaterThanOrEqualTo(10);
        assertThat(Season.values()).hasSize(4);
    }

    /// In front of the same meadow, from the same seed: all that differs is the figure.
    @Test
    void everyFigureItNamesIsSeenInThePicture() {
        var painter = new Painter();
        var nobody = pixels(painter, List.of());

        var unseen =
                figures().stream()
                        .parallel()
                        .filter(figure -> differing(nobody, pixels(painter, List.of(figure))) < 12)
                        .map(Entity::concept)
                        .toList();

        assertThat(unseen).isEmpty();
    }

    private static int[] pixels(Painter painter, List<Entity> figures) {
        var spec =
                new SceneSpec(
                        Setting.MEADOW,
                        TimeOfDay.DAY,
                        Set.of(),
                        Season.SUMMER,
                        List.of(),
                        figures,
                        List.of(),
                        1,
                        List.of(),
                        Framing.WIDE);
        var image = painter.paint(spec, 1, 1, 256, 144);
        return image.getRGB(0, 0, 256, 144, null, 0, 256);
    }

    private static long differing(int[] one, int[] other) {
        return IntStream.range(0, one.length).filter(i -> one[i] != other[i]).count();
    }

    @Test
    void irregularFormsAreKnownInsteadOfRegularOnes() {
        assertThat(VOCABULARY.forms("wolves")).isNotEmpty();
        assertThat(VOCABULARY.forms("wolfs")).isEmpty();
        assertThat(VOCABULARY.forms("rode")).isNotEmpty();
        assertThat(VOCABULARY.forms("rided")).isEmpty();
    }

    @Test
    void regularFormsFollowTheSpellingOfEnglish() {
        for (var word :
                List.of(
                        "carried", "carries", "hugging", "hugged", "baking", "witches", "fairies",
                        "snowing", "stopped", "raining")) {
            assertThat(VOCABULARY.forms(word)).as(word).isNotEmpty();
        }
    }

    private static Set<Entity> figures() {
        var figures = new HashSet<Entity>();
        for (var forms : VOCABULARY.forms().values()) {
            for (var form : forms) {
                if (form.meaning() instanceof Meaning.Actor(var kind, var concept, _)) {
                    figures.add(figure(kind, concept));
                } else if (form.meaning() instanceof Meaning.Thing(var kind, var concept, _)) {
                    figures.add(figure(kind, concept));
                }
            }
        }
        return figures;
    }

    private static Entity figure(Kind kind, String concept) {
        return new Entity(
                kind,
                concept,
                concept,
                1,
                OptionalInt.empty(),
                1,
                Entity.Action.NONE,
                Entity.Emotion.CALM,
                List.of(),
                Optional.empty(),
                List.of());
    }
}
