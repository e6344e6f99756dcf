package dev.vignette.testing;

import dev.vignette.storage.ForwardingStorage;
import dev.vignette.storage.ImageStorage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;

/// A folder of pictures whose process can end at each step of a picture's way there, and leave
/// behind what lies on the disk by then.
public final class SteppedStorage extends ForwardingStorage {

    private final Path folder;
    private final Steps steps;

    public SteppedStorage(ImageStorage storage, Path folder, Steps steps) {
        super(storage);
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
        super.put(key, bytes);
        steps.reach("picture: stored");
    }
}
