package dev.vignette.illustrator.places;

import dev.vignette.illustrator.canvas.Canvas;
import dev.vignette.illustrator.canvas.Chance;
import dev.vignette.illustrator.canvas.Colours;
import dev.vignette.illustrator.canvas.Outline;
import dev.vignette.illustrator.canvas.Shapes;

/// A mountain that burns: dark slopes, lava, a cloud of ash. Its foot at the origin, its crater one
/// unit above.
final class Volcano {

    private static final int ROCK = 0x6A5660;
    private static final int LAVA = 0xF26A2C;

    private Volcano() {}

    static void paint(View view, Chance chance, double depth) {
        var canvas = view.canvas();
        ash(view, chance);
        canvas.fade(
                Outline.from(-1.05, 0)
                        .bow(-0.42, -0.22, -0.2, -1)
                        .bow(0, -0.93, 0.2, -1)
                        .bow(0.42, -0.22, 1.05, 0)
                        .closed(),
                Colours.lit(ROCK, -0.12),
                Colours.lit(ROCK, 0.12),
                depth);
        lava(canvas, -0.09, -0.2, -0.42);
        lava(canvas, 0.03, 0.05, -0.26);
        lava(canvas, 0.12, 0.25, -0.5);
        canvas.fillLit(Shapes.oval(0, -0.985, 0.19, 0.035), 0xFFC35A, 1);
        for (int i = 0; i < 14; i++) {
            double x = 0.34 * chance.spread();
            double y = -1.06 - chance.next() * 0.34;
            canvas.fillLit(Shapes.oval(x, y, 0.016, 0.016), 0xFFB040, 1);
        }
        canvas.glow(0, -1.02, 0.7, 0xFF7A28, 0.55);
    }

    private static void ash(View view, Chance chance) {
        for (int i = 0; i < 12; i++) {
            double t = i / 11.0;
            view.canvas()
                    .fillLit(
                            Shapes.oval(
                                    0.5 * t * t + 0.1 * chance.spread(),
                                    -1.05 - 0.75 * t,
                                    0.14 + 0.2 * t,
                                    0.11 + 0.14 * t),
                            view.light().on(0x5A525C, 0.2),
                            0.62 - 0.3 * t);
        }
    }

    private static void lava(Canvas canvas, double top, double foot, double end) {
        var stream =
                Outline.from(top, -0.98).swing(top, -0.8, foot, -0.75, foot * 1.15, end).open();
        canvas.strokeLit(stream, LAVA, 0.07, 1);
        canvas.strokeLit(stream, 0xFFC35A, 0.025, 1);
    }
}
