package dev.vignette.illustrator.painting;

import dev.vignette.illustrator.canvas.Colours;
import dev.vignette.illustrator.canvas.Noise;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/// Draws a picture again with a soft pencil on white paper: lines where it changes, hatching where
/// it is dark, crossed where it is darker.
final class Pencil {

    private static final int PAPER = 0xFCFBF8;
    private static final int GRAPHITE = 0x3A3A42;

    private final int[] pixels;
    private final int[] seen;
    private final int[] light;

    /// Night is drawn on white paper too.
    private final double lift;

    private final int width;
    private final int height;
    private final Noise noise;
    private final double unit;

    private Pencil(BufferedImage image, Noise noise) {
        pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        width = image.getWidth();
        height = image.getHeight();
        unit = Math.min(height, width * 0.9) / 576;
        seen = pixels.clone();
        light = new int[pixels.length];
        long sum = 0;
        for (int i = 0; i < pixels.length; i++) {
            light[i] = Tones.light(pixels[i]);
            sum += light[i];
        }
        lift = Math.clamp(165.0 * pixels.length / Math.max(1, sum), 1, 2.4);
        this.noise = noise;
    }

    static void draw(BufferedImage image, Noise noise) {
        new Pencil(image, noise).draw();
    }

    private void draw() {
        for (int y = 0; y < height; y++) {
            double waver = noise.at(3, y * 0.02 / unit) * 9 * unit;
            for (int x = 0; x < width; x++) {
                double tone = Math.max(line(x, y), hatching(x, y, waver));
                pixels[y * width + x] = Colours.mix(PAPER, GRAPHITE, Math.min(0.92, tone));
            }
        }
    }

    /// How dark the outline is here.
    private double line(int x, int y) {
        double change =
                Math.hypot(
                        apart(seen(x - 1, y), seen(x + 1, y)),
                        apart(seen(x, y - 1), seen(x, y + 1)));
        return Math.clamp((change * lift - 14) / 95, 0, 0.9);
    }

    /// How far two colours are from each other: a fox on snow of the same grey has an outline too.
    private static double apart(int one, int other) {
        return Math.abs((one >> 16 & 255) - (other >> 16 & 255)) * 0.6
                + Math.abs((one >> 8 & 255) - (other >> 8 & 255)) * 0.7
                + Math.abs((one & 255) - (other & 255)) * 0.5;
    }

    private int seen(int x, int y) {
        return seen[Math.clamp(y, 0, height - 1) * width + Math.clamp(x, 0, width - 1)];
    }

    private double hatching(int x, int y, double waver) {
        double dark = 1 - at(x, y) / 255.0;
        double step = 5.5 * unit;
        double tone = 0;
        if (dark > 0.16) {
            tone = Math.max(tone, stroke(x + y + waver, step) * Math.min(0.5, dark * 0.75));
        }
        if (dark > 0.45) {
            tone = Math.max(tone, stroke(x - y + waver, step) * Math.min(0.55, dark * 0.7));
        }
        if (dark > 0.66) {
            tone = Math.max(tone, stroke(y + waver * 0.5, step * 0.8) * 0.6);
        }
        return tone + Math.max(0, dark - 0.5) * 0.3;
    }

    /// A row of soft strokes: 1 on a stroke, 0 between two.
    private static double stroke(double along, double step) {
        double phase = along / step - Math.floor(along / step);
        return Math.clamp(1.4 - Math.abs(phase - 0.5) * 5.2, 0, 1);
    }

    private int at(int x, int y) {
        int here = Math.clamp(y, 0, height - 1) * width + Math.clamp(x, 0, width - 1);
        return (int) Math.min(255, light[here] * lift);
    }
}
