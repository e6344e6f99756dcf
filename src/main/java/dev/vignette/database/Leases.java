package dev.vignette.database;

import static java.util.stream.Collectors.toList;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.exceptions.ExecutionException;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.vignette.batch.BatchId;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Who holds which scene: db-scheduler's leases, kept alive by a heartbeat, handed on when a worker
/// dies. A scene gets here only when it was admitted, in the transaction that admitted it.
public final class Leases implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Leases.class);

    /// A dead worker's scenes are found after at most 2 x 4 + 4 s.
    public static final Duration HEARTBEAT = Duration.ofSeconds(2);

    private static final int MISSED_HEARTBEATS = 4;

    /// Who is not heard of for so long is taken for dead.
    public static final Duration LIVES_WITHOUT_HEARTBEAT =
            HEARTBEAT.multipliedBy(MISSED_HEARTBEATS);

    private static final Duration POLLING = Duration.ofMillis(250);

    /// Tasks of other processes' scopes are not ours to remove.
    private static final Duration FOR_EVER = Duration.ofDays(36_500);

    /// A scene whose run threw is looked at again after this.
    private static final Duration AFTER_A_BUG = Duration.ofSeconds(2);

    /// Connections for the scheduler.
    record Connections(DataSource source, boolean skipsLocked) {}

    /// One admitted scene. Its turn, counted at admission, is part of its name, so that a
    /// repetition never meets the row of the turn before it.
    public record Lease(BatchId batch, int scene, int turn) {

        String name() {
            return batch + ":" + scene + ":" + turn;
        }

        static Lease named(String name) {
            int first = name.indexOf(':');
            int last = name.lastIndexOf(':');
            return new Lease(
                    new BatchId(name.substring(0, first)),
                    Integer.parseInt(name.substring(first + 1, last)),
                    Integer.parseInt(name.substring(last + 1)));
        }
    }

    private final Scheduler scheduler;
    private final OneTimeTask<Void> task;
    private final TaskDescriptor<Void> descriptor;
    private final Set<String> held = ConcurrentHashMap.newKeySet();

    /// Starts handing out scenes.
    ///
    /// @param scope whose scenes: one batch's, or `*`
    /// @param worker this process
    /// @param most scenes at once
    /// @param run draws one scene; it may take minutes
    /// @param lives whether a worker that sends no heartbeat is known to live
    public Leases(
            Database database,
            InstantSource clock,
            String scope,
            String worker,
            int most,
            Consumer<Lease> run,
            Predicate<String> lives) {
        descriptor = TaskDescriptor.of(taskName(scope));
        task =
                Tasks.oneTime(descriptor)
                        .onDeadExecution((dead, operations) -> {
                            // After a clock jump live leases may look dead; we know better. What is
                            // ours and not in our hands was lost while the database was away.
                            var execution = dead.getExecution();
                            var holder = String.valueOf(execution.pickedBy);
                            if (!held.contains(execution.taskInstance.getId())
                                    && (holder.equals(worker) || !lives.test(holder))) {
                                freed(() -> operations.reschedule(dead, dead.getTimeDone()));
                            }
                        })
                        .onFailure((failed, operations) ->
                                operations.reschedule(
                                        failed, failed.getTimeDone().plus(AFTER_A_BUG)))
                        .execute((instance, _) -> {
                            if (held.add(instance.getId())) {
                                try {
                                    run.accept(Lease.named(instance.getId()));
                                } finally {
                                    held.remove(instance.getId());
                                }
                            }
                        });
        var connections = database.leases();
        var builder =
                Scheduler.create(connections.source(), task)
                        .clock(new NeverBack(clock, System::nanoTime))
                        .threads(most)
                        .executorService(
                                Executors.newFixedThreadPool(
                                        most, Thread.ofVirtual().name("scene-", 0).factory()))
                        .pollingInterval(POLLING)
                        .heartbeatInterval(HEARTBEAT)
                        .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                        .deleteUnresolvedAfter(FOR_EVER)
                        .shutdownMaxWait(Duration.ofMillis(500))
                        .schedulerName(new SchedulerName.Fixed(worker));
        if (connections.skipsLocked()) {
            builder.pollUsingLockAndFetch(0.5, 1.0);
        } else {
            builder.pollUsingFetch(0.5, 2.0);
        }
        scheduler = builder.build();
    }

    public void start() {
        scheduler.start();
    }

    /// Hands scenes out as soon as the transaction commits; if it does not, nothing was handed out.
    ///
    /// @throws DatabaseException where the database refuses, as anything that writes
    public void schedule(Tx tx, List<Lease> leases, Instant now) {
        var instances =
                leases.stream()
                        .<TaskInstance<?>>map(lease -> descriptor.instance(lease.name()).build())
                        .collect(toList());
        var client = SchedulerClient.Builder.create(within(tx.connection()), task).build();
        try {
            client.scheduleBatch(instances, now);
        } catch (RuntimeException e) {
            throw asTheDatabases(e);
        }
    }

    /// The scheduler has exceptions of its own for what the database said.
    private static RuntimeException asTheDatabases(RuntimeException e) {
        return Causes.first(e, SQLException.class)
                .<RuntimeException>map(it -> new DatabaseException("cannot hand scenes out", it))
                .orElse(e);
    }

    /// Of all who find a dead worker's scene one is the quickest; for the others its row has
    /// changed or is gone.
    private static void freed(Runnable reschedule) {
        try {
            reschedule.run();
        } catch (ExecutionException e) {
            LOG.debug("somebody else was quicker: {}", e.getMessage());
        }
    }

    /// Looks for scenes now, not at the next poll.
    public void wake() {
        scheduler.triggerCheckForDueExecutions();
    }

    /// Scenes this process is drawing.
    public int held() {
        return held.size();
    }

    static String taskName(String scope) {
        return "scene@" + scope;
    }

    /// The transaction's connection as a source of connections whose commits are the transaction's
    /// own.
    private static DataSource within(Connection connection) {
        var borrowed =
                (Connection)
                        Proxy.newProxyInstance(
                                Leases.class.getClassLoader(),
                                new Class<?>[] {Connection.class},
                                (_, method, arguments) ->
                                        switch (method.getName()) {
                                            case "close", "commit", "rollback", "setAutoCommit" ->
                                                    null;
                                            default -> {
                                                try {
                                                    yield method.invoke(connection, arguments);
                                                } catch (InvocationTargetException e) {
                                                    throw e.getCause();
                                                }
                                            }
                                        });
        return (DataSource)
                Proxy.newProxyInstance(
                        Leases.class.getClassLoader(),
                        new Class<?>[] {DataSource.class},
                        (_, method, _) ->
                                method.getName().equals("getConnection") ? borrowed : null);
    }

    /// Stops handing out; what is being drawn is not waited for.
    @Override
    public void close() {
        scheduler.stop();
    }
}
