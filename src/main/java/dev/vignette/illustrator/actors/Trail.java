package dev.vignette.illustrator.actors;

import static dev.vignette.illustrator.canvas.Shapes.oval;

/// Footprints that lead away over the ground, left and right in turn, smaller the further off.
final class Trail {

    private static final int STEPS = 11;
    private static final int SHADE = 0x4A4658;

    private Trail() {}

    static Puppet footprints() {
        return Puppet.standing(1.9, 0.5, Trail::paint);
    }

    private static void paint(Pen pen) {
        for (int step = STEPS - 1; step >= 0; step--) {
            double away = step / (STEPS - 1.0);
            double size = 0.062 * (1 - 0.62 * away);
            double x = -0.82 + 1.55 * away;
            double y = -0.035 - 0.4 * Math.pow(away, 0.8) + (step % 2 == 0 ? 0.6 : -0.6) * size;
            pen.fill(oval(x, y, size, size * 0.42), SHADE, 0.55);
            pen.fill(oval(x - size * 1.2, y + size * 0.06, size * 0.4, size * 0.32), SHADE, 0.55);
            pen.fill(oval(x, y + size * 0.36, size * 0.9, size * 0.12), 0xFFFFFF, 0.35);
        }
    }
}
