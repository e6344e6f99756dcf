package dev.vignette.database;

import static dev.vignette.database.StoreFixture.NOON;
import static java.util.stream.IntStream.rangeClosed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.batch.Batch;
import dev.vignette.batch.BatchId;
import dev.vignette.batch.PauseReason;
import dev.vignette.batch.SceneRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Batches are found by what people remember of them, and scenes page by page.
interface FindingContract extends OnStores {

    @Test
    default void aBatchIsFoundByAnyBeginningOfItsId() {
        var id = new BatchId("4kx8d2nq7v3m5t9w0c6hzbepra");
        var near = new BatchId("4kx9d2nq7v3m5t9w0c6hzbepra");
        stores().submit(Submissions.of(1).called(id));
        stores().submit(Submissions.of(1).called(near));

        assertThat(beginningWith("4kx")).containsExactly(id, near);
        assertThat(beginningWith("4kx8")).containsExactly(id);
        assertThat(beginningWith(id.value())).containsExactly(id);
        assertThat(beginningWith("4kx7")).isEmpty();
        assertThat(beginningWith("kx8")).isEmpty();
        assertThat(beginningWith(id.value() + "0")).isEmpty();
    }

    @Test
    default void noLetterOfAnIdIsAJoker() {
        stores().submit(Submissions.of(1).called(new BatchId("4kx8d2nq7v3m5t9w0c6hzbepra")));

        assertThat(List.of("%", "_", "4%", "4_x", "4*", "4KX", "4kx%"))
                .allSatisfy(words -> assertThat(beginningWith(words)).isEmpty());
    }

    @Test
    default void aMessageNamesFiveBatchesAtMost() {
        rangeClosed(1, 7).forEach(_ -> stores().submit(1));

        assertThat(beginningWith("")).hasSize(5);
    }

    @Test
    default void theNewestBatchesComeFirst() {
        var ids = new ArrayList<BatchId>();
        for (int i = 0; i < 4; i++) {
            var submission = Submissions.of(1).made();
            int seconds = i;
            stores().run(tx -> stores().batches.insert(tx, submission, NOON.plusSeconds(seconds)));
            ids.addFirst(submission.id());
        }

        var newest = stores().write(tx -> stores().batches.newest(tx, 3));
        assertThat(newest).extracting(Batch::id).isEqualTo(ids.subList(0, 3));
    }

    @Test
    default void anUnfinishedBatchOfTheSameStoryIsFound() {
        stores().submit(Submissions.of(1).like("other"));
        assertThat(unfinishedLike("print")).isEmpty();

        var running = stores().submit(Submissions.of(1).like("print"));
        assertThat(unfinishedLike("print")).contains(running);

        stores().run(tx ->
                stores().batches.pause(tx, running, PauseReason.KEY, "no", Optional.empty()));
        assertThat(unfinishedLike("print")).contains(running);
    }

    @Test
    default void ofSeveralUnfinishedOnesTheNewestIsFound() {
        var submissions = List.of(Submissions.of(1).made(), Submissions.of(1).made());
        stores().run(tx -> {
            stores().batches.insert(tx, submissions.getFirst(), NOON.plusSeconds(1));
            stores().batches.insert(tx, submissions.getLast(), NOON);
        });

        assertThat(unfinishedLike("print")).contains(submissions.getFirst().id());
    }

    @Test
    default void aBatchThatIsOverIsNotUnfinished() {
        var finished = stores().submit(1);
        stores().generated(stores().call(finished, 1), NOON);
        var cancelled = stores().submit(1);
        stores().run(tx -> stores().batches.cancel(tx, cancelled, NOON));

        assertThat(unfinishedLike("print")).isEmpty();
    }

    @Test
    default void pagesFollowEachOtherWithoutAGapOrARepetition() {
        var id = stores().submit(23);
        stores().submit(5);
        for (int number : List.of(1, 5, 6, 23)) {
            stores().failed(stores().call(id, number), NOON);
            stores().generated(stores().call(id, number), NOON);
        }

        var read = new ArrayList<SceneRecord>();
        for (var page = page(id, 0); !page.isEmpty(); page = page(id, read.getLast().number())) {
            assertThat(page).hasSizeLessThanOrEqualTo(5);
            read.addAll(page);
        }

        assertThat(read)
                .extracting(SceneRecord::number)
                .isEqualTo(rangeClosed(1, 23).boxed().toList());
        assertThat(read)
                .allSatisfy(scene ->
                        assertThat(scene.calls())
                                .hasSize(List.of(1, 5, 6, 23).contains(scene.number()) ? 2 : 0));
    }

    @Test
    default void whatIsMissingIsWhatHasNoPicture() {
        var id = stores().submit(5);
        stores().generated(stores().call(id, 2), NOON);
        stores().refused(stores().call(id, 3), NOON);
        stores().call(id, 4);

        assertThat(stores().missing(id)).containsExactly(1, 3, 4, 5);
        assertThat(stores().numbers(id, "skipped")).containsExactly(3);
        assertThat(stores().numbers(id, "waiting")).containsExactly(1, 5);
    }

    @Test
    default void theLargestPictureTellsHowMuchRoomTheNextMayNeed() {
        var id = stores().submit(2);
        assertThat(stores().largestPicture(id)).isZero();

        stores().generated(stores().call(id, 2), NOON);
        assertThat(stores().largestPicture(id)).isEqualTo(1_234_567);
    }

    private List<BatchId> beginningWith(String beginning) {
        return stores().write(tx -> stores().batches.beginningWith(tx, beginning)).stream()
                .map(Batch::id)
                .toList();
    }

    private Optional<BatchId> unfinishedLike(String fingerprint) {
        return stores().write(tx -> stores().batches.unfinishedLike(tx, fingerprint))
                .map(Batch::id);
    }

    private List<SceneRecord> page(BatchId id, int after) {
        return stores().database.read(tx -> stores().scenes.page(tx, id, after, 5));
    }
}
