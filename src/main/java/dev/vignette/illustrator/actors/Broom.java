package dev.vignette.illustrator.actors;

import static dev.vignette.illustrator.canvas.Shapes.blob;
import static dev.vignette.illustrator.canvas.Shapes.box;
import static dev.vignette.illustrator.canvas.Shapes.polygon;

import dev.vignette.illustrator.actors.Stance.Seat;
import dev.vignette.illustrator.canvas.Extent;
import dev.vignette.illustrator.canvas.Outline;
import dev.vignette.illustrator.canvas.Zone;

/// The broom a witch rides.
final class Broom {

    private Broom() {}

    static Mount mount() {
        return new Mount(
                new Extent(1.36, 0.5, Zone.AIR),
                Broom::paint,
                Mount::nothing,
                0.06,
                0.3,
                1,
                Seat.ASTRIDE);
    }

    private static void paint(Pen pen) {
        pen.line(Outline.from(-0.4, -0.22).line(0.64, -0.3).open(), 0x8A6238, 0.032);
        pen.fade(
                blob(
                        -0.34, -0.24, -0.46, -0.33, -0.66, -0.34, -0.62, -0.2, -0.67, -0.07, -0.46,
                        -0.12),
                0xE2B866,
                0xB98A3E);
        for (int i = 0; i < 3; i++) {
            pen.line(
                    Outline.from(-0.42, -0.22 + (i - 1) * 0.03)
                            .line(-0.62, -0.2 + (i - 1) * 0.08)
                            .open(),
                    0x9A7030,
                    0.01);
        }
        pen.fill(box(-0.41, -0.29, 0.035, 0.14, 0.01), 0x8E3A32);
        pen.fill(polygon(-0.36, -0.25, -0.34, -0.25, -0.34, -0.19, -0.36, -0.19), 0x8E3A32);
    }
}
