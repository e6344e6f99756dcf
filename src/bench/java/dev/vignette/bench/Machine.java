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

    /// Columns of the first line of `/proc/stat`; after them the time of guests, counted before.
    private static final int IDLE = 4;

    private static final int STEAL = 8;
    private static final double TICKS_PER_SECOND = 100;

    private Machine() {}

    static void describe(Report report) {
        report.say(
                "%d cores, heap of at most %d MB, Java %s",
                SYSTEM.getAvailableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20,
                Runtime.version());
    }

    /// CPU seconds of this process so far.
    static double cpuSeconds() {
        return SYSTEM.getProcessCpuTime() / 1e9;
    }

    /// CPU seconds of another process so far; 0 where the system does not tell, or it has ended.
    static double cpuSeconds(long process) {
        return ProcessHandle.of(process)
                .flatMap(handle -> handle.info().totalCpuDuration())
                .map(used -> used.toNanos() / 1e9)
                .orElse(0.0);
    }

    /// CPU seconds that all processes together used since the machine began; 0 where the system
    /// does not tell.
    static double cpuSecondsOfAll() {
        try {
            var ticks = Files.readAllLines(Path.of("/proc/stat")).getFirst().split("\\s+", -1);
            double busy = 0;
            for (int i = 1; i < ticks.length; i++) {
                if (i != IDLE && i != IDLE + 1 && i <= STEAL) {
                    busy += Double.parseDouble(ticks[i]);
                }
            }
            return busy / TICKS_PER_SECOND;
        } catch (IOException | NumberFormatException e) {
            return 0;
        }
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
