package dev.vignette.server;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// A few platform threads for work that takes CPU. On virtual threads, which are not time-sliced,
/// it would keep everybody else waiting.
final class Crew implements AutoCloseable {

    private final ThreadPoolExecutor threads;

    /// @param waiting tasks that may wait; more are refused
    Crew(String name, int size, int waiting) {
        threads =
                new ThreadPoolExecutor(
                        size,
                        size,
                        1,
                        TimeUnit.MINUTES,
                        new ArrayBlockingQueue<>(waiting),
                        Thread.ofPlatform().name(name + "-", 0).daemon().factory());
        threads.allowCoreThreadTimeOut(true);
    }

    /// What a task gives, once its turn has come.
    ///
    /// @throws Problem where too many wait already
    <T> T result(Callable<T> task) throws Exception {
        try {
            return threads.submit(task).get();
        } catch (RejectedExecutionException _) {
            throw Problem.busy("Too much is asked at once. Try again in a moment.");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception trouble ? trouble : e;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw Problem.busy("The server is stopping.");
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
