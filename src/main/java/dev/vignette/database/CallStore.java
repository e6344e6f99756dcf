package dev.vignette.database;

import dev.vignette.batch.BatchId;
import dev.vignette.batch.BatchOptions;
import dev.vignette.batch.CallOutcome;
import dev.vignette.batch.Known;
import dev.vignette.database.Leases.Lease;
import dev.vignette.database.ResultStore.Answer;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Predicate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Calls as rows, each written down before it is sent.
public final class CallStore {

    private static final int KNOWN_AFTER = 10;

    /// `is true`: else PostgreSQL takes the index of the running scenes, which it believes empty,
    /// and looks through them all for one whose key it has.
    private static final String SCENE =
            """
            select s.*, b.requested, b.provider, b.model, b.gate, b.options, b.calls as batch_calls,
                   b.calls - b.unbilled as batch_billable, b.state as batch_state
              from scene s join batch b on b.id = s.batch
             where s.batch = ? and s.number = ? and (s.state = 'running') is true and s.turn = ?
            """;

    private static final Answer NOT_SENT =
            new Answer(
                    CallOutcome.TRANSIENT,
                    true,
                    0,
                    Optional.of("it was not sent: the database was away"),
                    OptionalInt.empty(),
                    OptionalLong.empty(),
                    Optional.empty());

    private static final String WRITE_DOWN =
            """
            insert into call (batch, scene, number, attempt, token, gate, provider, model, started_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String CALLED =
            """
            update scene
               set calls = ?, worker = ?, sequence = (select sequence + 1 from batch where id = ?)
             where batch = ? and number = ?
            """;

    private static final String COUNT =
            """
            update batch
               set calls = calls + 1, last_call_at = ?, maybe_billed_twice = maybe_billed_twice + ?,
                   sequence = sequence + 1
             where id = ?
            """;

    private static final String GIVE_BACK =
            """
            update scene
               set worker = null, alone = 0,
                   state = (select case state when 'cancelled' then 'cancelled' else 'waiting' end
                              from batch where id = ?),
                   sequence = (select sequence + 1 from batch where id = ?)
             where batch = ? and number = ? and (state = 'running') is true and turn = ?
            """;

    private static final String COUNT_GIVEN_BACK =
            """
            update batch
               set running = running - 1, sequence = sequence + 1,
                   cancelled = cancelled + case state when 'cancelled' then 1 else 0 end
             where id = ?
            """;

    /// Of the last calls, so that a service that refuses everything for days is not looked through
    /// for the last good one.
    private static final String MEDIAN =
            """
            select millis
              from (select millis, outcome from call where gate = ? order by started_at desc limit 2000) as late
             where outcome = 'generated' and millis is not null
             limit 200
            """;

    /// Pictures of earlier words are not looked for.
    private static final String ORPHANED =
            """
            select c.token, c.provider, c.model
              from call c join scene s on s.batch = c.batch and s.number = c.scene
             where c.batch = ? and c.scene = ? and c.outcome in ('interrupted', 'generated')
               and c.number > s.calls_of_earlier_words
             order by c.number desc
            """;

    private static final String LAST =
            """
            select outcome, worker
              from call c join scene s on s.batch = c.batch and s.number = c.scene
             where c.batch = ? and c.scene = ? and c.number = ?
            """;

    private final JsonMapper json;
    private final WrittenOptions written;
    private final GateStore gates;
    private final ResultStore results;
    private final Abandoned abandoned;

    public CallStore(JsonMapper json, GateStore gates, ResultStore results) {
        this.json = json;
        this.written = new WrittenOptions(json);
        this.gates = gates;
        this.results = results;
        this.abandoned = new Abandoned(results);
    }

    private record Found(
            SceneWork work, String batchState, int callsLeft, BatchOptions options, String gate) {}

    /// A call whose picture may be stored although the scene is not done.
    ///
    /// @param token names its picture in the storage
    /// @param provider who was called, which need not be who draws now
    public record Orphan(String token, String provider, String model) {}

    /// The calls that were cut off, or came back when the scene was no longer their worker's; the
    /// last one first.
    public List<Orphan> orphaned(Tx tx, Lease lease) {
        return tx.query(
                ORPHANED,
                row -> new Orphan(row.text("token"), row.text("provider"), row.text("model")),
                lease.batch().value(),
                lease.scene());
    }

    /// Writes a call down, if the scene is still this lease's and everything is still open. Else
    /// the scene is given back and nothing may be sent.
    ///
    /// @param canDraw whether the worker has what it takes, such as a key
    public Optional<SceneWork> begin(
            Tx tx,
            Lease lease,
            String worker,
            String token,
            Instant now,
            Predicate<SceneWork> canDraw) {
        BatchStore.lock(tx, lease.batch());
        var found = look(tx, lease, token, now);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var scene = found.get();
        if (!scene.batchState().equals("running")
                || !gates.mayBegin(
                        tx, scene.gate(), Known.of(scene.options(), OptionalInt.empty()), now)
                || scene.callsLeft() == 0
                || !canDraw.test(scene.work())) {
            giveBack(tx, lease);
            return Optional.empty();
        }
        var work = scene.work();
        var last = last(tx, work);
        if (last.filter(Last::inFlight).isPresent()) {
            // handed on before anybody buried its worker: the next admission tries anew
            boolean died = last.filter(call -> call.worker().equals(worker)).isEmpty();
            abandoned.free(tx, lease, died, now);
            return Optional.empty();
        }
        boolean again = last.filter(Last::cutOff).isPresent();
        tx.update(
                WRITE_DOWN,
                work.batch().value(),
                work.scene(),
                work.call(),
                work.attempt(),
                token,
                work.gate(),
                work.provider(),
                work.model(),
                now);
        tx.update(
                CALLED,
                work.call(),
                worker,
                work.batch().value(),
                work.batch().value(),
                work.scene());
        tx.update(COUNT, now, again, work.batch().value());
        return Optional.of(work);
    }

    /// The call before this one.
    private record Last(Optional<String> outcome, String worker) {

        boolean inFlight() {
            return outcome.isEmpty();
        }

        boolean cutOff() {
            return outcome.filter(CallOutcome.INTERRUPTED.wireName()::equals).isPresent();
        }
    }

    private static Optional<Last> last(Tx tx, SceneWork work) {
        if (work.call() == 1) {
            return Optional.empty();
        }
        return tx.queryOne(
                LAST,
                row -> new Last(row.maybeText("outcome"), row.maybeText("worker").orElse("")),
                work.batch().value(),
                work.scene(),
                work.call() - 1);
    }

    /// What is known of a leased scene, with the next call's number. Nothing is written down.
    public Optional<SceneWork> peek(Tx tx, Lease lease, Instant now) {
        return look(tx, lease, "", now).map(Found::work);
    }

    /// The same, and nobody else changes it until the transaction ends.
    public Optional<SceneWork> hold(Tx tx, Lease lease, Instant now) {
        BatchStore.lock(tx, lease.batch());
        return peek(tx, lease, now);
    }

    private Optional<Found> look(Tx tx, Lease lease, String token, Instant now) {
        return tx.queryOne(
                SCENE,
                row -> found(lease.batch(), row, token, now),
                lease.batch().value(),
                lease.scene(),
                lease.turn());
    }

    private Found found(BatchId id, Row row, String token, Instant now) throws SQLException {
        var options = written.read(row.text("options"));
        var gate = row.text("gate");
        var work =
                new SceneWork(
                        id,
                        row.number("number"),
                        row.number("turn"),
                        row.number("requested"),
                        row.text("prompt"),
                        row.text("description"),
                        row.maybeText("original_prompt").isPresent(),
                        row.number("rewrites"),
                        json.readValue(
                                row.text("looks"), new TypeReference<Map<String, String>>() {}),
                        row.text("style"),
                        row.text("aspect"),
                        seed(row, options),
                        ReferenceStore.read(row.maybeText("reference_numbers")),
                        row.text("provider"),
                        row.text("model"),
                        gate,
                        options,
                        row.number("attempts") + 1,
                        row.number("calls") + 1,
                        token,
                        now);
        int left =
                options.budget().callsLeft(row.number("batch_calls"), row.number("batch_billable"));
        return new Found(work, row.text("batch_state"), left, options, gate);
    }

    private static OptionalLong seed(Row row, BatchOptions options) throws SQLException {
        var ofScene = row.maybeBig("seed");
        return ofScene.isPresent() ? ofScene : options.seed().of(row.text("provider"));
    }

    /// The median duration of the last good calls through a gate, in milliseconds, once ten are
    /// known.
    public Optional<Long> medianMillis(Tx tx, String gate) {
        var millis = tx.query(MEDIAN, row -> row.big("millis"), gate).stream().sorted().toList();
        return millis.size() < KNOWN_AFTER
                ? Optional.empty()
                : Optional.of(millis.get(millis.size() / 2));
    }

    /// A scene whose call was written down and not sent waits again, unless another has it by now.
    /// The call cost nothing, whoever has taken it for cut off meanwhile.
    public void letGo(Tx tx, Lease lease, int call, Instant now) {
        BatchStore.lock(tx, lease.batch());
        results.answered(tx, lease.batch(), lease.scene(), call, NOT_SENT, false);
        abandoned.free(tx, lease, false, now);
    }

    /// A scene that was admitted and not called waits again, or is called off with its batch.
    public void giveBack(Tx tx, Lease lease) {
        var batch = lease.batch().value();
        BatchStore.lock(tx, lease.batch());
        if (tx.update(GIVE_BACK, batch, batch, batch, lease.scene(), lease.turn()) > 0) {
            tx.update(COUNT_GIVEN_BACK, batch);
        }
    }
}
