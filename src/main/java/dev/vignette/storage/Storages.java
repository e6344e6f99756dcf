package dev.vignette.storage;

import dev.vignette.config.Environment;
import java.nio.file.Path;
import java.util.Optional;

/// The storage that an address names.
public final class Storages {

    private Storages() {}

    /// @param address empty: the data folder
    /// @throws IllegalArgumentException where the address is none; the message says what one is
    @SuppressWarnings("UnusedVariable") // what S3 is reached with
    public static ImageStorage open(Path data, Optional<String> address, Environment environment) {
        if (address.isPresent()) {
            throw new IllegalArgumentException("--storage is not in this version yet");
        }
        return new FolderStorage(data.resolve("pictures"));
    }
}
