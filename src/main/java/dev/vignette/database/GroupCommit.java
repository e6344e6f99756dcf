package dev.vignette.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedTransferQueue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The one writer of a SQLite file. Whatever waits when a commit ends shares the next one, so that
/// many scenes pay for one fsync; each still fails alone. On a platform thread: fsync would pin a
/// virtual one.
final class GroupCommit implements AutoCloseable {

    /// A commit larger than this keeps its first member waiting for too long.
    private static final int LARGEST_GROUP = 256;

    /// @param lasts whether it survives a power cut, too
    private record Job<T>(Function<Tx, T> work, CompletableFuture<T> result, boolean lasts) {

        /// Runs the work; what it did is undone if it throws.
        @Nullable Runnable run(Tx tx) throws SQLException {
            execute(tx, "savepoint job");
            try {
                T value = work.apply(tx);
                execute(tx, "release job");
                return () -> result.complete(value);
            } catch (RuntimeException | Error e) {
                execute(tx, "rollback to job");
                execute(tx, "release job");
                result.completeExceptionally(e);
                return null;
            }
        }
    }

    private final LinkedTransferQueue<Job<?>> waiting = new LinkedTransferQueue<>();
    private final Tx tx;
    private final Thread writer;
    private boolean fsyncs = true; // as the connection was opened
    private volatile boolean closed;

    GroupCommit(Connection connection) {
        this.tx = new Tx(connection, Dialect.SQLITE, Statements.kept(connection));
        this.writer = Thread.ofPlatform().name("vignette-writer").daemon().start(this::loop);
    }

    /// What is written is on the disk when it returns.
    <T> T write(Function<Tx, T> work) {
        return write(work, true);
    }

    /// What is written is seen by everybody when it returns; a power cut may take it back.
    <T> T writeInPassing(Function<Tx, T> work) {
        return write(work, false);
    }

    private <T> T write(Function<Tx, T> work, boolean lasts) {
        if (closed) {
            throw new DatabaseException("the database is closed");
        }
        var result = new CompletableFuture<T>();
        waiting.add(new Job<>(work, result, lasts));
        if (closed) {
            failWhatWaits();
        }
        try {
            return result.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void loop() {
        try {
            while (!closed) {
                var group = new ArrayList<Job<?>>();
                group.add(waiting.take());
                waiting.drainTo(group, LARGEST_GROUP - 1);
                commit(group);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            failWhatWaits();
        }
    }

    private void commit(List<Job<?>> group) {
        try {
            fsync(group.stream().anyMatch(Job::lasts));
            execute(tx, "begin immediate");
            var done = new ArrayList<Runnable>();
            for (var job : group) {
                var completion = job.run(tx);
                if (completion != null) {
                    done.add(completion);
                }
            }
            execute(tx, "commit");
            done.forEach(Runnable::run);
        } catch (SQLException e) {
            rollBack();
            var trouble = new DatabaseException("cannot commit", e);
            group.forEach(job -> job.result().completeExceptionally(trouble));
        }
    }

    /// A commit with fsync brings those before it to the disk as well.
    private void fsync(boolean wanted) throws SQLException {
        if (wanted != fsyncs) {
            execute(tx, wanted ? "pragma synchronous = full" : "pragma synchronous = normal");
            fsyncs = wanted;
        }
    }

    private void rollBack() {
        try {
            execute(tx, "rollback");
        } catch (SQLException _) {
            // the commit's own trouble says more
        }
    }

    /// The driver would begin the next transaction with each commit, and hold its lock; so we say
    /// when.
    private static void execute(Tx tx, String sql) throws SQLException {
        tx.with(sql, PreparedStatement::execute);
    }

    private void failWhatWaits() {
        for (var job = waiting.poll(); job != null; job = waiting.poll()) {
            job.result().completeExceptionally(new DatabaseException("the database is closed"));
        }
    }

    /// Ends after the group in hand.
    @Override
    public void close() {
        closed = true;
        writer.interrupt();
        try {
            writer.join(10_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
