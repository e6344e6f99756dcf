package dev.vignette;

import dev.vignette.batch.Batch;
import dev.vignette.batch.BatchId;
import dev.vignette.batch.BatchState.Cancelled;
import dev.vignette.batch.BatchState.Finished;
import dev.vignette.batch.BatchState.Paused;
import dev.vignette.batch.BatchState.Running;
import dev.vignette.database.OwnerStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is thrown away by itself: batches that were over long ago, where somebody asked for that.
public final class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private static final int AT_ONCE = 100;

    /// With so many it is not the batches' fault, and there is another time.
    private static final int MOST_STUCK = 10;

    private final Studio studio;
    private final OwnerStore owners;
    private final Removal removal;

    Retention(Studio studio) {
        this.studio = studio;
        this.owners = new OwnerStore(studio.stores().batches());
        this.removal = new Removal(studio);
    }

    /// Deletes the batches that were over before a moment, with their pictures; how many there
    /// were. One whose pictures cannot be deleted stays, and keeps no other; so does one that its
    /// user has tried again when its turn comes, even if it is over once more.
    public int deleteOverBefore(Instant moment) {
        int deleted = 0;
        var stuck = new HashSet<BatchId>();
        while (true) {
            int most = AT_ONCE + stuck.size();
            var old = studio.stores().database().read(tx -> owners.overBefore(tx, moment, most));
            for (var id : old) {
                if (stuck.contains(id)) {
                    continue;
                }
                if (isDeleted(id, moment)) {
                    deleted++;
                } else if (stuck.add(id) && stuck.size() == MOST_STUCK) {
                    return deleted;
                }
            }
            if (old.size() < most) {
                return deleted;
            }
        }
    }

    private boolean isDeleted(BatchId id, Instant moment) {
        try {
            return removal.delete(id, batch -> isOverBefore(batch, moment)) instanceof Deleted.Done;
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("batch {} is old and cannot be deleted: {}", id, e.toString());
            return false;
        }
    }

    private static boolean isOverBefore(Batch batch, Instant moment) {
        return switch (batch.state()) {
            case Finished(var at) -> at.isBefore(moment);
            case Cancelled(var at) -> at.isBefore(moment);
            case Running _, Paused _ -> false;
        };
    }
}
