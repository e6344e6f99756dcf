package dev.vignette.storage;

import dev.vignette.config.Environment;
import dev.vignette.storage.FolderStorage.MissingFolder;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The storage that an address names.
public final class Storages {

    private static final Logger LOG = LoggerFactory.getLogger(Storages.class);

    private static final String WHAT_ONE_IS =
            "write s3://bucket/prefix, or file:///folder/that/all/machines/see";

    private Storages() {}

    /// Opens a storage, and looks whether it can be reached. One that is away for now is opened all
    /// the same.
    ///
    /// @param address empty: the data folder
    /// @param environment what S3 is reached with, under AWS's own names
    /// @param binding to the database whose pictures it keeps; not asked yet
    /// @throws IllegalArgumentException where the address is none, or names what is not there or
    ///   not ours; the message says what to do
    public static ImageStorage open(
            Path data, Optional<String> address, Environment environment, Binding binding) {
        return address.map(it -> spooled(data, it, environment, binding))
                .orElseGet(() ->
                        new BoundStorage(
                                new FolderStorage(data.resolve("pictures")), () -> {}, binding));
    }

    private static ImageStorage spooled(
            Path data, String address, Environment environment, Binding binding) {
        var spool = data.resolve("spool");
        if (address.startsWith("s3://")) {
            return s3(address, environment, spool, binding);
        }
        if (address.startsWith("file:")) {
            var folder = FolderStorage.mounted(folder(address));
            return spooled(folder, address, folder::ask, spool, binding);
        }
        var shown = address.contains("@") ? "" : " " + address; // it may hold a key
        throw new IllegalArgumentException(
                "--storage" + shown + " is no address of a storage; " + WHAT_ONE_IS);
    }

    /// Apart, so that what only S3 needs is loaded only for S3.
    private static ImageStorage s3(
            String address, Environment environment, Path spool, Binding binding) {
        var parsed = S3Address.parse(address);
        var s3 = S3Storage.at(parsed, S3Access.of(environment));
        return spooled(s3, parsed.toString(), s3, spool, binding);
    }

    private static ImageStorage spooled(
            ImageStorage storage, String name, Spool.Knock knock, Path folder, Binding binding) {
        var bound = new BoundStorage(storage, knock, binding);
        var spool = new Spool(folder, name, bound);
        try (var _ = Waiting.on(name, knock.longestLook())) {
            knock.ask();
            spool.reached();
        } catch (NotAllowedException | MissingFolder e) {
            throw new IllegalArgumentException("--storage: " + e.getMessage(), e);
        } catch (IOException e) {
            spool.refused(e);
            LOG.warn("{}; nothing is drawn before it is there", e.getMessage());
        }
        return new SpooledStorage(bound, spool);
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
