package dev.vignette.database;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.vignette.batch.BatchId;
import dev.vignette.batch.BatchOptions;
import dev.vignette.batch.Suspicion;
import dev.vignette.database.Leases.Lease;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
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

    /// The calls of a batch at one instant. Others begin them meanwhile: of figures that were asked
    /// for one after the other each could leave out the same call.
    ///
    /// @param begun those that were written down
    /// @param billable those of them that may cost something
    /// @param coming scenes in somebody's hands that have not been called for yet
    /// @param last when the last one began
    public record Calls(int begun, int billable, int coming, Instant last) {}

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

    /// Two that are equal: nothing happened between them.
    public record Pulse(long batches, long sequences) {}

    /// What waits in a batch.
    ///
    /// @param fresh the first scene that nobody was called for yet
    /// @param again when the first of the others is due
    public record FirstWaiting(BatchId batch, OptionalInt fresh, Optional<Instant> again) {

        /// Whether one of them could start.
        ///
        /// @param last no scene behind this one
        public boolean isDue(int last, Instant now) {
            return fresh.stream().anyMatch(number -> number <= last)
                    || again.filter(time -> !time.isAfter(now)).isPresent();
        }
    }

    /// What a worker has in its hands.
    ///
    /// @param running scenes it is drawing, or about to
    /// @param alone whether one of them has to be the only one
    public record Hands(int running, boolean alone) {}

    private static final String OPEN =
            """
            select id, gate, provider, model, state, priority, running, calls, unbilled, last_call_at,
                   progress_at, options, requested - generated - failed - cancelled - running as waiting
              from batch
             where state = 'running' or running > 0
            """;

    /// The first of its new scenes and of its repetitions, for each batch that runs: two steps into
    /// an index, however many scenes there are.
    private static final String FIRST_WAITING =
            """
            select b.id,
                   (select min(s.number) from scene s
                     where s.batch = b.id and s.state = 'waiting' and s.calls = 0) as fresh,
                   (select min(s.not_before) from scene s
                     where s.batch = b.id and s.state = 'waiting' and s.calls > 0) as again
              from batch b
             where b.state = 'running' and b.generated + b.failed + b.cancelled + b.running < b.requested
            """;

    /// Whatever happens to a scene or a batch moves its batch's sequence on.
    private static final String PULSE =
            """
            select count(*) as batches, coalesce(sum(sequence), 0) as sequences
              from batch
             where state = 'running'
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

    /// Those with as many interruptions as `Suspicion.ALONE_AFTER`, of all batches: they are few.
    private static final String SUSPECTS =
            """
            select s.batch, s.number, s.turn, s.interruptions, s.not_before
              from scene s join batch b on b.id = s.batch
             where b.state = 'running' and s.state = 'waiting' and s.interruptions >= 2
               and s.not_before <= ?
             order by s.not_before, s.batch, s.number
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

    private static final String CALLS =
            """
            select b.calls, b.unbilled, b.last_call_at,
                   (select count(*) from scene s
                     where s.batch = b.id and s.state = 'running'
                       and not exists (select 1 from call c
                                        where c.batch = s.batch and c.scene = s.number
                                          and c.number = s.calls and c.outcome is null)) as coming
              from batch b
             where b.id = ?
            """;

    private static final String ADMIT =
            """
            update scene
               set state = 'running', turn = turn + 1, worker = ?, alone = ?, sequence = ?
             where batch = ? and number = ? and state = 'waiting'
            """;

    private final GateStore gates;
    private final WrittenOptions options;

    public AdmissionStore(JsonMapper json, GateStore gates) {
        this.gates = gates;
        this.options = new WrittenOptions(json);
    }

    /// Before anybody counts: where several workers share the database, the gates of those batches
    /// that want calls are locked until the transaction ends. Two that admit at once would both use
    /// the same room.
    ///
    /// @return the gates that one may admit through: not one that is wanted only since, whose lock
    ///   would come out of order
    public Predicate<String> lockGates(Tx tx) {
        if (tx.forUpdate().isEmpty()) {
            return _ -> true;
        }
        var wanted = new TreeSet<>(tx.query(WANTED_GATES, row -> row.text("gate")));
        wanted.forEach(gate -> gates.lock(tx, gate));
        return wanted::contains;
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
                                options.read(row.text("options"))));
    }

    /// What changes with everything that happens to the batches that run. The cheapest question
    /// there is about all of them.
    public Pulse pulse(Tx tx) {
        return tx.queryOne(PULSE, row -> new Pulse(row.big("batches"), row.big("sequences")))
                .orElseThrow();
    }

    /// What waits in each batch that runs.
    public List<FirstWaiting> firstWaiting(Tx tx) {
        return tx.query(
                FIRST_WAITING,
                row ->
                        new FirstWaiting(
                                new BatchId(row.text("id")),
                                row.maybeNumber("fresh"),
                                row.maybeTime("again")));
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

    /// The suspect scenes that could start now, of all batches that run; the one that has been due
    /// the longest first.
    public List<Ready> suspects(Tx tx, Instant now) {
        return tx.query(SUSPECTS, row -> ready(new BatchId(row.text("batch")), row), now);
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

    /// A batch's calls as of now; empty where it has been deleted.
    public Optional<Calls> calls(Tx tx, BatchId id) {
        return tx.queryOne(
                CALLS,
                row ->
                        new Calls(
                                row.number("calls"),
                                row.number("calls") - row.number("unbilled"),
                                row.number("coming"),
                                row.time("last_call_at")),
                id.value());
    }

    public Hands hands(Tx tx, String worker) {
        return tx.queryOne(
                        "select count(*) as running, coalesce(max(alone), 0) as alone from scene where worker = ? and state = 'running'",
                        row -> new Hands(row.number("running"), row.flag("alone")),
                        worker)
                .orElseThrow();
    }

    /// The scenes of a batch that a worker has in its hands.
    public List<Integer> inHands(Tx tx, String worker, BatchId id) {
        return tx.query(
                "select number from scene where worker = ? and state = 'running' and batch = ?",
                row -> row.number("number"),
                worker,
                id.value());
    }

    /// Marks scenes as being drawn by a worker.
    ///
    /// @return those of them that still waited
    public List<Ready> admit(Tx tx, String worker, List<Ready> scenes, boolean alone) {
        var admitted = new ArrayList<Ready>();
        scenes.stream()
                .collect(groupingBy(scene -> scene.batch().value(), TreeMap::new, toList()))
                .values()
                .forEach(ofOne -> admitted.addAll(admitOfOne(tx, worker, ofOne, alone)));
        return admitted;
    }

    /// The same for scenes of one batch.
    private static List<Ready> admitOfOne(Tx tx, String worker, List<Ready> scenes, boolean alone) {
        var id = scenes.getFirst().batch();
        var sequence = Sequence.of(tx, id);
        var changed =
                tx.updateEach(
                        ADMIT,
                        scenes.stream()
                                .map(scene -> {
                                    var number = scene.number();
                                    return new Object[] {
                                        worker, alone, sequence.next(), id.value(), number
                                    };
                                })
                                .toList());
        tx.update(
                "update batch set running = running + ?, sequence = sequence + ? where id = ?",
                Collections.frequency(changed, 1),
                sequence.taken(),
                id.value());
        return IntStream.range(0, scenes.size())
                .filter(i -> changed.get(i) > 0)
                .mapToObj(scenes::get)
                .toList();
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
