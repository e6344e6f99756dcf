package dev.vignette.illustrator.painting;

import dev.vignette.illustrator.canvas.Shapes;
import dev.vignette.illustrator.places.View;

/// A trail in the snow behind whoever walks through it, smaller the further back.
final class Footprints {

    private static final int STEPS = 18;

    private Footprints() {}

    static void behind(View view, Standing standing) {
        var pose = standing.pose();
        double start = standing.width() * 0.3;
        for (int step = 0; step < STEPS; step++) {
            double back = step / (STEPS - 1.0);
            double x = pose.x() - pose.facing() * (start + back * view.size(0.95));
            double aside = (step % 2 == 0 ? 1 : -1) * view.size(0.008) * (1 - back * 0.6);
            double y = pose.baseline() - back * back * view.size(0.12) + aside;
            double size = view.size(0.014) * (1 - 0.6 * back);
            view.canvas().fill(Shapes.oval(x, y, size, size * 0.42), 0x7F98C0, 0, 0.7);
            view.canvas()
                    .fill(
                            Shapes.oval(x, y + size * 0.34, size * 0.9, size * 0.16),
                            0xFFFFFF,
                            0,
                            0.5);
        }
    }
}
