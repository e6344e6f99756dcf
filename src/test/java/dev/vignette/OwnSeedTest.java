package dev.vignette;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.Drafted.Draft;
import dev.vignette.batch.BatchOptions;
import dev.vignette.batch.Seed;
import dev.vignette.provider.builtin.BuiltIn;
import dev.vignette.story.Directions;
import dev.vignette.story.Scene;
import dev.vignette.story.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class OwnSeedTest {

    @Test
    void theSameStoryHandedInTwiceIsDrawnTheSame() {
        assertThat(seed(titled("The Fox", "A girl runs.")))
                .isEqualTo(seed(titled("The Fox", "A girl runs.")));
    }

    @Test
    void twoStoriesHaveTwoCasts() {
        assertThat(seed(titled("The Fox", "A girl runs.")))
                .isNotEqualTo(seed(titled("The Wolf", "A girl runs.")));
        assertThat(seed(titled("story", "A girl runs.")))
                .isNotEqualTo(seed(titled("story", "A girl sleeps.")));
    }

    @Test
    void aStoryKeepsItsCastWhileItsWordsAreWorkedOn() {
        assertThat(seed(titled("The Fox", "A girl sleeps.")))
                .isEqualTo(seed(titled("The Fox", "A girl runs.")));
    }

    @Test
    void whatIsBuiltInDrawsFromItUnlessAnotherIsAskedFor() {
        var own = Seed.NONE.withOwn(9);

        assertThat(own.of("illustrator")).hasValue(9);
        assertThat(own.of("rehearsal")).hasValue(9);
        assertThat(Seed.asked(OptionalLong.of(7)).withOwn(9).of("illustrator")).hasValue(7);
    }

    /// Whoever drew the batch before, and takes it over after.
    @Test
    void noServiceIsSentIt() {
        assertThat(Seed.NONE.withOwn(9).of("openai")).isEmpty();
        assertThat(Seed.asked(OptionalLong.of(7)).withOwn(9).of("openai")).hasValue(7);
        assertThat(drafted(titled("The Fox", "A girl runs.")).scenes().getFirst().seed()).isEmpty();
    }

    private static long seed(Story story) {
        return OwnSeed.of(drafted(story));
    }

    private static Draft drafted(Story story) {
        var order =
                new Order(
                        BuiltIn.NAME,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        References.NONE,
                        false,
                        BatchOptions.USUAL);
        return (Draft) Drafting.draft(story, order, BuiltIn.provider().profile());
    }

    private static Story titled(String title, String... texts) {
        var scenes = new ArrayList<Scene>();
        for (var text : texts) {
            scenes.add(
                    new Scene(
                            scenes.size() + 1,
                            Optional.empty(),
                            text,
                            Optional.empty(),
                            Directions.NONE));
        }
        return new Story(title, scenes, List.of(), Directions.NONE);
    }
}
