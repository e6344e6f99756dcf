package dev.vignette.moving;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// A few things at a time, in the order in which they are asked for: a storage that is far away is
/// not waited for one picture after the other. What comes of them is taken in that same order.
final class AtOnce implements AutoCloseable {

    /// Each may hold a picture in memory.
    private static final int MOST = 8;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ArrayDeque<Future<?>> begun = new ArrayDeque<>();

    /// Begins something as soon as there is room for it.
    ///
    /// @throws IOException what one before it threw
    void begin(Callable<?> task) throws IOException, InterruptedException {
        if (begun.size() == MOST) {
            await(begun.removeFirst());
        }
        begun.addLast(threads.submit(task));
    }

    /// Returns when all is done.
    ///
    /// @throws IOException what one of them threw
    void await() throws IOException, InterruptedException {
        while (!begun.isEmpty()) {
            await(begun.removeFirst());
        }
    }

    private static void await(Future<?> task) throws IOException, InterruptedException {
        try {
            task.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException trouble -> throw trouble;
                case RuntimeException trouble -> throw trouble;
                case null, default -> throw new IOException(e.getCause());
            }
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }
}
