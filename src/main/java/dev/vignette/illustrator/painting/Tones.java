package dev.vignette.illustrator.painting;

import dev.vignette.illustrator.canvas.Colours;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/// Turns a picture into tones of one colour: the browns of an old print, the hard greys of a film.
final class Tones {

    private static final int STEPS = 256;

    private Tones() {}

    static void sepia(BufferedImage image) {
        var ramp = new int[STEPS];
        for (int i = 0; i < STEPS; i++) {
            double light = i / 255.0;
            ramp[i] =
                    light < 0.5
                            ? Colours.mix(0x2C1A10, 0xA67C4E, light * 2)
                            : Colours.mix(0xA67C4E, 0xFBF0D6, light * 2 - 1);
        }
        apply(image, ramp);
    }

    /// Shadows fall deep and lights stand out, as a low lamp does it.
    static void noir(BufferedImage image) {
        var ramp = new int[STEPS];
        for (int i = 0; i < STEPS; i++) {
            double light = i / 255.0;
            double hard = light * light * (3 - 2 * light);
            double tone = Math.clamp(0.35 * light + 0.65 * hard * 1.04, 0, 1);
            ramp[i] = Colours.mix(0x07080B, 0xF7F6F2, tone);
        }
        apply(image, ramp);
    }

    private static void apply(BufferedImage image, int[] ramp) {
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = ramp[light(pixels[i])];
        }
    }

    /// How bright a pixel looks, from 0 to 255.
    static int light(int pixel) {
        return ((pixel >> 16 & 255) * 77 + (pixel >> 8 & 255) * 151 + (pixel & 255) * 28) >> 8;
    }
}
