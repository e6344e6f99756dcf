package dev.vignette.testing;

import dev.vignette.storage.ImageStorage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/// A storage whose process ends right after it has stored a picture, before anybody hears of it.
public final class LastBreath implements ImageStorage {

    private final ImageStorage storage;
    private final CountDownLatch stored = new CountDownLatch(1);

    public LastBreath(ImageStorage storage) {
        this.storage = storage;
    }

    /// Waits until a picture lies there.
    public void await() throws InterruptedException {
        stored.await();
    }

    @Override
    public void put(String key, byte[] bytes) throws IOException {
        storage.put(key, bytes);
        stored.countDown();
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            throw new AssertionError("the process has ended", e);
        }
    }

    @Override
    public Optional<byte[]> find(String key) throws IOException {
        return storage.find(key);
    }

    @Override
    public InputStream open(String key, long from) throws IOException {
        return storage.open(key, from);
    }

    @Override
    public void discardUnfinished(String key) throws IOException {
        storage.discardUnfinished(key);
    }

    @Override
    public void deleteAll(String prefix) throws IOException {
        storage.deleteAll(prefix);
    }

    @Override
    public long size(String prefix) throws IOException {
        return storage.size(prefix);
    }

    @Override
    public long free() throws IOException {
        return storage.free();
    }
}
