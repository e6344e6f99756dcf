package dev.vignette.illustrator;

import dev.vignette.illustrator.scene.SceneSpec;

/// A finished drawing, and what was understood of the words it was drawn from.
public final class Drawing {

    private final byte[] png;
    private final SceneSpec spec;

    Drawing(byte[] png, SceneSpec spec) {
        this.png = png;
        this.spec = spec;
    }

    /// The picture as a PNG; the caller may keep it.
    public byte[] png() {
        return png.clone();
    }

    /// What the picture shows, how sure of it the illustrator is, and the words it did not know.
    public SceneSpec spec() {
        return spec;
    }
}
