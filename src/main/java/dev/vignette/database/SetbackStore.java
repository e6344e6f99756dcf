package dev.vignette.database;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.vignette.batch.BatchId;
import dev.vignette.batch.BatchOptions;
import dev.vignette.batch.Known;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import tools.jackson.databind.json.JsonMapper;

/// Waits are kept as the times at which they end. A clock that is set back would stretch every one
/// of them; here they get their own lengths again, counted from now at the latest. A pause that
/// ends at a time of day people were told keeps it.
public final class SetbackStore {

    private static final String AHEAD =
            """
            select s.batch, s.number, s.not_before, b.options, c.attempt, c.wait
              from scene s
              join batch b on b.id = s.batch
              join call c on c.batch = s.batch and c.scene = s.number and c.number = s.calls
             where b.state in ('running', 'paused') and s.state = 'waiting' and s.calls > 0
               and s.not_before > ?
            """;

    private static final String SHORTEN =
            """
            update scene
               set not_before = ?, sequence = (select sequence + 1 from batch where id = ?)
             where batch = ? and number = ? and state = 'waiting' and not_before > ?
            """;

    private static final String LOOK_AT_THE_DISK_NOW =
            """
            update batch set paused_until = ?, sequence = sequence + 1
             where state = 'paused' and pause_reason = 'diskFull' and paused_until > ?
            """;

    private static final String PROGRESS =
            "update batch set progress_at = ? where state in ('running', 'paused') and progress_at > ?";

    private static final String LAST_CALL =
            "update batch set last_call_at = ? where state in ('running', 'paused') and last_call_at > ?";

    /// Else who died before it would pass for alive until the time at which it spoke last.
    private static final String HEARD = "update worker set heard_at = ? where heard_at > ?";

    /// A full disk is looked at again sooner than this.
    private static final Duration LONGEST_LOOK = Duration.ofSeconds(10);

    private record Wait(BatchId batch, int scene, Instant end, Duration longest) {}

    private final JsonMapper json;
    private final GateStore gates;

    public SetbackStore(JsonMapper json, GateStore gates) {
        this.json = json;
        this.gates = gates;
    }

    /// Shortens what ends later than it can, if the clock was set back. Where it was not, nothing
    /// changes.
    public void shorten(Tx tx, Instant now) {
        gates.afterSetback(tx, known(tx), now);
        var waits =
                tx.query(AHEAD, this::wait, now).stream()
                        .filter(wait -> wait.end().isAfter(now.plus(wait.longest())))
                        .toList();
        BatchStore.lockAll(tx, waits.stream().map(Wait::batch));
        for (var wait : waits) {
            shorten(tx, wait, now.plus(wait.longest()));
        }
        tx.update(LOOK_AT_THE_DISK_NOW, now, now.plus(LONGEST_LOOK));
        tx.update(PROGRESS, now, now);
        tx.update(LAST_CALL, now, now);
        tx.update(HEARD, now, now);
        NewsStore.afterSetback(tx, now);
    }

    /// The limits that open batches were given, by their gates.
    private Map<String, Known> known(Tx tx) {
        return tx
                .query(
                        "select gate, options from batch where state in ('running', 'paused')",
                        row ->
                                Map.entry(
                                        row.text("gate"),
                                        Known.of(options(row), OptionalInt.empty())))
                .stream()
                .collect(
                        groupingBy(
                                Map.Entry::getKey,
                                mapping(
                                        Map.Entry::getValue,
                                        collectingAndThen(toList(), Known::of))));
    }

    private BatchOptions options(Row row) throws SQLException {
        return json.readValue(row.text("options"), OptionsRow.class).options();
    }

    private static void shorten(Tx tx, Wait wait, Instant end) {
        var batch = wait.batch().value();
        int shortened = tx.update(SHORTEN, end, batch, batch, wait.scene(), end);
        tx.update("update batch set sequence = sequence + ? where id = ?", shortened, batch);
    }

    private Wait wait(Row row) throws SQLException {
        var told = millis(row.maybeBig("wait"));
        return new Wait(
                new BatchId(row.text("batch")),
                row.number("number"),
                row.time("not_before"),
                options(row).retries().longestWait(row.number("attempt"), told));
    }

    private static Optional<Duration> millis(OptionalLong value) {
        return value.isPresent()
                ? Optional.of(Duration.ofMillis(value.getAsLong()))
                : Optional.empty();
    }
}
