package dev.vignette.testing;

import dev.vignette.storage.ForwardingStorage;
import dev.vignette.storage.ImageStorage;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/// A storage that takes pictures, and does not answer who asks for one before it may.
public final class HangingStorage extends ForwardingStorage {

    private final CountDownLatch goOn;

    public HangingStorage(ImageStorage storage, CountDownLatch goOn) {
        super(storage);
        this.goOn = goOn;
    }

    @Override
    public Optional<byte[]> find(String key) throws IOException {
        try {
            goOn.await();
        } catch (InterruptedException e) {
            throw new IOException("was not answered", e);
        }
        return super.find(key);
    }
}
