package dev.vignette.illustrator.canvas;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.List;

/// Adds light to a picture the way light adds: bright stays bright, dark takes it on (screen
/// blend), falling off softly to the rim.
final class Glows {

    private final int[] pixels;
    private final int width;
    private final int height;

    private Glows(BufferedImage image) {
        pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        width = image.getWidth();
        height = image.getHeight();
    }

    static void shed(BufferedImage image, List<Canvas.Glow> glows) {
        var onto = new Glows(image);
        glows.forEach(onto::shed);
    }

    private void shed(Canvas.Glow glow) {
        int top = (int) Math.max(0, glow.y() - glow.radius());
        int bottom = (int) Math.min(height - 1, glow.y() + glow.radius());
        for (int y = top; y <= bottom; y++) {
            double down = y - glow.y();
            double half = Math.sqrt(Math.max(0, glow.radius() * glow.radius() - down * down));
            row(glow, y, down * down, half);
        }
    }

    private void row(Canvas.Glow glow, int y, double downSquared, double half) {
        int from = (int) Math.max(0, glow.x() - half);
        int to = (int) Math.min(width - 1, glow.x() + half);
        double shrink = 1 / (glow.radius() * glow.radius());
        int red = glow.colour() >> 16 & 255;
        int green = glow.colour() >> 8 & 255;
        int blue = glow.colour() & 255;
        for (int x = from; x <= to; x++) {
            double across = x - glow.x();
            double left = 1 - (across * across + downSquared) * shrink;
            if (left <= 0) {
                continue;
            }
            int share = (int) (left * left * left * glow.strength() * 256);
            int pixel = pixels[y * width + x];
            pixels[y * width + x] =
                    screen(pixel >> 16 & 255, red, share) << 16
                            | screen(pixel >> 8 & 255, green, share) << 8
                            | screen(pixel & 255, blue, share);
        }
    }

    private static int screen(int under, int light, int share) {
        return Math.min(255, under + (((255 - under) * light * share) >> 16));
    }
}
