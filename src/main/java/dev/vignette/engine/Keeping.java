package dev.vignette.engine;

import dev.vignette.batch.PauseReason;
import dev.vignette.batch.Picture;
import dev.vignette.database.DatabaseException;
import dev.vignette.database.SceneWork;
import dev.vignette.image.DigitalSourceType;
import dev.vignette.image.Image;
import dev.vignette.image.Label;
import dev.vignette.provider.Outcome.Generated;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Stores a paid picture, however long the disk stays full.
final class Keeping {

    private static final Logger LOG = LoggerFactory.getLogger(Keeping.class);

    private static final Duration WHILE_DISK_IS_FULL = Duration.ofSeconds(2);

    private final Stores stores;
    private final InstantSource clock;

    Keeping(Stores stores, InstantSource clock) {
        this.stores = stores;
        this.clock = clock;
    }

    /// What the row is to remember of the picture, which is stored by now.
    Picture keep(SceneWork work, Generated generated) throws InterruptedException {
        var image = labelled(work, generated);
        var key = PictureFile.key(work.batch(), work.scene(), work.token(), image.mediaType());
        while (true) {
            try {
                stores.storage().put(key, image.bytes());
                return PictureFile.describe(
                        key,
                        image,
                        work.provider(),
                        work.model(),
                        work.seed(),
                        generated.provenance(),
                        clock.instant());
            } catch (IOException e) {
                LOG.error(
                        "cannot store the picture of scene {} of {}, next try in 2 s: {}",
                        work.scene(),
                        work.batch(),
                        e.toString());
                pauseForStorage(work, e);
                Thread.sleep(WHILE_DISK_IS_FULL);
            }
        }
    }

    /// As it came, or with a label where its user wants one.
    private static Image labelled(SceneWork work, Generated generated) {
        if (!work.options().extras().label()) {
            return generated.image();
        }
        var source =
                work.provider().equals("illustrator")
                        ? DigitalSourceType.ALGORITHMIC_MEDIA
                        : DigitalSourceType.TRAINED_ALGORITHMIC_MEDIA;
        return new Label(source, generated.provenance()).on(generated.image());
    }

    private void pauseForStorage(SceneWork work, IOException trouble) {
        var until = Optional.of(clock.instant().plus(WHILE_DISK_IS_FULL.multipliedBy(2)));
        var why = "A picture cannot be stored: " + trouble.getMessage();
        try {
            stores.database()
                    .write(tx ->
                            stores.pause(
                                    tx,
                                    work.batch(),
                                    work.provider(),
                                    PauseReason.DISK_FULL,
                                    why,
                                    until,
                                    clock.instant()));
        } catch (DatabaseException e) {
            LOG.error("cannot pause batch {}: {}", work.batch(), e.getMessage());
        }
    }
}
