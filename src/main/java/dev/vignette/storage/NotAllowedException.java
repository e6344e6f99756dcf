package dev.vignette.storage;

import java.io.IOException;

/// The storage is there and refuses, until somebody changes its settings or ours.
public final class NotAllowedException extends IOException {

    public NotAllowedException(String message) {
        super(message);
    }
}
