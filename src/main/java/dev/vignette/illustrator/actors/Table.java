package dev.vignette.illustrator.actors;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/// The data tables beside the code: lines of cells with tabs between them; `#` begins a remark.
final class Table {

    private Table() {}

    static List<List<String>> rows(String name) {
        try (var in = open(name)) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Stream.of(line.split("\t", -1)).toList())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the illustrator's table " + name + " cannot be read", e);
        }
    }

    static InputStream open(String name) {
        var in = Table.class.getResourceAsStream("/dev/vignette/illustrator/" + name);
        if (in == null) {
            throw new IllegalStateException(
                    "the illustrator's table " + name + " is not in this build");
        }
        return in;
    }
}
