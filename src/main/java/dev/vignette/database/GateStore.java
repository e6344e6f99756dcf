package dev.vignette.database;

import dev.vignette.batch.Gate;
import java.time.Instant;
import java.util.Optional;

/// Gates as rows: what was learnt about an account's model, shared by all workers and kept across
/// restarts.
public final class GateStore {

    private static final String SAVE =
            """
            insert into gate (id, max_in_flight, rising, held_until, shrunk_at) values (?, ?, ?, ?, ?)
            on conflict (id) do update
               set max_in_flight = excluded.max_in_flight, rising = excluded.rising,
                   held_until = excluded.held_until, shrunk_at = excluded.shrunk_at
            """;

    /// The gate, locked until the transaction ends; a fresh one where nothing was learnt yet.
    public Gate lock(Tx tx, String id) {
        var found = find(tx, id, tx.forUpdate());
        if (found.isEmpty()) {
            tx.update(
                    "insert into gate (id, max_in_flight, rising, held_until, shrunk_at) values (?, ?, 1, 0, 0) on conflict do nothing",
                    id,
                    Gate.FIRST_LIMIT);
            return find(tx, id, tx.forUpdate()).orElseThrow();
        }
        return found.get();
    }

    /// The gate as it is, for people to look at.
    public Gate look(Tx tx, String id) {
        return find(tx, id, "").orElse(Gate.fresh());
    }

    public void save(Tx tx, String id, Gate gate) {
        tx.update(SAVE, id, gate.limit(), gate.rising(), gate.heldUntil(), gate.shrunkAt());
    }

    /// Calls written down since a moment: what counts against a quota.
    public int callsSince(Tx tx, String id, Instant since) {
        return tx.queryOne(
                        "select count(*) as sent from call where gate = ? and started_at > ?",
                        row -> row.number("sent"),
                        id,
                        since)
                .orElse(0);
    }

    private static Optional<Gate> find(Tx tx, String id, String lock) {
        return tx.queryOne(
                "select * from gate where id = ?" + lock,
                row ->
                        new Gate(
                                row.real("max_in_flight"),
                                row.flag("rising"),
                                row.time("held_until"),
                                row.time("shrunk_at")),
                id);
    }
}
