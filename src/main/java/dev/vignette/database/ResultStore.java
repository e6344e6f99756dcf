package dev.vignette.database;

import dev.vignette.batch.BatchId;
import dev.vignette.batch.CallOutcome;
import dev.vignette.batch.Picture;
import dev.vignette.batch.SceneFailure;
import dev.vignette.database.Leases.Lease;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// What came of calls: recorded always, and acted on only by whoever still holds the scene.
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

    private static final String ANSWERED =
            """
            update call set outcome = ?, millis = ?, message = ?, status = ?, wait = ?, request_id = ?
             where batch = ? and scene = ? and number = ? and (outcome is null or outcome = 'interrupted')
            """;

    private static final String COUNT_ANSWER =
            """
            update batch
               set pictures = pictures + ?, refused = refused + ?, unbilled = unbilled + ?,
                   sequence = sequence + 1
             where id = ?
            """;

    private static final String CHANGED =
            """
            update scene set sequence = (select sequence from batch where id = ?)
             where batch = ? and number = ?
            """;

    private static final String ADOPTED =
            """
            update call set outcome = 'generated'
             where batch = ? and scene = ? and token = ? and outcome = 'interrupted'
            """;

    private static final String HELD =
            """
            select b.state as batch_state, b.gate as batch_gate from scene s join batch b on b.id = s.batch
             where s.batch = ? and s.number = ? and (s.state = 'running') is true and s.turn = ?
            """;

    private static final String COUNT =
            """
            update batch
               set sequence = sequence + 1, running = running - 1, generated = generated + ?,
                   failed = failed + ?, cancelled = cancelled + ?,
                   last_picture_at = coalesce(?, last_picture_at), progress_at = coalesce(?, progress_at)
             where id = ?
            returning requested - generated - failed - cancelled as still_open
            """;

    private static final String DONE =
            "update scene set state = 'done', worker = null, alone = 0, attempts = ?, "
                    + PictureColumns.SET
                    + ", sequence = (select sequence from batch where id = ?) where batch = ? and number = ?";

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

    /// Remembers the answer of a call, whoever holds its scene now. Told twice, it counts once.
    public void answered(Tx tx, BatchId batch, int scene, int call, Answer answer) {
        BatchStore.lock(tx, batch);
        answered(tx, batch, scene, call, answer, false);
    }

    /// The same, by whoever has looked whether the scene is `held`.
    ///
    /// @param settled whether the scene itself is written next, and tells of the answer as well
    public void answered(
            Tx tx, BatchId batch, int scene, int call, Answer answer, boolean settled) {
        int told =
                tx.update(
                        ANSWERED,
                        answer.outcome().wireName(),
                        answer.millis(),
                        answer.message(),
                        answer.status(),
                        answer.retryAfterMillis(),
                        answer.requestId(),
                        batch.value(),
                        scene,
                        call);
        if (told > 0) {
            tx.update(
                    COUNT_ANSWER,
                    answer.outcome() == CallOutcome.GENERATED,
                    answer.outcome() == CallOutcome.BLOCKED,
                    answer.unbilled(),
                    batch.value());
            if (!settled) {
                tx.update(CHANGED, batch.value(), batch.value(), scene);
            }
        }
    }

    /// Remembers that the picture of a call that was cut off had come all the same.
    public void adopted(Tx tx, Lease lease, String token) {
        BatchStore.lock(tx, lease.batch());
        int found = tx.update(ADOPTED, lease.batch().value(), lease.scene(), token);
        tx.update(
                "update batch set pictures = pictures + ? where id = ?",
                found,
                lease.batch().value());
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

    public void done(Tx tx, BatchId batch, int scene, int attempts, Picture picture) {
        int stillOpen = count(tx, batch, 1, 0, 0, Optional.of(picture.createdAt()));
        tx.update(
                DONE,
                PictureColumns.between(
                        List.of(attempts), picture, List.of(batch.value(), batch.value(), scene)));
        if (stillOpen == 0) {
            finishIfAllAreFinal(tx, batch, picture.createdAt());
        }
    }

    /// Back to waiting, until a time.
    ///
    /// @param attempts used so far
    public void waiting(Tx tx, BatchId batch, int scene, int attempts, Instant notBefore) {
        count(tx, batch, 0, 0, 0, Optional.empty());
        tx.update(WAITING, "waiting", attempts, notBefore, batch.value(), batch.value(), scene);
    }

    /// A scene that came back without a picture into a batch that was called off.
    public void cancelled(Tx tx, BatchId batch, int scene, int attempts) {
        count(tx, batch, 0, 0, 1, Optional.empty());
        tx.update(
                WAITING, "cancelled", attempts, Instant.EPOCH, batch.value(), batch.value(), scene);
    }

    public void skipped(
            Tx tx, BatchId batch, int scene, int attempts, SceneFailure failure, Instant now) {
        count(tx, batch, 0, 1, 0, Optional.empty());
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

    /// @return how many of its scenes are not over
    private static int count(
            Tx tx,
            BatchId batch,
            int generated,
            int failed,
            int cancelled,
            Optional<Instant> picture) {
        return tx.queryOne(
                        COUNT,
                        row -> row.number("still_open"),
                        generated,
                        failed,
                        cancelled,
                        picture,
                        picture,
                        batch.value())
                .orElse(0);
    }

    /// A batch whose fallback may still be asked for what failed is not finished.
    static void finishIfAllAreFinal(Tx tx, BatchId batch, Instant now) {
        tx.update(FINISHED, now, batch.value());
    }
}
