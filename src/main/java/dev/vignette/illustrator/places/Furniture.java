package dev.vignette.illustrator.places;

import dev.vignette.illustrator.canvas.Canvas;
import dev.vignette.illustrator.canvas.Chance;
import dev.vignette.illustrator.canvas.Colours;
import dev.vignette.illustrator.canvas.Outline;
import dev.vignette.illustrator.canvas.Shapes;

/// What stands in rooms. Each in a frame of its own: the middle of its foot at the origin, one unit
/// tall.
final class Furniture {

    private static final int WOOD = 0x8A5C3A;
    private static final int BRASS = 0xC89A50;

    private Furniture() {}

    static void rug(View view, double x, double y, double half, int colour) {
        var canvas = view.canvas();
        double[] rings = {1, 0.86, 0.7, 0.52, 0.36};
        double[] tints = {-0.1, 0.28, 0, 0.16, 0.42};
        for (int i = 0; i < rings.length; i++) {
            canvas.fill(
                    Shapes.oval(x, y, half * rings[i], half * rings[i] * 0.2),
                    Colours.lit(colour, tints[i]),
                    0);
        }
    }

    /// A shelf of books, `wide` units wide.
    static void bookshelf(Canvas canvas, Chance chance, double wide) {
        double w = wide;
        canvas.fade(Shapes.rectangle(-w / 2, -1, w, 1), WOOD, 0x6E4628, 0);
        canvas.fill(Shapes.rectangle(-w * 0.47, -0.98, w * 0.94, 0.95), 0x4A2E1E, 0);
        for (int row = 1; row <= 4; row++) {
            double board = -0.98 + 0.2425 * row;
            books(canvas, chance, -w * 0.46, w * 0.46, board);
            canvas.fill(Shapes.rectangle(-w * 0.48, board, w * 0.96, 0.022), 0xA5734A, 0);
        }
        canvas.fill(Shapes.rectangle(-w * 0.53, -1.03, w * 1.06, 0.04), 0x9A6A44, 0);
    }

    private static void books(Canvas canvas, Chance chance, double from, double to, double board) {
        double x = from;
        while (true) {
            double wide = chance.between(0.018, 0.04);
            double tall = 0.2425 * chance.between(0.6, 0.88);
            if (x + wide > to) {
                return;
            }
            if (!chance.happens(0.08)) {
                int back =
                        Colours.mix(
                                chance.pick(
                                        0xC8503E, 0x3E6F9A, 0x5A8A52, 0xE0A040, 0x8A5A9A, 0x4A8A8A,
                                        0xD9806A),
                                0x8A6A50,
                                0.22);
                canvas.fade(
                        Shapes.rectangle(x, board - tall, wide * 0.94, tall),
                        Colours.lit(back, 0.1),
                        Colours.lit(back, -0.15),
                        0);
                canvas.fill(
                        Shapes.rectangle(x, board - tall * 0.82, wide * 0.94, tall * 0.06),
                        0xF0D48A,
                        0,
                        0.8);
            }
            x += wide;
        }
    }

    static void armchair(Canvas canvas, int colour) {
        canvas.fillLit(Shapes.oval(0, 0, 0.5, 0.05), 0x2A1A20, 0.25);
        canvas.fade(
                Shapes.blob(-0.36, -0.4, -0.32, -0.95, 0, -1.02, 0.32, -0.95, 0.36, -0.4, 0, -0.3),
                Colours.lit(colour, 0.1),
                Colours.lit(colour, -0.12),
                0);
        canvas.fade(Shapes.box(-0.34, -0.5, 0.68, 0.3, 0.12), Colours.lit(colour, 0.22), colour, 0);
        canvas.fade(
                Shapes.rectangle(-0.34, -0.26, 0.68, 0.2),
                Colours.lit(colour, -0.05),
                Colours.lit(colour, -0.25),
                0);
        for (int side = -1; side <= 1; side += 2) {
            canvas.fill(Shapes.rectangle(side * 0.36 - 0.04, -0.07, 0.08, 0.07), 0x5A3A22, 0);
            canvas.fade(
                    Shapes.box(side * 0.38 - 0.11, -0.62, 0.22, 0.57, 0.2),
                    Colours.lit(colour, 0.14),
                    Colours.lit(colour, -0.2),
                    0);
        }
    }

    /// A lamp with a shade, on a table or on a tall stand.
    static void lamp(View view, boolean standing) {
        var canvas = view.canvas();
        boolean lit = view.lampsLit();
        double shade = standing ? -0.76 : -0.44;
        double half = standing ? 0.16 : 0.34;
        canvas.stroke(Outline.from(0, 0).line(0, shade).open(), BRASS, 0, standing ? 0.022 : 0.06);
        canvas.fill(Shapes.oval(0, -0.01, standing ? 0.1 : 0.2, standing ? 0.02 : 0.05), BRASS, 0);
        canvas.fillLit(
                Shapes.polygon(-half, shade, half, shade, half * 0.6, -1, -half * 0.6, -1),
                lit ? 0xFFE2A0 : view.light().on(0xF4E2C4, 0),
                1);
        if (lit) {
            double reach = standing ? 1.5 : 3.6;
            canvas.glow(0, (shade - 1) / 2, reach, 0xFFB050, 0.5);
        }
    }

    static void picture(View view, double x, double y, double wide, double tall) {
        var canvas = view.canvas();
        var inner = Shapes.rectangle(x + wide * 0.08, y + tall * 0.1, wide * 0.84, tall * 0.8);
        canvas.fill(Shapes.box(x, y, wide, tall, 4), 0xB8884A, 0);
        canvas.fade(inner, 0xF2C078, 0xF6E6C0, 0);
        canvas.inside(
                inner,
                () -> {
                    canvas.fill(
                            Shapes.oval(x + wide * 0.68, y + tall * 0.36, tall * 0.1, tall * 0.1),
                            0xFFF6D8,
                            0);
                    canvas.fill(
                            Shapes.oval(x + wide * 0.3, y + tall, wide * 0.5, tall * 0.42),
                            0x7FAA74,
                            0);
                    canvas.fill(
                            Shapes.oval(x + wide * 0.85, y + tall, wide * 0.45, tall * 0.34),
                            0x5F8E68,
                            0);
                });
    }

    static void fireplace(View view) {
        var canvas = view.canvas();
        var chance = view.chance("bricks");
        canvas.fade(Shapes.rectangle(-0.32, -1.9, 0.64, 1.05), 0xA87A66, 0x8E6454, 0);
        canvas.fade(Shapes.rectangle(-0.5, -0.86, 1, 0.86), 0xB5846C, 0x8A5E4C, 0);
        for (int i = 0; i < 54; i++) {
            canvas.fill(
                    Shapes.box(
                            -0.48 + chance.next() * 0.87,
                            -0.84 + chance.next() * 0.8,
                            0.09,
                            0.045,
                            0.02),
                    Colours.lit(0xA87460, chance.spread() * 0.25),
                    0,
                    0.8);
        }
        canvas.fill(Shapes.archway(0, 0, 0.62, 0.6), 0x2A1A1E, 0);
        canvas.fade(Shapes.box(-0.58, -0.93, 1.16, 0.09, 0.03), 0x8E6038, 0x6A4026, 0);
        for (int i = -1; i <= 1; i++) {
            canvas.turned(
                    i * 0.35,
                    0,
                    -0.04,
                    () -> canvas.fill(Shapes.box(-0.2, -0.08, 0.4, 0.07, 0.06), 0x6B4028, 0));
        }
        flame(canvas, -0.09, -0.05, 0.30);
        flame(canvas, 0.10, -0.05, 0.26);
        flame(canvas, 0, -0.04, 0.40);
        canvas.glow(0, -0.2, 1.8, 0xFF8A30, view.lampsLit() ? 0.6 : 0.3);
    }

    static void flame(Canvas canvas, double x, double y, double tall) {
        canvas.at(
                x,
                y,
                tall,
                1,
                () -> {
                    canvas.fillLit(
                            Shapes.blob(
                                    -0.3, -0.12, -0.3, -0.42, -0.02, -1, 0.12, -0.62, 0.32, -0.35,
                                    0.26, -0.08, 0, 0),
                            0xFF7A2E,
                            1);
                    canvas.fillLit(
                            Shapes.blob(
                                    -0.17, -0.08, -0.17, -0.32, 0, -0.68, 0.12, -0.4, 0.18, -0.1, 0,
                                    0),
                            0xFFB63F,
                            1);
                    canvas.fillLit(
                            Shapes.blob(
                                    -0.08, -0.05, -0.08, -0.2, 0.01, -0.42, 0.09, -0.2, 0.07,
                                    -0.05),
                            0xFFF0A6,
                            1);
                });
    }

    static void barrel(Canvas canvas) {
        canvas.fade(
                Shapes.blob(-0.36, 0, -0.43, -0.5, -0.34, -1, 0.34, -1, 0.43, -0.5, 0.36, 0),
                0xA8703E,
                0x7A4E2A,
                0);
        for (int i = -2; i <= 2; i++) {
            canvas.stroke(
                    Outline.from(i * 0.13, -0.02).bow(i * 0.19, -0.5, i * 0.13, -0.98).open(),
                    0x6A4224,
                    0,
                    0.016);
        }
        for (double y : new double[] {-0.22, -0.8}) {
            canvas.stroke(
                    Outline.from(-0.40, y).bow(0, y + 0.06, 0.40, y).open(), 0x5A5660, 0, 0.06);
        }
    }

    static void clock(View view, double x, double y, double radius) {
        var canvas = view.canvas();
        canvas.fill(
                Shapes.oval(x, y + radius * 0.08, radius * 1.02, radius * 1.02), 0x3A2A2A, 0, 0.2);
        canvas.fill(Shapes.oval(x, y, radius, radius), 0x8E6038, 0);
        canvas.fill(Shapes.oval(x, y, radius * 0.85, radius * 0.85), 0xFFFAEE, 0);
        for (int i = 0; i < 12; i++) {
            double turn = i * Math.PI / 6;
            canvas.fill(
                    Shapes.oval(
                            x + Math.sin(turn) * radius * 0.72,
                            y - Math.cos(turn) * radius * 0.72,
                            radius * 0.04,
                            radius * 0.04),
                    0x8A7A6A,
                    0);
        }
        double hour =
                switch (view.spec().time()) {
                    case DAWN -> 6;
                    case MORNING -> 8;
                    case DAY -> 1;
                    case GOLDEN -> 5;
                    case SUNSET -> 7;
                    case DUSK -> 8;
                    case NIGHT -> 10;
                };
        hand(view, x, y, radius * 0.42, hour / 12, radius * 0.1);
        hand(view, x, y, radius * 0.64, 0, radius * 0.07);
    }

    private static void hand(
            View view, double x, double y, double length, double turn, double wide) {
        view.canvas()
                .stroke(
                        Outline.from(x, y)
                                .line(
                                        x + Math.sin(turn * 2 * Math.PI) * length,
                                        y - Math.cos(turn * 2 * Math.PI) * length)
                                .open(),
                        0x3A2A2A,
                        0,
                        wide);
    }
}
