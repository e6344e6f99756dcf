package dev.vignette.illustrator.places;

import dev.vignette.illustrator.canvas.Chance;
import dev.vignette.illustrator.canvas.Colours;
import dev.vignette.illustrator.canvas.Outline;
import dev.vignette.illustrator.canvas.Shapes;
import dev.vignette.illustrator.scene.Weather;
import java.awt.Shape;
import java.awt.geom.Path2D;

/// Clouds: flat-bottomed heaps of soft bumps, bright above and the sky's own colour below.
final class Clouds {

    private final View view;
    private final Chance chance;

    private Clouds(View view) {
        this.view = view;
        this.chance = view.chance("clouds");
    }

    /// Fills the sky with as many clouds as the weather says, leaving the disc of sun or moon free.
    static void paint(View view, double discX, double discY) {
        if (view.has(Weather.AURORA)) {
            return;
        }
        var clouds = new Clouds(view);
        int number = view.across(clouds.number());
        for (int i = 0; i < number; i++) {
            clouds.place(i, number, discX, discY);
        }
    }

    private int number() {
        if (view.stormy()) {
            return 12;
        }
        if (view.has(Weather.RAIN) || view.has(Weather.CLOUDY)) {
            return 10;
        }
        if (view.has(Weather.CLEAR)) {
            return 2;
        }
        return view.light().night() > 0.8 ? 3 : 6;
    }

    private void place(int index, int number, double discX, double discY) {
        boolean heavy = view.rainy() || view.has(Weather.CLOUDY);
        double down = heavy ? chance.between(-0.04, 0.44) : chance.between(0.07, 0.66);
        double size = chance.between(0.6, 1.3) * (1.2 - down * 0.85) * (view.stormy() ? 1.75 : 1);
        double x = (index + 0.5 + chance.spread() * 0.5) / number * view.width();
        double y = down * view.y(view.planned());
        double clear = view.size(0.24);
        if (!heavy && Math.abs(x - discX) < clear && Math.abs(y - discY) < clear) {
            x += (x < discX ? -1 : 1) * clear;
        }
        paint(x, y, view.size(0.125) * size, down);
    }

    private void paint(double x, double y, double size, double down) {
        var light = view.light();
        double solid = view.stormy() ? 0.95 : light.night() > 0.8 ? 0.5 : 0.92;
        heap(view, chance, x, y, size, colour(down), solid);
    }

    private int colour(double down) {
        var light = view.light();
        if (view.stormy()) {
            return Colours.mix(0x1C222E, 0x5C6975, down * 1.8 + 0.12);
        }
        if (light.night() > 0.8) {
            return Colours.mix(light.skyMiddle(), 0x8FA4D8, 0.28);
        }
        int white = Colours.mix(0xFFFFFF, light.horizon(), 0.22 + 0.5 * light.night());
        double veiled = view.rainy() || view.has(Weather.CLOUDY) ? 0.42 : 0.08;
        return Colours.mix(white, light.skyMiddle(), veiled + 0.2 * light.night());
    }

    /// One cloud whose flat bottom is at `y`.
    static void heap(
            View view, Chance chance, double x, double y, double size, int colour, double solid) {
        var canvas = view.canvas();
        int bumps = 5 + chance.below(3);
        double width = size * 2.3;
        var body = new Path2D.Double();
        var bright = new Path2D.Double();
        for (int i = 0; i < bumps; i++) {
            double along = (i + 0.5) / bumps;
            double radius =
                    size * (0.30 + 0.44 * Math.sin(Math.PI * along)) * (1 + 0.2 * chance.spread());
            double middle = x - width / 2 + width * along;
            body.append(Shapes.oval(middle, y - radius * 0.45, radius * 1.18, radius * 0.9), false);
            bright.append(
                    Shapes.oval(
                            middle - radius * 0.1, y - radius * 0.62, radius * 0.86, radius * 0.6),
                    false);
        }
        body.append(base(x, y, width, size), false);
        canvas.inside(
                Shapes.rectangle(x - width, y - size * 3, width * 2, size * 3.06),
                () -> colour(view, body, bright, size, colour, solid));
    }

    /// Flat below and rounded at its ends; it runs the way ovals run, so that together they are
    /// one.
    private static Shape base(double x, double y, double width, double size) {
        double half = width * 0.53;
        double top = y - size * 0.26;
        double low = y + size * 0.06;
        double round = size * 0.16;
        return Outline.from(x - half + round, top)
                .line(x + half - round, top)
                .bow(x + half, top, x + half, (top + low) / 2)
                .bow(x + half, low, x + half - round, low)
                .line(x - half + round, low)
                .bow(x - half, low, x - half, (top + low) / 2)
                .bow(x - half, top, x - half + round, top)
                .closed();
    }

    private static void colour(
            View view, Shape body, Shape bright, double size, int colour, double solid) {
        var canvas = view.canvas();
        var box = body.getBounds2D();
        int shade = Colours.mix(colour, view.light().skyMiddle(), 0.45);
        canvas.veil(body, box.getMinY(), box.getMaxY(), colour, solid, solid * 0.86);
        canvas.veil(body, box.getCenterY(), box.getMaxY() + size * 0.1, shade, 0, solid);
        canvas.veil(
                bright,
                box.getMinY(),
                box.getMaxY() - size * 0.1,
                Colours.lit(colour, 0.45),
                solid * 0.75,
                0);
    }
}
