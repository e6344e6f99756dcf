package dev.vignette.database;

import dev.vignette.batch.BatchId;
import dev.vignette.database.Leases.Lease;
import java.time.Instant;
import java.util.List;

/// Who works, and what the dead leave behind.
public final class WorkerStore {

    /// A process that draws.
    ///
    /// @param scope one batch, or `*`
    public record Worker(String id, String home, String scope) {}

    private static final String HOLDS =
            """
            select batch, number, turn from scene where worker = ? and state = 'running'
            """;

    private final Abandoned abandoned;

    public WorkerStore(ResultStore results) {
        this.abandoned = new Abandoned(results);
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
        var held = holds(tx, worker);
        BatchStore.lockAll(tx, held.stream().map(Lease::batch));
        for (var lease : held) {
            abandoned.free(tx, lease, killed, now);
            tx.update("delete from scheduled_tasks where task_instance = ?", lease.name());
        }
        tx.update("delete from worker where id = ?", worker);
        return held.size();
    }

    private static List<Lease> holds(Tx tx, String worker) {
        return tx.query(
                HOLDS,
                row ->
                        new Lease(
                                new BatchId(row.text("batch")),
                                row.number("number"),
                                row.number("turn")),
                worker);
    }
}
