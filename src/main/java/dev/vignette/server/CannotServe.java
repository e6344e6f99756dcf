package dev.vignette.server;

/// A server that does not start, with the words that say why and what to do.
public final class CannotServe extends Exception {
    CannotServe(String message) {
        super(message);
    }
}
