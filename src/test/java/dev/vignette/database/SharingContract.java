package dev.vignette.database;

import static dev.vignette.database.StoreFixture.NOON;
import static dev.vignette.database.StoreFixture.WORKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vignette.batch.Gate;
import dev.vignette.batch.PauseReason;
import dev.vignette.database.AdmissionStore.Candidate;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Several processes share a database: each sees what is whole, and nobody overwrites another.
interface SharingContract extends OnStores {

    @Test
    default void whatOneProcessWritesAnotherReads() {
        var id = stores().submit(1);
        try (var another = stores().place.open()) {
            another.write(tx ->
                    stores().batches.pause(tx, id, PauseReason.USER, "stop", Optional.empty()));

            assertThat(stores().batch(id).state().wireName()).isEqualTo("paused");
        }
    }

    @Test
    default void aReaderSeesOneStateHoweverMuchIsWrittenMeanwhile() {
        var id = stores().submit(2);
        stores().database
                .read(tx -> {
                    var before = stores().batches.find(tx, id);
                    stores().generated(stores().call(id, 1), NOON);

                    assertThat(stores().batches.find(tx, id)).isEqualTo(before);
                    assertThat(stores().scenes.missing(tx, id)).containsExactly(1, 2);
                    return true;
                });
        assertThat(stores().batch(id).tally().generated()).isEqualTo(1);
    }

    @Test
    default void whatThrowsUndoesAllItDid() {
        var id = stores().submit(1);
        var before = stores().batch(id);

        assertThatThrownBy(() ->
                        stores().run(tx -> {
                            stores().batches.cancel(tx, id, NOON);
                            stores().gates.save(tx, "gate", Gate.fresh());
                            throw new IllegalStateException("a bug");
                        }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a bug");

        assertThat(stores().batch(id)).isEqualTo(before);
        assertThat(stores().count("select count(*) from gate")).isZero();
    }

    @Test
    default void twoWritersOfOneGateLoseNothing() throws Exception {
        together(
                8,
                () -> {
                    for (int i = 0; i < 20; i++) {
                        stores().run(tx -> {
                            var gate = stores().gates.lock(tx, "gate");
                            var later = StoreFixture.held(gate.heldUntil().plusMillis(1));
                            stores().gates.save(tx, "gate", later);
                        });
                    }
                    return true;
                });

        var gate = stores().database.read(tx -> stores().gates.look(tx, "gate"));
        assertThat(gate.heldUntil()).isEqualTo(Instant.EPOCH.plusMillis(160));
    }

    @Test
    default void workersThatAdmitAtOnceTakeNoMoreThanTheGateHasRoomFor() throws Exception {
        var ids = IntStream.range(0, 3).mapToObj(_ -> stores().submit(40)).toList();

        together(
                8,
                () -> {
                    for (int i = 0; i < 5; i++) {
                        var id = ids.get(i % 3);
                        stores().run(tx -> {
                            stores().admissions.lockGates(tx);
                            int running =
                                    stores().admissions.open(tx).stream()
                                            .mapToInt(Candidate::running)
                                            .sum();
                            var ready =
                                    stores().admissions
                                            .ready(tx, id, Integer.MAX_VALUE, NOON, 8 - running);
                            stores().admissions.admit(tx, WORKER, ready, false);
                        });
                    }
                    return true;
                });

        assertThat(stores().count("select sum(running) from batch")).isEqualTo(8);
    }

    static void together(int threads, Callable<Boolean> work) throws Exception {
        var start = new CyclicBarrier(threads);
        Callable<Boolean> atOnce =
                () -> {
                    start.await();
                    return work.call();
                };
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var done = pool.invokeAll(IntStream.range(0, threads).mapToObj(_ -> atOnce).toList());
            for (var each : done) {
                assertThat(each.get()).isTrue();
            }
        }
    }
}
