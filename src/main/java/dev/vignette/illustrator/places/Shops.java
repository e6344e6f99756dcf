package dev.vignette.illustrator.places;

import dev.vignette.illustrator.canvas.Canvas;
import dev.vignette.illustrator.canvas.Chance;
import dev.vignette.illustrator.canvas.Colours;
import dev.vignette.illustrator.canvas.Outline;
import dev.vignette.illustrator.canvas.Shapes;

/// A row of shops with awnings, lit windows and neon signs. Each in a frame of its own: its lower
/// left corner at the origin, one unit tall.
final class Shops {

    private static final int[] NEON = {0xFF4F9A, 0x3FE0E8, 0xFFC840, 0xB06BFF, 0x5AFF9A};

    private Shops() {}

    static void row(View view, double y, double tall) {
        var chance = view.chance("shops");
        double x = -20 * view.unit();
        int number = chance.below(NEON.length);
        while (x < view.width()) {
            double wide = chance.between(1.7, 2.7);
            int neon = NEON[number++ % NEON.length];
            view.canvas().at(x, y, tall, 1, () -> shop(view, chance, wide, neon));
            x += wide * tall;
        }
    }

    private static void shop(View view, Chance chance, double w, int neon) {
        var canvas = view.canvas();
        int wall = chance.pick(0xB5654A, 0x5F7F8E, 0x8A6A9A, 0xC09A5A, 0x6A8A6A);
        canvas.fade(
                Shapes.rectangle(0, -1, w * 0.965, 1.02),
                Colours.lit(wall, -0.05),
                Colours.lit(wall, -0.25),
                0.06);
        showWindow(view, canvas, chance, w);
        canvas.fill(
                Shapes.box(w * 0.67, -0.64, w * 0.2, 0.65, 0.05),
                view.lampsLit() ? 0xE9B870 : 0x7A5A48,
                0.05);
        canvas.fill(Shapes.box(w * 0.7, -0.56, w * 0.14, 0.28, 0.04), 0xF6DFB0, 0.05, 0.6);
        canvas.fill(Shapes.oval(w * 0.84, -0.28, 0.02, 0.02), 0xF6E2A0, 0);
        awning(canvas, chance, w);
        boolean bright = view.light().night() > 0.4;
        if (chance.happens(0.8) && bright) {
            sign(canvas, chance, w, neon);
        }
    }

    private static void showWindow(View view, Canvas canvas, Chance chance, double w) {
        var glass = Shapes.box(w * 0.07, -0.62, w * 0.52, 0.48, 0.05);
        if (view.lampsLit()) {
            canvas.fillLit(glass, chance.pick(0xFFD58A, 0xFFE2B0, 0xFFC27A), 1);
            canvas.glow(w * 0.33, -0.4, w * 0.6, 0xFFB050, 0.42);
        } else {
            canvas.fill(glass, 0xCFE4EE, 0.05);
        }
        for (int i = 0; i < 5; i++) {
            double tall = 0.14 + 0.16 * chance.next();
            canvas.fill(
                    Shapes.box(w * (0.1 + 0.095 * i), -0.14 - tall, w * 0.06, tall, 0.03),
                    chance.pick(0xC8503E, 0x3E6F9A, 0x5A8A52, 0xE0A040, 0x8A5A9A),
                    0.05,
                    0.75);
        }
    }

    private static void awning(Canvas canvas, Chance chance, double w) {
        int cloth = chance.pick(0xD9483F, 0x2F7FB0, 0x3E8E5A, 0xE09A30, 0xB05A98);
        int stripes = 7;
        double step = w * 0.92 / stripes;
        for (int i = 0; i < stripes; i++) {
            double x = w * 0.02 + i * step;
            int stripe = i % 2 == 0 ? cloth : 0xFFF4E2;
            canvas.fade(
                    Outline.from(x, -0.86)
                            .line(x + step, -0.86)
                            .line(x + step, -0.66)
                            .bow(x + step / 2, -0.56, x, -0.66)
                            .closed(),
                    Colours.lit(stripe, 0.05),
                    Colours.lit(stripe, -0.15),
                    0.06);
        }
    }

    /// A sign of shapes, not of letters: what it says is left to the reader.
    private static void sign(Canvas canvas, Chance chance, double w, int neon) {
        canvas.fillLit(Shapes.box(w * 0.18, -1.33, w * 0.55, 0.34, 0.08), 0x1A1430, 0.92);
        int tube = Colours.lit(neon, 0.4);
        canvas.strokeLit(Shapes.box(w * 0.2, -1.29, w * 0.51, 0.26, 0.08), tube, 0.028, 1);
        for (int i = 0; i < 4; i++) {
            double x = w * (0.28 + 0.118 * i);
            switch (chance.below(4)) {
                case 0 -> canvas.strokeLit(Shapes.oval(x, -1.16, 0.06, 0.06), tube, 0.026, 1);
                case 1 ->
                        canvas.strokeLit(
                                Outline.from(x - 0.07, -1.10)
                                        .line(x, -1.22)
                                        .line(x + 0.07, -1.10)
                                        .open(),
                                tube,
                                0.026,
                                1);
                case 2 ->
                        canvas.strokeLit(
                                Shapes.curve(
                                        x - 0.08, -1.14, x - 0.03, -1.2, x + 0.03, -1.12, x + 0.08,
                                        -1.18),
                                tube,
                                0.026,
                                1);
                default ->
                        canvas.strokeLit(
                                Outline.from(x, -1.22).line(x, -1.10).open(), tube, 0.026, 1);
            }
        }
        canvas.glow(w * 0.45, -1.16, w * 0.66, neon, 0.6);
    }
}
