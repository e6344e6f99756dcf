package dev.vignette.database;

import dev.vignette.batch.BatchId;
import dev.vignette.batch.CallOutcome;
import dev.vignette.batch.Known;
import dev.vignette.database.CallStore.Found;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Calls written down before they are sent; those of one batch that begin at one moment together.
public final class BeginningStore {

    private static final String LAST =
            """
            select outcome, worker
              from call c join scene s on s.batch = c.batch and s.number = c.scene
             where c.batch = ? and c.scene = ? and c.number = ?
            """;

    private static final String WRITE_DOWN =
            """
            insert into call (batch, scene, number, attempt, token, gate, provider, model, started_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String CALLED =
            "update scene set calls = ?, worker = ?, sequence = ? where batch = ? and number = ?";

    private static final String COUNT =
            """
            update batch
               set calls = calls + ?, last_call_at = ?, maybe_billed_twice = maybe_billed_twice + ?,
                   sequence = sequence + ?
             where id = ?
            """;

    private final CallStore calls;
    private final GateStore gates;
    private final Abandoned abandoned;

    public BeginningStore(CallStore calls, GateStore gates, ResultStore results) {
        this.calls = calls;
        this.gates = gates;
        this.abandoned = new Abandoned(results);
    }

    /// Writes calls down, each if its scene is still the lease's and everything is still open. Else
    /// the scene is given back and nothing may be sent.
    ///
    /// @param beginnings of scenes of the batch
    /// @param canDraw whether the worker has what it takes, such as a key
    /// @return what may be sent, in their order
    public List<Optional<SceneWork>> begin(
            Tx tx,
            BatchId batch,
            List<Beginning> beginnings,
            String worker,
            Instant now,
            Predicate<SceneWork> canDraw) {
        BatchStore.lock(tx, batch);
        var found = calls.look(tx, batch, beginnings, now);
        var begun = new LinkedHashMap<Beginning, Begun>();
        if (!found.isEmpty()) {
            var isOpen = isOpen(tx, found.getFirst(), now);
            for (var scene : found) {
                boolean open = isOpen.test(begun.size()) && canDraw.test(scene.work());
                begin(tx, scene, open, worker, now)
                        .ifPresent(it -> begun.put(scene.beginning(), it));
            }
            writeDown(tx, batch, List.copyOf(begun.values()), worker, now);
        }
        return beginnings.stream()
                .map(each -> Optional.ofNullable(begun.get(each)).map(Begun::work))
                .toList();
    }

    /// @param again whether the call before it was cut off, and may be billed as well
    private record Begun(SceneWork work, boolean again) {}

    /// Whether one more call may be sent, given how many have just begun: all scenes of a batch ask
    /// the same.
    private IntPredicate isOpen(Tx tx, Found scene, Instant now) {
        if (!scene.batchState().equals("running")) {
            return _ -> false;
        }
        var work = scene.work();
        var known = Known.of(work.options(), OptionalInt.empty());
        var mayBegin = gates.mayBegin(tx, work.gate(), known, now);
        return begun -> begun < scene.callsLeft() && mayBegin.test(begun);
    }

    private Optional<Begun> begin(Tx tx, Found scene, boolean open, String worker, Instant now) {
        var lease = scene.beginning().lease();
        if (!open) {
            calls.giveBack(tx, lease);
            return Optional.empty();
        }
        var last = last(tx, scene.work());
        if (last.filter(Last::inFlight).isPresent()) {
            // handed on before anybody buried its worker: the next admission tries anew
            boolean died = last.filter(call -> call.worker().equals(worker)).isEmpty();
            abandoned.free(tx, lease, died, now);
            return Optional.empty();
        }
        return Optional.of(new Begun(scene.work(), last.filter(Last::cutOff).isPresent()));
    }

    /// The call before this one.
    private record Last(Optional<String> outcome, String worker) {

        boolean inFlight() {
            return outcome.isEmpty();
        }

        boolean cutOff() {
            return outcome.filter(CallOutcome.INTERRUPTED.wireName()::equals).isPresent();
        }
    }

    private static Optional<Last> last(Tx tx, SceneWork work) {
        if (work.call() == 1) {
            return Optional.empty();
        }
        return tx.queryOne(
                LAST,
                row -> new Last(row.maybeText("outcome"), row.maybeText("worker").orElse("")),
                work.batch().value(),
                work.scene(),
                work.call() - 1);
    }

    private static void writeDown(
            Tx tx, BatchId batch, List<Begun> begun, String worker, Instant now) {
        if (begun.isEmpty()) {
            return;
        }
        long before = BatchStore.lockedAt(tx, batch);
        tx.updateEach(WRITE_DOWN, begun.stream().map(it -> call(it.work(), now)).toList());
        tx.updateEach(
                CALLED,
                IntStream.range(0, begun.size())
                        .mapToObj(i -> called(begun.get(i).work(), worker, before + 1 + i))
                        .toList());
        long again = begun.stream().filter(Begun::again).count();
        tx.update(COUNT, begun.size(), now, again, begun.size(), batch.value());
    }

    private static Object[] call(SceneWork work, Instant now) {
        return new Object[] {
            work.batch().value(),
            work.scene(),
            work.call(),
            work.attempt(),
            work.token(),
            work.gate(),
            work.provider(),
            work.model(),
            now
        };
    }

    private static Object[] called(SceneWork work, String worker, long sequence) {
        return new Object[] {work.call(), worker, sequence, work.batch().value(), work.scene()};
    }
}
