package dev.vignette.storage;

import dev.vignette.config.Environment;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/// The storage that an address names.
public final class Storages {

    private static final String WHAT_ONE_IS = "write file:///folder/that/all/machines/see";

    private Storages() {}

    /// @param address empty: the data folder
    /// @throws IllegalArgumentException where the address is none; the message says what one is
    @SuppressWarnings("UnusedVariable") // what S3 is reached with
    public static ImageStorage open(Path data, Optional<String> address, Environment environment) {
        return address.<ImageStorage>map(Storages::named)
                .orElseGet(() -> new FolderStorage(data.resolve("pictures")));
    }

    private static ImageStorage named(String address) {
        if (address.startsWith("file:")) {
            return new FolderStorage(folder(address));
        }
        throw new IllegalArgumentException(
                "--storage " + address + " is no address of a storage; " + WHAT_ONE_IS);
    }

    private static Path folder(String address) {
        try {
            return Path.of(URI.create(address)).normalize();
        } catch (RuntimeException e) { // whatever a file system holds against it
            throw new IllegalArgumentException(
                    "--storage " + address + " names no folder; " + WHAT_ONE_IS, e);
        }
    }
}
