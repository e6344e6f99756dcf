package dev.vignette.database;

import static dev.vignette.database.StoreFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.batch.BatchId;
import dev.vignette.batch.BatchOptions;
import dev.vignette.batch.BatchOptions.Extras;
import dev.vignette.batch.BatchState.Finished;
import dev.vignette.database.ReuseStore.Match;
import dev.vignette.provider.Profile;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Pictures that were drawn before from the very same request.
interface ReusingContract extends OnStores {

    BatchOptions REUSING = BatchOptions.USUAL.with(new Extras(true, false));

    @Test
    default void theVerySameRequestFindsItsPicture() {
        var before = drawn(2);
        var again = stores().submit(3, REUSING);

        assertThat(matches(again, 0)).extracting(Match::scene).containsExactly(1, 2);
        assertThat(matches(again, 0)).extracting(Match::batch).containsOnly(before);
        assertThat(matches(again, 1)).extracting(Match::scene).containsExactly(2);
        assertThat(stores().<List<BatchId>>write(stores().batches::reusing)).containsExactly(again);
    }

    @Test
    default void anotherModelsPictureIsNotTheSame() {
        drawn(1);
        var other = Submissions.profile("openai", "model-2");

        assertThat(matches(stores().submit(Submissions.of(1).with(REUSING).by(other)), 0))
                .isEmpty();
    }

    @Test
    default void anotherKeyOfTheSameServiceDoesNotMatter() {
        var first = keyed("key-1");
        var before = stores().submit(Submissions.of(1).by(first));
        stores().generated(stores().call(before, 1), NOON);

        assertThat(matches(stores().submit(Submissions.of(1).with(REUSING).by(keyed("key-2"))), 0))
                .hasSize(1);
    }

    @Test
    default void anotherOwnersPictureIsNobodyElses() {
        var before = drawn(1);
        stores().run(tx -> stores().owners.give(tx, before, "ada", 0, Optional.empty()));

        assertThat(matches(stores().submit(1, REUSING), 0)).isEmpty();
    }

    @Test
    default void aPictureThatIsTakenCountsAndFinishesItsBatch() {
        drawn(1);
        var again = stores().submit(1, REUSING);
        var match = matches(again, 0).getFirst();

        assertThat(take(again, match)).isTrue();

        var batch = stores().batch(again);
        assertThat(batch.state()).isEqualTo(new Finished(NOON));
        assertThat(batch.tally().reused()).isEqualTo(1);
        assertThat(batch.tally().generated()).isEqualTo(1);
        assertThat(batch.tally().calls()).isZero();
        assertThat(take(again, match)).as("once").isFalse();
    }

    @Test
    default void aSceneThatIsBeingDrawnTakesNothing() {
        drawn(1);
        var again = stores().submit(1, REUSING);
        var match = matches(again, 0).getFirst();
        stores().call(again, 1);

        assertThat(take(again, match)).isFalse();
    }

    private BatchId drawn(int scenes) {
        var id = stores().submit(scenes);
        for (int scene = 1; scene <= scenes; scene++) {
            stores().generated(stores().call(id, scene), NOON);
        }
        return id;
    }

    private List<Match> matches(BatchId id, int behind) {
        return stores().write(tx -> stores().reuse.matches(tx, id, behind, 10));
    }

    private boolean take(BatchId id, Match match) {
        return stores().write(
                        tx -> stores().reuse.take(tx, id, match.scene(), match.picture(), NOON));
    }

    private static Profile keyed(String key) {
        var plain = Submissions.profile("openai", "model-1");
        return new Profile(
                plain.name(),
                plain.model(),
                "api.openai.com/v1 " + key,
                true,
                plain.aspects(),
                plain.promptLimit(),
                plain.deadlineFloor(),
                plain.deadlineCeiling());
    }
}
