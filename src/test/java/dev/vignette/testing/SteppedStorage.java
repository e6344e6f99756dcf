package dev.vignette.testing;

import dev.vignette.storage.ImageStorage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/// A folder of pictures whose process can end at each step of a picture's way there, and leave
/// behind what lies on the disk by then.
public final class SteppedStorage implements ImageStorage {

    private final ImageStorage storage;
    private final Path folder;
    private final Steps steps;

    public SteppedStorage(ImageStorage storage, Path folder, Steps steps) {
        this.storage = storage;
        this.folder = folder;
        this.steps = steps;
    }

    @Override
    public void put(String key, byte[] bytes) throws IOException {
        var beside = folder.resolve(key + ".part");
        steps.reach("picture: not begun");
        Files.createDirectories(Objects.requireNonNull(beside.getParent()));
        steps.reach("picture: its folder is made");
        Files.write(beside, new byte[0]);
        steps.reach("picture: nothing of it lies beside");
        Files.write(beside, Arrays.copyOf(bytes, bytes.length / 2));
        steps.reach("picture: half of it lies beside");
        Files.write(beside, bytes);
        steps.reach("picture: all of it lies beside");
        storage.put(key, bytes);
        steps.reach("picture: stored");
    }

    @Override
    public Optional<byte[]> find(String key) throws IOException {
        return storage.find(key);
    }

    @Override
    public InputStream open(String key, long from) throws IOException {
        return storage.open(key, from);
    }

    @Override
    public void discardUnfinished(String key) throws IOException {
        storage.discardUnfinished(key);
    }

    @Override
    public void deleteAll(String prefix) throws IOException {
        storage.deleteAll(prefix);
    }

    @Override
    public long size(String prefix) throws IOException {
        return storage.size(prefix);
    }

    @Override
    public long free() throws IOException {
        return storage.free();
    }
}
