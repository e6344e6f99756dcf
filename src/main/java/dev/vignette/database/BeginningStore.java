package dev.vignette.database;

import dev.vignette.batch.BatchId;
import dev.vignette.batch.Known;
import dev.vignette.database.CallStore.Found;
import dev.vignette.database.CallStore.Last;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/// Calls written down before they are sent; those of one batch that begin at one moment together.
public final class BeginningStore {

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
    /// the scene is given back and nothing may be sent. Asked again, since the answer was not
    /// heard, it says the same.
    ///
    /// @param beginnings of scenes of the batch
    /// @param mayDraw whether the worker has what it takes, such as a key, and is not told to stop
    /// @return what may be sent, in their order
    public List<Optional<SceneWork>> begin(
            Tx tx,
            BatchId batch,
            List<Beginning> beginnings,
            String worker,
            Instant now,
            Predicate<SceneWork> mayDraw) {
        BatchStore.lock(tx, batch);
        var found = calls.look(tx, batch, beginnings, now);
        var begun = new HashMap<Beginning, SceneWork>();
        if (!found.isEmpty()) {
            var isOpen = isOpen(tx, found.getFirst(), now);
            var fresh = new ArrayList<Found>();
            for (var scene : found) {
                if (scene.isWritten()) {
                    begun.put(scene.beginning(), scene.work());
                } else if (!isOpen.test(fresh.size()) || !mayDraw.test(scene.work())) {
                    calls.giveBack(tx, scene.beginning().lease());
                } else if (scene.last().filter(Last::inFlight).isPresent()) {
                    free(tx, scene, worker, now);
                } else {
                    begun.put(scene.beginning(), scene.work());
                    fresh.add(scene);
                }
            }
            writeDown(tx, batch, fresh, worker, now);
        }
        return beginnings.stream().map(each -> Optional.ofNullable(begun.get(each))).toList();
    }

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

    /// Sets a scene free that was handed on before anybody buried its worker: the next admission
    /// tries anew.
    private void free(Tx tx, Found scene, String worker, Instant now) {
        boolean died = !scene.last().flatMap(Last::worker).equals(Optional.of(worker));
        abandoned.free(tx, scene.beginning().lease(), died, now);
    }

    private static void writeDown(
            Tx tx, BatchId batch, List<Found> scenes, String worker, Instant now) {
        if (scenes.isEmpty()) {
            return;
        }
        var sequence = Sequence.of(tx, batch);
        tx.updateEach(WRITE_DOWN, scenes.stream().map(it -> call(it.work(), now)).toList());
        tx.updateEach(
                CALLED,
                scenes.stream().map(it -> called(it.work(), worker, sequence.next())).toList());
        long again =
                scenes.stream().filter(it -> it.last().filter(Last::cutOff).isPresent()).count();
        tx.update(COUNT, scenes.size(), now, again, sequence.taken(), batch.value());
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
