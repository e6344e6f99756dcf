package dev.vignette.illustrator.places;

import dev.vignette.illustrator.canvas.Canvas;
import dev.vignette.illustrator.canvas.Chance;
import dev.vignette.illustrator.canvas.Colours;
import dev.vignette.illustrator.canvas.Outline;
import dev.vignette.illustrator.canvas.Shapes;

/// What grows low: bushes, flowers, grass, mushrooms; and rocks among them.
final class Plants {

    private static final int SNOW = 0xF4F9FF;
    private static final double[][] BUSH = {
        {-0.62, 0.30, 0.40}, {0.60, 0.28, 0.42}, {-0.30, 0.55, 0.46},
        {0.28, 0.58, 0.48}, {0, 0.42, 0.55}, {-0.05, 0.78, 0.36}
    };

    private Plants() {}

    static void bush(
            View view, Chance chance, double x, double y, double size, int colour, double depth) {
        var canvas = view.canvas();
        canvas.at(
                x,
                y,
                size,
                1,
                () -> {
                    leaves(canvas, colour, -0.24, 0, 0.07, 1, depth);
                    leaves(canvas, colour, 0, -0.03, 0, 0.88, depth);
                    leaves(canvas, colour, 0.15, -0.12, -0.12, 0.52, depth);
                    for (int i = 0; i < 9; i++) {
                        canvas.fill(
                                Shapes.oval(
                                        chance.spread() * 0.75,
                                        -0.2 - 0.7 * chance.next(),
                                        0.045,
                                        0.03),
                                Colours.lit(colour, 0.35),
                                depth,
                                0.6);
                    }
                    if (view.snowy()) {
                        snowOnBush(canvas, depth);
                    }
                });
    }

    private static void leaves(
            Canvas canvas,
            int colour,
            double tint,
            double dx,
            double dy,
            double share,
            double depth) {
        for (double[] ball : BUSH) {
            double radius = ball[2] * share;
            canvas.fill(
                    Shapes.oval(ball[0] + dx, -ball[1] + dy, radius, radius * 0.86),
                    Colours.lit(colour, tint),
                    depth);
        }
    }

    private static void snowOnBush(Canvas canvas, double depth) {
        canvas.fill(
                Shapes.blob(
                        -0.9, -0.42, -0.55, -0.82, -0.05, -1.12, 0.55, -0.92, 0.92, -0.45, 0.5,
                        -0.58, 0.1, -0.48, -0.4, -0.6),
                SNOW,
                depth);
    }

    static void flower(Canvas canvas, double x, double y, double size, int colour, double depth) {
        canvas.at(
                x,
                y,
                size,
                1,
                () -> {
                    canvas.stroke(
                            Outline.from(0, 0).bow(0.1, -0.6, 0, -1).open(), 0x4E8A3A, depth, 0.12);
                    canvas.fill(Shapes.oval(0.16, -0.4, 0.16, 0.07), 0x5C9A44, depth);
                    for (int i = 0; i < 5; i++) {
                        double turn = i * 1.2566 - 0.3;
                        canvas.fill(
                                Shapes.oval(
                                        Math.cos(turn) * 0.24,
                                        -1 + Math.sin(turn) * 0.22,
                                        0.19,
                                        0.18),
                                colour,
                                depth);
                    }
                    canvas.fill(Shapes.oval(0, -1, 0.15, 0.15), 0xF8D64E, depth);
                });
    }

    static void grass(Canvas canvas, double x, double y, double size, int colour, double depth) {
        for (int blade = -1; blade <= 1; blade++) {
            double foot = x + blade * size * 0.14;
            double tip = x + blade * size * 0.45;
            double tall = size * (1 - 0.2 * Math.abs(blade));
            canvas.fill(
                    Outline.from(foot - size * 0.05, y)
                            .bow(x + blade * size * 0.25, y - size * 0.6, tip, y - tall)
                            .bow(
                                    x + blade * size * 0.3 + size * 0.06,
                                    y - size * 0.4,
                                    foot + size * 0.05,
                                    y)
                            .closed(),
                    colour,
                    depth);
        }
    }

    static void mushroom(Canvas canvas, double x, double y, double size, int cap) {
        canvas.at(
                x,
                y,
                size,
                1,
                () -> {
                    canvas.fill(
                            Outline.from(-0.16, 0)
                                    .bow(-0.08, -0.4, -0.13, -0.6)
                                    .line(0.13, -0.6)
                                    .bow(0.08, -0.4, 0.18, 0)
                                    .closed(),
                            0xF7EDDC,
                            0);
                    canvas.fade(
                            Outline.from(-0.48, -0.5)
                                    .swing(-0.42, -1.12, 0.42, -1.12, 0.48, -0.5)
                                    .bow(0, -0.38, -0.48, -0.5)
                                    .closed(),
                            Colours.lit(cap, 0.1),
                            Colours.lit(cap, -0.1),
                            0);
                    canvas.fill(Shapes.oval(-0.2, -0.72, 0.08, 0.07), 0xFFF6EA, 0);
                    canvas.fill(Shapes.oval(0.12, -0.82, 0.07, 0.06), 0xFFF6EA, 0);
                    canvas.fill(Shapes.oval(0.27, -0.62, 0.05, 0.05), 0xFFF6EA, 0);
                });
    }

    static void rock(
            View view, Chance chance, double x, double y, double size, int colour, double depth) {
        var canvas = view.canvas();
        double left = chance.between(0.8, 1.1);
        double top = chance.between(0.5, 0.75);
        canvas.at(
                x,
                y,
                size,
                1,
                () -> {
                    canvas.fill(
                            Shapes.oval(0.06, 0, 0.56, 0.07),
                            Colours.lit(colour, -0.55),
                            depth,
                            0.3);
                    canvas.fade(
                            Shapes.blob(
                                    -0.5,
                                    0,
                                    -0.46,
                                    -0.3 * left,
                                    -0.1,
                                    -0.62 * top,
                                    0.26,
                                    -0.55 * left * top,
                                    0.5,
                                    -0.2,
                                    0.5,
                                    0),
                            Colours.lit(colour, 0.18),
                            Colours.lit(colour, -0.22),
                            depth);
                    canvas.fill(
                            Shapes.blob(
                                    -0.36,
                                    -0.26 * left,
                                    -0.08,
                                    -0.54 * top,
                                    0.18,
                                    -0.46 * top,
                                    -0.04,
                                    -0.3),
                            Colours.lit(colour, 0.34),
                            depth,
                            0.7);
                    if (view.snowy()) {
                        canvas.fill(
                                Shapes.blob(
                                        -0.4,
                                        -0.36 * left,
                                        -0.08,
                                        -0.66 * top,
                                        0.3,
                                        -0.52 * top,
                                        0.1,
                                        -0.42 * top),
                                SNOW,
                                depth);
                    }
                });
    }

    /// Flowers and tufts of grass over the near ground.
    static void meadowFlowers(View view, int number) {
        meadowFlowers(view, 0.79, number);
    }

    /// @param from the height above which none grow, as a share of the picture's
    static void meadowFlowers(View view, double from, int number) {
        if (view.snowy()) {
            return;
        }
        var chance = view.chance("flowers");
        var canvas = view.canvas();
        int tuft = view.autumn() ? 0x9A8A3A : 0x5E9440;
        for (int i = 0; i < view.across(number); i++) {
            double down = chance.between(from, 0.99);
            double y = view.y(down);
            double x = chance.next() * view.width();
            double size = view.size(0.028) * (down * 2.4 - 1.3);
            if (i % 2 == 0) {
                grass(canvas, x + size * 0.5, y, size * 1.1, tuft, 0);
            }
            flower(
                    canvas,
                    x,
                    y,
                    size,
                    chance.pick(0xF6F2FF, 0xF6C63A, 0xE8617A, 0xB77BE0, 0xF28A4A, 0xF4A0C0),
                    0);
        }
    }

    /// Tufts of grass over the near ground, or of snow.
    static void tufts(View view, double from, int number) {
        var chance = view.chance("tufts");
        int colour = view.snowy() ? 0xBFCFE2 : Colours.lit(view.grass(), -0.18);
        for (int i = 0; i < view.across(number); i++) {
            double down = chance.between(from, 0.99);
            grass(
                    view.canvas(),
                    chance.next() * view.width(),
                    view.y(down),
                    view.size(0.026) * (down * 2.2 - 1.1),
                    colour,
                    0);
        }
    }
}
