package dev.vignette.storage;

import java.io.IOException;
import java.util.Optional;

/// A storage elsewhere, and a spool here for the time it is away. What waits in the spool is not
/// stored: only who looks for it by its key has it sent, so that all machines find it from then on.
final class SpooledStorage extends ForwardingStorage {

    private final Spool spool;

    SpooledStorage(ImageStorage storage, Spool spool) {
        super(storage);
        this.spool = spool;
    }

    @Override
    public void put(String key, byte[] bytes) throws IOException {
        try {
            super.put(key, bytes);
            spool.reached();
        } catch (IOException e) {
            spool.refused(e);
            throw e;
        }
    }

    @Override
    public void bind() throws IOException {
        if (!spool.isTrusted()) {
            return; // whoever knocks next binds it
        }
        try (var _ = Waiting.on("word of whose pictures are in " + this, Optional.empty())) {
            super.bind();
        } catch (IOException e) {
            spool.distrust(e);
            throw e;
        }
    }

    @Override
    public Optional<byte[]> find(String key) throws IOException {
        var waiting = spool.find(key);
        if (waiting.isEmpty()) {
            return super.find(key); // looked for last: what leaves the spool is there by then
        }
        put(key, waiting.get());
        spool.remove(key);
        return waiting;
    }

    @Override
    public void deleteAll(String prefix) throws IOException {
        spool.deleteAll(prefix);
        super.deleteAll(prefix);
    }

    /// The spool has to hold what comes while the storage is away, and then nothing else.
    @Override
    public long free() throws IOException {
        long here = spool.free();
        try {
            return Math.min(super.free(), here);
        } catch (IOException _) {
            return here;
        }
    }

    @Override
    public Optional<Spool> spool() {
        return Optional.of(spool);
    }

    @Override
    public String toString() {
        return spool.storage();
    }
}
