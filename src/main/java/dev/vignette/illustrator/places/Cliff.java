package dev.vignette.illustrator.places;

import dev.vignette.illustrator.canvas.Canvas;
import dev.vignette.illustrator.canvas.Colours;
import dev.vignette.illustrator.canvas.Outline;
import dev.vignette.illustrator.canvas.Shapes;
import java.awt.Shape;
import java.util.List;
import java.util.OptionalDouble;

/// A cliff above the sea: a path climbs it, and what stands on it looks out over the water. The
/// cliff is painted in a frame two units wide and one high, its land on the left.
final class Cliff implements Place {

    private static final double LAND = 0.34;

    @Override
    public double horizon() {
        return 0.58;
    }

    @Override
    public void paint(View view) {
        Sky.paint(view);
        if (!view.stormy()) {
            OpenSea.farCoast(view, 0.72);
        }
        Waters.sea(view, 0.58);
        if (view.stormy()) {
            Waves.wave(view, 0.64, 0.07, 0.2, 0x4A6E80, 0.4);
            Waves.wave(view, 0.72, 0.09, 0.27, 0x3E6072, 0.2);
        }
        Landmarks.stand(
                view,
                new Landmarks.Spot(view.away(0.205), view.y(0.485), view.size(0.41), 0.10),
                List.of());
        surf(view);
        double scale = view.height();
        view.canvas()
                .at(
                        view.sunOnRight() ? 0 : view.width(),
                        0,
                        scale,
                        view.inward(),
                        () -> land(view, view.canvas(), view.width() / scale));
    }

    private static void land(View view, Canvas canvas, double w) {
        var rock =
                Outline.from(-0.02, 0.47)
                        .line(w * 0.2, 0.465)
                        .bow(w * 0.36, 0.47, w * 0.42, 0.53)
                        .line(w * 0.44, 0.60)
                        .line(w * 0.405, 0.66)
                        .line(w * 0.46, 0.74)
                        .line(w * 0.43, 0.82)
                        .line(w * 0.50, 0.92)
                        .line(w * 0.52, 1.02)
                        .line(-0.02, 1.02)
                        .closed();
        canvas.fade(rock, 0x9A8C8A, 0x5E5260, 0.02);
        canvas.inside(rock, () -> facets(view, canvas, w));
        var grass = grass(w);
        canvas.fade(
                grass,
                view.snowy() ? 0xEEF4FA : Colours.lit(view.grass(), 0.16),
                view.snowy() ? 0xDDE8F4 : Colours.lit(view.grass(), -0.1),
                0.05);
        canvas.inside(grass, () -> blades(view, canvas, w));
        path(view, canvas, w);
        growth(view, canvas, w);
    }

    private static Shape grass(double w) {
        return Outline.from(-0.02, 0.47)
                .line(w * 0.2, 0.462)
                .bow(w * 0.36, 0.465, w * 0.425, 0.53)
                .bow(w * 0.38, 0.55, w * 0.36, 0.535)
                .bow(w * 0.33, 0.575, w * 0.28, 0.555)
                .swing(w * 0.30, 0.70, w * 0.36, 0.80, w * 0.30, 0.84)
                .swing(w * 0.24, 0.88, w * 0.36, 0.96, w * LAND, 1.02)
                .line(-0.02, 1.02)
                .closed();
    }

    private static void facets(View view, Canvas canvas, double w) {
        var chance = view.chance("facets");
        for (int i = 0; i < 50; i++) {
            double x = chance.next() * w * 0.52;
            double y = 0.5 + chance.next() * 0.5;
            double s = 0.052 * (0.5 + chance.next());
            canvas.fill(
                    Shapes.polygon(
                            x,
                            y,
                            x + s * 0.5,
                            y - s * 0.4,
                            x + s * 1.1,
                            y - s * 0.2,
                            x + s,
                            y + s * 0.5,
                            x + s * 0.3,
                            y + s * 0.7),
                    Colours.lit(0x85767A, chance.spread() * 0.32),
                    0.02,
                    0.45);
        }
    }

    private static void blades(View view, Canvas canvas, double w) {
        var chance = view.chance("blades");
        int colour = view.snowy() ? 0xD5E2F0 : view.grass();
        for (int i = 0; i < 180; i++) {
            double near = chance.next();
            double x = chance.next() * w * 0.45;
            double y = 0.48 + 0.52 * near;
            double l = 0.014 + 0.038 * near;
            canvas.stroke(
                    Outline.from(x, y).bow(x + l * 0.5, y - l * 0.12, x + l, y + l * 0.05).open(),
                    Colours.lit(colour, chance.spread() * 0.22),
                    0.04,
                    0.0014 + 0.0034 * near,
                    0.45);
        }
    }

    private static void path(View view, Canvas canvas, double w) {
        var path =
                Outline.from(w * 0.205, 0.475)
                        .swing(w * 0.30, 0.56, w * 0.05, 0.66, w * 0.16, 0.78)
                        .swing(w * 0.22, 0.86, w * 0.10, 0.95, w * 0.08, 1.01)
                        .line(w * 0.24, 1.01)
                        .swing(w * 0.27, 0.93, w * 0.32, 0.86, w * 0.235, 0.77)
                        .swing(w * 0.15, 0.66, w * 0.33, 0.57, w * 0.222, 0.475)
                        .closed();
        canvas.fade(
                path, view.snowy() ? 0xD2DCEA : 0xE6D3AA, view.snowy() ? 0xBCC9DC : 0xCBAF80, 0.05);
    }

    private static void growth(View view, Canvas canvas, double w) {
        var chance = view.chance("growth");
        for (int i = 0; i < 5; i++) {
            Plants.bush(
                    view,
                    chance,
                    w * chance.between(0.005, 0.05),
                    0.62 + 0.10 * i,
                    0.028 + 0.012 * i,
                    view.snowy() ? 0x7F9AA0 : 0x5E8C48,
                    0.03);
        }
        for (int i = 0; i < 34; i++) {
            double x = chance.next() * w * 0.30;
            double y = 0.6 + chance.next() * 0.4;
            Plants.grass(canvas, x, y, 0.026, view.snowy() ? 0xB8C8DA : 0x5C8440, 0);
            if (i % 3 == 0 && !view.snowy()) {
                Plants.flower(canvas, x, y, 0.023, chance.pick(0xE88AA0, 0xF6E6F0, 0xF2C64A), 0);
            }
        }
    }

    /// Broken water along the foot of the rock.
    private static void surf(View view) {
        var chance = view.chance("surf");
        double strength = view.stormy() ? 0.8 : 0.5;
        for (int i = 0; i < 16; i++) {
            double down = chance.between(0.80, 0.99);
            double x = view.away(0.40 + (down - 0.80) * 0.5);
            double length = view.size(chance.between(0.03, 0.09));
            double y = view.y(down);
            view.canvas()
                    .stroke(
                            Outline.from(x, y)
                                    .bow(
                                            x + length * 0.6 * view.inward(),
                                            y - length * 0.1,
                                            x + length * 1.3 * view.inward(),
                                            y + length * 0.04)
                                    .open(),
                            0xF2F9FB,
                            0.05,
                            view.size(chance.between(0.003, 0.007)),
                            strength * chance.between(0.5, 1));
        }
    }

    @Override
    public OptionalDouble waterline(View view) {
        return OptionalDouble.of(0.68);
    }

    @Override
    public Floor floor(View view) {
        return view.sunOnRight()
                ? new Floor(0.10, 0.29, 0.92, 0.82, 0.44, Floor.Kind.LAND)
                : new Floor(0.71, 0.90, 0.92, 0.82, 0.44, Floor.Kind.LAND);
    }
}
