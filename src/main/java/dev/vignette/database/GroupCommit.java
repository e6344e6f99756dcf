package dev.vignette.database;

import java.sql.Connection;
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

    private record Job<T>(Function<Tx, T> work, CompletableFuture<T> result) {

        /// Runs the work; what it did is undone if it throws.
        @Nullable Runnable run(Connection connection, Tx tx) throws SQLException {
            execute(connection, "savepoint job");
            try {
                T value = work.apply(tx);
                execute(connection, "release job");
                return () -> result.complete(value);
            } catch (RuntimeException | Error e) {
                execute(connection, "rollback to job");
                execute(connection, "release job");
                result.completeExceptionally(e);
                return null;
            }
        }
    }

    private final LinkedTransferQueue<Job<?>> waiting = new LinkedTransferQueue<>();
    private final Connection connection;
    private final Tx tx;
    private final Thread writer;
    private volatile boolean closed;

    GroupCommit(Connection connection) {
        this.connection = connection;
        this.tx = new Tx(connection, Dialect.SQLITE);
        this.writer = Thread.ofPlatform().name("vignette-writer").daemon().start(this::loop);
    }

    <T> T write(Function<Tx, T> work) {
        if (closed) {
            throw new DatabaseException("the database is closed");
        }
        var result = new CompletableFuture<T>();
        waiting.add(new Job<>(work, result));
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
            execute(connection, "begin immediate");
            var done = new ArrayList<Runnable>();
            for (var job : group) {
                var completion = job.run(connection, tx);
                if (completion != null) {
                    done.add(completion);
                }
            }
            execute(connection, "commit");
            done.forEach(Runnable::run);
        } catch (SQLException e) {
            rollBack();
            var trouble = new DatabaseException("cannot commit", e);
            group.forEach(job -> job.result().completeExceptionally(trouble));
        }
    }

    private void rollBack() {
        try {
            execute(connection, "rollback");
        } catch (SQLException _) {
            // the commit's own trouble says more
        }
    }

    /// The driver would begin the next transaction with each commit, and hold its lock; so we say
    /// when.
    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
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
