package dev.vignette.engine;

import dev.vignette.batch.PauseReason;
import dev.vignette.batch.Picture;
import dev.vignette.database.DatabaseException;
import dev.vignette.database.SceneWork;
import dev.vignette.image.DigitalSourceType;
import dev.vignette.image.Image;
import dev.vignette.image.Label;
import dev.vignette.provider.Outcome.Generated;
import dev.vignette.storage.Spool;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Stores a paid picture, however long the disk stays full or the store is away. Where it goes to a
/// store, it lies in the spool of this machine until it is there, so that not even the death of
/// this process loses it.
final class Keeping {

    private static final Logger LOG = LoggerFactory.getLogger(Keeping.class);

    private static final Duration UNTIL_THE_NEXT_TRY = Duration.ofSeconds(2);

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
        var spool = stores.storage().spool();
        if (spool.isPresent()) {
            send(work, key, image, spool.get());
        } else {
            store(work, key, image);
        }
        return PictureFile.describe(
                key,
                image,
                work.provider(),
                work.model(),
                work.seed(),
                generated.provenance(),
                clock.instant());
    }

    private void store(SceneWork work, String key, Image image) throws InterruptedException {
        while (true) {
            try {
                stores.storage().put(key, image.bytes());
                return;
            } catch (IOException e) {
                LOG.error(
                        "cannot store the picture of scene {} of {}, next try in 2 s: {}",
                        work.scene(),
                        work.batch(),
                        e.toString());
                pauseForStorage(work, "A picture cannot be stored: " + e.getMessage());
                Thread.sleep(UNTIL_THE_NEXT_TRY);
            }
        }
    }

    private void send(SceneWork work, String key, Image image, Spool spool)
            throws InterruptedException {
        try {
            hold(work, key, image, spool);
            if (spool.isAway() || !put(work, key, image)) {
                spool.delay(key);
                tell(work, spool);
                sendWhenItIsBack(work, key, image, spool);
                spool.sent(key).ifPresent(this::tellItIsBack);
            }
        } finally {
            spool.letGo(key);
        }
        forget(key, spool);
    }

    private void sendWhenItIsBack(SceneWork work, String key, Image image, Spool spool)
            throws InterruptedException {
        while (true) {
            spool.takeTurn();
            try {
                if (put(work, key, image)) {
                    return;
                }
                Thread.sleep(UNTIL_THE_NEXT_TRY);
            } finally {
                spool.endTurn();
            }
            if (!spool.holds(key)) {
                hold(work, key, image, spool);
            }
        }
    }

    private boolean put(SceneWork work, String key, Image image) {
        try {
            stores.storage().put(key, image.bytes());
            return true;
        } catch (IOException e) {
            LOG.debug("scene {} of {}: {}", work.scene(), work.batch(), e.getMessage());
            return false;
        }
    }

    private static void tell(SceneWork work, Spool spool) {
        LOG.warn(
                "the picture of scene {} of {} cannot be stored yet, and is sent when it can; {}",
                work.scene(),
                work.batch(),
                spool);
    }

    private void tellItIsBack(int sent) {
        LOG.info(
                "{} is back; {} sent",
                stores.storage(),
                sent == 1 ? "1 picture that waited was" : sent + " pictures that waited were");
    }

    /// Where the disk does not take it, the picture has only this process to live in: then nothing
    /// else is drawn meanwhile.
    private void hold(SceneWork work, String key, Image image, Spool spool) {
        try {
            spool.hold(key, image.bytes());
        } catch (IOException e) {
            LOG.error(
                    "the picture of scene {} of {} cannot be kept on this machine: {}",
                    work.scene(),
                    work.batch(),
                    e.toString());
            if (spool.isAway()) {
                pauseForStorage(
                        work,
                        "A picture can be kept neither in %s nor on this machine: %s"
                                .formatted(stores.storage(), e.getMessage()));
            }
        }
    }

    private static void forget(String key, Spool spool) {
        try {
            spool.remove(key);
        } catch (IOException e) {
            LOG.debug("a picture that is stored stays behind on this machine: {}", e.toString());
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

    /// Pauses a batch whose pictures the storage does not take or show, for a few seconds.
    void pauseForStorage(SceneWork work, String why) {
        var until = Optional.of(clock.instant().plus(UNTIL_THE_NEXT_TRY.multipliedBy(2)));
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
