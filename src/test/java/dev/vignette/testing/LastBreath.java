package dev.vignette.testing;

import dev.vignette.storage.ForwardingStorage;
import dev.vignette.storage.ImageStorage;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;

/// A storage whose process ends right after it has stored a picture, before anybody hears of it.
public final class LastBreath extends ForwardingStorage {

    private final CountDownLatch stored = new CountDownLatch(1);

    public LastBreath(ImageStorage storage) {
        super(storage);
    }

    /// Waits until a picture lies there.
    public void await() throws InterruptedException {
        stored.await();
    }

    @Override
    public void put(String key, byte[] bytes) throws IOException {
        super.put(key, bytes);
        stored.countDown();
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            throw new AssertionError("the process has ended", e);
        }
    }
}
