package dev.vignette.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vignette.database.DatabaseException;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DiskBarrierTest {

    private final AtomicInteger committed = new AtomicInteger();
    private final AtomicInteger onDisk = new AtomicInteger();
    private final AtomicInteger flushes = new AtomicInteger();

    @Test
    void nobodyPassesBeforeWhatHeCommittedIsOnTheDisk() throws Exception {
        var barrier = new DiskBarrier<>(this::flush);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var passed = new ArrayList<Future<Boolean>>();
            for (int i = 0; i < 2_000; i++) {
                passed.add(
                        threads.submit(() -> {
                            int mine = committed.incrementAndGet();
                            barrier.pass();
                            return onDisk.get() >= mine;
                        }));
            }
            for (var each : passed) {
                assertThat(each.get()).isTrue();
            }
        }
    }

    @Test
    void allWhoComeDuringAFlushShareTheNextOne() throws Exception {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var barrier =
                new DiskBarrier<>(() -> {
                    begun.countDown();
                    uninterrupted(goOn);
                    flush();
                });

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.execute(barrier::pass);
            begun.await();
            var waiting = new CountDownLatch(100);
            for (int i = 0; i < 100; i++) {
                threads.execute(() -> {
                    committed.incrementAndGet();
                    waiting.countDown();
                    barrier.pass();
                });
            }
            waiting.await();
            goOn.countDown();
        }

        assertThat(onDisk).hasValue(100);
        assertThat(flushes.get())
                .isBetween(2, 20); // who counts itself and is slow to arrive is late
    }

    @Test
    void whereTheFlushFailsWhoeverWaitedForItHearsOfIt() {
        var failing = new AtomicInteger(1);
        var barrier =
                new DiskBarrier<>(() -> {
                    if (failing.getAndDecrement() > 0) {
                        throw new DatabaseException("the server is gone");
                    }
                });

        assertThatThrownBy(barrier::pass).hasMessage("the server is gone");
        barrier.pass();
    }

    private void flush() {
        int all = committed.get();
        flushes.incrementAndGet();
        onDisk.accumulateAndGet(all, Math::max);
    }

    private static void uninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
