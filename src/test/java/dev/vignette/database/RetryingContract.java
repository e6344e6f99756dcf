package dev.vignette.database;

import static dev.vignette.database.StoreFixture.NOON;
import static dev.vignette.database.StoreFixture.WORKER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.batch.BatchId;
import dev.vignette.batch.BatchState.Finished;
import dev.vignette.batch.BatchState.Running;
import dev.vignette.batch.SceneState.Done;
import dev.vignette.batch.SceneState.Waiting;
import dev.vignette.batch.Tally;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Skipped scenes are tried again, all or some, with their words or others.
interface RetryingContract extends OnStores {

    @Test
    default void allSkippedScenesAreTriedAgainWithAllTheirAttempts() {
        var id = threeOfFiveSkipped();
        assertThat(stores().batch(id).isOver()).isTrue();

        assertThat(free(id, List.of(1, 3, 5))).isEqualTo(3);
        assertThat(reopen(id)).isTrue();

        assertThat(stores().batch(id).state()).isEqualTo(new Running());
        assertThat(stores().batch(id).tally())
                .isEqualTo(new Tally(5, 2, 0, 0, 3, 0, 5, 2, 3, 0, 0, 0));
        assertThat(stores().scene(id, 1).state()).isEqualTo(new Waiting(Instant.EPOCH));
        assertThat(stores().scene(id, 1).attempts()).isZero();
        var work = stores().call(id, 1);
        assertThat(work.attempt()).isEqualTo(1);
        assertThat(work.call()).isEqualTo(2);
    }

    /// Whoever asks what changed since a scene's own number misses none.
    @Test
    default void eachOfManySetFreeIsAChangeOfItsOwn() {
        var id = stores().submit(2_500);
        stores().run(tx -> stores().batches.cancel(tx, id, NOON));
        long before = stores().batch(id).sequence();

        assertThat(free(id, IntStream.rangeClosed(1, 2_500).boxed().toList())).isEqualTo(2_500);

        assertThat(stores().batch(id).sequence()).isEqualTo(before + 2_500);
        assertThat(
                        stores().count(
                                        "select count(distinct sequence) from scene where sequence > "
                                                + before))
                .isEqualTo(2_500);
    }

    @Test
    default void someAreTriedAgainAndTheOthersStaySkipped() {
        var id = threeOfFiveSkipped();

        assertThat(free(id, List.of(3))).isEqualTo(1);
        reopen(id);
        stores().generated(stores().call(id, 3), NOON.plusSeconds(60));

        assertThat(stores().batch(id).state()).isEqualTo(new Finished(NOON.plusSeconds(60)));
        assertThat(stores().batch(id).tally())
                .isEqualTo(new Tally(5, 3, 2, 0, 0, 0, 6, 3, 3, 0, 0, 0));
        assertThat(stores().missing(id)).containsExactly(1, 5);
    }

    @Test
    default void aPictureWhoseFileIsDamagedIsGivenUpAndDrawnAnew() {
        var id = stores().submit(2);
        stores().generated(stores().call(id, 1), NOON);
        stores().generated(stores().call(id, 2), NOON);

        var key = picture(id, 2);
        stores().run(tx -> stores().scenes.giveUp(tx, id, Map.of(2, key)));
        assertThat(free(id, List.of(2))).isEqualTo(1);
        assertThat(reopen(id)).isTrue();

        assertThat(stores().batch(id).tally())
                .isEqualTo(new Tally(2, 1, 0, 0, 1, 0, 2, 2, 0, 0, 0, 0));
        var lease = stores().admit(id, 2);
        assertThat(stores().orphaned(lease)).as("what is damaged is not adopted").isEmpty();
        stores().generated(stores().begin(lease, NOON).orElseThrow(), NOON);
        assertThat(stores().batch(id).tally().generated()).isEqualTo(2);
    }

    @Test
    default void aPictureThatHasTakenTheDamagedOnesPlaceIsKept() {
        var id = stores().submit(1);
        stores().generated(stores().call(id, 1), NOON);
        var damaged = picture(id, 1);
        stores().run(tx -> stores().scenes.giveUp(tx, id, Map.of(1, damaged)));
        free(id, List.of(1));
        reopen(id);
        stores().generated(stores().call(id, 1), NOON);

        stores().run(tx -> stores().scenes.giveUp(tx, id, Map.of(1, damaged)));

        assertThat(picture(id, 1)).isNotEqualTo(damaged);
        assertThat(stores().batch(id).tally().generated()).isEqualTo(1);
    }

    @Test
    default void onlyWhatWasSkippedOrCalledOffIsTriedAgain() {
        var id = stores().submit(4);
        stores().generated(stores().call(id, 1), NOON);
        stores().call(id, 2);
        stores().refused(stores().call(id, 3), NOON);

        assertThat(free(id, List.of(1, 2, 4, 99))).isZero();
        assertThat(stores().scene(id, 1).state()).isInstanceOf(Done.class);
        assertThat(stores().batch(id).tally())
                .isEqualTo(new Tally(4, 1, 1, 0, 1, 1, 3, 1, 1, 0, 0, 0));
    }

    @Test
    default void scenesOfACancelledBatchCanBeDrawnAfterAll() {
        var id = stores().submit(3);
        stores().run(tx -> stores().batches.cancel(tx, id, NOON));

        assertThat(free(id, List.of(2))).isEqualTo(1);
        reopen(id);
        stores().generated(stores().call(id, 2), NOON.plusSeconds(1));

        assertThat(stores().batch(id).state()).isEqualTo(new Finished(NOON.plusSeconds(1)));
        assertThat(stores().batch(id).tally())
                .isEqualTo(new Tally(3, 1, 0, 2, 0, 0, 1, 1, 0, 0, 0, 0));
    }

    @Test
    default void aSceneSkippedAsPoisonIsTrustedAgain() {
        var id = stores().submit(1);
        for (int i = 0; i < 5; i++) {
            stores().begin(stores().admit(id, 1, WORKER, true), NOON);
            stores().run(tx -> stores().workers.bury(tx, WORKER, true, NOON));
        }

        free(id, List.of(1));
        reopen(id);

        assertThat(stores().ready(id, NOON)).hasSize(1);
        assertThat(stores().count("select interruptions + deaths_alone from scene")).isZero();
    }

    @Test
    default void otherWordsAreSentAndTheFirstOnesAreKept() {
        var id = threeOfFiveSkipped();

        assertThat(reword(id, 3, "gentler words")).isTrue();
        assertThat(reword(id, 3, "gentlest words")).isTrue();
        free(id, List.of(3));
        reopen(id);

        assertThat(stores().scene(id, 3).prompt()).isEqualTo("gentlest words");
        assertThat(stores().scene(id, 3).originalPrompt()).contains("prompt 3");
        assertThat(stores().scene(id, 3).text()).isEqualTo("text 3");
        assertThat(stores().scene(id, 1).originalPrompt()).isEmpty();
        var work = stores().call(id, 3);
        assertThat(work.prompt()).isEqualTo("gentlest words");
        assertThat(work.description()).isEqualTo("gentlest words");
    }

    @Test
    default void aPictureKeepsTheWordsItWasDrawnFrom() {
        var id = stores().submit(2);
        stores().generated(stores().call(id, 1), NOON);
        stores().call(id, 2);

        assertThat(reword(id, 1, "other words")).isFalse();
        assertThat(reword(id, 2, "other words")).isFalse();

        assertThat(stores().scene(id, 1).prompt()).isEqualTo("prompt 1");
        assertThat(stores().scene(id, 2).prompt()).isEqualTo("prompt 2");
    }

    @Test
    default void picturesOfEarlierWordsAreNotLookedFor() {
        var id = stores().submit(1);
        stores().call(id, 1);
        stores().run(tx -> stores().workers.bury(tx, WORKER, true, NOON));

        reword(id, 1, "other words");

        var lease = stores().admit(id, 1);
        assertThat(stores().orphaned(lease)).isEmpty();
    }

    @Test
    default void aRunningBatchIsNotReopened() {
        var id = stores().submit(2);
        stores().refused(stores().call(id, 1), NOON);

        assertThat(free(id, List.of(1))).isEqualTo(1);
        assertThat(reopen(id)).isFalse();
        assertThat(stores().batch(id).tally())
                .isEqualTo(new Tally(2, 0, 0, 0, 2, 0, 1, 0, 1, 0, 0, 0));
    }

    private BatchId threeOfFiveSkipped() {
        var id = stores().submit(5);
        for (int scene = 1; scene <= 5; scene++) {
            var work = stores().call(id, scene);
            if (scene % 2 == 0) {
                stores().generated(work, NOON);
            } else {
                stores().refused(work, NOON);
            }
        }
        return id;
    }

    private String picture(BatchId id, int scene) {
        return ((Done) stores().scene(id, scene).state()).picture().key();
    }

    private int free(BatchId id, List<Integer> scenes) {
        return stores().write(tx -> stores().scenes.free(tx, id, scenes, NOON));
    }

    private boolean reopen(BatchId id) {
        return stores().write(tx -> stores().batches.reopen(tx, id, NOON));
    }

    private boolean reword(BatchId id, int scene, String prompt) {
        return stores().write(tx -> stores().scenes.reword(tx, id, scene, prompt));
    }
}
