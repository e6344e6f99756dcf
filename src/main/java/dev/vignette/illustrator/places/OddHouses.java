package dev.vignette.illustrator.places;

import dev.vignette.illustrator.canvas.Canvas;
import dev.vignette.illustrator.canvas.Chance;
import dev.vignette.illustrator.canvas.Colours;
import dev.vignette.illustrator.canvas.Outline;
import dev.vignette.illustrator.canvas.Shapes;

/// What is no common house: one of gingerbread, one of snow, a school with its bell, and the
/// beanstalk beside Jack's. Foot at the origin, one unit tall.
final class OddHouses {

    private static final int GINGER = 0xB5743E;
    private static final int ICING = 0xFFF6F0;
    private static final int[] CANDY = {0xE8506A, 0xF2C230, 0x5AB06A, 0x5A9AD8, 0xB56AC0};

    private OddHouses() {}

    static void house(View view, double depth) {
        var canvas = view.canvas();
        canvas.fade(
                Shapes.rectangle(-0.48, -0.52, 0.96, 0.525),
                Colours.lit(GINGER, 0.1),
                Colours.lit(GINGER, -0.12),
                depth);
        canvas.fade(
                Shapes.polygon(-0.62, -0.48, 0, -1.02, 0.62, -0.48),
                Colours.lit(GINGER, -0.1),
                Colours.lit(GINGER, -0.25),
                depth);
        icing(canvas, depth);
        for (int row = 0; row < 3; row++) {
            for (int i = 0; i <= 4 - row; i++) {
                canvas.fill(
                        Shapes.oval((i - (4 - row) / 2.0) * 0.19, -0.56 - row * 0.13, 0.04, 0.04),
                        CANDY[(i + row * 2) % CANDY.length],
                        depth);
            }
        }
        for (double x : new double[] {-0.3, 0.3}) {
            Houses.window(view, x - 0.09, -0.4, 0.18, 0.18, depth);
            canvas.stroke(Shapes.box(x - 0.115, -0.425, 0.23, 0.23, 0.05), ICING, depth, 0.025);
        }
        canvas.fill(Shapes.archway(0, 0.005, 0.2, 0.36), 0x6B3A22, depth);
        canvas.stroke(Shapes.archway(0, 0.005, 0.22, 0.38), 0xE8506A, depth, 0.03);
        canvas.fill(Shapes.oval(0, -0.24, 0.035, 0.035), 0xF2C230, depth);
        for (int side = -1; side <= 1; side += 2) {
            cane(canvas, side * 0.56, side, depth);
        }
        canvas.fill(Shapes.rectangle(0.24, -1.04, 0.12, 0.28), 0xC8503E, depth);
        canvas.fill(Shapes.box(0.22, -1.08, 0.16, 0.07, 0.05), ICING, depth);
    }

    private static void icing(Canvas canvas, double depth) {
        canvas.stroke(
                Outline.from(-0.63, -0.47).line(0, -1.03).line(0.63, -0.47).open(),
                ICING,
                depth,
                0.07);
        for (int i = 0; i < 8; i++) {
            double x = -0.56 + i * 0.16;
            canvas.fill(Shapes.oval(x, -0.46, 0.07, i % 2 == 0 ? 0.07 : 0.045), ICING, depth);
        }
    }

    private static void cane(Canvas canvas, double x, int side, double depth) {
        var hook =
                Outline.from(x, 0)
                        .line(x, -0.34)
                        .bow(x, -0.46, x + side * 0.07, -0.46)
                        .bow(x + side * 0.13, -0.45, x + side * 0.12, -0.37)
                        .open();
        canvas.stroke(hook, 0xFFF6F0, depth, 0.055);
        for (int i = 0; i < 5; i++) {
            canvas.stroke(
                    Outline.from(x - 0.025, -0.03 - i * 0.075)
                            .line(x + 0.025, -0.065 - i * 0.075)
                            .open(),
                    0xE03A4A,
                    depth,
                    0.028);
        }
    }

    static void school(View view, Chance chance, double depth) {
        var canvas = view.canvas();
        int wall = 0xC8604A;
        canvas.fade(
                Shapes.rectangle(-0.9, -0.5, 1.8, 0.505),
                Colours.lit(wall, 0.08),
                Colours.lit(wall, -0.12),
                depth);
        int roof = view.snowy() ? 0xF4F9FF : 0x5A5F72;
        canvas.fade(
                Shapes.polygon(-0.98, -0.48, -0.8, -0.72, 0.8, -0.72, 0.98, -0.48),
                roof,
                Colours.lit(roof, -0.15),
                depth);
        canvas.fade(
                Shapes.rectangle(-0.2, -0.78, 0.4, 0.785), Colours.lit(wall, 0.16), wall, depth);
        canvas.fade(
                Shapes.polygon(-0.27, -0.76, 0, -0.96, 0.27, -0.76),
                roof,
                Colours.lit(roof, -0.15),
                depth);
        canvas.fill(Shapes.rectangle(-0.07, -1.1, 0.14, 0.16), 0xF2E8D8, depth);
        canvas.fill(Shapes.polygon(-0.1, -1.09, 0, -1.2, 0.1, -1.09), roof, depth);
        canvas.fill(Shapes.oval(0, -1.01, 0.035, 0.045), 0xE0B040, depth);
        canvas.fill(Shapes.oval(0, -0.64, 0.085, 0.085), 0xFFFAEE, depth);
        canvas.stroke(
                Outline.from(0, -0.7).line(0, -0.64).line(0.04, -0.62).open(),
                0x3A2A2A,
                depth,
                0.014);
        canvas.fill(Shapes.archway(0, 0.005, 0.2, 0.34), 0x5A3A26, depth);
        for (int i = 0; i < 3; i++) {
            Houses.window(view, -0.82 + i * 0.21, -0.38, 0.13, 0.2, depth);
            Houses.window(view, 0.27 + i * 0.21, -0.38, 0.13, 0.2, depth);
        }
        double x = chance.happens(0.5) ? 1.08 : -1.08;
        canvas.stroke(Outline.from(x, 0).line(x, -0.9).open(), 0x8A8F98, depth, 0.02);
        canvas.fill(Shapes.polygon(x, -0.9, x + 0.24, -0.84, x, -0.74), 0x3A74C0, depth);
    }

    /// Two stalks that wind around each other and end above the picture.
    static void beanstalk(Canvas canvas, double depth) {
        for (int strand = 0; strand < 2; strand++) {
            var points = new double[26];
            for (int i = 0; i < 13; i++) {
                points[2 * i] = 0.06 * Math.sin(i * 1.3 + strand * Math.PI);
                points[2 * i + 1] = -i / 12.0 * 1.15;
            }
            canvas.fill(
                    Shapes.strip(0.085, 0.035, points), strand == 0 ? 0x3E8A3A : 0x5CA848, depth);
        }
        for (int i = 1; i < 13; i++) {
            double y = -i / 12.0 * 1.1;
            double side = i % 2 == 0 ? 1 : -1;
            double x = 0.05 * side;
            double l = 0.19 - 0.006 * i;
            canvas.fill(
                    Outline.from(x, y)
                            .bow(x + side * l * 0.4, y - l * 0.7, x + side * l, y - l * 0.1)
                            .bow(x + side * l * 0.5, y + l * 0.3, x, y)
                            .closed(),
                    i % 3 == 0 ? 0x6FB850 : 0x4C9A42,
                    depth);
        }
    }

    static void igloo(View view, double depth) {
        var canvas = view.canvas();
        canvas.fade(Shapes.dome(0, 0, 1, 1), 0xFBFDFF, 0xC4DCEC, depth);
        for (int row = 1; row < 5; row++) {
            double y = -0.19 * row;
            double half = Math.sqrt(1 - y * y);
            canvas.stroke(
                    Outline.from(-half, y).bow(0, y + 0.12, half, y).open(),
                    0x9AC0D8,
                    depth,
                    0.018);
            for (int i = -2; i <= 2; i++) {
                double x = (i + row % 2 * 0.5) * 0.36 * half;
                canvas.stroke(
                        Outline.from(x, y + 0.05).line(x * 1.04, y + 0.22).open(),
                        0x9AC0D8,
                        depth,
                        0.018);
            }
        }
        canvas.fade(Shapes.archway(0.1, 0.02, 0.8, 0.7), 0xF2F8FC, 0xB8D2E4, depth);
        canvas.fill(
                Shapes.archway(0.1, 0.02, 0.5, 0.5), view.lampsLit() ? 0xF6C070 : 0x4A6A8A, depth);
        if (view.lampsLit()) {
            canvas.glow(0.1, -0.2, 0.9, 0xFFB050, 0.5);
        }
    }
}
