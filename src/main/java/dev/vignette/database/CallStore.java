package dev.vignette.database;

import static java.util.stream.Collectors.toMap;

import dev.vignette.batch.BatchId;
import dev.vignette.batch.BatchOptions;
import dev.vignette.batch.CallOutcome;
import dev.vignette.database.Leases.Lease;
import dev.vignette.database.ResultStore.Answer;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What is known of a scene before it is called for, and what becomes of a call that was not sent.
public final class CallStore {

    private static final int KNOWN_AFTER = 10;

    /// `is true`: else PostgreSQL takes the index of the running scenes, which it believes empty,
    /// and looks through them all for one whose key it has.
    private static final String SCENES =
            """
            select s.*, b.requested, b.provider, b.model, b.gate, b.options, b.calls as batch_calls,
                   b.calls - b.unbilled as batch_billable, b.state as batch_state,
                   c.token as last_token, c.outcome as last_outcome
              from scene s
              join batch b on b.id = s.batch
              left join call c on c.batch = s.batch and c.scene = s.number and c.number = s.calls
             where s.batch = ? and (s.state = 'running') is true and s.number in\s
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

    private final JsonMapper json;
    private final WrittenOptions written;
    private final ResultStore results;
    private final Abandoned abandoned;

    public CallStore(JsonMapper json, ResultStore results) {
        this.json = json;
        this.written = new WrittenOptions(json);
        this.results = results;
        this.abandoned = new Abandoned(results);
    }

    /// A scene as it is when its call begins.
    ///
    /// @param batchState of its batch
    /// @param callsLeft of the batch's budget
    /// @param last its call before this one; or this one, if it is written down already
    /// @param isWritten whether it is, and who did so has not heard of it
    record Found(
            Beginning beginning,
            SceneWork work,
            String batchState,
            int callsLeft,
            Optional<Last> last,
            boolean isWritten) {}

    /// The last call of a scene.
    ///
    /// @param worker who has the scene
    record Last(String token, Optional<String> outcome, Optional<String> worker) {

        boolean isIn(Beginning beginning) {
            return inFlight() && token.equals(beginning.token());
        }

        boolean inFlight() {
            return outcome.isEmpty();
        }

        boolean cutOff() {
            return outcome.filter(CallOutcome.INTERRUPTED.wireName()::equals).isPresent();
        }
    }

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

    /// What is known of a leased scene, with the next call's number. Nothing is written down.
    public Optional<SceneWork> peek(Tx tx, Lease lease, Instant now) {
        return look(tx, lease.batch(), List.of(new Beginning(lease, "")), now).stream()
                .map(Found::work)
                .findFirst();
    }

    /// The same, and nobody else changes it until the transaction ends.
    public Optional<SceneWork> hold(Tx tx, Lease lease, Instant now) {
        BatchStore.lock(tx, lease.batch());
        return peek(tx, lease, now);
    }

    /// Those of a batch's scenes that are still their lease's.
    List<Found> look(Tx tx, BatchId batch, List<Beginning> beginnings, Instant now) {
        var byLease =
                beginnings.stream().collect(toMap(Beginning::lease, it -> it, (first, _) -> first));
        var numbers = byLease.keySet().stream().map(Lease::scene).toList();
        return tx
                .query(
                        SCENES + Among.marks(numbers.size()),
                        row -> {
                            var lease = new Lease(batch, row.number("number"), row.number("turn"));
                            var beginning = byLease.get(lease);
                            return beginning == null
                                    ? Optional.<Found>empty()
                                    : Optional.of(found(beginning, row, now));
                        },
                        Among.parameters(batch.value(), numbers))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Found found(Beginning beginning, Row row, Instant now) throws SQLException {
        var options = written.read(row.text("options"));
        var last = last(row);
        boolean isWritten = last.filter(call -> call.isIn(beginning)).isPresent();
        var work =
                new SceneWork(
                        beginning.lease().batch(),
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
                        row.text("gate"),
                        options,
                        row.number("attempts") + 1,
                        row.number("calls") + (isWritten ? 0 : 1),
                        beginning.token(),
                        now);
        int left =
                options.budget().callsLeft(row.number("batch_calls"), row.number("batch_billable"));
        return new Found(beginning, work, row.text("batch_state"), left, last, isWritten);
    }

    private static Optional<Last> last(Row row) throws SQLException {
        var outcome = row.maybeText("last_outcome");
        var worker = row.maybeText("worker");
        return row.maybeText("last_token").map(token -> new Last(token, outcome, worker));
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
