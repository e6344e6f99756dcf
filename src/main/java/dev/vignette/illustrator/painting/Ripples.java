package dev.vignette.illustrator.painting;

import dev.vignette.illustrator.canvas.Outline;
import dev.vignette.illustrator.canvas.Shapes;
import dev.vignette.illustrator.places.View;

/// The water around whatever floats: foam in storm, else rings and a broken reflection.
final class Ripples {

    private Ripples() {}

    static void around(View view, Standing standing) {
        if (view.stormy()) {
            foam(view, standing);
        } else {
            reflection(view, standing);
        }
    }

    private static void foam(View view, Standing standing) {
        var chance = view.chance("foam" + standing.order());
        double half = standing.width() * 0.5;
        for (int i = 0; i < 34; i++) {
            double out = chance.spread();
            double size = view.size(chance.between(0.006, 0.02));
            view.canvas()
                    .fill(
                            Shapes.oval(
                                    standing.pose().x() + out * half,
                                    standing.pose().baseline()
                                            + view.size(0.012)
                                            + chance.next() * view.size(0.018),
                                    size * 1.5,
                                    size * 0.75),
                            0xF2F9FB,
                            0.05,
                            0.85);
        }
    }

    private static void reflection(View view, Standing standing) {
        double x = standing.pose().x();
        double half = Math.min(standing.width() * 0.5, view.size(0.4));
        double step = Math.min(view.size(0.012), half * 0.07);
        for (int i = 0; i < 9; i++) {
            double y = standing.pose().baseline() + step * (0.6 + i);
            double length = half * (1.06 - 0.09 * i);
            view.canvas()
                    .stroke(
                            Outline.from(x - length, y)
                                    .bow(x, y + step * 0.5, x + length, y)
                                    .open(),
                            i % 2 == 0 ? 0x24425A : 0xE8F2F4,
                            0.1,
                            step * (0.36 - 0.02 * i),
                            0.30 - 0.02 * i);
        }
    }
}
