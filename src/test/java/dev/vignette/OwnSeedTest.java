package dev.vignette;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.batch.BatchOptions;
import dev.vignette.database.Submission.NewScene;
import dev.vignette.provider.Profile;
import dev.vignette.provider.builtin.BuiltIn;
import dev.vignette.story.Directions;
import dev.vignette.story.Scene;
import dev.vignette.story.Story;
import dev.vignette.testing.ScriptedArtist;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class OwnSeedTest {

    private static final Profile BUILT_IN = BuiltIn.provider().profile();

    @Test
    void theSameStoryHandedInTwiceIsDrawnTheSame() {
        assertThat(seed(titled("The Fox", "A girl runs."))).isPresent();
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
    void allScenesOfAStoryShareOne() {
        var scenes = drafted(titled("The Fox", "A girl runs.", "She falls."), BUILT_IN, none());

        assertThat(scenes).extracting(NewScene::seed).doesNotContain(none());
        assertThat(scenes.get(0).seed()).isEqualTo(scenes.get(1).seed());
    }

    @Test
    void aSeedThatIsAskedForWins() {
        var asked = OptionalLong.of(7);

        assertThat(drafted(titled("The Fox", "A girl runs."), BUILT_IN, asked).getFirst().seed())
                .isEqualTo(asked);
    }

    @Test
    void aServiceIsSentNoneUnasked() {
        var service = new ScriptedArtist((_, _) -> ScriptedArtist.picture("x")).profile();

        assertThat(drafted(titled("The Fox", "A girl runs."), service, none()).getFirst().seed())
                .isEmpty();
    }

    private static OptionalLong seed(Story story) {
        return drafted(story, BUILT_IN, none()).getFirst().seed();
    }

    private static OptionalLong none() {
        return OptionalLong.empty();
    }

    private static List<NewScene> drafted(Story story, Profile profile, OptionalLong seed) {
        var usual = BatchOptions.USUAL;
        var options =
                new BatchOptions(
                        usual.retries(),
                        usual.pacing(),
                        usual.budget(),
                        usual.size(),
                        seed,
                        usual.baseUrl(),
                        usual.fallback(),
                        usual.trial(),
                        usual.extras());
        var order =
                new Order(
                        profile.name(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        References.NONE,
                        false,
                        options);
        return ((Drafted.Draft) Drafting.draft(story, order, profile)).scenes();
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
