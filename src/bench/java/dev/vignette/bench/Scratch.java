package dev.vignette.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// A folder beside the build, so on the disk the checkout lies on: a system's folder for temporary
/// files may be memory, where an fsync costs nothing.
record Scratch(Path folder) implements AutoCloseable {

    static Scratch of(String benchmark) throws IOException {
        var target = Files.createDirectories(Path.of("target").toAbsolutePath());
        return new Scratch(Files.createTempDirectory(target, "bench-" + benchmark + "-"));
    }

    @Override
    public void close() throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
