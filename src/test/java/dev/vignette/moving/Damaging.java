package dev.vignette.moving;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// What disks and people do to files.
final class Damaging {

    private Damaging() {}

    /// One of the pictures in a folder, always the same.
    static Path aPicture(Path pictures) throws IOException {
        try (var files = Files.walk(pictures)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().startsWith("scene_"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
    }

    /// One byte of a file is another.
    static void flip(Path file, int at) throws IOException {
        var bytes = Files.readAllBytes(file);
        bytes[at] ^= 1;
        Files.write(file, bytes);
    }

    static void replace(Path file, String old, String by) throws IOException {
        var text = Files.readString(file, StandardCharsets.UTF_8);
        if (!text.contains(old)) {
            throw new AssertionError(file + " does not hold " + old);
        }
        Files.writeString(file, text.replace(old, by));
    }
}
