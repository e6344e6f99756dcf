package dev.vignette.storage;

import java.io.IOException;

/// What ties a storage to the database whose pictures it keeps.
@FunctionalInterface
public interface Binding {

    /// For a database that nobody shares: its pictures are wherever its one user says.
    Binding NONE = _ -> {};

    /// Ties them together where neither is tied yet, and else looks whether they belong together.
    ///
    /// @throws NotAllowedException where they do not; the message says what to do
    /// @throws IOException where it cannot be found out now
    void bind(ImageStorage storage) throws IOException;
}
