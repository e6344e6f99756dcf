package dev.vignette.database;

import dev.vignette.batch.BatchId;
import dev.vignette.batch.Breaker;
import dev.vignette.batch.Gate;
import dev.vignette.batch.Known;
import dev.vignette.batch.Limit;
import dev.vignette.batch.Pace;
import dev.vignette.batch.Traffic;
import dev.vignette.provider.Profile;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/// Gates as rows: what was learnt about an account's model, shared by all workers and kept across
/// restarts.
public final class GateStore {

    private static final String INSERT =
            """
            insert into gate (id, max_in_flight, rising, shrunk_at, proven, per_minute, learnt_at,
                              burst, spacing, next_at, refused_at, streak, images, probe_at, probe_gap, probing,
                              held_until, told, hold)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String SAVE =
            INSERT
                    + """
                    on conflict (id) do update
                       set max_in_flight = excluded.max_in_flight, rising = excluded.rising,
                           shrunk_at = excluded.shrunk_at, proven = excluded.proven,
                           per_minute = excluded.per_minute, learnt_at = excluded.learnt_at,
                           burst = excluded.burst, spacing = excluded.spacing, next_at = excluded.next_at,
                           refused_at = excluded.refused_at, streak = excluded.streak,
                           images = excluded.images, probe_at = excluded.probe_at,
                           probe_gap = excluded.probe_gap, probing = excluded.probing,
                           held_until = excluded.held_until, told = excluded.told, hold = excluded.hold
                    """;

    /// The clocks of several machines differ by less.
    private static final Duration BY_OTHER_CLOCKS = Duration.ofSeconds(5);

    /// The index `batch_open` answers it.
    private static final String IN_FLIGHT =
            """
            select coalesce(sum(running), 0) as in_flight
              from batch
             where gate = ? and (state = 'running' or running > 0)
            """;

    private static final String BEGUN =
            "select count(*) as begun from call where gate = ? and started_at > ? and started_at < ?";

    private static final String TAKEN =
            """
            select count(*) as taken
              from call
             where gate = ? and started_at > ? and started_at < ? and (outcome is null or outcome <> 'throttled')
            """;

    private static final String CALLED =
            "select count(*) as called from call where gate = ? and outcome is null";

    /// Every gate, after the clock was set back.
    ///
    /// @param known what was given beforehand, by the gate's name
    void afterSetback(Tx tx, Map<String, Known> known, Instant now) {
        for (var id : tx.query("select id from gate order by id", row -> row.text("id"))) {
            var before = find(tx, id, tx.forUpdate());
            before.map(gate -> gate.afterSetback(known.getOrDefault(id, Known.NOTHING), now))
                    .filter(after -> !before.get().equals(after))
                    .ifPresent(after -> save(tx, id, after));
        }
    }

    /// The gate, locked until the transaction ends. Where nothing was learnt yet, what another key
    /// of the same service learnt of the same model is handed on to it.
    public Gate lock(Tx tx, String id) {
        var found = find(tx, id, tx.forUpdate());
        if (found.isEmpty()) {
            var first = predecessor(tx, id).map(Gate::handedOn).orElseGet(Gate::fresh);
            tx.update(INSERT + "on conflict do nothing", row(id, first));
            return find(tx, id, tx.forUpdate()).orElseThrow();
        }
        return found.get();
    }

    private record Kept(String id, Gate gate) {}

    /// The gate of the key that was used last before this one.
    private static Optional<Gate> predecessor(Tx tx, String id) {
        var name = Profile.withoutKey(id);
        return name.isEmpty()
                ? Optional.empty()
                : tx
                        .query(
                                "select * from gate order by next_at desc",
                                row -> new Kept(row.text("id"), gate(row)))
                        .stream()
                        .filter(kept -> Profile.withoutKey(kept.id()).equals(name))
                        .map(Kept::gate)
                        .findFirst();
    }

    /// Which gate a batch's calls go through.
    public Optional<String> of(Tx tx, BatchId batch) {
        return tx.queryOne(
                "select gate from batch where id = ?", row -> row.text("gate"), batch.value());
    }

    /// The gate as it is, for people to look at.
    public Gate look(Tx tx, String id) {
        return find(tx, id, "").orElse(Gate.fresh());
    }

    public void save(Tx tx, String id, Gate gate) {
        tx.update(SAVE, row(id, gate));
    }

    /// Calls that have started, or are about to.
    public int inFlight(Tx tx, String id) {
        return tx.queryOne(IN_FLIGHT, row -> row.number("in_flight"), id).orElse(0);
    }

    /// What goes through a gate, as far as its quota makes it matter: calls begun within a window,
    /// and those that were let through and have not begun.
    public Traffic traffic(Tx tx, String id, Gate gate, Known known, Instant now) {
        int inFlight = inFlight(tx, id);
        if (gate.pace().quota(known.perMinute(), now).isEmpty()) {
            return new Traffic(inFlight, 0);
        }
        int called = tx.queryOne(CALLED, row -> row.number("called"), id).orElse(0);
        return new Traffic(inFlight, begun(tx, id, now) + Math.max(0, inFlight - called));
    }

    /// What a gate's service has taken within a window.
    public Traffic taken(Tx tx, String id, Instant now) {
        return new Traffic(inFlight(tx, id), count(tx, TAKEN, "taken", id, now));
    }

    /// Whether calls that were let through may still be sent: given how many of them have been,
    /// whether one more may.
    IntPredicate mayBegin(Tx tx, String id, Known known, Instant now) {
        var gate = look(tx, id);
        boolean counts = gate.pace().quota(known.perMinute(), now).isPresent();
        int begun = counts ? begun(tx, id, now) : 0;
        return more -> gate.mayBegin(begun + more, known, now);
    }

    private static int begun(Tx tx, String id, Instant now) {
        return count(tx, BEGUN, "begun", id, now);
    }

    /// Calls within the window. Those that seem to be still to come were made before the clock was
    /// set back.
    private static int count(Tx tx, String sql, String what, String id, Instant now) {
        var since = now.minus(Pace.WINDOW);
        return tx.queryOne(sql, row -> row.number(what), id, since, now.plus(BY_OTHER_CLOCKS))
                .orElse(0);
    }

    private static Object[] row(String id, Gate gate) {
        var limit = gate.limit();
        var pace = gate.pace();
        var breaker = gate.breaker();
        return new Object[] {
            id,
            limit.most(),
            limit.rising(),
            limit.shrunkAt(),
            limit.proven(),
            pace.perMinute(),
            pace.learntAt(),
            pace.burst(),
            pace.spacing().toNanos() / 1_000,
            pace.nextAt(),
            pace.refusedAt(),
            breaker.streak(),
            String.join(" ", breaker.images()),
            breaker.probeAt(),
            breaker.gap().toMillis(),
            breaker.probing(),
            gate.heldUntil(),
            Math.min(gate.told().toMillis(), Integer.MAX_VALUE),
            gate.hold().toMillis()
        };
    }

    private static Optional<Gate> find(Tx tx, String id, String lock) {
        return tx.queryOne("select * from gate where id = ?" + lock, GateStore::gate, id);
    }

    private static Gate gate(Row row) throws SQLException {
        return new Gate(
                new Limit(
                        row.real("max_in_flight"),
                        row.flag("rising"),
                        row.time("shrunk_at"),
                        row.number("proven")),
                new Pace(
                        row.maybeNumber("per_minute"),
                        row.time("learnt_at"),
                        row.number("burst"),
                        Duration.ofNanos(row.big("spacing") * 1_000),
                        row.time("next_at"),
                        row.time("refused_at")),
                new Breaker(
                        row.number("streak"),
                        images(row.text("images")),
                        row.maybeTime("probe_at"),
                        Duration.ofMillis(row.big("probe_gap")),
                        row.flag("probing")),
                row.time("held_until"),
                Duration.ofMillis(row.number("told")),
                Duration.ofMillis(row.big("hold")));
    }

    private static List<String> images(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(" "));
    }
}
