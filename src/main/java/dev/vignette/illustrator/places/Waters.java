package dev.vignette.illustrator.places;

import dev.vignette.illustrator.canvas.Chance;
import dev.vignette.illustrator.canvas.Colours;
import dev.vignette.illustrator.canvas.Noise;
import dev.vignette.illustrator.canvas.Outline;
import dev.vignette.illustrator.canvas.Shapes;
import dev.vignette.illustrator.scene.Weather;
import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.LinearGradientPaint;
import java.awt.Shape;
import java.awt.image.BufferedImage;

/// Water: open sea calm and in storm, ponds, glitter, foam.
final class Waters {

    private Waters() {}

    /// The open sea from a height to the lower edge, with the path of light under sun or moon.
    static void sea(View view, double y) {
        double top = view.y(y);
        surface(
                view,
                Shapes.rectangle(0, top, view.width(), view.height() - top),
                top,
                view.height());
        if (!view.stormy()) {
            ripples(view, top, view.height(), 120);
            glitter(view, top);
        }
    }

    private static void surface(View view, Shape water, double top, double bottom) {
        var light = view.light();
        int deep = view.stormy() ? 0x2E4A5C : 0x1F6E9C;
        int shallow = view.stormy() ? 0x56727E : 0x5FB4C9;
        double sky = view.stormy() ? 0.1 : 0.36;
        var graphics = view.canvas().graphics();
        graphics.setPaint(
                new LinearGradientPaint(
                        0,
                        (float) top,
                        0,
                        (float) bottom,
                        new float[] {0, 0.25f, 1},
                        new Color[] {
                            Colours.opaque(
                                    Colours.mix(light.on(shallow, 0.5), light.horizon(), 0.55)),
                            Colours.opaque(
                                    Colours.mix(
                                            light.on(Colours.mix(shallow, deep, 0.5), 0.15),
                                            light.skyMiddle(),
                                            sky)),
                            Colours.opaque(
                                    Colours.mix(light.on(deep, 0), light.skyTop(), sky * 0.9))
                        }));
        graphics.fill(water);
    }

    private static void ripples(View view, double top, double bottom, int number) {
        var chance = view.chance("ripples");
        double unit = view.unit();
        int colour = Colours.mix(view.light().on(0xDDF2F6, 0.1), view.light().horizon(), 0.3);
        for (int i = 0; i < view.across(number); i++) {
            double near = Math.pow(chance.next(), 1.4);
            double y = top + (bottom - top) * near + 2;
            double length = (8 + 90 * near) * unit * (0.5 + chance.next());
            double x = chance.next() * view.width();
            view.canvas()
                    .strokeLit(
                            Outline.from(x - length / 2, y)
                                    .bow(x, y - length * 0.06, x + length / 2, y)
                                    .open(),
                            colour,
                            (0.8 + 2.2 * near) * unit,
                            0.16 + 0.22 * chance.next());
        }
    }

    private static void glitter(View view, double top) {
        if (view.has(Weather.FOG) || view.rainy() || view.has(Weather.CLOUDY)) {
            return;
        }
        var chance = view.chance("glitter");
        double unit = view.unit();
        double sun = view.x(view.sunX());
        for (int i = 0; i < 80; i++) {
            double near = chance.next();
            double y = top + (view.height() - top) * near * 0.92 + 2;
            double length = (10 + 70 * near) * unit * (0.4 + chance.next());
            double x = sun + chance.spread() * (14 + 74 * near) * unit;
            view.canvas()
                    .strokeLit(
                            Outline.from(x - length / 2, y).line(x + length / 2, y).open(),
                            view.light().glowColour(),
                            (1 + 2.4 * near) * unit,
                            0.55 * (1 - 0.5 * near));
        }
    }

    /// A pond or river of any outline, with the sky in it.
    ///
    /// @param shore where it meets the far bank, in pixels: what is above it is mirrored
    static void pool(View view, Shape water, double shore) {
        var box = water.getBounds2D();
        var light = view.light();
        view.canvas()
                .veil(
                        water,
                        box.getMinY(),
                        box.getMaxY(),
                        Colours.mix(light.on(0x3E8CB0, 0.1), light.skyMiddle(), 0.28),
                        1,
                        1);
        view.canvas()
                .veil(
                        water,
                        box.getMinY(),
                        box.getMinY() + box.getHeight() * 0.7,
                        Colours.mix(light.on(0x9CD0E0, 0.4), light.horizon(), 0.45),
                        1,
                        0);
        reflect(view, water, shore);
        view.canvas()
                .inside(
                        water,
                        () -> {
                            ripples(view, box.getMinY(), box.getMaxY(), 90);
                            if (view.skyOpen()) {
                                glitter(view, box.getMinY());
                            }
                        });
    }

    /// Lays the picture above a shore upside down into the water below it.
    ///
    /// @param shore in pixels
    private static void reflect(View view, Shape water, double shore) {
        if (view.stormy() || view.has(Weather.FOG)) {
            return;
        }
        int width = (int) view.width();
        int line = (int) shore;
        int tall = (int) Math.min(shore, water.getBounds2D().getMaxY() - shore);
        var above = new BufferedImage(width, tall, BufferedImage.TYPE_INT_RGB);
        var copying = above.createGraphics();
        copying.drawImage(view.canvas().image(), 0, tall - line, null);
        copying.dispose();
        view.canvas()
                .inside(
                        water,
                        () -> {
                            var graphics = view.canvas().graphics();
                            graphics.setComposite(
                                    AlphaComposite.getInstance(
                                            AlphaComposite.SRC_OVER, view.rainy() ? 0.14f : 0.30f));
                            graphics.drawImage(
                                    above, 0, line + tall, width, line, 0, 0, width, tall, null);
                        });
    }

    /// One wall of water of a stormy sea, foam on its crests.
    ///
    /// @param y the trough's height, as a share of the picture's
    /// @param length from crest to crest, as a share of a usual picture's width
    static void wave(View view, double y, double swell, double length, int colour, double depth) {
        var name = "wave" + (int) (y * 1000);
        var noise = view.canvas().noise(name);
        var chance = view.chance(name);
        double step = view.size(length * 1.78);
        double phase = chance.next() * step;
        int points = view.across(150);
        double trough = view.y(y);
        double tall = view.size(swell);
        var crest = new double[2 * (points + 1)];
        var line = Outline.from(-10, view.height() + 10);
        for (int i = 0; i <= points; i++) {
            double x = -10 + (view.width() + 20) * i / points;
            crest[2 * i] = x;
            crest[2 * i + 1] = trough - 1.5 * tall * rise(noise, (x + phase) / step);
            line.line(crest[2 * i], crest[2 * i + 1]);
        }
        var wall = line.line(view.width() + 10, view.height() + 10).closed();
        wall(view, wall, trough, tall, colour, depth);
        view.canvas().inside(wall, () -> streaks(view, chance, crest, tall, depth));
        foam(view, chance, crest, trough, tall, depth);
    }

    private static double rise(Noise noise, double along) {
        double turn = along * 2 * Math.PI;
        double swing = 0.5 + 0.5 * Math.sin(turn - 0.6 * Math.sin(turn));
        return Math.pow(swing, 1.9) * (0.55 + 0.75 * noise.at(along * 0.9, 0.3));
    }

    private static void wall(
            View view, Shape wall, double trough, double tall, int colour, double depth) {
        var light = view.light();
        var graphics = view.canvas().graphics();
        graphics.setPaint(
                new LinearGradientPaint(
                        0,
                        (float) (trough - tall * 1.8),
                        0,
                        (float) (trough + tall * 1.3),
                        new float[] {0, 0.38f, 1},
                        new Color[] {
                            Colours.opaque(
                                    light.on(
                                            Colours.lit(Colours.mix(colour, 0x6FC0B8, 0.5), 0.2),
                                            depth)),
                            Colours.opaque(light.on(colour, depth)),
                            Colours.opaque(light.on(Colours.lit(colour, -0.35), depth))
                        }));
        graphics.fill(wall);
    }

    /// Lines that follow the crest further down the wall.
    private static void streaks(
            View view, Chance chance, double[] crest, double tall, double depth) {
        int points = crest.length / 2;
        for (int i = 0; i < view.across(34); i++) {
            int from = chance.below(points - 14);
            int length = 5 + chance.below(8);
            double down = tall * chance.between(0.18, 1.5);
            var line = new double[2 * length];
            for (int k = 0; k < length; k++) {
                line[2 * k] = crest[2 * (from + k)];
                line[2 * k + 1] = crest[2 * (from + k) + 1] + down;
            }
            view.canvas()
                    .stroke(
                            Shapes.curve(line),
                            chance.happens(0.6) ? 0xCFE8EA : 0x1E3A4A,
                            depth,
                            tall * 0.02 * chance.between(0.6, 1.5),
                            0.26);
        }
    }

    /// White caps wherever the crest rises high, thickest in their middle, with spray over them.
    private static void foam(
            View view, Chance chance, double[] crest, double trough, double tall, double depth) {
        int points = crest.length / 2;
        int from = 0;
        while (from < points) {
            int to = from;
            while (to < points && rises(crest, to, trough, tall)) {
                to++;
            }
            if (to - from >= 4) {
                cap(view, chance, crest, from, to - 1, tall, depth);
            }
            from = to + 1;
        }
    }

    private static boolean rises(double[] crest, int point, double trough, double tall) {
        return trough - crest[2 * point + 1] > tall * 0.55;
    }

    private static void cap(
            View view, Chance chance, double[] crest, int from, int to, double tall, double depth) {
        var canvas = view.canvas();
        canvas.fill(band(crest, from, to, tall * 0.30, chance), 0xDDF0F0, depth, 0.4);
        canvas.fill(band(crest, from, to, tall * 0.16, chance), 0xF6FBFC, depth, 0.95);
        for (int i = from; i <= to; i++) {
            double size = tall * chance.between(0.010, 0.03);
            double lift = Math.sin(Math.PI * (i - from) / (to - from));
            canvas.fill(
                    Shapes.oval(
                            crest[2 * i] + tall * chance.between(-0.1, 0.5),
                            crest[2 * i + 1] - tall * (0.03 + 0.34 * chance.next()) * lift,
                            size,
                            size),
                    0xF4FAFB,
                    depth,
                    0.8);
        }
    }

    private static Shape band(double[] crest, int from, int to, double thick, Chance chance) {
        int points = to - from + 1;
        var rim = new double[4 * points];
        for (int i = 0; i < points; i++) {
            double along = i / (double) (points - 1);
            double depth = thick * Math.pow(Math.sin(Math.PI * along), 0.8);
            int back = 2 * points - 1 - i;
            rim[2 * i] = crest[2 * (from + i)];
            rim[2 * i + 1] = crest[2 * (from + i) + 1] - depth * 0.12;
            rim[2 * back] = crest[2 * (from + i)];
            rim[2 * back + 1] =
                    crest[2 * (from + i) + 1]
                            + depth * (i % 2 == 0 ? 0.62 : 1) * chance.between(0.8, 1.15);
        }
        return Shapes.blob(rim);
    }
}
