package dev.vignette.bench;

import static java.util.stream.Collectors.toSet;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/// The most heap that was in use, seen at every collection: it is never fuller than just before
/// one.
final class Heap implements AutoCloseable {

    private static final double MEGABYTE = 1 << 20;
    private static final Set<String> HEAP =
            ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.getType() == MemoryType.HEAP)
                    .map(MemoryPoolMXBean::getName)
                    .collect(toSet());

    private final AtomicLong used = new AtomicLong();
    private final AtomicLong kept = new AtomicLong();
    private final NotificationListener listener = (event, _) -> note(event);

    private Heap() {}

    static Heap watched() throws ListenerNotFoundException {
        System.gc();
        var heap = new Heap();
        for (var collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            emitter(collector).addNotificationListener(heap.listener, null, null);
        }
        return heap;
    }

    /// Megabytes, what nobody needs any more included.
    double mostUsed() {
        return Math.max(used.get(), now()) / MEGABYTE;
    }

    /// Megabytes that were left after a collection.
    double mostKept() {
        return kept.get() / MEGABYTE;
    }

    private static long now() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private void note(Notification event) {
        if (event.getType()
                        .equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)
                && event.getUserData() instanceof CompositeData data) {
            var info = GarbageCollectionNotificationInfo.from(data).getGcInfo();
            used.accumulateAndGet(onHeap(info.getMemoryUsageBeforeGc()), Math::max);
            kept.accumulateAndGet(onHeap(info.getMemoryUsageAfterGc()), Math::max);
        }
    }

    private static long onHeap(Map<String, MemoryUsage> pools) {
        return pools.entrySet().stream()
                .filter(pool -> HEAP.contains(pool.getKey()))
                .mapToLong(pool -> pool.getValue().getUsed())
                .sum();
    }

    private static NotificationEmitter emitter(GarbageCollectorMXBean collector) {
        return (NotificationEmitter) collector;
    }

    @Override
    public void close() throws ListenerNotFoundException {
        for (var collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            emitter(collector).removeNotificationListener(listener);
        }
    }
}
