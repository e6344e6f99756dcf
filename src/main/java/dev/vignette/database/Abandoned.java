package dev.vignette.database;

import dev.vignette.batch.SceneFailure;
import dev.vignette.batch.Suspicion;
import dev.vignette.database.Leases.Lease;
import dev.vignette.provider.FailureKind;
import java.time.Instant;
import java.util.Optional;

/// Scenes whose worker is gone: their calls in flight are marked as cut off, which uses no attempt,
/// and they wait again, unless they ended the program too often while they were alone.
final class Abandoned {

    private record Left(boolean inFlight, boolean alone, int deaths, int attempts, String batch) {}

    private static final String LEFT =
            """
            select s.alone, s.deaths_alone, s.attempts, b.state as batch_state,
                   (select count(*) from call c
                     where c.batch = s.batch and c.scene = s.number and c.outcome is null) as in_flight
              from scene s join batch b on b.id = s.batch
             where s.batch = ? and s.number = ? and (s.state = 'running') is true and s.turn = ?
            """;

    private static final String CUT_OFF =
            """
            update call set outcome = 'interrupted'
             where batch = ? and scene = ? and outcome is null
            """;

    private static final String REMEMBER =
            """
            update scene
               set worker = null, alone = 0, interruptions = interruptions + ?, deaths_alone = ?
             where batch = ? and number = ?
            """;

    private final ResultStore results;

    Abandoned(ResultStore results) {
        this.results = results;
    }

    /// Takes a scene from whoever held it.
    ///
    /// @param died whether its worker died of itself: then a scene in flight is suspected of it
    void free(Tx tx, Lease lease, boolean died, Instant now) {
        tx.queryOne(
                        LEFT,
                        row ->
                                new Left(
                                        row.number("in_flight") > 0,
                                        row.flag("alone"),
                                        row.number("deaths_alone"),
                                        row.number("attempts"),
                                        row.text("batch_state")),
                        lease.batch().value(),
                        lease.scene(),
                        lease.turn())
                .ifPresent(left -> free(tx, lease, left, died, now));
    }

    private void free(Tx tx, Lease lease, Left left, boolean died, Instant now) {
        tx.update(CUT_OFF, lease.batch().value(), lease.scene());
        boolean suspect = died && left.inFlight();
        int deaths = left.deaths() + (suspect && left.alone() ? 1 : 0);
        tx.update(REMEMBER, suspect, deaths, lease.batch().value(), lease.scene());
        if (deaths >= Suspicion.SKIPPED_AFTER) {
            var why =
                    "the program ended %d times while this scene alone was being drawn"
                            .formatted(deaths);
            var failure = new SceneFailure(FailureKind.INTERRUPTED, why, Optional.empty());
            results.skipped(tx, lease.batch(), lease.scene(), left.attempts(), failure, now);
        } else if (left.batch().equals("cancelled")) {
            results.cancelled(tx, lease.batch(), lease.scene(), left.attempts());
        } else {
            results.waiting(tx, lease.batch(), lease.scene(), left.attempts(), now);
        }
    }
}
