package dev.vignette.database;

import dev.vignette.batch.BatchId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The pictures that go along with the scenes of a batch.
public final class ReferenceStore {

    /// One of them.
    ///
    /// @param number as scenes name it
    /// @param name what its user calls it
    /// @param key where the storage keeps it
    public record Kept(int number, String name, String key) {}

    static void insert(Tx tx, Submission submission) {
        int number = 0;
        for (var reference : submission.references()) {
            tx.update(
                    "insert into reference (batch, number, name, picture_key) values (?, ?, ?, ?)",
                    submission.id().value(),
                    ++number,
                    reference.name(),
                    reference.key());
        }
    }

    /// Those of a batch, by their numbers.
    public List<Kept> of(Tx tx, BatchId id) {
        return tx.query(
                "select number, name, picture_key from reference where batch = ? order by number",
                row -> new Kept(row.number("number"), row.text("name"), row.text("picture_key")),
                id.value());
    }

    /// Numbers as they stand in a scene's row; empty where there are none.
    static Optional<String> written(List<Integer> numbers) {
        return numbers.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        numbers.stream().map(String::valueOf).collect(Collectors.joining(",")));
    }

    static List<Integer> read(Optional<String> written) {
        return written.stream()
                .flatMap(numbers -> Stream.of(numbers.split(",", -1)))
                .map(Integer::valueOf)
                .toList();
    }
}
