package dev.vignette.engine;

import dev.vignette.batch.Picture;
import dev.vignette.database.CallStore.Orphan;
import dev.vignette.database.Leases.Lease;
import dev.vignette.database.SceneWork;
import dev.vignette.image.Inspection;
import dev.vignette.image.Inspection.Sound;
import dev.vignette.image.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Pictures that were paid for and stored, and whose scene does not know of them: the program ended
/// before the row was written, or they came back when another worker had the scene. Found by the
/// tokens of the calls, and kept instead of paying again.
final class Adoption {

    private static final Logger LOG = LoggerFactory.getLogger(Adoption.class);

    private final Stores stores;
    private final InstantSource clock;

    Adoption(Stores stores, InstantSource clock) {
        this.stores = stores;
        this.clock = clock;
    }

    /// Whether the scene is done with a picture that was there already.
    boolean adopted(Lease lease) {
        if (lease.turn() == 1) {
            return false; // nobody called for it before
        }
        var orphans = stores.database().read(tx -> stores.calls().orphaned(tx, lease));
        for (var orphan : orphans) {
            discardUnfinished(lease, orphan.token());
        }
        for (var orphan : orphans) {
            if (adopt(lease, orphan)) {
                return true;
            }
        }
        return false;
    }

    /// What was being stored when the program ended will never be whole.
    private void discardUnfinished(Lease lease, String token) {
        try {
            for (var type : MediaType.values()) {
                var key = PictureFile.key(lease.batch(), lease.scene(), token, type);
                stores.storage().discardUnfinished(key);
            }
        } catch (IOException e) {
            LOG.debug("half a picture stays behind: {}", e.toString());
        }
    }

    private boolean adopt(Lease lease, Orphan orphan) {
        return stores.database()
                .read(tx -> stores.calls().peek(tx, lease, clock.instant()))
                .flatMap(work -> find(work, orphan))
                .map(picture -> keep(lease, orphan.token(), picture))
                .orElse(false);
    }

    private boolean keep(Lease lease, String token, Picture picture) {
        return stores.database()
                .write(tx ->
                        stores.calls()
                                .hold(tx, lease, clock.instant())
                                .map(work -> {
                                    stores.pictures()
                                            .adopted(tx, lease, token, work.attempt(), picture);
                                    return true;
                                })
                                .orElse(false));
    }

    private Optional<Picture> find(SceneWork work, Orphan orphan) {
        try {
            for (var type : MediaType.values()) {
                var key = PictureFile.key(work.batch(), work.scene(), orphan.token(), type);
                var bytes = stores.storage().find(key);
                if (bytes.isPresent() && Inspection.of(bytes.get()) instanceof Sound(var image)) {
                    return Optional.of(
                            PictureFile.describe(
                                    key,
                                    image,
                                    orphan.provider(),
                                    orphan.model(),
                                    work.seed(),
                                    provenance(orphan),
                                    clock.instant()));
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot look for the picture of a call that was cut off", e);
        }
    }

    private static String provenance(Orphan orphan) {
        return orphan.provider().equals("illustrator")
                ? "Drawn by Vignette's built-in illustrator; not an AI model"
                : "Made by an AI model (" + orphan.provider() + " " + orphan.model() + ")";
    }
}
