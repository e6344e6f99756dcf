package dev.vignette.database;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The time of the database, by which all go that share it, whatever their own clocks say: waits,
/// heartbeats and quotas of one are read by another. It is asked for at the start and every 30 s;
/// between, this counts the time that passes. How long an answer took bounds how wrong it can be:
/// what lies within that is left alone.
final class SharedClock implements InstantSource, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SharedClock.class);

    private static final Duration ASK_AGAIN = Duration.ofSeconds(30);
    private static final Duration LOOK = Duration.ofSeconds(1);

    /// A machine whose own clock runs away from the time that passed has slept, or was set.
    private static final Duration SLEPT = Duration.ofSeconds(1);

    /// By so much it stands still rather than go back: the same instant is not told twice in the
    /// wrong order for the sake of a few milliseconds. By more it does go back, as the database's
    /// own clock did.
    private static final Duration STANDS_STILL = Duration.ofSeconds(1);

    private static final int FIRST_QUESTIONS = 3;

    /// What the database said, and how long it took to say so.
    ///
    /// @param at when it had answered, counted as the clock's nanoseconds are: what follows, such
    ///   as the end of the transaction, takes its own time
    record Told(Instant time, Duration took, long at) {}

    /// @param nanos counted from anywhere
    private record Mark(Instant time, Instant machine, long nanos) {}

    private final Supplier<Told> database;
    private final InstantSource machine;
    private final LongSupplier nanos;
    private final AtomicReference<Instant> last;
    private final Thread watch;
    private volatile Mark mark;

    /// @param database says what time it is; throws a [DatabaseException] where it is away
    /// @param machine this machine's own clock
    /// @param nanos time that passes, counted from anywhere
    SharedClock(Supplier<Told> database, InstantSource machine, LongSupplier nanos) {
        this.database = database;
        this.machine = machine;
        this.nanos = nanos;
        this.mark = first();
        this.last = new AtomicReference<>(mark.time());
        this.watch = Thread.ofVirtual().name("clock").unstarted(this::watch);
    }

    private Mark first() {
        var best = database.get();
        for (int i = 1; i < FIRST_QUESTIONS; i++) {
            var next = database.get();
            best = next.took().compareTo(best.took()) < 0 ? next : best;
        }
        var time = best.time().plus(best.took().dividedBy(2));
        var own = machineAt(best.at());
        var ahead = Duration.between(time, own);
        if (ahead.abs().compareTo(SLEPT) > 0) {
            LOG.warn(
                    "this machine's clock is {} s {} that of the database, which counts",
                    ahead.abs().toSeconds(),
                    ahead.isNegative() ? "behind" : "ahead of");
        }
        return new Mark(time, own, best.at());
    }

    private Instant machineAt(long when) {
        return machine.instant().minusNanos(nanos.getAsLong() - when);
    }

    /// Compares from now on, until it is closed.
    SharedClock watched() {
        watch.start();
        return this;
    }

    @Override
    public Instant instant() {
        var time = at(nanos.getAsLong());
        return last.accumulateAndGet(
                time,
                (before, now) ->
                        now.isBefore(before) && now.plus(STANDS_STILL).isAfter(before)
                                ? before
                                : now);
    }

    private Instant at(long when) {
        var from = mark;
        return from.time().plusNanos(when - from.nanos());
    }

    /// Asks the database, and moves to the next instant that its answer allows.
    void compare() {
        var asked = database.get();
        var earliest = asked.time();
        var latest = earliest.plus(asked.took());
        var here = at(asked.at());
        var time = here.isBefore(earliest) ? earliest : here.isAfter(latest) ? latest : here;
        mark = new Mark(time, machineAt(asked.at()), asked.at());
    }

    /// Whether it has to be compared before its time.
    boolean isDoubtful() {
        var from = mark;
        var passed = Duration.ofNanos(nanos.getAsLong() - from.nanos());
        var byMachine = Duration.between(from.machine(), machine.instant());
        return byMachine.minus(passed).abs().compareTo(SLEPT) > 0;
    }

    private void watch() {
        long compared = nanos.getAsLong();
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(LOOK);
                if (isDoubtful() || nanos.getAsLong() - compared > ASK_AGAIN.toNanos()) {
                    compare();
                    compared = nanos.getAsLong();
                }
            } catch (InterruptedException _) {
                return;
            } catch (DatabaseException e) {
                LOG.debug("cannot ask the database for the time: {}", e.getMessage());
            } catch (RuntimeException e) {
                LOG.error("a bug: asking the database for the time threw, next try in 1 s", e);
            }
        }
    }

    @Override
    public void close() {
        watch.interrupt();
    }
}
