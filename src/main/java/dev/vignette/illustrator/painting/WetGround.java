package dev.vignette.illustrator.painting;

import dev.vignette.illustrator.canvas.Colours;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/// A wet street: it mirrors what is above it, wavering, the less the nearer.
final class WetGround {

    private WetGround() {}

    /// @param from the height where the wet ground begins, in pixels; above the image there is
    ///   nothing to mirror
    static void shine(BufferedImage image, int from, double unit) {
        if (from < 0) {
            return;
        }
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        int width = image.getWidth();
        int height = image.getHeight();
        for (int y = from; y < height; y++) {
            double near = (y - from) / (double) (height - from);
            double share = 0.40 * (1 - near * 0.55);
            int waver = (int) (2.5 * unit * Math.sin(y * 0.55 / unit));
            int mirrored = Math.max(0, (int) (from - (y - from) * 1.5 - 6 * unit));
            for (int x = 0; x < width; x++) {
                int source = mirrored * width + Math.clamp(x + waver, 0, width - 1);
                pixels[y * width + x] =
                        0xFFFFFF & Colours.mix(pixels[y * width + x], pixels[source], share * 0.8);
            }
        }
    }
}
