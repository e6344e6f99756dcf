package dev.vignette.database;

import static java.util.Comparator.comparing;

import dev.vignette.batch.Batch;
import dev.vignette.batch.BatchId;
import dev.vignette.batch.BatchState;
import dev.vignette.batch.Fallback;
import dev.vignette.batch.PauseReason;
import dev.vignette.batch.Takeover;
import dev.vignette.batch.Tally;
import dev.vignette.provider.Profile;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Batches as rows: their state, their options, and counters kept in the transactions that change
/// them.
public final class BatchStore {

    private static final String INSERT =
            """
            insert into batch (id, title, fingerprint, provider, model, account, gate, style, aspect,
                               options, fallback, reuse, state, created_at, progress_at, requested,
                               sequence)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'running', ?, ?, ?, ?)
            """;

    private static final String INSERT_SCENE =
            """
            insert into scene (batch, number, title, text, prompt, description, looks, style, aspect, seed,
                               request, reference_numbers, state, sequence)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'waiting', ?)
            """;

    static final String SELECT =
            """
            select b.*, (select g.held_until from gate g where g.id = b.gate) as held_until
              from batch b
            """;

    private static final String PAUSE =
            """
            update batch
               set state = 'paused', pause_reason = ?, pause_message = ?, paused_until = ?,
                   sequence = sequence + 1
             where id = ? and (state = 'running' or (? = 1 and state = 'paused' and paused_until is not null))
            """;

    private static final String GO_ON =
            """
            update batch
               set state = 'running', pause_reason = null, pause_message = null, paused_until = null,
                   over_at = null, progress_at = ?, sequence = sequence + 1
             where id = ?
            """;

    private static final String CANCEL =
            """
            update batch
               set state = 'cancelled', over_at = ?, pause_reason = null, pause_message = null,
                   paused_until = null, sequence = sequence + 1,
                   cancelled = requested - generated - failed - running
             where id = ? and state in ('running', 'paused')
            """;

    /// Each with the next number of the batch's sequence: two changes never share one.
    private static final String CANCEL_SCENES =
            """
            update scene
               set state = 'cancelled', sequence = (select sequence from batch where id = ?) + called_off.place
              from (select number as called, row_number() over (order by number) as place
                      from scene
                     where batch = ? and state = 'waiting') as called_off
             where batch = ? and number = called_off.called
            """;

    private static final String CHANGE =
            """
            update batch
               set provider = ?, model = ?, account = ?, gate = ?, options = ?, fallback = ?,
                   sequence = sequence + 1
             where id = ?
               and (provider <> ? or model <> ? or account <> ? or gate <> ? or options <> ?
                    or coalesce(fallback, '') <> ?)
            """;

    private final JsonMapper json;

    public BatchStore(JsonMapper json) {
        this.json = json;
    }

    public void insert(Tx tx, Submission submission, Instant now) {
        var profile = submission.profile();
        tx.update(
                INSERT,
                submission.id().value(),
                submission.title(),
                submission.fingerprint(),
                profile.name(),
                profile.model(),
                profile.account(),
                profile.gateKey(),
                submission.style(),
                submission.aspect(),
                json.writeValueAsString(OptionsRow.of(submission.options())),
                submission.options().fallback().map(Fallback::provider),
                submission.options().extras().reuse(),
                now,
                now,
                submission.scenes().size(),
                submission.scenes().size());
        tx.updateEach(
                INSERT_SCENE,
                () -> submission.scenes().stream().map(s -> row(submission, s)).iterator());
        ReferenceStore.insert(tx, submission);
    }

    private @Nullable Object[] row(Submission submission, Submission.NewScene scene) {
        return new @Nullable Object[] {
            submission.id().value(),
            scene.number(),
            scene.title(),
            scene.text(),
            scene.prompt(),
            scene.description(),
            json.writeValueAsString(scene.looks()),
            scene.style(),
            scene.aspect(),
            scene.seed(),
            submission.request(scene),
            ReferenceStore.written(scene.references()),
            scene.number() // the sequence: every change has a number of its own
        };
    }

    /// A batch as it is until the transaction ends.
    public Optional<Batch> held(Tx tx, BatchId id) {
        lock(tx, id);
        return find(tx, id);
    }

    public Optional<Batch> find(Tx tx, BatchId id) {
        return tx.queryOne(SELECT + "where b.id = ?", this::batch, id.value());
    }

    /// Every batch whose id begins so; at most a few, for a message.
    public List<Batch> beginningWith(Tx tx, String beginning) {
        // not by a range of ids: each database sorts letters in its own way
        return tx.query(
                SELECT + "where substr(b.id, 1, ?) = ? order by b.id limit 5",
                this::batch,
                beginning.length(),
                beginning);
    }

    /// The newest batches first.
    public List<Batch> newest(Tx tx, int limit) {
        return tx.query(SELECT + "order by b.created_at desc, b.id limit ?", this::batch, limit);
    }

    /// A batch of this very story and these options that is not over, the newest first. Nobody else
    /// hands in the same until the transaction ends.
    public Optional<Batch> unfinishedLike(Tx tx, String fingerprint) {
        lockStory(tx, fingerprint);
        return tx.queryOne(
                SELECT
                        + "where b.fingerprint = ? and b.state in ('running', 'paused') order by b.created_at desc",
                this::batch,
                fingerprint);
    }

    /// Pauses a batch that runs, or that is in a pause which ends by itself where this one does
    /// not. Whether anything changed.
    public boolean pause(
            Tx tx, BatchId id, PauseReason reason, String message, Optional<Instant> until) {
        boolean lasts = until.isEmpty();
        return tx.update(PAUSE, reason.wireName(), message, until, id.value(), lasts) > 0;
    }

    /// The running batches that would hear the same: of one account, or of one of its models.
    public List<BatchId> alsoHalted(Tx tx, String gate, boolean wholeAccount) {
        var same =
                wholeAccount
                        ? "(provider, account) in (select provider, account from batch where gate = ?)"
                        : "gate = ?";
        return tx.query(
                "select id from batch where state = 'running' and " + same + " order by id",
                row -> new BatchId(row.text("id")),
                gate);
    }

    /// The batches that run.
    public List<BatchId> running(Tx tx) {
        return tx.query(
                "select id from batch where state = 'running'", row -> new BatchId(row.text("id")));
    }

    /// The batches that run and want pictures which are there already.
    public List<BatchId> reusing(Tx tx) {
        return tx.query(
                "select id from batch where state = 'running' and reuse = 1",
                row -> new BatchId(row.text("id")));
    }

    /// The paused batches whose pause is over, to be resumed one by one.
    public List<BatchId> dueToResume(Tx tx, Instant now) {
        return tx.query(
                "select id from batch where state = 'paused' and paused_until <= ?",
                row -> new BatchId(row.text("id")),
                now);
    }

    /// A batch that its user goes on with after a trial draws all of its scenes.
    public void endTrial(Tx tx, BatchId id) {
        lock(tx, id);
        find(tx, id)
                .filter(batch ->
                        batch.state() instanceof BatchState.Paused(var reason, _, _)
                                && reason == PauseReason.TRIAL)
                .ifPresent(batch -> {
                    var options = OptionsRow.of(batch.options().withTrial(OptionalInt.empty()));
                    tx.update(
                            "update batch set options = ? where id = ?",
                            json.writeValueAsString(options),
                            id.value());
                });
    }

    /// Whether it was paused, and now goes on.
    public boolean resume(Tx tx, BatchId id, Instant now) {
        return tx.update(GO_ON + " and state = 'paused'", now, id.value()) > 0;
    }

    /// Whether its pause was over, and now it goes on.
    public boolean resumeIfDue(Tx tx, BatchId id, Instant now) {
        return tx.update(
                        GO_ON + " and state = 'paused' and paused_until <= ?", now, id.value(), now)
                > 0;
    }

    /// Whether it was paused or over, and now goes on.
    public boolean reopen(Tx tx, BatchId id, Instant now) {
        return tx.update(GO_ON + " and state <> 'running'", now, id.value()) > 0;
    }

    /// Calls off what was not begun; whether there was something to call off.
    public boolean cancel(Tx tx, BatchId id, Instant now) {
        if (tx.update(CANCEL, now, id.value()) == 0) {
            return false;
        }
        int cancelled = tx.update(CANCEL_SCENES, id.value(), id.value(), id.value());
        tx.update("update batch set sequence = sequence + ? where id = ?", cancelled, id.value());
        return true;
    }

    /// Keeps new options, and who draws from now on; where that is as before, nothing is written.
    ///
    /// @param batch as it was found in this transaction, with other options
    public void change(Tx tx, Batch batch, Profile profile) {
        var options = json.writeValueAsString(OptionsRow.of(batch.options()));
        var fallback = batch.options().fallback().map(Fallback::provider);
        tx.update(
                CHANGE,
                profile.name(),
                profile.model(),
                profile.account(),
                profile.gateKey(),
                options,
                fallback,
                batch.id().value(),
                profile.name(),
                profile.model(),
                profile.account(),
                profile.gateKey(),
                options,
                fallback.orElse(""));
        if (!batch.provider().equals(profile.name()) || !batch.model().equals(profile.model())) {
            tx.update(
                    "update scene set request = null where batch = ? and state <> 'done'",
                    batch.id().value());
        }
    }

    /// Keeps others from a batch, its scenes and its calls until the transaction ends. Whoever
    /// changes any of them asks for this first, and for the gate before it, so that no two wait for
    /// each other.
    static void lock(Tx tx, BatchId id) {
        if (!tx.forUpdate().isEmpty()) {
            tx.query("select 1 from batch where id = ?" + tx.forUpdate(), _ -> true, id.value());
        }
    }

    /// The same for several.
    static void lockAll(Tx tx, Stream<BatchId> ids) {
        ids.distinct().sorted(comparing(BatchId::value)).forEach(id -> lock(tx, id));
    }

    /// Keeps others from handing in the same story until the transaction ends: that there is no
    /// such batch is no row that could be locked.
    static void lockStory(Tx tx, String fingerprint) {
        if (!tx.forUpdate().isEmpty()) {
            tx.query(
                    "select pg_advisory_xact_lock(hashtextextended(?, 0))", _ -> true, fingerprint);
        }
    }

    /// Remembers that the pictures of a batch are being deleted.
    public void beginDeleting(Tx tx, BatchId id) {
        tx.update("update batch set deleting = 1 where id = ?", id.value());
    }

    /// Whether the pictures of a batch are being deleted, or would be if nothing had come between.
    public boolean isBeingDeleted(Tx tx, BatchId id) {
        return tx.queryOne(
                        "select 1 from batch where id = ? and deleting = 1", _ -> true, id.value())
                .isPresent();
    }

    /// Removes a batch with its scenes and calls; its pictures are the storage's.
    public void delete(Tx tx, BatchId id) {
        tx.update("delete from batch where id = ?", id.value());
    }

    Batch batch(Row row) throws SQLException {
        int requested = row.number("requested");
        int generated = row.number("generated");
        int failed = row.number("failed");
        int cancelled = row.number("cancelled");
        int running = row.number("running");
        return new Batch(
                new BatchId(row.text("id")),
                row.text("title"),
                state(row),
                row.text("provider"),
                row.text("model"),
                row.text("style"),
                row.text("aspect"),
                row.number("priority"),
                new Tally(
                        requested,
                        generated,
                        failed,
                        cancelled,
                        requested - generated - failed - cancelled - running,
                        running,
                        row.number("calls"),
                        row.number("pictures"),
                        row.number("refused"),
                        row.number("unbilled"),
                        row.number("maybe_billed_twice"),
                        row.number("reused")),
                row.time("created_at"),
                row.maybeTime("last_picture_at"),
                row.maybeTime("held_until"),
                row.big("sequence"),
                json.readValue(row.text("options"), OptionsRow.class).options(),
                takeover(row));
    }

    private static Optional<Takeover> takeover(Row row) throws SQLException {
        var from = row.maybeText("taken_over_from");
        return from.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Takeover(
                                from.get(),
                                row.text("taken_over_model"),
                                row.text("taken_over_why"),
                                row.time("taken_over_at")));
    }

    private static BatchState state(Row row) throws SQLException {
        return switch (row.text("state")) {
            case "running" -> new BatchState.Running();
            case "paused" ->
                    new BatchState.Paused(
                            PauseReason.of(row.text("pause_reason")),
                            row.text("pause_message"),
                            row.maybeTime("paused_until"));
            case "finished" -> new BatchState.Finished(row.time("over_at"));
            case "cancelled" -> new BatchState.Cancelled(row.time("over_at"));
            default -> throw new DatabaseException("a batch is in no known state");
        };
    }
}
