package dev.vignette.engine;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.vignette.batch.Gate;
import dev.vignette.batch.Traffic;
import dev.vignette.database.DatabaseException;
import dev.vignette.database.SceneWork;
import dev.vignette.database.Tx;
import dev.vignette.provider.Failure.Throttled;
import dev.vignette.provider.Outcome;
import dev.vignette.provider.Outcome.Failed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What answers teach a gate. A refusal is learnt with the answer itself: the next call must not go
/// out before. What went well may be learnt a moment later, by one for all who have something to
/// tell: where workers share a database, a gate that is locked until each answer has reached the
/// disk lets hardly a hundred pictures a second through.
final class Lessons {

    private static final Logger LOG = LoggerFactory.getLogger(Lessons.class);

    /// An answer.
    ///
    /// @param at when it came
    record Lesson(SceneWork work, Outcome outcome, Instant at) {}

    private final Stores stores;
    private final ConcurrentLinkedQueue<Lesson> untold = new ConcurrentLinkedQueue<>();
    private final ReentrantLock telling = new ReentrantLock();

    Lessons(Stores stores) {
        this.stores = stores;
    }

    /// Teaches a gate, which the transaction has locked, with the answer itself.
    void teach(Tx tx, Lesson lesson) {
        var gate = lesson.work().gate();
        var traffic =
                lesson.outcome() instanceof Failed(Throttled _)
                        ? stores.gates().taken(tx, gate, lesson.at())
                        : new Traffic(stores.gates().inFlight(tx, gate), 0);
        teach(tx, gate, List.of(lesson), traffic);
    }

    /// Teaches gates what went well, with the answers themselves.
    void teach(Tx tx, List<Lesson> lessons) {
        byGate(lessons).forEach((gate, ofOne) -> teach(tx, gate, ofOne));
    }

    /// Teaches a gate in a transaction of its own, or leaves it to somebody who is doing that.
    void teachSoon(Lesson lesson) {
        untold.add(lesson);
        while (!untold.isEmpty() && telling.tryLock()) {
            try {
                tell();
            } finally {
                telling.unlock();
            }
        }
    }

    private void tell() {
        var lessons = new ArrayList<Lesson>();
        for (var next = untold.poll(); next != null; next = untold.poll()) {
            lessons.add(next);
        }
        try {
            byGate(lessons).forEach(this::tell);
        } catch (DatabaseException e) {
            LOG.debug("a gate does not hear what went well: {}", e.getMessage());
        }
    }

    private void tell(String gate, List<Lesson> lessons) {
        stores.database()
                .writeInPassing(tx -> {
                    teach(tx, gate, lessons);
                    return true;
                });
    }

    private static SortedMap<String, List<Lesson>> byGate(List<Lesson> lessons) {
        return lessons.stream()
                .collect(groupingBy(each -> each.work().gate(), TreeMap::new, toList()));
    }

    /// These calls were in flight together, and are no longer counted.
    private void teach(Tx tx, String gate, List<Lesson> lessons) {
        int inFlight = stores.gates().inFlight(tx, gate) + lessons.size();
        teach(tx, gate, lessons, new Traffic(inFlight, 0));
    }

    private void teach(Tx tx, String id, List<Lesson> lessons, Traffic traffic) {
        var before = stores.gates().lock(tx, id);
        var gate = before;
        for (var lesson : lessons) {
            var work = lesson.work();
            var sent = new Gate.Sent(work.batch() + ":" + work.scene(), work.startedAt());
            gate = gate.after(lesson.outcome(), sent, traffic, lesson.at());
        }
        if (!gate.equals(before)) {
            stores.gates().save(tx, id, gate);
        }
    }
}
