package dev.vignette.illustrator.painting;

import dev.vignette.illustrator.canvas.Canvas;
import dev.vignette.illustrator.canvas.Noise;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/// The last coat: the unevenness of a wash, the grain of paper, darker corners.
final class Finish {

    private static final double WASH = 0.06;
    private static final double GRAIN = 0.04;
    private static final double CORNERS = 0.17;
    private static final int CELL = 16;
    private static final int TILE = 256;
    private static final float[] PAPER = paper();

    private final int[] pixels;
    private final int width;
    private final int height;
    private final float[] wash;
    private final int cells;

    private Finish(BufferedImage image, Noise noise) {
        pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        width = image.getWidth();
        height = image.getHeight();
        cells = width / CELL + 2;
        wash = new float[cells * (height / CELL + 2)];
        for (int i = 0; i < wash.length; i++) {
            double x = i % cells;
            double y = Math.floor(i / (double) cells);
            double cloudy = noise.at(x * 0.33, y * 0.33) * 0.6 + noise.at(x * 0.9, y * 0.9) * 0.4;
            wash[i] = (float) ((cloudy - 0.5) * WASH);
        }
    }

    static void coat(Canvas canvas) {
        new Finish(canvas.image(), canvas.noise("wash")).coat();
    }

    private void coat() {
        var across = new float[width];
        for (int x = 0; x < width; x++) {
            across[x] = corner(x, width);
        }
        for (int y = 0; y < height; y++) {
            row(y, 1 - corner(y, height), across);
        }
    }

    private static float corner(int at, int size) {
        double out = (at - size * 0.5) / (size * 0.5);
        return (float) (out * out * out * out * 0.5 * CORNERS);
    }

    private void row(int y, float light, float[] across) {
        int above = y / CELL * cells;
        float down = y % CELL / (float) CELL;
        int grain = y % TILE * TILE;
        for (int x = 0; x < width; x++) {
            int cell = above + x / CELL;
            float right = x % CELL / (float) CELL;
            float top = wash[cell] + (wash[cell + 1] - wash[cell]) * right;
            float low = wash[cell + cells] + (wash[cell + cells + 1] - wash[cell + cells]) * right;
            float factor = light - across[x] + top + (low - top) * down + PAPER[grain + x % TILE];
            pixels[y * width + x] = times(pixels[y * width + x], factor);
        }
    }

    private static int times(int pixel, float factor) {
        int red = Math.min(255, (int) ((pixel >> 16 & 255) * factor));
        int green = Math.min(255, (int) ((pixel >> 8 & 255) * factor));
        int blue = Math.min(255, (int) ((pixel & 255) * factor));
        return red << 16 | green << 8 | blue;
    }

    /// One tile of paper grain: fine, coarse, and slanting fibres.
    private static float[] paper() {
        var fine = Noise.of(77, "fine");
        var coarse = Noise.of(78, "coarse");
        var paper = new float[TILE * TILE];
        for (int i = 0; i < paper.length; i++) {
            int x = i % TILE;
            int y = i / TILE;
            double fibre = coarse.at(Math.floor((x + y) / 3.0), Math.floor(y / 3.0) + 400);
            double rough = coarse.at(Math.floor(x / 2.0), Math.floor(y / 2.0));
            double grain = fine.at(x, y) * 0.5 + rough * 0.3 + fibre * 0.2;
            paper[i] = (float) ((grain - 0.5) * GRAIN);
        }
        return paper;
    }
}
