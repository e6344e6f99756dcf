package dev.vignette.illustrator.places;

import dev.vignette.illustrator.canvas.Colours;
import dev.vignette.illustrator.canvas.Outline;
import dev.vignette.illustrator.canvas.Shapes;
import dev.vignette.illustrator.scene.TimeOfDay;
import java.awt.Color;
import java.awt.RadialGradientPaint;
import java.awt.geom.Point2D;
import java.util.List;

/// A cave: stalactites, a far opening that lets light in, crystals that glow.
final class Cavern implements Place {

    @Override
    public double horizon() {
        return 0.62;
    }

    @Override
    public void paint(View view) {
        var canvas = view.canvas();
        var light = view.light();
        var all = Shapes.rectangle(0, 0, view.width(), view.height());
        canvas.veil(all, 0, view.height(), light.skyTop(), 1, 1);
        canvas.veil(all, 0, view.height(), light.horizon(), 0, 1);
        opening(view);
        canvas.shedGlows();
        Land.hill(view, "far", 0.64, 0.08, 3, 0x6A5868, 0.6);
        stalactites(view, "back", 14, 0.30, 0.6);
        Landmarks.stand(
                view,
                new Landmarks.Spot(view.away(0.26), view.y(0.72), view.size(0.30), 0.35),
                List.of("island", "bridge"));
        pond(view);
        Land.hill(view, "near", 0.76, 0.05, 2, 0x7E6874, 0.12);
        Land.strokes(view, "strokes", 0.78, 1, 0x8A7680, 80, 26);
        stalactites(view, "front", 9, 0.42, 0.15);
        stalagmites(view);
        crystals(view);
        var chance = view.chance("stones");
        for (int i = 0; i < view.across(9); i++) {
            Plants.rock(
                    view,
                    chance,
                    chance.next() * view.width(),
                    view.y(chance.between(0.79, 0.98)),
                    view.size(chance.between(0.05, 0.10)),
                    0x7A6A74,
                    0);
        }
    }

    /// The mouth of the cave, far off: a piece of sky, a hill, and the light they throw in.
    private static void opening(View view) {
        var canvas = view.canvas();
        boolean night = view.spec().time() == TimeOfDay.NIGHT;
        int bright = night ? 0x7A8AC0 : 0xF6D9A8;
        double x = view.away(0.64);
        double y = view.y(0.50);
        glimmer(view, x, y, bright);
        double w = view.size(0.25);
        double h = view.size(0.36);
        var mouth =
                Outline.from(x - w, y + h * 0.6)
                        .line(x - w * 0.94, y + h * 0.1)
                        .bow(x - w * 0.98, y - h * 0.14, x - w * 0.70, y - h * 0.28)
                        .line(x - w * 0.52, y - h * 0.46)
                        .bow(x - w * 0.2, y - h * 0.56, x + w * 0.06, y - h * 0.44)
                        .line(x + w * 0.40, y - h * 0.48)
                        .bow(x + w * 0.78, y - h * 0.34, x + w * 0.80, y - h * 0.06)
                        .line(x + w * 0.98, y + h * 0.18)
                        .line(x + w * 0.94, y + h * 0.6)
                        .closed();
        canvas.inside(mouth, () -> outside(view, x, y, w, h, night));
        canvas.stroke(mouth, 0x3A2E3C, 0.3, view.size(0.008), 0.6);
        canvas.glow(x, y, view.size(0.62), bright, 0.42);
    }

    private static void outside(View view, double x, double y, double w, double h, boolean night) {
        var canvas = view.canvas();
        var all = Shapes.rectangle(x - w, y - h, 2 * w, 2 * h);
        canvas.veil(all, y - h * 0.5, y + h * 0.5, night ? 0x24346E : 0x8CCBEA, 1, 1);
        canvas.veil(all, y - h * 0.5, y + h * 0.3, night ? 0x6A80B8 : 0xFFF0CC, 0, 1);
        canvas.fillLit(
                Shapes.oval(x + w * 0.3, y - h * 0.2, w * 0.13, w * 0.13),
                night ? 0xFBF6E2 : 0xFFFBE6,
                0.95);
        canvas.fillLit(
                Shapes.oval(x - w * 0.5, y + h * 0.46, w, h * 0.34),
                night ? 0x3A4A7E : 0xA9C88A,
                1);
        canvas.fillLit(
                Shapes.oval(x + w * 0.6, y + h * 0.5, w, h * 0.30), night ? 0x2E3C6A : 0x8DB374, 1);
    }

    private static void glimmer(View view, double x, double y, int bright) {
        var graphics = view.canvas().graphics();
        graphics.setPaint(
                new RadialGradientPaint(
                        new Point2D.Double(x, y),
                        (float) view.size(0.85),
                        new float[] {0, 0.25f, 0.6f, 1},
                        new Color[] {
                            Colours.opaque(Colours.mix(bright, 0x8A6A70, 0.35)),
                            Colours.opaque(Colours.mix(bright, 0x6A5064, 0.72)),
                            Colours.clear(0x4A3A50, 0.9),
                            Colours.clear(0x2A2334, 0)
                        }));
        graphics.fill(Shapes.rectangle(0, 0, view.width(), view.height()));
    }

    private static void pond(View view) {
        double x = view.away(0.62);
        double y = view.y(0.735);
        view.canvas()
                .fill(Shapes.oval(x, y, view.size(0.28), view.size(0.024)), 0x6F8AA8, 0.3, 0.8);
        view.canvas()
                .fill(Shapes.oval(x, y - 2, view.size(0.16), view.size(0.010)), 0xF2DDB8, 0.2, 0.5);
    }

    private static void stalactites(
            View view, String name, int number, double longest, double depth) {
        var chance = view.chance(name);
        int n = view.across(number);
        double step = view.width() / n;
        double tall = view.size(longest);
        var line = Outline.from(-5, -5);
        for (int i = 0; i < n; i++) {
            double x = step * i;
            double tip = x + step / 2 + chance.spread() * step * 0.15;
            double out = Math.abs((i + 0.5) / n - 0.5) * 2;
            double down = tall * chance.between(0.3, 1) * (0.45 + 0.75 * out);
            line.line(x, tall * 0.16);
            line.bow(tip - step * 0.1, tall * 0.3, tip, down);
            line.bow(tip + step * 0.1, tall * 0.3, x + step, tall * 0.16);
        }
        view.canvas().fade(line.line(view.width() + 5, -5).closed(), 0x4A3E4A, 0x927C88, depth);
    }

    private static void stalagmites(View view) {
        var chance = view.chance("stalagmites");
        for (int i = 0; i < view.across(8); i++) {
            double in = chance.next() * 0.22;
            double x = view.x(i % 2 == 0 ? in : 1 - in);
            double y = view.y(chance.between(0.78, 0.86));
            double tall = view.size(chance.between(0.08, 0.22));
            view.canvas()
                    .fade(
                            Outline.from(x - tall * 0.22, y)
                                    .bow(x - tall * 0.05, y - tall * 0.4, x, y - tall)
                                    .bow(x + tall * 0.07, y - tall * 0.4, x + tall * 0.24, y)
                                    .closed(),
                            0x927C88,
                            0x5A4A58,
                            0.1);
        }
    }

    private static void crystals(View view) {
        var chance = view.chance("crystals");
        var canvas = view.canvas();
        for (int i = 0; i < view.across(8); i++) {
            double in = 0.03 + 0.25 * chance.next();
            double x = view.x(i % 2 == 0 ? in : 1 - in);
            double y = view.y(chance.between(0.79, 0.91));
            double size = view.size(chance.between(0.04, 0.075));
            int colour = chance.pick(0x5AE0E8, 0xB07AF0, 0x6AF0A8, 0xF08AC8);
            for (int k = -1; k <= 1; k++) {
                double s = size * (1.2 - Math.abs(k) * 0.4);
                double foot = x + k * s * 0.4;
                double tip = x + k * s * 0.65;
                canvas.fillLit(
                        Shapes.polygon(
                                foot - s * 0.15,
                                y,
                                tip - s * 0.05,
                                y - s * 1.25,
                                tip + s * 0.1,
                                y - s * 1.05,
                                foot + s * 0.17,
                                y),
                        Colours.lit(colour, k * 0.15 - 0.08),
                        0.97);
                canvas.fillLit(
                        Shapes.polygon(
                                foot - s * 0.15,
                                y,
                                tip - s * 0.05,
                                y - s * 1.25,
                                foot - s * 0.01,
                                y),
                        Colours.lit(colour, 0.45),
                        0.8);
            }
            canvas.glow(x, y - size * 0.6, view.size(0.17), colour, 0.45);
        }
    }

    @Override
    public Floor floor(View view) {
        return new Floor(0.2, 0.8, 0.92, 0.85, 0.40, Floor.Kind.LAND);
    }
}
