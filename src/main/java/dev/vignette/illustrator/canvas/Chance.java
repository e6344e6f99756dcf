package dev.vignette.illustrator.canvas;

import java.util.List;

/// Chance that repeats: the same seed and purpose give the same numbers on every machine and
/// thread. Each purpose ("clouds", "trees") has a stream of its own, so that a new painter moves no
/// other.
public final class Chance {

    private long state;

    private Chance(long state) {
        this.state = state;
    }

    /// The stream of one purpose under one seed.
    public static Chance of(long seed, String purpose) {
        return new Chance(hash(seed, purpose));
    }

    /// A well-mixed number from a seed and a word; the same everywhere.
    public static long hash(long seed, String word) {
        long mixed = seed * 0x9E3779B97F4A7C15L + 0x1234567;
        for (int i = 0; i < word.length(); i++) {
            mixed ^= word.charAt(i);
            mixed *= 0x100000001B3L;
            mixed ^= mixed >>> 29;
        }
        return mixed;
    }

    /// At least 0, below 1.
    public double next() {
        return (nextLong() >>> 11) * 0x1.0p-53;
    }

    /// At least `from`, below `to`.
    public double between(double from, double to) {
        return from + (to - from) * next();
    }

    /// At least 0, below `bound`.
    public int below(int bound) {
        return (int) (next() * bound);
    }

    /// True in `share` of all cases.
    public boolean happens(double share) {
        return next() < share;
    }

    /// One of several.
    public <T> T pick(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /// One of several colours or numbers.
    public int pick(int... choices) {
        return choices[below(choices.length)];
    }

    /// Around 0, mostly within -1 to 1, denser in the middle.
    public double spread() {
        return (next() + next() + next() - 1.5) / 1.5;
    }

    /// SplitMix64 (Steele, Lea, Flood, 2014).
    private long nextLong() {
        state += 0x9E3779B97F4A7C15L;
        long mixed = state;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
