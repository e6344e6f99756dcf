package dev.vignette.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// What the figures were measured on.
final class Machine {

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private Machine() {}

    static void describe(Report report) {
        report.say(
                "%d cores, heap of at most %d MB, Java %s, load %.2f",
                SYSTEM.getAvailableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20,
                Runtime.version(),
                SYSTEM.getSystemLoadAverage());
    }

    /// CPU seconds of this process so far.
    static double cpuSeconds() {
        return SYSTEM.getProcessCpuTime() / 1e9;
    }

    /// Above the number of cores, neighbours took part of what was measured.
    static double load() {
        return SYSTEM.getSystemLoadAverage();
    }

    /// Milliseconds that writing 20 kB and bringing them to this disk takes: the median of many.
    static double fsyncMillis(Path folder) throws IOException {
        var millis = new double[101];
        for (int i = 0; i < millis.length; i++) {
            var file = folder.resolve("fsync-" + i);
            try (var channel =
                    FileChannel.open(
                            file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.allocate(20_000));
                long start = System.nanoTime();
                channel.force(true);
                millis[i] = (System.nanoTime() - start) / 1e6;
            }
            Files.delete(file);
        }
        return Figure.median(millis);
    }
}
