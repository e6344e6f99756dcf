package dev.vignette.storage;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// Where picture bytes are kept. What was put is on the disk when `put` returns.
public interface ImageStorage {

    /// Stores bytes under a key, whole or not at all.
    void put(String key, byte[] bytes) throws IOException;

    /// The bytes of a key, if it was stored.
    Optional<byte[]> find(String key) throws IOException;

    /// The bytes from an offset on.
    InputStream open(String key, long from) throws IOException;

    /// Removes what somebody who was killed has left of a picture that he was storing under a key.
    /// Whoever is still storing it starts again.
    void discardUnfinished(String key) throws IOException;

    /// Removes everything whose key begins with a prefix that ends in `/`.
    void deleteAll(String prefix) throws IOException;

    /// Bytes stored under a prefix that ends in `/`.
    long size(String prefix) throws IOException;

    /// Bytes that can still be stored.
    long free() throws IOException;
}
