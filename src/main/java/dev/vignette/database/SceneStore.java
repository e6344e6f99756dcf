package dev.vignette.database;

import dev.vignette.batch.BatchId;
import dev.vignette.batch.Call;
import dev.vignette.batch.CallCount;
import dev.vignette.batch.CallOutcome;
import dev.vignette.batch.Picture;
import dev.vignette.batch.SceneFailure;
import dev.vignette.batch.SceneRecord;
import dev.vignette.batch.SceneState;
import dev.vignette.image.MediaType;
import dev.vignette.provider.FailureKind;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Scenes as rows, read with their calls; and skipped ones set free to be tried again.
public final class SceneStore {

    private static final String PAGE =
            """
            select * from scene where batch = ? and number > ? order by number limit ?
            """;

    private static final String CALLS =
            """
            select * from call where batch = ? and scene > ? and scene <= ? order by scene, number
            """;

    private static final String COUNT_CALLS =
            """
            select outcome, count(*) as many from call where batch = ? group by outcome
            """;

    private static final String FREE =
            """
            update scene
               set state = 'waiting', not_before = 0, attempts = 0, interruptions = 0, deaths_alone = 0,
                   failure_kind = null, failure_message = null, failure_code = null, failure_codes = null,
                   sequence = ?
             where batch = ? and number = ? and state in ('skipped', 'cancelled')
            """;

    /// What its calls brought is not looked for again.
    private static final String GIVE_UP =
            """
            update scene
               set state = 'skipped', picture_key = null, calls_of_earlier_words = calls,
                   failure_kind = 'badPicture', failure_message = 'its file is damaged',
                   failure_codes = null,
                   sequence = (select sequence + 1 from batch where id = ?)
             where batch = ? and number = ? and state = 'done' and picture_key = ?
            """;

    private static final String COUNT_GIVEN_UP =
            """
            update batch
               set generated = generated - ?, failed = failed + ?, sequence = sequence + ?
             where id = ?
            """;

    private static final String REWORD =
            """
            update scene
               set original_prompt = coalesce(original_prompt, prompt), prompt = ?, description = ?,
                   calls_of_earlier_words = calls, request = null,
                   sequence = (select sequence + 1 from batch where id = ?)
             where batch = ? and number = ? and state in ('waiting', 'skipped', 'cancelled')
            """;

    /// The scenes after a number, in story order, each with every call made for it.
    public List<SceneRecord> page(Tx tx, BatchId id, int after, int limit) {
        var calls = new TreeMap<Integer, List<Call>>();
        var rows = tx.query(PAGE, row -> scene(row, List.of()), id.value(), after, limit);
        if (rows.isEmpty()) {
            return rows;
        }
        tx.query(
                CALLS,
                row ->
                        calls.computeIfAbsent(row.number("scene"), _ -> new ArrayList<>())
                                .add(call(row)),
                id.value(),
                after,
                rows.getLast().number());
        return rows.stream()
                .map(scene -> scene.with(calls.getOrDefault(scene.number(), List.of())))
                .toList();
    }

    /// How many calls of a batch came to what.
    public CallCount calls(Tx tx, BatchId id) {
        var ended = new EnumMap<CallOutcome, Integer>(CallOutcome.class);
        int inFlight = 0;
        for (var each : tx.query(COUNT_CALLS, CountedCalls::of, id.value())) {
            if (each.outcome().isPresent()) {
                ended.put(each.outcome().get(), each.many());
            } else {
                inFlight = each.many();
            }
        }
        return new CallCount(ended, inFlight);
    }

    /// @param outcome empty: they are in flight
    private record CountedCalls(Optional<CallOutcome> outcome, int many) {

        static CountedCalls of(Row row) throws SQLException {
            return new CountedCalls(
                    row.maybeText("outcome").map(CallOutcome::named), row.number("many"));
        }
    }

    /// The numbers of the scenes in a state, ascending.
    public List<Integer> numbers(Tx tx, BatchId id, String state) {
        return tx.query(
                "select number from scene where batch = ? and state = ? order by number",
                row -> row.number("number"),
                id.value(),
                state);
    }

    /// The scenes that are not done, ascending: what is missing.
    public List<Integer> missing(Tx tx, BatchId id) {
        return tx.query(
                "select number from scene where batch = ? and state <> 'done' order by number",
                row -> row.number("number"),
                id.value());
    }

    /// Sets skipped or cancelled scenes free, with all their attempts; how many there were.
    public int free(Tx tx, BatchId id, List<Integer> numbers, Instant now) {
        var sequence = Sequence.of(tx, id);
        var freed =
                tx.updateEach(
                        FREE,
                        numbers.stream()
                                .map(number -> new Object[] {sequence.next(), id.value(), number})
                                .toList());
        tx.update(
                """
                update batch
                   set sequence = sequence + ?,
                       failed = (select count(*) from scene where batch = ? and state = 'skipped'),
                       cancelled = (select count(*) from scene where batch = ? and state = 'cancelled'),
                       progress_at = ?
                 where id = ?
                """,
                sequence.taken(),
                id.value(),
                id.value(),
                now,
                id.value());
        return Collections.frequency(freed, 1);
    }

    /// Gives up pictures whose files are damaged: their scenes are skipped. A scene that has been
    /// given another picture since they were looked at keeps it.
    ///
    /// @param keys of the damaged pictures, by scene
    public void giveUp(Tx tx, BatchId id, Map<Integer, String> keys) {
        BatchStore.lock(tx, id);
        keys.forEach((number, key) -> {
            int given = tx.update(GIVE_UP, id.value(), id.value(), number, key);
            tx.update(COUNT_GIVEN_UP, given, given, given, id.value());
        });
    }

    /// Gives a scene other words; the first ones are kept. Whether it has yet to be drawn: a
    /// picture keeps the words it was drawn from.
    public boolean reword(Tx tx, BatchId id, int number, String prompt) {
        BatchStore.lock(tx, id);
        int reworded = tx.update(REWORD, prompt, prompt, id.value(), id.value(), number);
        tx.update("update batch set sequence = sequence + ? where id = ?", reworded, id.value());
        return reworded > 0;
    }

    /// Gives a waiting scene other words after a refusal.
    public void rewrite(Tx tx, BatchId id, int number, String prompt) {
        reword(tx, id, number, prompt);
        tx.update(
                "update scene set rewrites = rewrites + 1 where batch = ? and number = ?",
                id.value(),
                number);
    }

    /// The bytes of the largest picture of a batch so far; 0 where there is none.
    public long largestPicture(Tx tx, BatchId id) {
        return tx.queryOne(
                        "select coalesce(max(bytes), 0) as largest from scene where batch = ?",
                        row -> row.big("largest"),
                        id.value())
                .orElse(0L);
    }

    static SceneRecord scene(Row row, List<Call> calls) throws SQLException {
        return new SceneRecord(
                row.number("number"),
                row.maybeText("title"),
                row.text("text"),
                row.text("prompt"),
                row.maybeText("original_prompt"),
                row.text("style"),
                row.number("attempts"),
                state(row),
                calls);
    }

    private static SceneState state(Row row) throws SQLException {
        return switch (row.text("state")) {
            case "waiting" -> new SceneState.Waiting(row.time("not_before"));
            case "running" -> new SceneState.Running();
            case "done" -> new SceneState.Done(picture(row));
            case "skipped" ->
                    new SceneState.Skipped(
                            new SceneFailure(
                                    FailureKind.of(row.text("failure_kind")),
                                    row.text("failure_message"),
                                    row.maybeText("failure_code"),
                                    codes(row)));
            case "cancelled" -> new SceneState.Cancelled();
            default -> throw new DatabaseException("a scene is in no known state");
        };
    }

    static List<String> codes(Row row) throws SQLException {
        return row.maybeText("failure_codes").stream()
                .flatMap(String::lines)
                .filter(code -> !code.isBlank())
                .toList();
    }

    static Picture picture(Row row) throws SQLException {
        return new Picture(
                row.text("picture_key"),
                MediaType.valueOf(row.text("media_type")),
                row.number("width"),
                row.number("height"),
                row.big("bytes"),
                row.text("sha256"),
                (int) row.big("crc32"),
                row.time("pictured_at"),
                row.text("pictured_by"),
                row.text("pictured_model"),
                row.maybeBig("seed"),
                row.text("provenance"));
    }

    static Call call(Row row) throws SQLException {
        return new Call(
                row.number("number"),
                row.number("attempt"),
                row.time("started_at"),
                millis(row, "millis"),
                row.maybeText("outcome").map(CallOutcome::named),
                row.maybeText("message"),
                row.maybeNumber("status"),
                millis(row, "wait"),
                row.maybeText("request_id"));
    }

    private static Optional<Duration> millis(Row row, String column) throws SQLException {
        var value = row.maybeBig(column);
        return value.isPresent()
                ? Optional.of(Duration.ofMillis(value.getAsLong()))
                : Optional.empty();
    }
}
