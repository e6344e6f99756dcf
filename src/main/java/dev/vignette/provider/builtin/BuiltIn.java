package dev.vignette.provider.builtin;

import dev.vignette.illustrator.Illustrator;
import dev.vignette.provider.ImageProvider;

/// The way to the built-in illustrator, which needs nothing and costs nothing.
public final class BuiltIn {

    /// As in `--provider`.
    public static final String NAME = "illustrator";

    private BuiltIn() {}

    /// A provider that draws on this machine's own cores, as many pictures at once as there are.
    public static ImageProvider provider() {
        return new BuiltInProvider(
                new Illustrator()::draw, Runtime.getRuntime().availableProcessors());
    }
}
