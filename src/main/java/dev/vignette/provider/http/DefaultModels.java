package dev.vignette.provider.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/// The models that draw when nobody names one, kept in one resource with its date.
public final class DefaultModels {

    private static final String RESOURCE = "/dev/vignette/provider/default-models.properties";

    private final Properties models;

    private DefaultModels(Properties models) {
        this.models = models;
    }

    /// Those of this release.
    public static DefaultModels ofThisRelease() {
        var models = new Properties();
        try (var in = Objects.requireNonNull(DefaultModels.class.getResourceAsStream(RESOURCE))) {
            models.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new DefaultModels(models);
    }

    /// The model of a provider: `gpt-image-2` for `openai`.
    ///
    /// @throws IllegalArgumentException where the list has none
    public String of(String provider) {
        var model = models.getProperty(provider);
        if (model == null) {
            throw new IllegalArgumentException("no default model is known for " + provider);
        }
        return model.strip();
    }

    /// The end of a sentence about a model that is gone: what its maker has in its place; empty
    /// where that is not known.
    static String successorOf(String provider, String model) {
        var all = ofThisRelease();
        var successor =
                all.models.getProperty("successor." + provider, all.models.getProperty(provider));
        return successor == null || successor.equals(model)
                ? ""
                : "; its maker's successor is %s (as of %s)".formatted(successor, all.asOf());
    }

    /// The month in which the list was looked at: `2026-11`.
    public String asOf() {
        return models.getProperty("asOf", "unknown");
    }
}
