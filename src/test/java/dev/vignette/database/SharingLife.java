package dev.vignette.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.batch.BatchId;
import dev.vignette.database.RandomLife.HandedOut;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/// Several random lives at once, on the same batches, with each other's leases and calls.
record SharingLife(StoreFixture stores, List<BatchId> batches) {

    private static final int LIVES = 8;
    private static final int STEPS = 100;

    static SharingLife of(StoreFixture stores, BatchId... batches) {
        return new SharingLife(stores, List.of(batches));
    }

    /// Lives them to their end, and counts.
    void live() throws Exception {
        var handedOut = batches.stream().map(_ -> new HandedOut()).toList();
        var lives =
                IntStream.range(0, LIVES)
                        .mapToObj(i -> {
                            int which = i % batches.size();
                            return new RandomLife(
                                    stores, batches.get(which), handedOut.get(which), i + 1);
                        })
                        .map(SharingLife::steps)
                        .toList();
        try (var threads = Executors.newFixedThreadPool(LIVES)) {
            for (var life : threads.invokeAll(lives)) {
                assertThat(life.get()).isEqualTo(STEPS);
            }
        }
        for (var batch : batches) {
            Counters.of(stores, batch).check("after all lives");
            Snapshot.of(stores, batch).checkStates("after all lives");
        }
    }

    private static Callable<Integer> steps(RandomLife life) {
        return () -> {
            for (int i = 0; i < STEPS; i++) {
                life.step();
            }
            return STEPS;
        };
    }
}
