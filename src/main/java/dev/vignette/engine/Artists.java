package dev.vignette.engine;

import dev.vignette.provider.ImageProvider;
import java.util.Optional;

/// The providers this process is configured for.
@FunctionalInterface
public interface Artists {

    /// Who draws for a batch; empty where this process has no key for it.
    Optional<ImageProvider> artist(String provider, String model, Optional<String> baseUrl);
}
