package dev.vignette.illustrator.places;

import dev.vignette.illustrator.canvas.Canvas;
import dev.vignette.illustrator.canvas.Chance;
import dev.vignette.illustrator.canvas.Colours;
import dev.vignette.illustrator.canvas.Outline;

/// What is nearer than any figure: dark bushes in the lower corners, blades of grass, a hanging
/// bough. It frames the picture and gives it depth.
final class Foreground {

    private Foreground() {}

    static void corners(View view) {
        var chance = view.chance("foreground");
        int leaf = view.snowy() ? 0x7F9AA0 : view.autumn() ? 0x8A6430 : 0x3E7A3A;
        for (int side = 0; side < 2; side++) {
            for (int i = 0; i < 3; i++) {
                double x = (-10 + i * 42) * view.unit();
                Plants.bush(
                        view,
                        chance,
                        side == 0 ? x : view.width() - x,
                        view.height() * 1.03,
                        (80 - i * 17) * view.unit(),
                        Colours.lit(leaf, -0.16 + i * 0.05),
                        0);
            }
        }
        if (!view.snowy()) {
            for (int i = 0; i < view.across(18); i++) {
                Plants.grass(
                        view.canvas(),
                        chance.next() * view.width(),
                        view.height() * 1.015,
                        chance.between(26, 46) * view.unit(),
                        Colours.lit(leaf, chance.spread() * 0.15),
                        0);
            }
        }
    }

    /// A twig with leaves that reaches in from an upper corner, on the side of the landmark.
    static void bough(View view, int leaf) {
        var chance = view.chance("bough");
        var canvas = view.canvas();
        canvas.at(
                view.sunOnRight() ? -4 : view.width() + 4,
                view.size(0.02),
                view.size(0.40),
                view.inward(),
                () -> {
                    twig(canvas, chance, leaf, 0.9, 0.10, 9);
                    canvas.turned(0.75, 0, 0, () -> twig(canvas, chance, leaf, 0.62, 0.05, 6));
                });
    }

    private static void twig(
            Canvas canvas, Chance chance, int leaf, double length, double sag, int pairs) {
        canvas.stroke(
                Outline.from(-0.05, 0).bow(length / 2, -sag, length, sag).open(),
                0x4A3428,
                0,
                0.014);
        for (int i = 1; i <= pairs; i++) {
            double along = i / (double) pairs;
            double x = along * length;
            double y = sag * (2 * along * along - along);
            for (int side = -1; side <= 1; side += 2) {
                double turn = side * chance.between(0.6, 1.0) * (1 - along * 0.6);
                int colour = Colours.lit(leaf, chance.between(-0.2, 0.12));
                canvas.turned(turn, x, y, () -> leaf(canvas, x, y, 0.17 - 0.05 * along, colour));
            }
        }
    }

    private static void leaf(Canvas canvas, double x, double y, double length, int colour) {
        canvas.fill(
                Outline.from(x, y)
                        .bow(x + length * 0.45, y - length * 0.34, x + length, y)
                        .bow(x + length * 0.45, y + length * 0.34, x, y)
                        .closed(),
                colour,
                0);
        canvas.stroke(
                Outline.from(x, y).line(x + length * 0.85, y).open(),
                Colours.lit(colour, 0.2),
                0,
                0.006,
                0.7);
    }
}
