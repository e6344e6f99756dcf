package dev.vignette.database;

import dev.vignette.batch.BatchId;
import dev.vignette.batch.SceneFailure;
import dev.vignette.provider.FailureKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Who works, and what the dead leave behind.
public final class WorkerStore {

    /// A scene that ended the program so often while it was alone is not tried again.
    private static final int DEATHS_ALONE = 5;

    /// A process that draws.
    ///
    /// @param scope one batch, or `*`
    public record Worker(String id, String home, String scope) {}

    private record Left(
            BatchId batch,
            int number,
            int turn,
            boolean inFlight,
            boolean alone,
            int deaths,
            int attempts) {}

    private static final String LEFT =
            """
            select s.*, (select count(*) from call c
                          where c.batch = s.batch and c.scene = s.number and c.outcome is null) as in_flight
              from scene s
             where s.worker = ? and s.state = 'running'
            """;

    private static final String FREE =
            """
            update scene
               set worker = null, alone = 0, interruptions = interruptions + ?, deaths_alone = deaths_alone + ?
             where batch = ? and number = ?
            """;

    private final ResultStore results;

    public WorkerStore(ResultStore results) {
        this.results = results;
    }

    public void register(Tx tx, Worker worker, Instant now) {
        tx.update(
                "insert into worker (id, home, scope, started_at) values (?, ?, ?, ?)",
                worker.id(),
                worker.home(),
                worker.scope(),
                now);
    }

    /// The workers of one data folder, alive or not.
    public List<Worker> at(Tx tx, String home) {
        return tx.query(
                "select id, home, scope from worker where home = ?",
                row -> new Worker(row.text("id"), row.text("home"), row.text("scope")),
                home);
    }

    /// Sets free what a worker held; its calls in flight are marked as cut off.
    ///
    /// @param killed whether it died of itself: then a scene in flight is suspected of it
    /// @return how many scenes wait again
    public int bury(Tx tx, String worker, boolean killed, Instant now) {
        var left =
                tx.query(
                        LEFT,
                        row ->
                                new Left(
                                        new BatchId(row.text("batch")),
                                        row.number("number"),
                                        row.number("turn"),
                                        row.number("in_flight") > 0,
                                        row.flag("alone"),
                                        row.number("deaths_alone"),
                                        row.number("attempts")),
                        worker);
        for (var scene : left) {
            free(tx, scene, killed, now);
        }
        tx.update("delete from worker where id = ?", worker);
        return left.size();
    }

    private void free(Tx tx, Left scene, boolean killed, Instant now) {
        tx.update(
                "update call set outcome = 'interrupted' where batch = ? and scene = ? and outcome is null",
                scene.batch().value(),
                scene.number());
        boolean suspect = killed && scene.inFlight();
        int deaths = scene.deaths() + (suspect && scene.alone() ? 1 : 0);
        tx.update(FREE, suspect, deaths - scene.deaths(), scene.batch().value(), scene.number());
        tx.update(
                "delete from scheduled_tasks where task_instance = ?",
                new Leases.Lease(scene.batch(), scene.number(), scene.turn()).name());
        if (deaths >= DEATHS_ALONE) {
            var failure =
                    new SceneFailure(
                            FailureKind.INTERRUPTED,
                            "the program ended "
                                    + deaths
                                    + " times while this scene alone was being drawn",
                            Optional.empty());
            results.skipped(tx, scene.batch(), scene.number(), scene.attempts(), failure, now);
        } else if (isCancelled(tx, scene.batch())) {
            results.cancelled(tx, scene.batch(), scene.number(), scene.attempts());
        } else {
            results.waiting(tx, scene.batch(), scene.number(), scene.attempts(), now);
        }
    }

    private static boolean isCancelled(Tx tx, BatchId batch) {
        return tx.queryOne(
                        "select state from batch where id = ?",
                        row -> row.text("state").equals("cancelled"),
                        batch.value())
                .orElse(false);
    }
}
