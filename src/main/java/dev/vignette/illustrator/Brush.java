package dev.vignette.illustrator;

import dev.vignette.illustrator.scene.SceneSpec;
import java.awt.image.BufferedImage;

/// Paints what a scene shows.
@FunctionalInterface
interface Brush {
    BufferedImage paint(SceneSpec spec, long storySeed, int sceneNumber, int width, int height);
}
