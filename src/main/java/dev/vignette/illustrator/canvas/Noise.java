package dev.vignette.illustrator.canvas;

/// Smooth chance over a plane: neighbours are alike. From 0 to 1, the same everywhere for one seed.
public final class Noise {

    private final long seed;

    private Noise(long seed) {
        this.seed = seed;
    }

    public static Noise of(long seed, String purpose) {
        return new Noise(Chance.hash(seed, purpose));
    }

    public double at(double x, double y) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        double across = smooth(x - left);
        double down = smooth(y - top);
        double above = mix(corner(left, top), corner(left + 1, top), across);
        double below = mix(corner(left, top + 1), corner(left + 1, top + 1), across);
        return mix(above, below, down);
    }

    /// The skyline of a ridge: a long wave with shorter ones on it.
    public double skyline(double along) {
        return at(along, 0.5) * 0.65 + at(along * 2.7, 7.5) * 0.25 + at(along * 7, 13.5) * 0.10;
    }

    private double corner(int x, int y) {
        long mixed = seed + x * 0x9E3779B97F4A7C15L + y * 0xC2B2AE3D27D4EB4FL;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return ((mixed ^ (mixed >>> 31)) >>> 11) * 0x1.0p-53;
    }

    private static double smooth(double t) {
        return t * t * (3 - 2 * t);
    }

    private static double mix(double a, double b, double share) {
        return a + (b - a) * share;
    }
}
