package dev.vignette.server;

import dev.vignette.Changes;
import dev.vignette.batch.BatchId;
import dev.vignette.database.DatabaseException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The feeds of all batches that somebody follows, looked after by one thread.
final class Feeds implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger("Server");
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    private static final class Followed {
        private final Feed feed;
        private int followers;

        private Followed(Feed feed) {
            this.feed = feed;
        }
    }

    private final Changes changes;
    private final Views views;
    private final int most;
    private final Map<BatchId, Followed> followed = new HashMap<>();
    private final Thread looking;
    private int followers;
    private boolean closed;

    /// @param most who follow at the same time
    Feeds(Changes changes, Views views, int most) {
        this.changes = changes;
        this.views = views;
        this.most = most;
        this.looking =
                Thread.ofPlatform().name("vignette-events").daemon().start(this::keepLooking);
    }

    /// Follows a batch, until [#leave].
    ///
    /// @throws Problem where too many follow already
    synchronized Feed join(BatchId id) {
        if (closed || followers >= most) {
            throw Problem.busy("Too many follow batches here already. Try again in a moment.");
        }
        followers++;
        var mine = followed.computeIfAbsent(id, _ -> new Followed(new Feed(id, changes, views)));
        mine.followers++;
        return mine.feed;
    }

    synchronized void leave(BatchId id) {
        followers--;
        var mine = followed.get(id);
        if (mine != null && --mine.followers == 0) {
            followed.remove(id);
        }
    }

    synchronized int followers() {
        return followers;
    }

    private synchronized List<Feed> all() {
        return followed.values().stream().map(each -> each.feed).toList();
    }

    private void keepLooking() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                all().forEach(Feed::look);
                Thread.sleep(BETWEEN_LOOKS);
            } catch (InterruptedException _) {
                return;
            } catch (DatabaseException e) {
                LOG.warn("cannot look what happened: {}", e.getMessage());
            } catch (RuntimeException e) {
                LOG.error("cannot look what happened", e); // and nobody must be deaf for it
            }
        }
    }

    /// Ends all of them.
    @Override
    public void close() {
        looking.interrupt();
        synchronized (this) {
            closed = true;
        }
        all().forEach(Feed::end);
    }
}
