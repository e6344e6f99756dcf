package dev.vignette.illustrator.actors;

import static dev.vignette.illustrator.canvas.Shapes.blob;
import static dev.vignette.illustrator.canvas.Shapes.oval;
import static dev.vignette.illustrator.canvas.Shapes.polygon;

/// Paints what dragons sleep on.
final class Hoard {

    private Hoard() {}

    /// Coins in a heap, with a cup and a crown in it.
    static Puppet gold() {
        return Puppet.standing(
                1.5,
                0.62,
                pen -> {
                    pen.fade(
                            blob(
                                    -0.72, 0, -0.5, -0.2, -0.2, -0.44, 0.1, -0.5, 0.42, -0.26, 0.72,
                                    0),
                            0xF6D04A,
                            0xC98F22);
                    for (int i = 0; i < 34; i++) {
                        double x = -0.6 + i * 0.61803 % 1 * 1.2;
                        double y = -0.03 - i * 0.377 % 1 * 0.42 * (1 - Math.abs(x) * 1.3);
                        pen.fill(oval(x, y, 0.05, 0.026), i % 2 == 0 ? 0xFFE48A : 0xE8B030);
                        pen.line(oval(x, y, 0.05, 0.026), 0xB57E1E, 0.008, 0.7);
                    }
                    Pond.crown(pen, -0.16, -0.44, 0.1);
                    pen.fill(polygon(0.2, -0.42, 0.36, -0.42, 0.3, -0.3, 0.26, -0.3), 0xFFDF7A);
                    for (double[] gem :
                            new double[][] {{-0.36, -0.2}, {0.12, -0.3}, {0.44, -0.12}}) {
                        pen.fill(
                                polygon(
                                        gem[0] - 0.05,
                                        gem[1],
                                        gem[0],
                                        gem[1] - 0.06,
                                        gem[0] + 0.05,
                                        gem[1],
                                        gem[0],
                                        gem[1] + 0.06),
                                gem[0] < 0 ? 0xD93A5A : gem[0] > 0.3 ? 0x3EA86A : 0x3E7AD0);
                    }
                    pen.glow(0, -0.3, 0.7, 0xFFD860, 0.25);
                });
    }
}
