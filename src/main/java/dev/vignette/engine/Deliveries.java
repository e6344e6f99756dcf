package dev.vignette.engine;

import static java.util.stream.Collectors.toSet;

import dev.vignette.batch.BatchId;
import dev.vignette.database.DatabaseException;
import dev.vignette.storage.Spool;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
    private final Set<BatchId> told = new HashSet<>();
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
        var unknown = unknown(left);
        var ours = left.stream().filter(key -> !unknown.contains(batch(key))).toList();
        boolean isInTheWay = spool.obstacle().isPresent();
        if ((!ours.isEmpty() || isInTheWay) && !spool.knock()) {
            return;
        }
        if (isInTheWay && spool.obstacle().isEmpty()) {
            LOG.info("{} answers; pictures can be stored there", stores.storage());
        }
        for (var key : ours) {
            try {
                deliver(key);
            } catch (IOException e) {
                LOG.warn("{} stays in the spool, next try in 2 s: {}", key, e.toString());
                if (!spool.knock()) {
                    return; // it is not this picture's fault
                }
            }
        }
    }

    private void deliver(String key) throws IOException {
        var picture = spool.find(key);
        if (picture.isEmpty()) {
            return; // its scene's new owner has sent it
        }
        stores.storage().put(key, picture.get());
        LOG.info("{}, left here by a process that ended, is in {} now", key, stores.storage());
        spool.remove(key);
    }

    /// The batches that this database does not have. Another one may: what was paid for there stays
    /// here until somebody comes who knows it, or throws it away.
    private Set<BatchId> unknown(List<String> left) {
        var batches = left.stream().map(Deliveries::batch).distinct().toList();
        if (batches.isEmpty()) {
            return Set.of();
        }
        var unknown =
                stores.database()
                        .read(tx ->
                                batches.stream()
                                        .filter(id -> stores.batches().find(tx, id).isEmpty())
                                        .collect(toSet()));
        for (var id : unknown) {
            if (told.add(id)) {
                LOG.warn(
                        "{}~… stays in the spool: this database does not have the batch. If it was deleted elsewhere, delete the files",
                        id);
            }
        }
        return unknown;
    }

    private static BatchId batch(String key) {
        return new BatchId(key.substring(0, key.indexOf('/')));
    }

    @Override
    public void close() {
        isClosed = true;
        loop.interrupt();
    }
}
