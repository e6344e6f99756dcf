package dev.vignette.engine;

import dev.vignette.batch.BatchId;
import dev.vignette.database.DatabaseException;
import dev.vignette.database.Leases;
import dev.vignette.database.WorkerStore.Worker;
import dev.vignette.rewriting.Rewriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A worker of this process: admits scenes as the gate lets it, draws them, frees what dead workers
/// held, and drains when it is told to stop.
public final class Engine implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);

    /// How often somebody looks for due scenes where nothing happens by itself.
    private static final Duration TICK = Duration.ofMillis(50);

    private static final Duration LOOK_FOR_THE_DEAD = Duration.ofSeconds(2);

    /// Calls in flight of one process.
    private static final int MOST_IN_FLIGHT = 256;

    private final Stores stores;
    private final InstantSource clock;
    private final String id = UUID.randomUUID().toString();
    private final Presence presence;
    private final Roster roster;
    private final Heartbeat heartbeat;
    private final Leases leases;
    private final Dispatcher dispatcher;
    private final SceneRun run;
    private final Semaphore somethingChanged = new Semaphore(0);
    private final Thread loop;
    private final Optional<Deliveries> deliveries;
    private volatile boolean draining;
    private volatile boolean stopped;

    private Engine(
            Stores stores,
            Artists artists,
            Rewriter rewriter,
            InstantSource clock,
            Path data,
            Optional<BatchId> only)
            throws IOException {
        this.stores = stores;
        this.clock = clock;
        this.presence = new Presence(data.resolve("workers"), id);
        this.roster = new Roster(stores, data, clock);
        var scope = only.map(BatchId::value).orElse("*");
        this.heartbeat = new Heartbeat(stores, new Worker(id, roster.home(), scope), clock);
        this.run =
                new SceneRun(
                        stores,
                        artists,
                        rewriter,
                        clock,
                        id,
                        () -> draining,
                        heartbeat::isUnbrokenSince);
        this.leases =
                new Leases(
                        stores.database(),
                        clock,
                        scope,
                        id,
                        MOST_IN_FLIGHT,
                        this::draw,
                        worker -> roster.mayLive(worker, heartbeat.isSteady()));
        this.dispatcher = new Dispatcher(stores, artists, clock, id, only, MOST_IN_FLIGHT);
        this.loop = Thread.ofPlatform().name("vignette-dispatcher").daemon().unstarted(this::loop);
        this.deliveries = stores.storage().spool().map(it -> new Deliveries(stores, it, clock));
    }

    /// Starts a worker.
    ///
    /// @param rewriter who finds other words for what is refused
    /// @param data the data folder, whose dead workers it buries
    /// @param only its one batch; empty: all that run
    public static Engine start(
            Stores stores,
            Artists artists,
            Rewriter rewriter,
            InstantSource clock,
            Path data,
            Optional<BatchId> only) {
        try {
            var engine = new Engine(stores, artists, rewriter, clock, data, only);
            engine.start();
            return engine;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start a worker in " + data, e);
        }
    }

    private void start() {
        try {
            heartbeat.start();
            buryTheDead();
            deliveries.ifPresent(Deliveries::start);
            leases.start();
            loop.start();
        } catch (RuntimeException e) {
            close(); // else it would pass for a worker that lives
            throw e;
        }
    }

    /// Whether a live process works on a batch, on whichever machine.
    public static boolean isWorkedOn(Stores stores, Path data, InstantSource clock, BatchId batch) {
        return new Roster(stores, data, clock).isWorkedOn(batch, _ -> true);
    }

    /// Whether nobody but this worker would draw a batch.
    public boolean isAloneWith(BatchId batch) {
        return !roster.isWorkedOn(batch, worker -> !worker.equals(id));
    }

    private void loop() {
        long lookedForTheDead = System.nanoTime();
        boolean troubled = false;
        while (!draining) {
            try {
                long began = System.nanoTime();
                int started = dispatcher.admit(leases);
                if (troubled) {
                    LOG.info("scenes are admitted again");
                    troubled = false;
                }
                if (started > 0) {
                    leases.wake();
                }
                var rest =
                        started > 0
                                ? TICK
                                : dispatcher.rest(Duration.ofNanos(System.nanoTime() - began));
                if (System.nanoTime() - lookedForTheDead > LOOK_FOR_THE_DEAD.toNanos()) {
                    buryTheDead();
                    lookedForTheDead = System.nanoTime();
                }
                if (somethingChanged.tryAcquire(rest.toMillis(), TimeUnit.MILLISECONDS)) {
                    somethingChanged.drainPermits();
                }
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException e) {
                if (stopped) {
                    return; // interrupted while it waited for the database
                }
                tell(e);
                troubled = true;
                somethingChanged.drainPermits();
                pause();
            }
        }
    }

    /// Even after a bug it goes on: a worker that lives and admits nothing helps nobody.
    private static void tell(RuntimeException e) {
        if (e instanceof DatabaseException || e instanceof UncheckedIOException) {
            LOG.error("cannot admit scenes, next try in 1 s: {}", e.getMessage());
        } else {
            LOG.error("a bug: admitting scenes threw, next try in 1 s", e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofSeconds(1));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void draw(Leases.Lease lease) {
        try {
            run.run(lease);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            dispatcher.stir();
            somethingChanged.release();
        }
    }

    private void buryTheDead() {
        roster.buryTheDead(heartbeat.isSteady());
    }

    /// Starts no further call, and waits for those in flight.
    ///
    /// @return whether they all came back in time
    public boolean drain(Duration atMost) throws InterruptedException {
        draining = true;
        somethingChanged.release();
        long until = System.nanoTime() + atMost.toNanos();
        loop.join(atMost); // what it let through last counts too
        while (leases.held() > 0 && System.nanoTime() - until < 0) {
            Thread.sleep(20);
        }
        return leases.held() == 0;
    }

    /// Stops at once; what was in flight waits again, and nobody is suspected of it.
    @Override
    public void close() {
        if (stopped) {
            return;
        }
        stopped = true;
        draining = true;
        loop.interrupt();
        deliveries.ifPresent(Deliveries::close);
        leases.close();
        heartbeat.close();
        leave();
        try {
            presence.close();
        } catch (IOException e) {
            LOG.debug("the lock file stays behind: {}", e.getMessage());
        }
    }

    private void leave() {
        try {
            Instant now = clock.instant();
            stores.database().write(tx -> stores.workers().bury(tx, id, false, now));
        } catch (DatabaseException e) {
            LOG.warn("cannot say that this worker ends, others will find out: {}", e.getMessage());
        }
    }
}
