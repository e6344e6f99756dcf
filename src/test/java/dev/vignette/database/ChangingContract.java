package dev.vignette.database;

import static dev.vignette.database.StoreFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.batch.BatchId;
import dev.vignette.batch.SceneRecord;
import dev.vignette.database.ChangeStore.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Whoever knows a batch as it was asks for what changed since, and misses nothing.
interface ChangingContract extends OnStores {

    @Test
    default void aNewBatchsScenesAreItsFirstChanges() {
        var id = stores().submit(3);

        assertThat(since(id, 0))
                .extracting(change -> change.scene().number())
                .containsExactly(1, 2, 3);
        assertThat(since(id, stores().batch(id).sequence())).isEmpty();
        var sequence = stores().write(tx -> stores().changes.sequence(tx, id));
        assertThat(sequence).hasValue(stores().batch(id).sequence());
    }

    @Test
    default void whatChangedIsToldInTheOrderOfTheChanges() {
        var id = stores().submit(5);
        long before = stores().batch(id).sequence();
        stores().admit(id, 4);
        stores().generated(stores().call(id, 2), NOON);
        stores().refused(stores().call(id, 5), NOON);

        var changes = since(id, before);

        assertThat(changes).extracting(change -> change.scene().number()).containsExactly(4, 2, 5);
        assertThat(changes)
                .extracting(change -> change.scene().state().wireName())
                .containsExactly("running", "done", "skipped");
        assertThat(changes.get(1).scene()).isEqualTo(stores().scene(id, 2));
        assertThat(since(id, changes.get(1).sequence())).containsExactly(changes.get(2));
    }

    @Test
    default void aCancelledBatchsChangesAreReadPageByPage() {
        var id = stores().submit(25);
        long before = stores().batch(id).sequence();
        stores().run(tx -> stores().batches.cancel(tx, id, NOON));
        long upTo = stores().batch(id).sequence();

        var read = new ArrayList<Change>();
        for (int page = 0; page < 3; page++) {
            long after = read.isEmpty() ? before : read.getLast().sequence();
            read.addAll(since(id, after, upTo, 10));
        }

        assertThat(read).hasSize(25);
        assertThat(read).extracting(Change::sequence).doesNotHaveDuplicates().isSorted();
    }

    @Test
    default void whatHappensWhileOneReadsIsLeftForTheNextTime() {
        var id = stores().submit(2);
        stores().admit(id, 1);
        long upTo = stores().batch(id).sequence();
        stores().admit(id, 2);

        assertThat(since(id, 2, upTo, 10))
                .extracting(change -> change.scene().number())
                .containsExactly(1);
        assertThat(since(id, upTo))
                .extracting(change -> change.scene().number())
                .containsExactly(2);
    }

    @Test
    default void scenesAreFoundByTheirStates() {
        var id = stores().submit(6);
        stores().generated(stores().call(id, 1), NOON);
        stores().refused(stores().call(id, 2), NOON);
        stores().failed(stores().call(id, 4), NOON);
        stores().refused(stores().call(id, 5), NOON);

        assertThat(page(id, Set.of(), 0, 3)).containsExactly(1, 2, 3);
        assertThat(page(id, Set.of("skipped"), 0, 9)).containsExactly(2, 5);
        assertThat(page(id, Set.of("skipped"), 2, 9)).containsExactly(5);
        assertThat(page(id, Set.of("done", "waiting"), 1, 2)).containsExactly(3, 4);
        assertThat(stores().missingForGood(id)).containsExactly(2, 5);
    }

    @Test
    default void oneSceneIsFoundWithItsCallsOrNotAtAll() {
        var id = stores().submit(3);
        stores().failed(stores().call(id, 2), NOON);

        assertThat(find(id, 2)).contains(stores().scene(id, 2));
        assertThat(find(id, 2).orElseThrow().calls()).hasSize(1);
        assertThat(find(id, 4)).isEmpty();
        assertThat(find(Submissions.newId(), 1)).isEmpty();
    }

    @Test
    default void picturesThatCameSinceAreKnown() {
        var id = stores().submit(3);
        stores().generated(stores().call(id, 3), NOON);
        long since = stores().batch(id).sequence();
        stores().generated(stores().call(id, 1), NOON);
        stores().refused(stores().call(id, 2), NOON);

        assertThat(stores().picturedSince(id, since)).containsExactly(1);
        assertThat(stores().picturedSince(id, 0)).containsExactlyInAnyOrder(1, 3);
    }

    private List<Change> since(BatchId id, long after) {
        return since(id, after, stores().batch(id).sequence(), 100);
    }

    private List<Change> since(BatchId id, long after, long upTo, int limit) {
        return stores().write(tx ->
                stores().changes.since(tx, id, after, Integer.MAX_VALUE, upTo, limit));
    }

    private List<Integer> page(BatchId id, Set<String> states, int after, int limit) {
        return stores().write(tx -> stores().changes.page(tx, id, states, after, limit)).stream()
                .map(SceneRecord::number)
                .toList();
    }

    private Optional<SceneRecord> find(BatchId id, int number) {
        return stores().write(tx -> stores().changes.find(tx, id, number));
    }
}
