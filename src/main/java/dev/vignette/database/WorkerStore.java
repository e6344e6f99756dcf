package dev.vignette.database;

import static java.util.stream.Collectors.toSet;

import dev.vignette.batch.BatchId;
import dev.vignette.database.Leases.Lease;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Who works, and what the dead leave behind.
public final class WorkerStore {

    /// A process that draws.
    ///
    /// @param home the data folder whose lock file tells those of the same machine whether it lives
    /// @param scope one batch, or `*`
    public record Worker(String id, String home, String scope) {

        /// Whether it would draw a batch.
        public boolean isFor(BatchId batch) {
            return scope.equals("*") || scope.equals(batch.value());
        }
    }

    /// A worker, alive or not.
    ///
    /// @param heardAt its last heartbeat
    public record Registered(Worker worker, Instant heardAt) {}

    private static final String HOLDS =
            """
            select batch, number, turn from scene where worker = ? and state = 'running'
            """;

    private static final String UNKNOWN =
            """
            select distinct worker
              from scene
             where state = 'running'
               and not exists (select 1 from worker where worker.id = scene.worker)
            """;

    private static final String REGISTER =
            """
            insert into worker (id, home, scope, started_at, heard_at) values (?, ?, ?, ?, ?)
                on conflict (id) do update set heard_at = excluded.heard_at
            """;

    private static final String ALL = "select id, home, scope, heard_at from worker";

    private final Abandoned abandoned;

    public WorkerStore(ResultStore results) {
        this.abandoned = new Abandoned(results);
    }

    public void register(Tx tx, Worker worker, Instant now) {
        tx.update(REGISTER, worker.id(), worker.home(), worker.scope(), now, now);
    }

    /// Says that a worker lives.
    ///
    /// @return false where it is not known any more: somebody took it for dead
    public boolean renew(Tx tx, String worker, Instant now) {
        return tx.update("update worker set heard_at = ? where id = ?", now, worker) > 0;
    }

    public List<Registered> all(Tx tx) {
        return tx.query(ALL, WorkerStore::registered);
    }

    public Optional<Registered> find(Tx tx, String worker) {
        return tx.queryOne(ALL + " where id = ?", WorkerStore::registered, worker);
    }

    private static Registered registered(Row row) throws SQLException {
        return new Registered(
                new Worker(row.text("id"), row.text("home"), row.text("scope")),
                row.time("heard_at"));
    }

    /// Workers that hold scenes and are not known: what they were admitted reached the database
    /// after they had been buried, or had said that they end.
    public List<String> unknown(Tx tx) {
        return tx.query(UNKNOWN, row -> row.text("worker"));
    }

    /// Sets free what an unknown worker holds, unless it has become known.
    ///
    /// @return how many scenes wait again
    public int buryUnlessKnown(Tx tx, String worker, Instant now) {
        return find(tx, worker).isPresent() ? 0 : bury(tx, worker, true, now);
    }

    /// Buries a worker that died of itself, unless it was heard of since it was looked at.
    ///
    /// @return how many scenes wait again; empty where it was heard of, or is buried already
    public Optional<Integer> buryUnlessHeardOf(Tx tx, Registered dead, Instant now) {
        return tx.queryOne(
                        ALL + " where id = ?" + tx.forUpdate(),
                        WorkerStore::registered,
                        dead.worker().id())
                .filter(dead::equals)
                .map(it -> bury(tx, it.worker().id(), true, now));
    }

    /// Sets free what a worker held; its calls in flight are marked as cut off.
    ///
    /// @param killed whether it died of itself: then a scene in flight is suspected of it
    /// @return how many scenes wait again
    public int bury(Tx tx, String worker, boolean killed, Instant now) {
        var locked = holds(tx, worker).stream().map(Lease::batch).collect(toSet());
        BatchStore.lockAll(tx, locked.stream());
        var held = // others may have it, or have admitted more for it, before they were locked
                holds(tx, worker).stream().filter(it -> locked.contains(it.batch())).toList();
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
