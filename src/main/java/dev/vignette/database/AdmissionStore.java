package dev.vignette.database;

import dev.vignette.batch.BatchId;
import dev.vignette.batch.BatchOptions;
import dev.vignette.batch.Suspicion;
import dev.vignette.database.Leases.Lease;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/// What admission asks: which batches want calls, which of their scenes could start now, and the
/// mark that they do.
public final class AdmissionStore {

    /// A batch that wants calls, or still has some in flight.
    ///
    /// @param wants whether it is running; a paused one only holds what is in flight
    public record Candidate(
            BatchId id,
            String gate,
            String provider,
            String model,
            boolean wants,
            int priority,
            int running,
            int waiting,
            int calls,
            int billable,
            Instant lastCallAt,
            Instant progressAt,
            BatchOptions options) {

        /// The last scene that may be drawn by now.
        public int last() {
            return options.trial().orElse(Integer.MAX_VALUE);
        }
    }

    /// A scene that could start now.
    ///
    /// @param interruptions calls that ended with the program
    /// @param since when it became due
    public record Ready(BatchId batch, int number, int turn, int interruptions, Instant since) {

        public Lease lease() {
            return new Lease(batch, number, turn + 1);
        }

        /// Whether it may only be drawn alone.
        public boolean isSuspect() {
            return interruptions >= Suspicion.ALONE_AFTER;
        }
    }

    /// What a worker has in its hands.
    ///
    /// @param running scenes it is drawing, or about to
    /// @param alone whether one of them has to be the only one
    public record Hands(int running, boolean alone) {}

    private static final String OPEN =
            """
            select *, requested - generated - failed - cancelled - running as waiting
              from batch
             where state = 'running' or running > 0
            """;

    private static final String WANTED_GATES =
            """
            select distinct gate from batch
             where state = 'running' and generated + failed + cancelled + running < requested
            """;

    private static final String AGAIN =
            """
            select number, turn, interruptions, not_before
              from scene
             where batch = ? and state = 'waiting' and calls > 0 and interruptions < 2 and not_before <= ?
               and number <= ?
             order by not_before, number
             limit ?
            """;

    /// The one that has waited longest of those with as many interruptions as
    /// `Suspicion.ALONE_AFTER`.
    private static final String SUSPECT =
            """
            select number, turn, interruptions, not_before
              from scene
             where batch = ? and state = 'waiting' and interruptions >= 2 and not_before <= ?
               and number <= ?
             order by not_before, number
             limit 1
            """;

    private static final String FRESH =
            """
            select number, turn, interruptions, not_before
              from scene
             where batch = ? and state = 'waiting' and calls = 0 and number <= ?
             order by number
             limit ?
            """;

    private static final String NEXT_IN_ORDER =
            """
            select number, turn, interruptions, not_before
              from scene
             where batch = ? and state = 'waiting' and number <= ?
             order by number
             limit 1
            """;

    private static final String OPEN_SCENE =
            """
            select number from scene
             where batch = ? and number <= ? and state in ('waiting', 'running')
             limit 1
            """;

    private static final String ABOUT_TO_CALL =
            """
            select count(*) as waiting from scene s
             where s.batch = ? and s.state = 'running'
               and not exists (select 1 from call c
                                where c.batch = s.batch and c.scene = s.number and c.number = s.calls
                                  and c.outcome is null)
            """;

    private static final String ADMIT =
            """
            update scene
               set state = 'running', turn = turn + 1, worker = ?, alone = ?,
                   sequence = (select sequence + 1 from batch where id = ?)
             where batch = ? and number = ? and state = 'waiting'
            """;

    private final JsonMapper json;
    private final GateStore gates;

    public AdmissionStore(JsonMapper json, GateStore gates) {
        this.json = json;
        this.gates = gates;
    }

    /// Before anybody counts: where several workers share the database, the gates of those batches
    /// that want calls are locked until the transaction ends. Two that admit at once would both use
    /// the same room.
    public void lockGates(Tx tx) {
        if (!tx.forUpdate().isEmpty()) {
            tx.query(WANTED_GATES, row -> row.text("gate")).stream()
                    .sorted()
                    .forEach(gate -> gates.lock(tx, gate));
        }
    }

    /// Every batch that wants calls or holds some.
    public List<Candidate> open(Tx tx) {
        return tx.query(
                OPEN,
                row ->
                        new Candidate(
                                new BatchId(row.text("id")),
                                row.text("gate"),
                                row.text("provider"),
                                row.text("model"),
                                row.text("state").equals("running"),
                                row.number("priority"),
                                row.number("running"),
                                row.number("waiting"),
                                row.number("calls"),
                                row.number("calls") - row.number("unbilled"),
                                row.time("last_call_at"),
                                row.time("progress_at"),
                                json.readValue(row.text("options"), OptionsRow.class).options()));
    }

    /// Trusted scenes that could start now: due repetitions first, then new ones in story order.
    ///
    /// @param last no scene behind this one
    public List<Ready> ready(Tx tx, BatchId id, int last, Instant now, int limit) {
        var ready =
                new ArrayList<>(
                        tx.query(AGAIN, row -> ready(id, row), id.value(), now, last, limit));
        if (ready.size() < limit) {
            int more = limit - ready.size();
            ready.addAll(tx.query(FRESH, row -> ready(id, row), id.value(), last, more));
        }
        return ready;
    }

    /// The suspect scene that has been due the longest.
    ///
    /// @param last no scene behind this one
    public Optional<Ready> suspect(Tx tx, BatchId id, int last, Instant now) {
        return tx.queryOne(SUSPECT, row -> ready(id, row), id.value(), now, last);
    }

    /// The first scene of the story that waits, if its time has come: one that waits keeps its
    /// turn.
    ///
    /// @param last no scene behind this one
    public Optional<Ready> nextInOrder(Tx tx, BatchId id, int last, Instant now) {
        return tx.queryOne(NEXT_IN_ORDER, row -> ready(id, row), id.value(), last)
                .filter(next -> !next.since().isAfter(now));
    }

    /// Whether some of a batch's first scenes wait or are being drawn.
    ///
    /// @param last of them
    public boolean isAnyOpen(Tx tx, BatchId id, int last) {
        return tx.queryOne(OPEN_SCENE, _ -> true, id.value(), last).isPresent();
    }

    /// How many of a batch's scenes in somebody's hands have not been called for yet. Their calls
    /// are not counted anywhere.
    public int aboutToCall(Tx tx, BatchId id) {
        return tx.queryOne(ABOUT_TO_CALL, row -> row.number("waiting"), id.value()).orElse(0);
    }

    public Hands hands(Tx tx, String worker) {
        return tx.queryOne(
                        "select count(*) as running, coalesce(max(alone), 0) as alone from scene where worker = ? and state = 'running'",
                        row -> new Hands(row.number("running"), row.flag("alone")),
                        worker)
                .orElseThrow();
    }

    /// Marks scenes as being drawn by a worker.
    ///
    /// @return those of them that still waited
    public List<Ready> admit(Tx tx, String worker, List<Ready> scenes, boolean alone) {
        BatchStore.lockAll(tx, scenes.stream().map(Ready::batch));
        return scenes.stream().filter(scene -> admit(tx, worker, scene, alone)).toList();
    }

    private static boolean admit(Tx tx, String worker, Ready scene, boolean alone) {
        var batch = scene.batch().value();
        int admitted = tx.update(ADMIT, worker, alone, batch, batch, scene.number());
        tx.update(
                "update batch set running = running + ?, sequence = sequence + ? where id = ?",
                admitted,
                admitted,
                batch);
        return admitted > 0;
    }

    private static Ready ready(BatchId id, Row row) throws SQLException {
        return new Ready(
                id,
                row.number("number"),
                row.number("turn"),
                row.number("interruptions"),
                row.time("not_before"));
    }
}
