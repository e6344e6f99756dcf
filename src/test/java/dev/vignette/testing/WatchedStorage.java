package dev.vignette.testing;

import dev.vignette.storage.ForwardingStorage;
import dev.vignette.storage.ImageStorage;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;

/// A storage with somebody who looks on, before anything is found or put there.
public final class WatchedStorage extends ForwardingStorage {

    /// Who looks on.
    @FunctionalInterface
    public interface Watcher {

        /// Hears what is about to be done.
        ///
        /// @param deed `find ` or `put `
        void sees(String deed, String key) throws SQLException;
    }

    private final Watcher watcher;

    public WatchedStorage(ImageStorage storage, Watcher watcher) {
        super(storage);
        this.watcher = watcher;
    }

    @Override
    public Optional<byte[]> find(String key) throws IOException {
        tell("find ", key);
        return super.find(key);
    }

    @Override
    public void put(String key, byte[] bytes) throws IOException {
        tell("put ", key);
        super.put(key, bytes);
    }

    private void tell(String deed, String key) throws IOException {
        try {
            watcher.sees(deed, key);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}
