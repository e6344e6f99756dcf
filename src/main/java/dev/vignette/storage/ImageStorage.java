package dev.vignette.storage;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// Where picture bytes are kept. What was put is there, whatever happens then, when `put` returns.
public interface ImageStorage extends AutoCloseable {

    /// Stores bytes under a key, whole or not at all.
    void put(String key, byte[] bytes) throws IOException;

    /// The bytes of a key, if it was stored.
    Optional<byte[]> find(String key) throws IOException;

    /// The bytes from an offset on; none from the end on.
    ///
    /// @throws java.nio.file.NoSuchFileException where nothing is stored under the key
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

    /// Where whoever has the link can download what is stored under a key, for a while and without
    /// asking us; empty where the storage gives out none.
    ///
    /// @param life of the link: 1 s to 7 days
    default Optional<URI> link(String key, Duration life) {
        return Optional.empty();
    }

    /// Looks whether its database keeps its pictures here. Before something is put or deleted it
    /// looks by itself; whoever is about to pay for pictures wants to know sooner. Where it is away
    /// it looks when it is back.
    ///
    /// @throws NotAllowedException where they are kept elsewhere; the message says what to do
    /// @throws IOException where it cannot be found out now
    default void bind() throws IOException {}

    /// Lets go of what it is reached with.
    @Override
    default void close() {}

    /// Where pictures wait while this storage is away; empty: there is no better place than the
    /// storage itself.
    default Optional<Spool> spool() {
        return Optional.empty();
    }
}
