package dev.vignette.illustrator.painting;

import dev.vignette.illustrator.canvas.Colours;
import dev.vignette.illustrator.canvas.Noise;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/// Lets a picture look brushed in thin colour: edges waver, pigment gathers along them, the paper
/// shines through and stays white around the rim.
final class Watercolour {

    private static final int PAPER = 0xFCFAF4;
    private static final int CELL = 8;

    private final int[] pixels;
    private final int[] before;
    private final int width;
    private final int height;
    private final Noise noise;
    private final double unit;

    private Watercolour(BufferedImage image, Noise noise) {
        pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        before = pixels.clone();
        width = image.getWidth();
        height = image.getHeight();
        unit = Math.min(height, width * 0.9) / 576;
        this.noise = noise;
    }

    static void wash(BufferedImage image, Noise noise) {
        new Watercolour(image, noise).wash();
    }

    private void wash() {
        var wet = grid(0.022, 0);
        var aside = grid(0.10, 300);
        var down = grid(0.10, 700);
        double shift = 7 * unit;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int fromX = clamped(x + (at(aside, x, y) - 0.5) * shift, width);
                int fromY = clamped(y + (at(down, x, y) - 0.5) * shift, height);
                double thin = 0.14 + 0.26 * at(wet, x, y) + 0.08 * at(aside, x, y);
                int washed = Colours.mix(before[fromY * width + fromX], PAPER, thin);
                double rim = gathered(fromX, fromY);
                int pigment = Colours.mix(washed, 0x2E3348, rim);
                pixels[y * width + x] = Colours.mix(pigment, PAPER, margin(x, y, at(down, x, y)));
            }
        }
    }

    /// How much pigment lies at a point: more where the colour changes.
    private double gathered(int x, int y) {
        int step = Math.max(1, (int) Math.round(1.5 * unit));
        int here = y * width + x;
        int right = y * width + Math.min(width - 1, x + step);
        int below = Math.min(height - 1, y + step) * width + x;
        int light = Tones.light(before[here]);
        int change =
                Math.abs(light - Tones.light(before[right]))
                        + Math.abs(light - Tones.light(before[below]));
        return Math.min(0.34, change / 255.0 * 0.9);
    }

    /// 1 on the bare paper at the rim, 0 inside.
    private double margin(int x, int y, double ragged) {
        double in = Math.min(Math.min(x, width - 1.0 - x), Math.min(y, height - 1.0 - y));
        double edge = (9 + 22 * ragged) * unit;
        return Math.clamp((edge - in) / (5 * unit), 0, 1);
    }

    private float[] grid(double grain, double offset) {
        int across = width / CELL + 2;
        var grid = new float[across * (height / CELL + 2)];
        double scale = grain * CELL / unit;
        for (int i = 0; i < grid.length; i++) {
            int x = i % across;
            double y = Math.floor(i / (double) across);
            grid[i] = (float) noise.at(x * scale + offset, y * scale + offset);
        }
        return grid;
    }

    private double at(float[] grid, int x, int y) {
        int across = width / CELL + 2;
        int cell = y / CELL * across + x / CELL;
        double right = x % CELL / (double) CELL;
        double top = grid[cell] + (grid[cell + 1] - grid[cell]) * right;
        double low = grid[cell + across] + (grid[cell + across + 1] - grid[cell + across]) * right;
        return top + (low - top) * (y % CELL) / CELL;
    }

    private static int clamped(double at, int size) {
        return Math.clamp((int) at, 0, size - 1);
    }
}
