package dev.vignette.illustrator.actors;

import static dev.vignette.illustrator.canvas.Colours.lit;
import static dev.vignette.illustrator.canvas.Shapes.blob;
import static dev.vignette.illustrator.canvas.Shapes.curve;
import static dev.vignette.illustrator.canvas.Shapes.oval;

import dev.vignette.illustrator.actors.Stance.Seat;
import dev.vignette.illustrator.canvas.Extent;
import dev.vignette.illustrator.canvas.Zone;

/// A surfboard, and the wave that carries it once somebody stands on it.
final class Surf {

    static final int RED = 0xE8643C;

    private static final int WATER = 0x2E86AC;

    private Surf() {}

    static Puppet board(int colour) {
        return Puppet.in(Zone.WATER_SURFACE, 1.5, 0.2, pen -> board(pen, colour));
    }

    static Mount mount(int colour) {
        return new Mount(
                new Extent(2.6, 1.2, Zone.WATER_SURFACE),
                pen -> {
                    wave(pen);
                    pen.turned(-0.12, 0, -0.2, () -> pen.at(0, -0.2, 1, () -> board(pen, colour)));
                },
                Surf::spray,
                0,
                0.61,
                0.86,
                Seat.NONE);
    }

    private static void board(Pen pen, int colour) {
        pen.round(
                blob(
                        -0.72, -0.06, -0.4, -0.14, 0.2, -0.14, 0.62, -0.12, 0.76, -0.2, 0.6, -0.04,
                        0, 0, -0.5, -0.01),
                colour);
        pen.line(curve(-0.6, -0.07, 0, -0.11, 0.62, -0.11), lit(colour, 0.6), 0.03);
    }

    /// It rises behind the board and breaks over.
    private static void wave(Pen pen) {
        pen.fade(
                blob(
                        -1.3, 0.04, -1.28, -0.42, -1.1, -0.9, -0.74, -1.16, -0.4, -1.08, -0.62,
                        -0.86, -0.52, -0.56, -0.1, -0.3, 0.6, -0.16, 1.3, 0.02),
                lit(WATER, 0.3),
                lit(WATER, -0.15));
        pen.fill(
                blob(
                        -1.18, -0.84, -0.98, -1.1, -0.7, -1.2, -0.38, -1.1, -0.3, -0.98, -0.5, -1.0,
                        -0.78, -1.06, -1.0, -0.94),
                0xF6FBFF,
                0.95);
        pen.line(curve(-1.08, -0.5, -0.9, -0.3, -0.4, -0.14), 0xBFE4F2, 0.03, 0.7);
        pen.line(curve(-1.0, -0.72, -0.8, -0.46, -0.3, -0.28), 0xBFE4F2, 0.022, 0.6);
    }

    private static void spray(Pen pen) {
        for (int i = 0; i < 9; i++) {
            double t = i / 8.0;
            pen.fill(oval(-1.1 + 1.6 * t, 0.0 - 0.05 * (i % 3), 0.14, 0.045), 0xF6FBFF, 0.85);
        }
    }
}
