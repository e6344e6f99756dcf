package dev.vignette.storage;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// A storage that leaves everything to another one, until somebody says otherwise.
public abstract class ForwardingStorage implements ImageStorage {

    private final ImageStorage storage;

    protected ForwardingStorage(ImageStorage storage) {
        this.storage = storage;
    }

    @Override
    public void put(String key, byte[] bytes) throws IOException {
        storage.put(key, bytes);
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

    @Override
    public Optional<URI> link(String key, Duration life) {
        return storage.link(key, life);
    }

    @Override
    public void bind() throws IOException {
        storage.bind();
    }

    @Override
    public Optional<Spool> spool() {
        return storage.spool();
    }

    @Override
    public void close() {
        storage.close();
    }

    @Override
    public String toString() {
        return storage.toString();
    }
}
