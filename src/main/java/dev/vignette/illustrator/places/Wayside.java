package dev.vignette.illustrator.places;

import dev.vignette.illustrator.canvas.Canvas;
import dev.vignette.illustrator.canvas.Chance;
import dev.vignette.illustrator.canvas.Colours;
import dev.vignette.illustrator.canvas.Outline;
import dev.vignette.illustrator.canvas.Shapes;

/// Landmarks that nobody lives in for long: pyramid, tent, bridge, island. Foot at the origin, one
/// unit tall.
final class Wayside {

    private Wayside() {}

    static void pyramid(Canvas canvas, double depth) {
        double half = 0.775;
        canvas.fade(Shapes.polygon(-half, 0, 0, -1, half * 0.32, 0), 0xF2D090, 0xDDB470, depth);
        canvas.fade(Shapes.polygon(half * 0.32, 0, 0, -1, half, 0), 0xC79255, 0xA97642, depth);
        for (int i = 1; i < 8; i++) {
            double t = i / 8.0;
            canvas.stroke(
                    Outline.from(-half * t, -1 + t).line(half * 0.32 * t, -1 + t).open(),
                    0xB88848,
                    depth,
                    0.006,
                    0.45);
            canvas.stroke(
                    Outline.from(half * 0.32 * t, -1 + t).line(half * t, -1 + t).open(),
                    0x7E5430,
                    depth,
                    0.006,
                    0.3);
        }
    }

    static void tent(View view, double depth) {
        var canvas = view.canvas();
        int cloth = view.chance("tent").pick(0xE2A04A, 0xC8604A, 0x5A8A9A);
        canvas.fade(
                Shapes.polygon(-0.75, 0, 0, -1, 0.75, 0),
                Colours.lit(cloth, 0.1),
                Colours.lit(cloth, -0.12),
                depth);
        canvas.fill(Shapes.polygon(0, -1, 0.75, 0, 0.3, 0), Colours.lit(cloth, -0.25), depth);
        canvas.fill(
                Shapes.polygon(-0.18, 0, 0, -0.8, 0.18, 0),
                view.lampsLit() ? 0xF6B860 : 0x3A2A30,
                depth);
        canvas.fill(
                Shapes.polygon(-0.18, 0, -0.02, -0.8, -0.32, 0), Colours.lit(cloth, 0.3), depth);
        if (view.lampsLit()) {
            canvas.glow(0, -0.25, 0.9, 0xFFB050, 0.4);
        }
    }

    static void bridge(Canvas canvas, double depth) {
        int stone = 0xA79B8E;
        canvas.fade(
                Outline.from(-1.6, 0)
                        .bow(0, -1.3, 1.6, 0)
                        .line(1.6, 0.5)
                        .line(1.15, 0.5)
                        .bow(0, -1.2, -1.15, 0.5)
                        .line(-1.6, 0.5)
                        .closed(),
                Colours.lit(stone, 0.1),
                Colours.lit(stone, -0.2),
                depth);
        canvas.stroke(
                Outline.from(-1.6, -0.1).bow(0, -1.42, 1.6, -0.1).open(),
                Colours.lit(stone, 0.16),
                depth,
                0.12);
    }

    static void island(View view, Chance chance, double depth) {
        var canvas = view.canvas();
        canvas.fade(
                Outline.from(-1.5, 0)
                        .swing(-0.8, -0.25, -0.5, -0.4, 0, -0.38)
                        .swing(0.6, -0.35, 0.9, -0.15, 1.5, 0)
                        .closed(),
                0xF3DCA0,
                0xD8B270,
                depth);
        Plants.bush(view, chance, 0, -0.25, 0.35, 0x4F9A4E, depth);
        Trees.tree(view, chance, Trees.Kind.PALM, -0.2, -0.26, 1.5, depth);
        Trees.tree(view, chance, Trees.Kind.PALM, 0.35, -0.22, 1.2, depth);
    }

    /// The dark mouth of a cave in a mound of rock.
    static void cave(Canvas canvas, double depth) {
        int rock = 0x8E8490;
        canvas.fade(
                Shapes.blob(
                        -1.02, 0.03, -0.92, -0.36, -0.62, -0.72, -0.28, -1.0, 0.1, -0.94, 0.4,
                        -1.04, 0.7, -0.66, 0.98, -0.3, 1.06, 0.03),
                Colours.lit(rock, 0.16),
                Colours.lit(rock, -0.2),
                depth);
        canvas.fill(
                Shapes.blob(-0.5, -0.62, -0.28, -0.94, 0.06, -0.86, -0.1, -0.7, -0.34, -0.52),
                Colours.lit(rock, 0.26),
                depth,
                0.7);
        canvas.fill(
                Shapes.blob(0.52, -0.1, 0.6, -0.5, 0.86, -0.34, 0.98, 0.0),
                Colours.lit(rock, -0.18),
                depth,
                0.7);
        canvas.fill(Shapes.archway(-0.02, 0, 0.86, 0.7), Colours.lit(rock, -0.35), depth);
        canvas.fade(Shapes.archway(0, 0.01, 0.72, 0.62), 0x16121E, 0x2A2232, depth * 0.4);
        canvas.fill(Shapes.oval(-0.5, 0.0, 0.16, 0.1), Colours.lit(rock, -0.08), depth);
        canvas.fill(Shapes.oval(0.52, 0.01, 0.2, 0.12), Colours.lit(rock, 0.02), depth);
    }
}
