package dev.vignette.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.batch.Batch;
import dev.vignette.batch.BatchId;
import dev.vignette.batch.BatchState;
import dev.vignette.batch.SceneRecord;
import java.util.List;

/// Everything people can see of a batch at one moment.
record Snapshot(Batch batch, List<SceneRecord> scenes, List<Integer> sequences) {

    static Snapshot of(StoreFixture stores, BatchId id) {
        return stores.database.read(tx ->
                new Snapshot(
                        stores.batches.find(tx, id).orElseThrow(),
                        stores.scenes.page(tx, id, 0, 100_000),
                        tx.query(
                                "select sequence from scene where batch = ? order by number",
                                row -> row.number("sequence"),
                                id.value())));
    }

    /// A batch is over when nothing is left to do, and not before.
    void checkStates(String when) {
        var tally = batch.tally();
        switch (batch.state()) {
            case BatchState.Running _, BatchState.Paused _ ->
                    assertThat(tally.open()).as(when).isPositive();
            case BatchState.Finished _ -> assertThat(tally.open()).as(when).isZero();
            case BatchState.Cancelled _ -> assertThat(tally.waiting()).as(when).isZero();
        }
    }

    /// Whoever knows the state before finds each change by its number.
    void checkNumbered(Snapshot before, String when) {
        if (!visible().equals(before.visible()) || !scenes.equals(before.scenes)) {
            assertThat(batch.sequence()).as(when).isGreaterThan(before.batch.sequence());
        }
        assertThat(sequences).as("no two changes share a number, %s", when).doesNotHaveDuplicates();
        for (int i = 0; i < scenes.size(); i++) {
            assertThat((long) sequences.get(i)).as(when).isLessThanOrEqualTo(batch.sequence());
            if (!scenes.get(i).equals(before.scenes.get(i))) {
                assertThat((long) sequences.get(i))
                        .as("scene %d, %s", i + 1, when)
                        .isGreaterThan(before.batch.sequence());
            }
        }
    }

    private List<Object> visible() {
        return List.of(
                batch.title(),
                batch.state(),
                batch.provider(),
                batch.model(),
                batch.priority(),
                batch.tally(),
                batch.lastPictureAt(),
                batch.options());
    }
}
