package dev.vignette.testing;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/// What the tests' processes start from: their class path with every folder as a jar, and an
/// archive of the classes that a batch needs, which takes a third off a start. Made once for all
/// tests of a JVM; gone when it ends.
final class QuickStart {

    private static final class Once {
        private static final QuickStart MADE = make();
    }

    private final Path folder;
    private final String classPath;

    private QuickStart(Path folder, String classPath) {
        this.folder = folder;
        this.classPath = classPath;
    }

    /// The JVM's options for it. The log is off since the JVM tells on standard output what it does
    /// not like about an archive.
    static List<String> options() {
        var made = Once.MADE;
        return List.of(
                "-XX:SharedArchiveFile=" + made.archive(), "-Xlog:disable", "-cp", made.classPath);
    }

    private static QuickStart make() {
        try {
            var folder = Files.createTempDirectory("vignette-quick-start");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            var made = new QuickStart(folder, jars(folder));
            made.train();
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String jars(Path folder) {
        var parts = new ArrayList<String>();
        for (var part : VignetteProcess.classPath().split(File.pathSeparator, -1)) {
            parts.add(Files.isDirectory(Path.of(part)) ? jar(folder, parts.size(), part) : part);
        }
        return String.join(File.pathSeparator, parts);
    }

    private static String jar(Path folder, int number, String classes) {
        var jar = folder.resolve(number + ".jar").toString();
        var said = new StringWriter();
        var writer = new PrintWriter(said);
        int code =
                ToolProvider.findFirst("jar")
                        .orElseThrow()
                        .run(writer, writer, "-c", "-0", "-f", jar, "-C", classes, ".");
        if (code != 0) {
            throw new IllegalStateException("no jar of " + classes + ": " + said);
        }
        return jar;
    }

    private Path archive() {
        return folder.resolve("classes.jsa");
    }

    private void train() throws IOException, InterruptedException {
        var story = Files.writeString(folder.resolve("story.csv"), KillCampaign.story(2));
        var quota = QuotaService.generous().withLatency(Duration.ofMillis(50));
        try (var service = StubService.behaving(quota)) {
            var process =
                    VignetteProcess.startFrom(
                            folder,
                            List.of(
                                    "-XX:ArchiveClassesAtExit=" + archive(),
                                    "-Xlog:disable",
                                    "-cp",
                                    classPath),
                            "illustrate",
                            story.toString(),
                            "--provider=openai",
                            "--base-url=" + service.url("/v1"),
                            "--data=" + folder.resolve("data"));
            if (process.end() != 0 || !Files.exists(archive())) {
                throw new IOException("no archive of classes: " + process.errors());
            }
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException _) {
            // it lies among what is temporary
        }
    }
}
