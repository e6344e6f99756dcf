package dev.vignette.database;

import dev.vignette.batch.BatchId;
import dev.vignette.batch.CallOutcome;
import dev.vignette.batch.SceneFailure;
import dev.vignette.database.Leases.Lease;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// What came of calls: recorded always, and acted on only by whoever still holds the scene. Those
/// that brought a picture are the `PictureStore`'s.
public final class ResultStore {

    /// What is remembered of a call that came back.
    ///
    /// @param unbilled whether it cost nothing for sure
    public record Answer(
            CallOutcome outcome,
            boolean unbilled,
            long millis,
            Optional<String> message,
            OptionalInt status,
            OptionalLong retryAfterMillis,
            Optional<String> requestId) {}

    static final String ANSWERED =
            """
            update call set outcome = ?, millis = ?, message = ?, status = ?, wait = ?, request_id = ?
             where batch = ? and scene = ? and number = ? and (outcome is null or outcome = 'interrupted')
            """;

    private static final String COUNT_ANSWER =
            """
            update batch
               set refused = refused + ?, unbilled = unbilled + ?, sequence = sequence + 1
             where id = ?
            """;

    private static final String CHANGED =
            """
            update scene set sequence = (select sequence from batch where id = ?)
             where batch = ? and number = ?
            """;

    private static final String HELD =
            """
            select b.state as batch_state, b.gate as batch_gate from scene s join batch b on b.id = s.batch
             where s.batch = ? and s.number = ? and (s.state = 'running') is true and s.turn = ?
            """;

    private static final String COUNT =
            """
            update batch
               set sequence = sequence + 1, running = running - 1, failed = failed + ?,
                   cancelled = cancelled + ?
             where id = ?
            """;

    private static final String WAITING =
            """
            update scene
               set state = ?, worker = null, alone = 0, attempts = ?, not_before = ?,
                   sequence = (select sequence from batch where id = ?)
             where batch = ? and number = ?
            """;

    private static final String SKIPPED =
            """
            update scene
               set state = 'skipped', worker = null, alone = 0, attempts = ?, failure_kind = ?,
                   failure_message = ?, failure_code = ?, failure_codes = ?,
                   sequence = (select sequence from batch where id = ?)
             where batch = ? and number = ?
            """;

    private static final String FINISHED =
            """
            update batch
               set state = 'finished', over_at = ?, pause_reason = null, pause_message = null,
                   paused_until = null, sequence = sequence + 1
             where id = ? and state in ('running', 'paused')
               and generated + failed + cancelled = requested
               and (fallback is null or failed = 0)
            """;

    /// Remembers an answer that brought no picture, whoever holds the call's scene now: who asks
    /// has looked, with `held`. Told twice, it counts once.
    ///
    /// @param settled whether the scene itself is written next, and tells of the answer as well
    public void answered(
            Tx tx, BatchId batch, int scene, int call, Answer answer, boolean settled) {
        int told = tx.update(ANSWERED, answer(batch, scene, call, answer));
        if (told > 0) {
            tx.update(
                    COUNT_ANSWER,
                    answer.outcome() == CallOutcome.BLOCKED,
                    answer.unbilled(),
                    batch.value());
            if (!settled) {
                tx.update(CHANGED, batch.value(), batch.value(), scene);
            }
        }
    }

    /// The parameters of `ANSWERED`.
    static Object[] answer(BatchId batch, int scene, int call, Answer answer) {
        return new Object[] {
            answer.outcome().wireName(),
            answer.millis(),
            answer.message(),
            answer.status(),
            answer.retryAfterMillis(),
            answer.requestId(),
            batch.value(),
            scene,
            call
        };
    }

    /// A batch, as it is when an answer comes.
    ///
    /// @param gate through which its calls go now; another one where its fallback took over
    public record Held(String state, String gate) {}

    /// The batch, if the scene is still this admission's; that stays so until the transaction ends.
    /// A worker that was taken for dead finds that it is not.
    public Optional<Held> held(Tx tx, Lease lease) {
        BatchStore.lock(tx, lease.batch());
        return tx.queryOne(
                HELD,
                row -> new Held(row.text("batch_state"), row.text("batch_gate")),
                lease.batch().value(),
                lease.scene(),
                lease.turn());
    }

    /// Back to waiting, until a time.
    ///
    /// @param attempts used so far
    public void waiting(Tx tx, BatchId batch, int scene, int attempts, Instant notBefore) {
        count(tx, batch, 0, 0);
        tx.update(WAITING, "waiting", attempts, notBefore, batch.value(), batch.value(), scene);
    }

    /// A scene that came back without a picture into a batch that was called off.
    public void cancelled(Tx tx, BatchId batch, int scene, int attempts) {
        count(tx, batch, 0, 1);
        tx.update(
                WAITING, "cancelled", attempts, Instant.EPOCH, batch.value(), batch.value(), scene);
    }

    /// Takes a scene back whose outcome no longer matters to it: its batch was called off, or
    /// somebody else draws it by now, from the start. Whether that was so.
    public boolean takenBack(Tx tx, SceneWork work, Held held, Instant now) {
        if (held.state().equals("cancelled")) {
            cancelled(tx, work.batch(), work.scene(), work.attempt());
            return true;
        }
        if (!held.gate().equals(work.gate())) {
            waiting(tx, work.batch(), work.scene(), 0, now);
            return true;
        }
        return false;
    }

    public void skipped(
            Tx tx, BatchId batch, int scene, int attempts, SceneFailure failure, Instant now) {
        count(tx, batch, 1, 0);
        tx.update(
                SKIPPED,
                attempts,
                failure.kind().wireName(),
                failure.message(),
                failure.providerCode(),
                String.join("\n", failure.codes()),
                batch.value(),
                batch.value(),
                scene);
        finishIfAllAreFinal(tx, batch, now);
    }

    private static void count(Tx tx, BatchId batch, int failed, int cancelled) {
        tx.update(COUNT, failed, cancelled, batch.value());
    }

    /// A batch whose fallback may still be asked for what failed is not finished.
    static void finishIfAllAreFinal(Tx tx, BatchId batch, Instant now) {
        tx.update(FINISHED, now, batch.value());
    }
}
