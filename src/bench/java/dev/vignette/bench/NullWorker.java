package dev.vignette.bench;

import dev.vignette.testing.TestDatabase.PostgresSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// A process that draws whatever is to be drawn, without waiting for anybody: a worker of a
/// cluster, and its service answers at once.
public final class NullWorker {

    /// Of a picture, in bytes: what is measured is rows, not the disk that pictures go to.
    private static final int TINY = 20_000;

    private NullWorker() {}

    /// @param home its own data folder
    static Process start(Cluster cluster, Path home) throws IOException {
        var builder =
                new ProcessBuilder(
                                List.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "-Xmx512m",
                                        "--enable-native-access=ALL-UNNAMED",
                                        "-Djava.awt.headless=true",
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        NullWorker.class.getName(),
                                        cluster.schema().name(),
                                        cluster.folder().toString(),
                                        home.toString()))
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("VIGNETTE_TEST_POSTGRES", cluster.schema().server());
        return builder.start();
    }

    /// Draws until its input ends, as it does when whoever started it is gone.
    public static void main(String[] arguments) throws IOException {
        Benchmarks.quietly();
        try (var cluster = Cluster.at(new PostgresSchema(arguments[0]), Path.of(arguments[1]));
                var _ = cluster.work(new NullArtist(TINY), Path.of(arguments[2]))) {
            while (System.in.read() >= 0) {
                Thread.onSpinWait();
            }
        }
    }
}
