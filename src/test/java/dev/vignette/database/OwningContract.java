package dev.vignette.database;

import static dev.vignette.database.StoreFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.batch.Batch;
import dev.vignette.batch.BatchId;
import dev.vignette.database.OwnerStore.Handover;
import dev.vignette.database.OwnerStore.Place;
import dev.vignette.database.TokenStore.TokenRow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Whose a batch is, who may come in, and what was handed in twice.
interface OwningContract extends OnStores {

    @Test
    default void aBatchIsItsOwnersAlone() {
        var mine = given("ada", 7, Optional.of("https://example.org/hook"));
        var others = given("bob", 0, Optional.empty());
        var local = stores().submit(1);

        assertThat(page(Optional.of("ada"), Set.of())).containsExactly(mine);
        assertThat(page(Optional.empty(), Set.of())).containsExactlyInAnyOrder(mine, others, local);
        assertThat(owner(mine)).contains("ada");
        assertThat(owner(local)).contains("local");
        assertThat(owner(Submissions.newId())).isEmpty();
        assertThat(stores().batch(mine).priority()).isEqualTo(7);
    }

    @Test
    default void pagesOfBatchesFollowEachOtherTheNewestFirst() {
        var ids = IntStream.range(0, 7).mapToObj(i -> at(NOON.plusSeconds(i / 2))).toList();

        var first = pageBehind(Optional.empty(), 3);
        var second = pageBehind(Optional.of(first.getLast()), 3);
        var last = pageBehind(Optional.of(second.getLast()), 3);

        assertThat(List.of(first, second, last).stream().flatMap(List::stream).map(Batch::id))
                .containsExactlyInAnyOrderElementsOf(ids);
        assertThat(last).hasSize(1);
        assertThat(first.getFirst().createdAt()).isEqualTo(NOON.plusSeconds(3));
    }

    @Test
    default void batchesAreFoundByTheirStates() {
        var finished = stores().submit(1);
        stores().generated(stores().call(finished, 1), NOON);
        var running = stores().submit(1);
        var cancelled = stores().submit(1);
        stores().run(tx -> stores().batches.cancel(tx, cancelled, NOON));

        assertThat(page(Optional.empty(), Set.of("finished"))).containsExactly(finished);
        assertThat(page(Optional.of("local"), Set.of("running", "cancelled")))
                .containsExactlyInAnyOrder(running, cancelled);
    }

    @Test
    default void anotherOwnersUnfinishedBatchIsNotOffered() {
        var mine = given("ada", 0, Optional.empty());

        assertThat(unfinishedLike("print", "ada")).contains(mine);
        assertThat(unfinishedLike("print", "bob")).isEmpty();
    }

    @Test
    default void titleAndPriorityChangeTogetherOrAlone() {
        var id = stores().submit(1);
        long before = stores().batch(id).sequence();

        assertThat(change(id, Optional.of(50), Optional.empty())).isTrue();
        assertThat(change(id, Optional.empty(), Optional.of("Another title"))).isTrue();

        assertThat(stores().batch(id).priority()).isEqualTo(50);
        assertThat(stores().batch(id).title()).isEqualTo("Another title");
        assertThat(stores().batch(id).sequence()).isGreaterThan(before);
        assertThat(change(Submissions.newId(), Optional.of(1), Optional.empty())).isFalse();
    }

    @Test
    default void aKeyNamesTheBatchThatWasHandedInUnderItFirst() {
        var first = new Handover("print", Submissions.newId());
        var second = new Handover("other", Submissions.newId());

        assertThat(claim("ada", "key", first)).isEmpty();
        assertThat(claim("ada", "key", second)).contains(first);
        assertThat(claim("bob", "key", second)).isEmpty();

        stores().run(tx -> stores().owners.release(tx, "ada", "key"));
        assertThat(claim("ada", "key", second)).isEmpty();
    }

    @Test
    default void oldKeysAreForgotten() {
        claim("ada", "key", new Handover("print", Submissions.newId()));

        assertThat(forget(NOON)).isZero();
        assertThat(forget(NOON.plusMillis(1))).isEqualTo(1);
        assertThat(claim("ada", "key", new Handover("other", Submissions.newId()))).isEmpty();
    }

    @Test
    default void batchesThatAreLongOverAreFoundUnlessSomethingIsInFlight() {
        var finished = stores().submit(1);
        stores().generated(stores().call(finished, 1), NOON);
        var inFlight = stores().submit(2);
        stores().call(inFlight, 1);
        stores().run(tx -> stores().batches.cancel(tx, inFlight, NOON));
        stores().submit(1);

        assertThat(overBefore(NOON)).isEmpty();
        assertThat(overBefore(NOON.plusMillis(1))).containsExactly(finished);
    }

    @Test
    default void aTokenIsKnownByItsHashUntilItIsDeleted() {
        var token = new TokenRow("t1", "ada", "write", "ab".repeat(32), NOON);
        var later = new TokenRow("t2", "bob", "read", "cd".repeat(32), NOON.plusSeconds(1));
        assertThat(any()).isFalse();
        stores().run(tx -> {
            stores().tokens.insert(tx, later);
            stores().tokens.insert(tx, token);
        });

        assertThat(any()).isTrue();
        assertThat(tokens()).containsExactly(token, later);
        assertThat(token("t1")).contains(token);
        assertThat(deleteToken("t1")).isTrue();
        assertThat(deleteToken("t1")).isFalse();
        assertThat(token("t1")).isEmpty();
    }

    private BatchId given(String owner, int priority, Optional<String> webhook) {
        var id = stores().submit(1);
        stores().run(tx -> stores().owners.give(tx, id, owner, priority, webhook));
        return id;
    }

    private BatchId at(Instant time) {
        var submission = Submissions.of(1).made();
        stores().run(tx -> stores().batches.insert(tx, submission, time));
        return submission.id();
    }

    private List<BatchId> page(Optional<String> owner, Set<String> states) {
        return stores()
                .write(tx -> stores().owners.page(tx, owner, states, Optional.empty(), 100))
                .stream()
                .map(Batch::id)
                .toList();
    }

    private List<Batch> pageBehind(Optional<Batch> last, int limit) {
        var behind = last.map(batch -> new Place(batch.createdAt(), batch.id()));
        return stores().write(tx ->
                stores().owners.page(tx, Optional.of("local"), Set.of(), behind, limit));
    }

    private Optional<String> owner(BatchId id) {
        return stores().write(tx -> stores().owners.owner(tx, id));
    }

    private Optional<BatchId> unfinishedLike(String fingerprint, String owner) {
        return stores().write(tx -> stores().owners.unfinishedLike(tx, fingerprint, owner))
                .map(Batch::id);
    }

    private boolean change(BatchId id, Optional<Integer> priority, Optional<String> title) {
        return stores().write(tx -> stores().owners.change(tx, id, priority, title));
    }

    private Optional<Handover> claim(String owner, String key, Handover handover) {
        return stores().write(tx -> stores().owners.claim(tx, owner, key, handover, NOON));
    }

    private int forget(Instant before) {
        return stores().write(tx -> stores().owners.forgetHandovers(tx, before));
    }

    private List<BatchId> overBefore(Instant before) {
        return stores().write(tx -> stores().owners.overBefore(tx, before, 10));
    }

    private boolean any() {
        return stores().write(tx -> stores().tokens.any(tx));
    }

    private List<TokenRow> tokens() {
        return stores().write(tx -> stores().tokens.all(tx));
    }

    private Optional<TokenRow> token(String id) {
        return stores().write(tx -> stores().tokens.find(tx, id));
    }

    private boolean deleteToken(String id) {
        return stores().write(tx -> stores().tokens.delete(tx, id));
    }
}
