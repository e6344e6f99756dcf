package dev.vignette.storage;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// A storage in which nothing is put and nothing deleted before it is known to be the one that its
/// database keeps pictures in. What was refused is looked at anew each time; a yes holds for this
/// process.
final class BoundStorage implements ImageStorage, Spool.Knock {

    private final ImageStorage storage;
    private final Spool.Knock knock;
    private final Binding binding;
    private volatile boolean isBound;

    BoundStorage(ImageStorage storage, Spool.Knock knock, Binding binding) {
        this.storage = storage;
        this.knock = knock;
        this.binding = binding;
    }

    @Override
    public void bind() throws IOException {
        if (!isBound) {
            binding.bind(storage);
            isBound = true;
        }
    }

    @Override
    public void ask() throws IOException {
        knock.ask();
        bind();
    }

    @Override
    public void askToPut() throws IOException {
        ask();
        knock.askToPut();
    }

    @Override
    public void put(String key, byte[] bytes) throws IOException {
        bind();
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
        bind();
        storage.discardUnfinished(key);
    }

    @Override
    public void deleteAll(String prefix) throws IOException {
        bind();
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
    public void close() {
        storage.close();
    }

    @Override
    public String toString() {
        return storage.toString();
    }
}
