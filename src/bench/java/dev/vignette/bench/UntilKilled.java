package dev.vignette.bench;

import dev.vignette.batch.BatchId;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/// A process that draws a batch, and goes on until somebody kills it.
public final class UntilKilled {

    private UntilKilled() {}

    static Process start(Path data, BatchId batch) throws IOException {
        return new ProcessBuilder(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx1g",
                                "--enable-native-access=ALL-UNNAMED",
                                "-Djava.awt.headless=true",
                                "-cp",
                                System.getProperty("java.class.path"),
                                UntilKilled.class.getName(),
                                data.toString(),
                                batch.value()))
                .redirectOutput(new File("/dev/null"))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /// Draws.
    public static void main(String[] arguments) throws InterruptedException {
        Benchmarks.quietly();
        var data = DataFolder.open(Path.of(arguments[0]));
        var batch = new BatchId(arguments[1]);
        try (var _ = data.work(new NullArtist(), batch)) {
            new CountDownLatch(1).await();
        }
    }
}
