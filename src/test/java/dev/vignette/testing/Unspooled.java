package dev.vignette.testing;

import dev.vignette.storage.ForwardingStorage;
import dev.vignette.storage.ImageStorage;
import dev.vignette.storage.Spool;
import java.util.Optional;

/// A storage without the protection of its spool.
public final class Unspooled extends ForwardingStorage {

    public Unspooled(ImageStorage storage) {
        super(storage);
    }

    @Override
    public Optional<Spool> spool() {
        return Optional.empty();
    }
}
