package dev.vignette.illustrator.places;

import dev.vignette.illustrator.canvas.Colours;
import dev.vignette.illustrator.canvas.Outline;
import dev.vignette.illustrator.canvas.Shapes;

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

    /// A bough with leaves that reaches in from an upper corner, on the side of the landmark.
    static void bough(View view, int leaf) {
        var chance = view.chance("bough");
        var canvas = view.canvas();
        canvas.at(
                view.sunOnRight() ? -4 : view.width() + 4,
                view.size(0.03),
                view.size(0.42),
                view.inward(),
                () -> {
                    canvas.stroke(
                            Outline.from(-0.05, 0).bow(0.35, 0.02, 0.75, 0.16).open(),
                            0x4A3428,
                            0,
                            0.022);
                    for (int i = 0; i < 64; i++) {
                        double along = chance.next();
                        double x = along * 0.78;
                        double y = 0.16 * along * along + chance.spread() * 0.12;
                        canvas.turned(
                                chance.between(0.2, 1.2),
                                x,
                                y,
                                () ->
                                        canvas.fill(
                                                Shapes.blob(
                                                        x - 0.075, y, x - 0.01, y - 0.034,
                                                        x + 0.075, y, x - 0.01, y + 0.034),
                                                Colours.lit(leaf, chance.spread() * 0.2 - 0.08),
                                                0));
                    }
                });
    }
}
