package dev.vignette.database;

import dev.vignette.batch.BatchId;
import dev.vignette.batch.Call;
import dev.vignette.batch.SceneRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What changed in a batch, and when by its sequence; and scenes by other questions than their
/// place in the story alone.
public final class ChangeStore {

    /// A scene as it is now.
    ///
    /// @param sequence of its last change
    public record Change(long sequence, SceneRecord scene) {}

    /// In order of their sequence; scenes of an older database may share one.
    private static final String SINCE =
            """
            select * from scene
             where batch = ? and sequence between ? and ? and (sequence > ? or number > ?)
             order by sequence, number
             limit ?
            """;

    private static final String SEQUENCE = "select sequence from batch where id = ?";

    /// The sequence of a batch; empty where there is no such batch.
    public OptionalLong sequence(Tx tx, BatchId id) {
        var found = tx.queryOne(SEQUENCE, row -> row.big("sequence"), id.value());
        return found.isPresent() ? OptionalLong.of(found.get()) : OptionalLong.empty();
    }

    /// The scenes that changed after a sequence and up to another, in that order.
    ///
    /// @param alreadyOf of those that changed at `after` itself, the last that is known
    public List<Change> since(Tx tx, BatchId id, long after, int alreadyOf, long upTo, int limit) {
        var found =
                tx.query(
                        SINCE,
                        row -> new Change(row.big("sequence"), SceneStore.scene(row, List.of())),
                        id.value(),
                        after,
                        upTo,
                        after,
                        alreadyOf,
                        limit);
        var calls = calls(tx, id, found.stream().map(change -> change.scene().number()).toList());
        return found.stream()
                .map(change -> {
                    var scene = change.scene();
                    var made = calls.getOrDefault(scene.number(), List.of());
                    return new Change(change.sequence(), scene.with(made));
                })
                .toList();
    }

    /// The scenes after a number that are in one of some states, in story order, with their calls.
    ///
    /// @param states empty: all
    public List<SceneRecord> page(Tx tx, BatchId id, Set<String> states, int after, int limit) {
        var parameters = new ArrayList<@Nullable Object>(List.of(id.value(), after));
        if (!states.isEmpty()) {
            parameters.addAll(Among.values(List.copyOf(states)));
        }
        parameters.add(limit);
        var found =
                tx.query(
                        "select * from scene where batch = ? and number > ?"
                                + (states.isEmpty()
                                        ? ""
                                        : " and state in " + Among.marks(states.size()))
                                + " order by number limit ?",
                        row -> SceneStore.scene(row, List.of()),
                        parameters.toArray());
        var calls = calls(tx, id, found.stream().map(SceneRecord::number).toList());
        return found.stream()
                .map(scene -> scene.with(calls.getOrDefault(scene.number(), List.of())))
                .toList();
    }

    /// One scene with its calls.
    public Optional<SceneRecord> find(Tx tx, BatchId id, int number) {
        return page(tx, id, Set.of(), number - 1, 1).stream()
                .filter(scene -> scene.number() == number)
                .findFirst();
    }

    /// The scenes that stay without a picture unless somebody asks again, ascending.
    public List<Integer> missing(Tx tx, BatchId id) {
        return tx.query(
                "select number from scene where batch = ? and state in ('skipped', 'cancelled') order by number",
                row -> row.number("number"),
                id.value());
    }

    /// The scenes whose picture came after a sequence.
    public Set<Integer> picturedSince(Tx tx, BatchId id, long since) {
        return new HashSet<>(
                tx.query(
                        "select number from scene where batch = ? and sequence > ? and state = 'done'",
                        row -> row.number("number"),
                        id.value(),
                        since));
    }

    private static Map<Integer, List<Call>> calls(Tx tx, BatchId id, List<Integer> scenes) {
        if (scenes.isEmpty()) {
            return Map.of();
        }
        var calls = new HashMap<Integer, List<Call>>();
        tx.query(
                "select * from call where batch = ? and scene in "
                        + Among.marks(scenes.size())
                        + " order by scene, number",
                row ->
                        calls.computeIfAbsent(row.number("scene"), _ -> new ArrayList<>())
                                .add(SceneStore.call(row)),
                Among.parameters(id.value(), scenes));
        return calls;
    }
}
