package dev.vignette.illustrator.places;

import dev.vignette.illustrator.canvas.Colours;
import dev.vignette.illustrator.canvas.Outline;
import dev.vignette.illustrator.canvas.Shapes;
import dev.vignette.illustrator.scene.Weather;
import java.awt.Color;
import java.awt.LinearGradientPaint;
import java.awt.Shape;

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
        view.canvas().reflect(water, shore, view.rainy() ? 0.14 : 0.30);
    }
}
