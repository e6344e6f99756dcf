package dev.vignette;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.batch.BatchOptions;
import dev.vignette.story.Directions;
import dev.vignette.story.Scene;
import dev.vignette.story.Story;
import dev.vignette.testing.TestDatabase;
import dev.vignette.testing.TestDatabase.PostgresSchema;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// The very same story is handed in on two machines at one instant: it is one batch, paid for once.
class HandingInIT extends StudioTrial {

    private static final Handing WITHOUT_A_KEY = new Handing(0, Optional.empty(), Optional.empty());

    private final PostgresSchema place = TestDatabase.postgres();

    @Override
    TestDatabase rows(Path folder) {
        return place;
    }

    @Test
    void atTheCommandLine() throws Exception {
        var second = atOnce(studio -> studio.submit(story(), order(), artist.profile()));

        assertThat(second).isInstanceOf(Submitted.BegunBefore.class);
        assertThat(studio().batches(10)).hasSize(1);
    }

    @Test
    void throughTheServer() throws Exception {
        var second =
                atOnce(studio ->
                        new Desk(studio, CLOCK, Caller.atTheMachine())
                                .submit(story(), order(), artist.profile(), WITHOUT_A_KEY));

        assertThat(second).isInstanceOf(Handed.BegunBefore.class);
        assertThat(studio().batches(10)).hasSize(1);
    }

    /// Hands in; somebody else does so too, once it is known that nobody has done so before.
    ///
    /// @return what became of the other's
    private <T> T atOnce(Function<Studio, T> handIn) throws Exception {
        return new Rivalry(place)
                .secondOf(
                        "insert into batch (",
                        database ->
                                assertThat(handIn.apply(studio(database, storage())))
                                        .isNotInstanceOfAny(
                                                Submitted.BegunBefore.class,
                                                Handed.BegunBefore.class),
                        () -> handIn.apply(studio()));
    }

    private static Story story() {
        var scene =
                new Scene(1, Optional.empty(), "A fox runs.", Optional.empty(), Directions.NONE);
        return new Story("A story", List.of(scene), List.of(), Directions.NONE);
    }

    private static Order order() {
        return new Order(
                "openai",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                References.NONE,
                false,
                BatchOptions.USUAL);
    }
}
