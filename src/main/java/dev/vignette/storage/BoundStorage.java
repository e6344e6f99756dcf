package dev.vignette.storage;

import java.io.IOException;

/// A storage in which nothing is put and nothing deleted before it is known to be the one that its
/// database keeps pictures in. What was refused is looked at anew each time; a yes holds for this
/// process.
final class BoundStorage extends ForwardingStorage implements Spool.Knock {

    private final ImageStorage storage;
    private final Spool.Knock knock;
    private final Binding binding;
    private volatile boolean isBound;

    BoundStorage(ImageStorage storage, Spool.Knock knock, Binding binding) {
        super(storage);
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
        super.put(key, bytes);
    }

    @Override
    public void discardUnfinished(String key) throws IOException {
        bind();
        super.discardUnfinished(key);
    }

    @Override
    public void deleteAll(String prefix) throws IOException {
        bind();
        super.deleteAll(prefix);
    }
}
