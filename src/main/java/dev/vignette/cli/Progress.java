package dev.vignette.cli;

/// Tells somebody how far a batch is.
interface Progress extends AutoCloseable {

    /// Called when something changed, and every second.
    void at(Standing standing);

    /// Something worth a line of its own.
    void say(String line);

    @Override
    void close();
}
