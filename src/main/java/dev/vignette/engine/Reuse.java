package dev.vignette.engine;

import dev.vignette.batch.BatchId;
import dev.vignette.batch.Picture;
import dev.vignette.database.DatabaseException;
import dev.vignette.database.ReuseStore.Match;
import dev.vignette.image.Sha256;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes pictures that were drawn before from the very same request, where a batch asks for it. It
/// happens before its first call, a few scenes at a time, so that others do not wait for it.
final class Reuse {

    private static final Logger LOG = LoggerFactory.getLogger(Reuse.class);

    private static final int AT_ONCE = 40;
    private static final Duration UNTIL_THE_NEXT_LOOK = Duration.ofSeconds(5);

    /// Behind the last scene: the batch has been looked through.
    private static final int THROUGH = Integer.MAX_VALUE;

    private final Stores stores;
    private final InstantSource clock;
    private final Map<BatchId, Integer> lookedAt = new ConcurrentHashMap<>();
    private final AtomicBoolean isLooking = new AtomicBoolean();
    private volatile Instant notBefore = Instant.EPOCH;

    Reuse(Stores stores, InstantSource clock) {
        this.stores = stores;
        this.clock = clock;
    }

    /// Whether a batch has been looked through, so that its calls may begin.
    boolean isThrough(BatchId id) {
        return lookedAt.getOrDefault(id, 0) == THROUGH;
    }

    /// Begins to look at some further scenes of each batch, unless somebody still looks: a storage
    /// that hangs keeps nobody else waiting. While it is away nothing is taken, and nothing is paid
    /// for that lies there already.
    ///
    /// @param afterwards runs on another thread, once that is done
    void look(List<BatchId> batches, Runnable afterwards) {
        var soon = Duration.between(clock.instant(), notBefore);
        boolean isTooSoon = soon.isPositive() && soon.compareTo(UNTIL_THE_NEXT_LOOK) <= 0;
        if (isTooSoon || !isLooking.compareAndSet(false, true)) {
            return;
        }
        Thread.ofVirtual()
                .name("vignette-reuse")
                .start(() -> {
                    try {
                        batches.forEach(this::look);
                    } finally {
                        isLooking.set(false);
                        afterwards.run();
                    }
                });
    }

    private void look(BatchId id) {
        try {
            lookFurther(id);
        } catch (IOException | DatabaseException e) {
            LOG.warn(
                    "a picture that is there already cannot be reused now, next try in 5 s: {}",
                    e.getMessage());
            notBefore = clock.instant().plus(UNTIL_THE_NEXT_LOOK);
        } catch (RuntimeException e) {
            LOG.error("a bug: looking for pictures that are there already threw", e);
            notBefore = clock.instant().plus(UNTIL_THE_NEXT_LOOK);
        }
    }

    private void lookFurther(BatchId id) throws IOException {
        int behind = lookedAt.getOrDefault(id, 0);
        var matches = stores.database().read(tx -> stores.reuse().matches(tx, id, behind, AT_ONCE));
        int last = behind;
        boolean taken = false;
        for (var match : matches) {
            if (match.scene() > last || !taken) {
                taken = take(id, match);
            }
            last = match.scene();
        }
        // a scene with more pictures than one look finds has been offered enough of them
        lookedAt.put(id, matches.size() < AT_ONCE ? THROUGH : last);
    }

    private boolean take(BatchId id, Match match) throws IOException {
        return copy(id, match)
                .map(picture ->
                        stores.database()
                                .write(tx ->
                                        stores.reuse()
                                                .take(
                                                        tx,
                                                        id,
                                                        match.scene(),
                                                        picture,
                                                        clock.instant())))
                .orElse(false);
    }

    /// Under a name of its own: the other batch may be deleted. A damaged one is not copied.
    private Optional<Picture> copy(BatchId id, Match match) throws IOException {
        var found = match.picture();
        var bytes = stores.storage().find(found.key());
        if (bytes.filter(it -> Sha256.of(it).equals(found.sha256())).isEmpty()) {
            return Optional.empty();
        }
        var token = found.sha256().substring(0, 16);
        var key = PictureFile.key(id, match.scene(), token, found.mediaType());
        stores.storage().put(key, bytes.get());
        return Optional.of(found.reusedFrom(match.batch().shown(), key));
    }
}
