package dev.vignette;

import dev.vignette.database.OwnerStore;
import java.io.IOException;
import java.time.Instant;

/// What is thrown away by itself: batches that were over long ago, where somebody asked for that.
public final class Retention {

    private static final int AT_ONCE = 100;

    private final Studio studio;
    private final OwnerStore owners;

    Retention(Studio studio) {
        this.studio = studio;
        this.owners = new OwnerStore(studio.stores().batches());
    }

    /// Deletes the batches that were over before a moment, with their pictures; how many there
    /// were.
    public int deleteOverBefore(Instant moment) throws IOException {
        int deleted = 0;
        while (true) {
            var old = studio.stores().database().read(tx -> owners.overBefore(tx, moment, AT_ONCE));
            for (var id : old) {
                studio.delete(id);
                deleted++;
            }
            if (old.size() < AT_ONCE) {
                return deleted;
            }
        }
    }
}
