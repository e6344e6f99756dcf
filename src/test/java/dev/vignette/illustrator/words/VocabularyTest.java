package dev.vignette.illustrator.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.illustrator.actors.Actors;
import dev.vignette.illustrator.scene.Entity;
import dev.vignette.illustrator.scene.Entity.Kind;
import dev.vignette.illustrator.scene.Setting;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
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
