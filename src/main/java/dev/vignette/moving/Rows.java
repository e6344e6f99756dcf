package dev.vignette.moving;

import dev.vignette.batch.BatchId;
import dev.vignette.database.CopyStore.Copied;
import dev.vignette.database.CopyStore.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/// A batch's file, read a line at a time.
record Rows(BatchId batch, Path file) {

    /// All of its lines; whoever asks closes them.
    @SuppressWarnings("StreamResourceLeak")
    Stream<Line> lines() throws IOException {
        return Files.lines(file).map(Line::read);
    }

    /// All of its rows.
    Stream<Copied> rows() throws IOException {
        return lines().filter(Line.Row.class::isInstance).map(line -> ((Line.Row) line).copied());
    }

    /// Its rows of one part; those of others are not even parsed. Whoever asks closes them.
    @SuppressWarnings("StreamResourceLeak")
    Stream<SequencedMap<String, Optional<Object>>> of(Part part) throws IOException {
        var beginning = "{\"" + part.wireName() + "\":";
        return Files.lines(file)
                .filter(line -> line.startsWith(beginning))
                .map(line -> ((Line.Row) Line.read(line)).copied().values());
    }

    /// A picture that a row names.
    ///
    /// @param sha256 empty where the row does not say it
    record Named(String key, Optional<String> sha256) {}

    static Optional<Named> picture(Copied row) {
        return text(row.values(), "picture_key")
                .map(key -> new Named(key, text(row.values(), "sha256")));
    }

    static Optional<String> text(Map<String, Optional<Object>> values, String column) {
        return values.getOrDefault(column, Optional.empty()).map(Object::toString);
    }

    /// What is wrong with the rows, as those of this batch: they come from a file that anybody may
    /// have written.
    Optional<String> strangeness() throws IOException {
        try (var lines = lines()) {
            return lines.map(this::strange).flatMap(Optional::stream).findFirst();
        } catch (IllegalArgumentException e) {
            return Optional.of(Objects.toString(e.getMessage()));
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                return Optional.of("it is no UTF-8");
            }
            throw e;
        }
    }

    private Optional<String> strange(Line line) {
        return switch (line) {
            case Line.Row(var row) -> {
                var column = row.part() == Part.BATCH ? "id" : "batch";
                boolean ours = text(row.values(), column).equals(Optional.of(batch.value()));
                yield ours
                        ? picture(row).flatMap(named -> strange(named.key()))
                        : Optional.of("a row of it belongs to another batch");
            }
            case Line.Stored(var key, _, _) -> strange(key);
            case Line.Lost(var key) -> strange(key);
        };
    }

    private Optional<String> strange(String key) {
        return key.startsWith(batch + "/") && key.indexOf('/') == key.lastIndexOf('/')
                ? Optional.empty()
                : Optional.of("a row of it names a picture of another batch: " + key);
    }
}
