package dev.vignette.illustrator.places;

import dev.vignette.illustrator.canvas.Colours;
import dev.vignette.illustrator.canvas.Noise;
import dev.vignette.illustrator.canvas.Outline;
import dev.vignette.illustrator.canvas.Shapes;
import java.awt.BasicStroke;
import java.awt.Shape;

/// Earth in layers: hills, mountains, flat ground, paths, and the brush strokes on them.
final class Land {

    private Land() {}

    /// A rolling layer from side to side, and down to the lower edge.
    ///
    /// @param y its mean crest as a share of the height
    /// @param swell how far it rises, likewise
    /// @param waves how many rise in a usual picture's width
    static void hill(
            View view,
            String name,
            double y,
            double swell,
            double waves,
            int colour,
            double depth) {
        double crest = view.y(y);
        view.canvas()
                .fade(
                        ridge(view, name, crest, view.size(swell), waves),
                        crest - view.size(swell),
                        crest + view.size(0.24),
                        Colours.lit(colour, 0.15),
                        Colours.lit(colour, -0.13),
                        depth);
    }

    static Shape ridge(View view, String name, double crest, double swell, double waves) {
        var noise = view.canvas().noise(name);
        double ratio = view.width() / view.size(1) / 1.78;
        var line = Outline.from(-20, view.height() + 20);
        int steps = 72;
        for (int i = 0; i <= steps; i++) {
            double along = i / (double) steps;
            line.line(
                    -20 + along * (view.width() + 40),
                    height(noise, crest, swell, along * waves * ratio));
        }
        return line.line(view.width() + 20, view.height() + 20).closed();
    }

    private static double height(Noise noise, double crest, double swell, double along) {
        return crest - swell * (noise.skyline(along) - 0.35) * 1.4;
    }

    /// Peaks with a sunny and a shaded side, capped with snow if `capped`.
    static void mountains(
            View view,
            String name,
            double y,
            double tall,
            int colour,
            boolean capped,
            double depth) {
        var chance = view.chance(name);
        int peaks = view.across(5);
        for (int i = 0; i < peaks; i++) {
            double x = ((i + 0.5 + chance.spread() * 0.35) / peaks * 1.1 - 0.05) * view.width();
            double height = view.size(tall) * chance.between(0.6, 1.15);
            double half = height * chance.between(0.8, 1.25);
            double lean = chance.spread() * 0.06;
            view.canvas()
                    .at(
                            x,
                            view.y(y) + 4,
                            1,
                            view.inward(),
                            () -> peak(view, height, half, lean * half, colour, capped, depth));
        }
    }

    private static void peak(
            View view, double h, double w, double top, int colour, boolean capped, double depth) {
        var canvas = view.canvas();
        var body =
                Shapes.polygon(
                        -w * 1.1,
                        0,
                        top - w * 0.52,
                        -h * 0.52,
                        top - w * 0.42,
                        -h * 0.5,
                        top,
                        -h,
                        top + w * 0.4,
                        -h * 0.58,
                        top + w * 0.56,
                        -h * 0.56,
                        w * 1.15,
                        0);
        canvas.fade(
                body,
                Colours.lit(colour, -0.04),
                Colours.mix(colour, view.light().haze(), 0.5),
                depth);
        var sunny =
                Shapes.polygon(
                        top,
                        -h,
                        top + w * 0.4,
                        -h * 0.58,
                        top + w * 0.56,
                        -h * 0.56,
                        w * 1.15,
                        0,
                        top + w * 0.2,
                        0,
                        top + w * 0.3,
                        -h * 0.33,
                        top + w * 0.05,
                        -h * 0.52);
        canvas.fill(sunny, Colours.lit(colour, 0.28), depth, 0.5);
        if (!capped) {
            return;
        }
        canvas.fill(
                Shapes.polygon(
                        top,
                        -h,
                        top + w * 0.3,
                        -h * 0.69,
                        top + w * 0.17,
                        -h * 0.73,
                        top + w * 0.05,
                        -h * 0.6,
                        top - w * 0.1,
                        -h * 0.72,
                        top - w * 0.3,
                        -h * 0.65),
                0xC8D6EC,
                depth * 0.8);
        canvas.fill(
                Shapes.polygon(
                        top,
                        -h,
                        top + w * 0.3,
                        -h * 0.69,
                        top + w * 0.17,
                        -h * 0.73,
                        top + w * 0.05,
                        -h * 0.6,
                        top + w * 0.01,
                        -h * 0.78),
                0xFCFDFF,
                depth * 0.8);
    }

    /// Flat ground from a height down to the lower edge.
    static void flat(View view, double y, int far, int near, double depth) {
        double top = view.y(y);
        var light = view.light();
        var graphics = view.canvas().graphics();
        graphics.setPaint(
                new java.awt.GradientPaint(
                        0,
                        (float) top,
                        Colours.opaque(light.on(far, depth)),
                        0,
                        (float) view.height(),
                        Colours.opaque(light.on(near, 0))));
        graphics.fill(Shapes.rectangle(0, top, view.width(), view.height() - top));
    }

    /// The strokes of a dry brush, longer the nearer they are.
    static void strokes(
            View view, String name, double from, double to, int colour, int number, double length) {
        var chance = view.chance(name);
        var canvas = view.canvas();
        double unit = view.unit();
        for (int i = 0; i < view.across(number); i++) {
            double near = chance.next();
            double y = view.y(from + (to - from) * near);
            double x = chance.next() * view.width();
            double long_ = length * unit * (0.3 + near) * (0.5 + chance.next());
            var line =
                    Outline.from(x, y)
                            .bow(
                                    x + long_ / 2,
                                    y - long_ * 0.06 * chance.spread(),
                                    x + long_,
                                    y + long_ * 0.03 * chance.spread())
                            .open();
            canvas.stroke(
                    line,
                    Colours.lit(colour, chance.spread() * 0.24),
                    0.25 * (1 - near),
                    (0.8 + 2.4 * near) * unit,
                    0.28 + 0.25 * chance.next());
        }
    }

    /// A path that winds from a far point to the lower edge, its rims a little darker.
    ///
    /// @param top where it begins, as a share of the height
    /// @param far where, as a share of the width
    /// @param near where it leaves the picture
    static void path(View view, double top, int colour, double far, double near, double half) {
        int trodden = view.snowy() ? 0xC6D1E4 : colour;
        var wide = winding(view, top, far, near, half * 1.12);
        var path = winding(view, top, far, near, half);
        double from = view.y(top);
        double to = view.height();
        view.canvas()
                .fade(
                        wide,
                        from,
                        to,
                        Colours.lit(trodden, -0.02),
                        Colours.lit(trodden, -0.16),
                        0.15);
        view.canvas().fade(path, from, to, Colours.lit(trodden, 0.14), trodden, 0.12);
        view.canvas()
                .inside(
                        path,
                        () -> strokes(view, "path", top, 1, Colours.lit(trodden, -0.06), 60, 20));
    }

    private static Shape winding(View view, double top, double far, double near, double half) {
        double y = view.y(top);
        double down = view.height() + 6 - y;
        double x = view.x(far);
        double to = view.x(near);
        double w = view.x(half);
        double swing = view.x(0.11) * (view.chance("winding").happens(0.5) ? 1 : -1);
        return Outline.from(x - w * 0.07, y)
                .swing(
                        x + swing - w * 0.1,
                        y + down * 0.25,
                        to - swing * 1.6 - w * 0.6,
                        y + down * 0.5,
                        to - w,
                        y + down)
                .line(to + w, y + down)
                .swing(
                        to - swing * 1.2 + w * 0.75,
                        y + down * 0.5,
                        x + swing + w * 0.28,
                        y + down * 0.25,
                        x + w * 0.07,
                        y)
                .closed();
    }

    /// A band of mist, clear at its upper and lower rim.
    static void mist(View view, double y, double tall, double strength) {
        double top = view.y(y);
        double height = view.size(tall);
        int haze = view.light().haze();
        var canvas = view.canvas();
        canvas.veil(
                Shapes.rectangle(0, top, view.width(), height * 0.6),
                top,
                top + height * 0.6,
                haze,
                0,
                strength);
        canvas.veil(
                Shapes.rectangle(0, top + height * 0.6, view.width(), height * 0.4),
                top + height * 0.6,
                top + height,
                haze,
                strength,
                0);
    }

    /// Cobbles in rows that grow towards the eye.
    static void cobbles(View view, double y, int far, int near) {
        var chance = view.chance("cobbles");
        var canvas = view.canvas();
        flat(view, y, far, near, 0.12);
        double from = view.y(y);
        double top = from;
        for (int row = 0; top < view.height() + 10; row++) {
            double nearness = (top - from) / (view.height() - from);
            double height = (5 + 15 * nearness) * view.unit();
            double width = height * 2.6;
            for (double x = -(row % 2) * width / 2; x < view.width() + width; x += width) {
                canvas.fill(
                        Shapes.box(
                                x + chance.spread(),
                                top,
                                width * 0.92,
                                height * 0.86,
                                height * 0.7),
                        Colours.lit(
                                Colours.mix(far, near, nearness), chance.spread() * 0.11 - 0.02),
                        0.12 * (1 - nearness),
                        0.8);
            }
            top += height;
        }
    }

    /// A thin dark line between two grounds, soft as a wash.
    static void seam(View view, double y, int colour, double strength) {
        var graphics = view.canvas().graphics();
        graphics.setStroke(new BasicStroke((float) (2 * view.unit())));
        graphics.setColor(Colours.clear(view.light().on(colour, 0.2), strength));
        graphics.draw(Shapes.rectangle(-5, view.y(y), view.width() + 10, 0.1));
    }
}
