package dev.vignette.engine;

import dev.vignette.batch.BatchId;
import dev.vignette.database.Database;
import dev.vignette.database.Tx;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Scenes of one batch that want the same to be written at one moment share a transaction: whoever
/// comes first writes, and then one of those who came meanwhile does so for all of them. A batch is
/// locked by whoever writes; scenes that wait for each other there would cost more than they do.
final class Together<I, O> {

    /// What is written.
    @FunctionalInterface
    interface Work<I, O> {

        /// Writes for scenes of a batch; it may run more than once.
        ///
        /// @return what came of each, in their order
        List<O> of(Tx tx, BatchId batch, List<I> scenes);
    }

    private static final Logger LOG = LoggerFactory.getLogger(Together.class);

    private final Database database;
    private final Work<I, O> work;
    private final ConcurrentHashMap<BatchId, Line<I, O>> lines = new ConcurrentHashMap<>();

    Together(Database database, Work<I, O> work) {
        this.database = database;
        this.work = work;
    }

    /// @param answer empty: it has to be written without the others
    private record Asked<I, O>(I scene, CompletableFuture<Optional<O>> answer) {}

    /// Those who write to one batch, one at a time.
    private static final class Line<I, O> {
        private final ConcurrentLinkedQueue<Asked<I, O>> waiting = new ConcurrentLinkedQueue<>();
        private final ReentrantLock writing = new ReentrantLock();
        private int length;

        private List<Asked<I, O>> take() {
            var taken = new ArrayList<Asked<I, O>>();
            for (var next = waiting.poll(); next != null; next = waiting.poll()) {
                taken.add(next);
            }
            return taken;
        }
    }

    /// Writes for one scene, and gives what came of it, after it has reached the disk. What cannot
    /// be written for several at once is written for each alone.
    O write(BatchId batch, I scene) {
        var line = enter(batch);
        try {
            var asked = new Asked<I, O>(scene, new CompletableFuture<>());
            line.waiting.add(asked);
            line.writing.lock();
            try {
                if (!asked.answer().isDone()) {
                    writeAll(batch, line);
                }
            } finally {
                line.writing.unlock();
            }
            return asked.answer().join().orElseGet(() -> alone(batch, scene));
        } finally {
            leave(batch);
        }
    }

    /// How many scenes of a batch wait for somebody to write; for tests.
    int waiting(BatchId batch) {
        var line = lines.get(batch);
        return line == null ? 0 : line.waiting.size();
    }

    private void writeAll(BatchId batch, Line<I, O> line) {
        var all = new ArrayList<Asked<I, O>>();
        try {
            var answers =
                    database.write(tx -> {
                        all.addAll(line.take()); // as late as can be, and more if it runs again
                        return work.of(tx, batch, all.stream().map(Asked::scene).toList());
                    });
            IntStream.range(0, all.size())
                    .forEach(i -> all.get(i).answer().complete(Optional.of(answers.get(i))));
        } catch (RuntimeException | Error e) {
            LOG.debug("{} scenes are written each alone: {}", all.size(), e.getMessage());
            all.addAll(line.take());
            all.forEach(each -> each.answer().complete(Optional.empty()));
        }
    }

    private O alone(BatchId batch, I scene) {
        return database.write(tx -> work.of(tx, batch, List.of(scene))).getFirst();
    }

    private Line<I, O> enter(BatchId batch) {
        return lines.compute(
                batch,
                (_, found) -> {
                    var line = found == null ? new Line<I, O>() : found;
                    line.length++;
                    return line;
                });
    }

    private void leave(BatchId batch) {
        lines.computeIfPresent(batch, (_, line) -> --line.length == 0 ? null : line);
    }
}
