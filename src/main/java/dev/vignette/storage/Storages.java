package dev.vignette.storage;

import dev.vignette.config.Environment;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Optional;

/// The storage that an address names.
public final class Storages {

    private Storages() {}

    /// @param address `file:///folder`, which may be one that several machines share; empty: the
    ///   data folder
    /// @throws IllegalArgumentException where the address is none; the message says what one is
    @SuppressWarnings("UnusedVariable") // what S3 is reached with
    public static ImageStorage open(Path data, Optional<String> address, Environment environment) {
        return new FolderStorage(
                address.map(Storages::folder).orElseGet(() -> data.resolve("pictures")));
    }

    private static Path folder(String address) {
        try {
            if (address.startsWith("file:/")) {
                return Path.of(URI.create(address));
            }
        } catch (IllegalArgumentException | FileSystemNotFoundException _) {
            // said below
        }
        throw new IllegalArgumentException("--storage takes file:///folder");
    }
}
