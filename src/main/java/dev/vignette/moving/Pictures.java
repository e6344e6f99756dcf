package dev.vignette.moving;

import dev.vignette.image.Sha256;
import dev.vignette.storage.ImageStorage;
import java.io.IOException;

/// Brings pictures from one storage to another. What is there already, and the same, is not written
/// again.
record Pictures(ImageStorage from, ImageStorage to) {

    /// What became of one.
    sealed interface Brought {

        /// It is where it should be.
        ///
        /// @param already whether it was before
        record Whole(long bytes, String sha256, boolean already) implements Brought {}

        /// It is gone where it came from, or other than it should be.
        record Lost() implements Brought {}
    }

    /// One whose checksum is known.
    Brought bring(String key, String sha256) throws IOException {
        var there = to.find(key);
        if (there.isPresent() && Sha256.of(there.get()).equals(sha256)) {
            return new Brought.Whole(there.get().length, sha256, true);
        }
        var found = from.find(key);
        if (found.isEmpty() || !Sha256.of(found.get()).equals(sha256)) {
            return new Brought.Lost();
        }
        to.put(key, found.get());
        return new Brought.Whole(found.get().length, sha256, false);
    }

    /// One whose checksum nobody has noted.
    Brought bring(String key) throws IOException {
        var found = from.find(key);
        return found.isPresent() ? bring(key, Sha256.of(found.get())) : new Brought.Lost();
    }
}
