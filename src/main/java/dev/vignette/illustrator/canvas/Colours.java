package dev.vignette.illustrator.canvas;

import java.awt.Color;

/// Arithmetic on colours as 0xRRGGBB.
public final class Colours {

    private Colours() {}

    /// From `a` (share 0) to `b` (share 1); shares outside are cut.
    public static int mix(int a, int b, double share) {
        if (share <= 0) {
            return a;
        }
        if (share >= 1) {
            return b;
        }
        return channel(a, b, share, 16) | channel(a, b, share, 8) | channel(a, b, share, 0);
    }

    /// Towards white for a positive amount, towards a deep blue black for a negative one.
    public static int lit(int colour, double amount) {
        return amount >= 0 ? mix(colour, 0xFFFFFF, amount) : mix(colour, 0x101830, -amount);
    }

    /// Each channel times a factor, as coloured light does it.
    public static int under(int colour, double red, double green, double blue) {
        return times(colour, red, 16) | times(colour, green, 8) | times(colour, blue, 0);
    }

    public static Color opaque(int colour) {
        return new Color(colour);
    }

    /// With an alpha from 0 (clear) to 1 (opaque).
    public static Color clear(int colour, double alpha) {
        int a = (int) Math.clamp(alpha * 255 + 0.5, 0, 255);
        return new Color(colour >> 16 & 255, colour >> 8 & 255, colour & 255, a);
    }

    private static int channel(int a, int b, double share, int shift) {
        int from = a >> shift & 255;
        int to = b >> shift & 255;
        return (int) (from + (to - from) * share + 0.5) << shift;
    }

    private static int times(int colour, double factor, int shift) {
        return (int) Math.min(255, (colour >> shift & 255) * factor) << shift;
    }
}
