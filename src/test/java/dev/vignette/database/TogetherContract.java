package dev.vignette.database;

import static dev.vignette.database.StoreFixture.NOON;
import static dev.vignette.database.StoreFixture.WORKER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.batch.BatchId;
import dev.vignette.batch.BatchState.Finished;
import dev.vignette.batch.CallOutcome;
import dev.vignette.batch.SceneState.Running;
import dev.vignette.batch.SceneState.Waiting;
import dev.vignette.batch.Tally;
import dev.vignette.database.Leases.Lease;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Scenes of one batch that begin or are done in one transaction: each as if it were alone.
interface TogetherContract extends OnStores {

    @Test
    default void callsThatBeginTogetherAreCountedAndChangeOneAfterTheOther() {
        var id = stores().submit(5);

        var begun = begin(id, admit(id, 5));

        assertThat(begun).allMatch(Optional::isPresent);
        assertThat(begun.stream().map(work -> work.orElseThrow().scene()))
                .containsExactly(1, 2, 3, 4, 5);
        assertThat(stores().batch(id).tally())
                .isEqualTo(new Tally(5, 0, 0, 0, 0, 5, 5, 0, 0, 0, 0, 0));
        eachChangedByItself(id, 5);
    }

    @Test
    default void ofThoseThatBeginTogetherNoMoreCallThanTheCapLets() {
        var id = stores().submit(3, SubmittingContract.EVERYTHING_ASKED_FOR);
        stores().meddle("update batch set calls = 118");

        var begun = begin(id, admit(id, 3));

        assertThat(begun.stream().map(Optional::isPresent)).containsExactly(true, true, false);
        assertThat(stores().batch(id).tally().calls()).isEqualTo(120);
        assertThat(stores().scene(id, 3).state()).isInstanceOf(Waiting.class);
        eachChangedByItself(id, 3);
    }

    @Test
    default void ofThoseThatBeginTogetherNoMoreCallThanTheQuotaLets() {
        var id = stores().submit(3, SubmittingContract.EVERYTHING_ASKED_FOR);
        stores().meddle(
                        "update batch set options = replace(options, '\"callsPerMinute\":60', '\"callsPerMinute\":2')");

        var begun = begin(id, admit(id, 3));

        assertThat(begun.stream().map(Optional::isPresent)).containsExactly(true, true, false);
    }

    @Test
    default void whoLostItsSceneDoesNotBeginWithTheOthers() {
        var id = stores().submit(3);
        var leases = admit(id, 3);
        stores().run(tx -> stores().calls.giveBack(tx, leases.get(1)));
        var again = stores().admit(id, 2);

        var all = Stream.concat(leases.stream(), Stream.of(again, again)).toList();
        var begun = begin(id, all);

        assertThat(begun.stream().map(Optional::isPresent))
                .containsExactly(true, false, true, true, false);
        assertThat(stores().scene(id, 2).state()).isEqualTo(new Running());
        assertThat(stores().batch(id).tally().calls()).isEqualTo(3);
    }

    @Test
    default void picturesThatComeTogetherFinishTheirBatch() {
        var id = stores().submit(4);
        var works = begin(id, admit(id, 4)).stream().flatMap(Optional::stream).toList();

        stores().run(tx ->
                stores().pictures
                        .arrived(
                                tx,
                                id,
                                works.stream()
                                        .map(work -> StoreFixture.arrived(work, NOON))
                                        .toList()));

        assertThat(stores().batch(id).state()).isInstanceOf(Finished.class);
        assertThat(stores().batch(id).tally())
                .isEqualTo(new Tally(4, 4, 0, 0, 0, 0, 4, 4, 0, 0, 0, 0));
        eachChangedByItself(id, 4);
    }

    @Test
    default void aPictureThatComesTooLateIsRememberedBesideThoseThatAreKept() {
        var id = stores().submit(4);
        var works = begin(id, admit(id, 3)).stream().flatMap(Optional::stream).toList();
        stores().run(tx -> stores().workers.bury(tx, WORKER, true, NOON));
        var others = List.of(stores().admit(id, 1), stores().admit(id, 3));
        var again = begin(id, others).stream().flatMap(Optional::stream).toList();
        long before = stores().count("select sequence from batch");

        var arrived =
                Stream.of(again.get(0), works.get(1), again.get(1))
                        .map(work -> StoreFixture.arrived(work, NOON))
                        .toList();
        var done = stores().write(tx -> stores().pictures.arrived(tx, id, arrived));

        assertThat(done).containsExactly(true, false, true);
        assertThat(stores().scene(id, 2).state()).isInstanceOf(Waiting.class);
        assertThat(stores().scene(id, 2).calls().getFirst().outcome())
                .contains(CallOutcome.GENERATED);
        assertThat(stores().count("select sequence from scene where number = 2"))
                .as("whoever follows the batch is told")
                .isGreaterThan(before);
        assertThat(stores().batch(id).tally())
                .isEqualTo(new Tally(4, 2, 0, 0, 2, 0, 5, 3, 0, 0, 2, 0));
    }

    @Test
    default void whatIsToldTwiceCountsOnce() {
        var id = stores().submit(3);
        var works = begin(id, admit(id, 2)).stream().flatMap(Optional::stream).toList();
        var arrived = works.stream().map(work -> StoreFixture.arrived(work, NOON)).toList();
        stores().run(tx -> stores().pictures.arrived(tx, id, arrived));
        var once = stores().batch(id).tally();

        stores().run(tx -> stores().pictures.arrived(tx, id, arrived));

        assertThat(stores().batch(id).tally()).isEqualTo(once);
    }

    /// A commit may have been done although nobody heard of it.
    @Test
    default void whoAsksAgainWhetherItsCallIsWrittenDownIsToldTheSame() {
        var id = stores().submit(3);
        var leases = admit(id, 3);
        var first = begin(id, leases.subList(0, 2));
        var once = stores().batch(id).tally();

        var second = begin(id, leases);

        assertThat(second.subList(0, 2)).isEqualTo(first);
        assertThat(second.get(2)).isPresent();
        assertThat(once.calls()).isEqualTo(2);
        assertThat(stores().batch(id).tally().calls()).isEqualTo(3);
        assertThat(stores().scene(id, 1).calls()).hasSize(1);
    }

    private List<Lease> admit(BatchId id, int scenes) {
        var ready = stores().ready(id, NOON).subList(0, scenes);
        return stores().admit(WORKER, ready).stream().map(AdmissionStore.Ready::lease).toList();
    }

    private List<Optional<SceneWork>> begin(BatchId id, List<Lease> leases) {
        var beginnings =
                IntStream.range(0, leases.size())
                        .mapToObj(i -> new Beginning(leases.get(i), "token-of-" + i))
                        .toList();
        return stores().write(tx ->
                stores().beginnings.begin(tx, id, beginnings, WORKER, NOON, _ -> true));
    }

    private void eachChangedByItself(BatchId id, int scenes) {
        assertThat(stores().count("select count(distinct sequence) from scene")).isEqualTo(scenes);
        assertThat(stores().count("select max(sequence) from scene"))
                .isLessThanOrEqualTo(stores().count("select sequence from batch"));
        assertThat(stores().batch(id).tally().requested()).isEqualTo(scenes);
    }
}
