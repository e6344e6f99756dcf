package dev.vignette.illustrator.places;

import dev.vignette.illustrator.canvas.Chance;
import dev.vignette.illustrator.canvas.Colours;
import dev.vignette.illustrator.canvas.Outline;
import dev.vignette.illustrator.canvas.Shapes;
import java.awt.Color;
import java.awt.RadialGradientPaint;
import java.awt.geom.Arc2D;
import java.awt.geom.Point2D;
import java.util.List;

/// Space, seen from a small world with craters: nebulae, a ringed planet, very many stars.
final class Moonscape implements Place {

    @Override
    public double horizon() {
        return 0.70;
    }

    @Override
    public void paint(View view) {
        deep(view);
        var chance = view.chance("planets");
        planet(view, chance, view.away(0.24), view.y(0.25), view.size(0.15), true);
        planet(view, chance, view.away(0.80), view.y(0.42), view.size(0.05), false);
        view.canvas().shedGlows();
        boolean mars = view.hasLandmark("red planet");
        Land.hill(view, "far", 0.715, 0.05, 3, mars ? 0xB05A3E : 0x8A84A2, 0.5);
        Landmarks.stand(
                view,
                new Landmarks.Spot(view.away(0.24), view.y(0.76), view.size(0.34), 0.3),
                List.of("island", "bridge"));
        Land.hill(view, "ground", 0.76, 0.05, 2, mars ? 0xD2784E : 0xA9A4BA, 0.1);
        craters(view, mars);
        for (int i = 0; i < view.across(6); i++) {
            Plants.rock(
                    view,
                    chance,
                    chance.next() * view.width(),
                    view.y(chance.between(0.8, 0.97)),
                    view.size(chance.between(0.03, 0.07)),
                    mars ? 0xA85A3E : 0x8F8AA6,
                    0);
        }
    }

    static void deep(View view) {
        var canvas = view.canvas();
        var light = view.light();
        canvas.veil(
                Shapes.rectangle(0, 0, view.width(), view.height()),
                0,
                view.y(0.75),
                light.skyTop(),
                1,
                1);
        canvas.veil(
                Shapes.rectangle(0, 0, view.width(), view.height()),
                0,
                view.y(0.75),
                light.horizon(),
                0,
                1);
        canvas.glow(view.x(0.7), view.y(0.30), view.size(0.85), 0x7A3AA8, 0.42);
        canvas.glow(view.x(0.25), view.y(0.26), view.size(0.75), 0x2A5AB8, 0.36);
        canvas.glow(view.x(0.5), view.y(0.55), view.size(0.5), 0xC85A9A, 0.16);
        canvas.shedGlows();
        Sky.stars(view, 320, view.y(0.78));
        var chance = view.chance("shooting");
        double x = view.away(chance.between(0.45, 0.65));
        double y = view.y(chance.between(0.08, 0.2));
        double l = view.size(0.12);
        for (int i = 0; i < 3; i++) {
            canvas.strokeLit(
                    Outline.from(x, y).line(x + l / (i + 1), y - l * 0.35 / (i + 1)).open(),
                    0xFFFFFF,
                    (1 + i * 0.8) * view.unit(),
                    0.4);
        }
    }

    static void planet(
            View view, Chance chance, double x, double y, double radius, boolean ringed) {
        var canvas = view.canvas();
        int colour = chance.pick(0xE08A5A, 0x5AA0D0, 0xC87AB8, 0xD8B060, 0x6AB0A0);
        canvas.glow(x, y, radius * 1.9, colour, 0.3);
        var disc = Shapes.oval(x, y, radius, radius);
        var graphics = canvas.graphics();
        graphics.setPaint(
                new RadialGradientPaint(
                        new Point2D.Double(x - radius * 0.35 * -view.inward(), y - radius * 0.35),
                        (float) (radius * 1.5),
                        new float[] {0, 1},
                        new Color[] {
                            Colours.opaque(Colours.lit(colour, 0.35)),
                            Colours.opaque(Colours.lit(colour, -0.6))
                        }));
        graphics.fill(disc);
        canvas.inside(
                disc,
                () -> {
                    for (int i = -3; i < 4; i++) {
                        canvas.fillLit(
                                Shapes.oval(x, y + i * radius * 0.28, radius * 1.2, radius * 0.07),
                                Colours.lit(colour, i % 2 == 0 ? 0.25 : -0.25),
                                0.4);
                    }
                });
        if (ringed) {
            canvas.turned(
                    -0.35,
                    x,
                    y,
                    () -> {
                        for (double out : new double[] {1.7, 1.5}) {
                            canvas.strokeLit(
                                    new Arc2D.Double(
                                            x - radius * out,
                                            y - radius * 0.25 * out,
                                            radius * 2 * out,
                                            radius * 0.5 * out,
                                            160,
                                            220,
                                            Arc2D.OPEN),
                                    0xF2E2C0,
                                    radius * 0.07,
                                    out > 1.6 ? 0.75 : 0.4);
                        }
                    });
        }
    }

    private static void craters(View view, boolean mars) {
        var chance = view.chance("craters");
        var canvas = view.canvas();
        for (int i = 0; i < view.across(14); i++) {
            double x = chance.next() * view.width();
            double down = chance.between(0.80, 0.98);
            double y = view.y(down);
            double size = view.size(0.025 + 0.07 * chance.next()) * down;
            canvas.fill(Shapes.oval(x, y, size, size * 0.28), mars ? 0x9A4A34 : 0x6A6480, 0, 0.8);
            canvas.fill(
                    Shapes.oval(x + size * 0.05, y + size * 0.05, size * 0.85, size * 0.2),
                    mars ? 0x7E3A2C : 0x5A5470,
                    0,
                    0.8);
            canvas.stroke(
                    Shapes.hoop(x, y, size, -size * 0.28),
                    mars ? 0xF2B088 : 0xD4D0E0,
                    0,
                    2 * view.unit(),
                    0.6);
        }
    }

    @Override
    public Floor floor(View view) {
        return new Floor(0.2, 0.8, 0.91, 0.83, 0.38, Floor.Kind.AIRLESS);
    }
}
