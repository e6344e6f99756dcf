package dev.vignette.illustrator.actors;

import static dev.vignette.illustrator.canvas.Colours.lit;
import static dev.vignette.illustrator.canvas.Shapes.archway;
import static dev.vignette.illustrator.canvas.Shapes.blob;
import static dev.vignette.illustrator.canvas.Shapes.box;
import static dev.vignette.illustrator.canvas.Shapes.oval;
import static dev.vignette.illustrator.canvas.Shapes.polygon;

import dev.vignette.illustrator.canvas.Outline;

/// A tower that somebody looks out of: its wall behind them, the sill before them.
final class TowerWindow {

    private static final int STONE = 0xB9ABA4;

    private TowerWindow() {}

    /// A round tower with a window high up, dark behind whoever looks out.
    static void tower(Pen pen) {
        pen.fade(
                Outline.from(-0.62, 0)
                        .bow(-0.5, -1.2, -0.5, -2.6)
                        .line(0.5, -2.6)
                        .bow(0.5, -1.2, 0.62, 0)
                        .bow(0, 0.08, -0.62, 0)
                        .closed(),
                lit(STONE, 0.1),
                lit(STONE, -0.12));
        pen.fill(
                Outline.from(0.2, -2.6)
                        .line(0.5, -2.6)
                        .bow(0.5, -1.2, 0.62, 0)
                        .line(0.3, 0.03)
                        .bow(0.18, -1.2, 0.2, -2.6)
                        .closed(),
                lit(STONE, -0.4),
                0.25);
        stones(pen);
        pen.fade(polygon(-0.72, -2.5, 0, -3.26, 0.72, -2.5), 0x6A5A9A, 0x4A3F78);
        pen.line(Outline.from(-0.7, -2.51).bow(0, -2.39, 0.7, -2.51).open(), 0x3E3468, 0.05);
        pen.fill(archway(0, -1.5, 0.86, 1.0), lit(STONE, 0.35));
        pen.fill(archway(0, -1.52, 0.74, 0.92), 0x3A2E44);
        pen.fill(archway(0, -0.02, 0.34, 0.56), 0x6B4226);
        for (int i = 0; i < 9; i++) {
            pen.fill(
                    oval(-0.5 + i % 3 * 0.05, -0.1 - i * 0.16, 0.07, 0.06),
                    i % 2 == 0 ? 0x4F8A48 : 0x5F9A50);
        }
    }

    private static void stones(Pen pen) {
        for (int row = 0; row < 8; row++) {
            for (int i = 0; i < 3; i++) {
                double x = -0.36 + i * 0.3 + row % 2 * 0.12;
                pen.fill(
                        box(x, -0.35 - row * 0.28, 0.14, 0.06, 0.03),
                        lit(STONE, (row + i) % 2 == 0 ? -0.14 : 0.16),
                        0.7);
            }
        }
    }

    /// The lower part of the tower's wall, which hides who stands at the window below the breast.
    static void sill(Pen pen) {
        pen.fade(box(-0.4, -1.52, 0.8, 0.66, 0), lit(STONE, 0.02), lit(STONE, -0.04));
        pen.fill(box(-0.26, -1.36, 0.14, 0.06, 0.03), lit(STONE, 0.16), 0.7);
        pen.fill(box(0.06, -1.12, 0.14, 0.06, 0.03), lit(STONE, -0.14), 0.7);
        pen.round(box(-0.5, -1.56, 1.0, 0.1, 0.03), lit(STONE, 0.35));
    }

    static void braid(Pen pen, int hair) {
        for (int i = 0; i < 11; i++) {
            double x = -0.14 + 0.03 * Math.sin(i * 0.7);
            pen.round(oval(x, -1.48 + i * 0.115, 0.075 - i * 0.002, 0.09), lit(hair, i % 2 * 0.12));
        }
        pen.fill(oval(-0.15, -0.24, 0.06, 0.04), 0xD96C8A);
        pen.fill(blob(-0.19, -0.22, -0.22, -0.1, -0.14, -0.06, -0.08, -0.12, -0.11, -0.22), hair);
    }
}
