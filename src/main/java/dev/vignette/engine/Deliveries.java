package dev.vignette.engine;

import dev.vignette.batch.BatchId;
import dev.vignette.database.DatabaseException;
import dev.vignette.storage.Spool;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends the pictures that processes which ended have left on this machine, because the store was
/// away. Whoever draws their scenes finds them in the store, and adopts them.
final class Deliveries implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);

    private static final Duration EVERY = Duration.ofSeconds(2);

    /// A process that lives sends its own sooner than this.
    private static final Duration LEFT_ALONE = Duration.ofSeconds(10);

    private final Stores stores;
    private final Spool spool;
    private final InstantSource clock;
    private final Thread loop;
    private volatile boolean isClosed;

    Deliveries(Stores stores, Spool spool, InstantSource clock) {
        this.stores = stores;
        this.spool = spool;
        this.clock = clock;
        this.loop = Thread.ofVirtual().name("vignette-deliveries").unstarted(this::loop);
    }

    void start() {
        loop.start();
    }

    private void loop() {
        while (!isClosed) {
            try {
                deliver();
                Thread.sleep(EVERY);
            } catch (InterruptedException _) {
                return;
            } catch (IOException | DatabaseException e) {
                LOG.debug("nothing is delivered now: {}", e.getMessage());
                pause();
            } catch (RuntimeException e) {
                LOG.error("a bug: delivering pictures threw, next try in 2 s", e);
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(EVERY);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Sends what lies here, if the store takes it.
    void deliver() throws IOException {
        var left = spool.left(clock.instant().minus(LEFT_ALONE));
        if ((!left.isEmpty() || spool.obstacle().isPresent()) && !spool.knock()) {
            return;
        }
        for (var key : left) {
            deliver(key);
        }
    }

    private void deliver(String key) throws IOException {
        var picture = spool.find(key);
        if (picture.isEmpty()) {
            return; // its scene's new owner has sent it
        }
        if (isWanted(key)) {
            stores.storage().put(key, picture.get());
            LOG.info("{}, left here by a process that ended, is in {} now", key, stores.storage());
        }
        spool.remove(key);
    }

    /// What was left of a batch that somebody has deleted since is not sent.
    private boolean isWanted(String key) {
        var batch = new BatchId(key.substring(0, key.indexOf('/')));
        return stores.database().read(tx -> stores.batches().find(tx, batch)).isPresent();
    }

    @Override
    public void close() {
        isClosed = true;
        loop.interrupt();
    }
}
