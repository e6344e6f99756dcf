package dev.vignette.testing;

import dev.vignette.storage.ForwardingStorage;
import dev.vignette.storage.ImageStorage;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A storage that cannot show some of its pictures for a while.
public final class PartlyAway extends ForwardingStorage {

    private final Set<String> away = ConcurrentHashMap.newKeySet();
    private volatile boolean askedInVain;

    public PartlyAway(ImageStorage storage) {
        super(storage);
    }

    public void takeAway(String key) {
        away.add(key);
    }

    public void bringBack(String key) {
        away.remove(key);
    }

    public boolean wasAskedInVain() {
        return askedInVain;
    }

    @Override
    public Optional<byte[]> find(String key) throws IOException {
        if (away.contains(key)) {
            askedInVain = true;
            throw new IOException("it does not answer");
        }
        return super.find(key);
    }
}
