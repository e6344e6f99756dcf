package dev.vignette.provider.builtin;

import dev.vignette.illustrator.Illustrator;
import dev.vignette.provider.ImageProvider;

/// The built-in illustrator as a provider: needs no key, no network, no money.
public final class BuiltIn {

    private BuiltIn() {}

    public static ImageProvider provider() {
        return new BuiltInProvider(new Illustrator());
    }
}
