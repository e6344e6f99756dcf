package dev.vignette.bench;

import dev.vignette.illustrator.Illustrator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A process of its own that paints the tale once, and prints its CPU seconds and the most memory
/// it had, in megabytes.
final class ColdTale {

    private ColdTale() {}

    public static void main(String[] arguments) throws IOException {
        int bytes = Painting.tale(new Illustrator());
        if (bytes == 0) {
            throw new IllegalStateException("nothing was painted");
        }
        System.out.println(Machine.cpuSeconds() + " " + mostMegabytes());
    }

    /// As the kernel counts it: code, heap, stacks and all; 0 where the system does not tell.
    private static double mostMegabytes() throws IOException {
        var status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }
}
