package dev.vignette.illustrator.places;

import dev.vignette.illustrator.canvas.Chance;
import dev.vignette.illustrator.canvas.Colours;
import dev.vignette.illustrator.canvas.Outline;
import dev.vignette.illustrator.canvas.Shapes;
import java.awt.Color;
import java.awt.LinearGradientPaint;

/// What rises: lighthouse, castle, ruin. Foot at the origin, one unit tall.
final class Towers {

    private static final int IRON = 0x3A3F4E;
    private static final int ROOF = 0x5B5D8E;

    private Towers() {}

    /// @param lit whether its lamp is in order
    static void lighthouse(View view, double depth, boolean lit) {
        var canvas = view.canvas();
        boolean burning = lit && (view.light().night() > 0.1 || view.rainy());
        if (burning) {
            beam(view, 1, 1.22, 0.86);
            beam(view, -1, 0.98, 0.62);
        }
        var shaft =
                Outline.from(-0.125, 0)
                        .bow(-0.08, -0.4, -0.072, -0.76)
                        .line(0.072, -0.76)
                        .bow(0.08, -0.4, 0.125, 0)
                        .bow(0, 0.02, -0.125, 0)
                        .closed();
        canvas.fade(shaft, 0xFBF6EC, 0xECE4D6, depth);
        canvas.inside(
                shaft,
                () -> {
                    for (int i = 0; i < 3; i++) {
                        double y = -0.25 * i;
                        canvas.fill(
                                Outline.from(-0.2, y - 0.12)
                                        .bow(0, y - 0.08, 0.2, y - 0.12)
                                        .line(0.2, y - 0.23)
                                        .bow(0, y - 0.20, -0.2, y - 0.23)
                                        .closed(),
                                0xC8483F,
                                depth);
                    }
                    double shade = view.sunOnRight() ? -0.2 : 0.024;
                    canvas.fill(Shapes.rectangle(shade, -1, 0.176, 1.1), 0x3A2A4A, depth, 0.18);
                });
        for (int i = 0; i < 2; i++) {
            canvas.fillLit(
                    Shapes.box(-0.02, -0.36 - 0.26 * i, 0.04, 0.06, 0.04), pane(view, depth), 1);
        }
        canvas.fill(Shapes.archway(0, 0.005, 0.056, 0.115), 0x5A3A2A, depth);
        gallery(view, depth, burning);
    }

    private static void gallery(View view, double depth, boolean burning) {
        var canvas = view.canvas();
        canvas.fill(Shapes.box(-0.112, -0.795, 0.224, 0.035, 0.02), IRON, depth);
        for (int i = 0; i <= 6; i++) {
            double x = -0.104 + i * 0.0347;
            canvas.stroke(Outline.from(x, -0.795).line(x, -0.84).open(), IRON, depth, 0.006);
        }
        canvas.stroke(Outline.from(-0.108, -0.84).line(0.108, -0.84).open(), IRON, depth, 0.008);
        canvas.fillLit(
                Shapes.rectangle(-0.052, -0.9, 0.104, 0.105), burning ? 0xFFE9A0 : 0xCFE6EE, 1);
        canvas.fill(Shapes.rectangle(-0.004, -0.9, 0.008, 0.105), IRON, depth);
        canvas.fade(
                Outline.from(-0.072, -0.9)
                        .bow(-0.06, -0.98, 0, -1)
                        .bow(0.06, -0.98, 0.072, -0.9)
                        .closed(),
                0xD9564A,
                0xA8362F,
                depth);
        canvas.stroke(Outline.from(0, -1).line(0, -1.04).open(), IRON, depth, 0.01);
        if (burning) {
            canvas.glow(0, -0.85, 0.6, 0xFFE090, 0.6);
            canvas.glow(0, -0.85, 0.15, 0xFFFFFF, 0.75);
        }
    }

    private static void beam(View view, int side, double high, double low) {
        var canvas = view.canvas();
        var graphics = canvas.graphics();
        for (double narrow : new double[] {0, 0.06}) {
            graphics.setPaint(
                    new LinearGradientPaint(
                            0,
                            0,
                            side * 2.3f,
                            0,
                            new float[] {0, 1},
                            new Color[] {
                                Colours.clear(0xFFF0B0, 0.42), Colours.clear(0xFFF0B0, 0)
                            }));
            graphics.fill(
                    Shapes.polygon(
                            0, -0.855, side * 2.4, -high + narrow, side * 2.4, -low - narrow));
        }
    }

    static void castle(View view, Chance chance, double depth) {
        var canvas = view.canvas();
        int stone = 0xB9ABB4;
        tower(view, chance, -0.30, 0.17, 0.62, stone, true, depth);
        tower(view, chance, 0.34, 0.17, 0.55, stone, true, depth);
        tower(view, chance, 0.04, 0.24, 0.74, stone, true, depth);
        canvas.fade(
                Shapes.rectangle(-0.42, -0.34, 0.88, 0.345),
                Colours.lit(stone, 0.04),
                Colours.lit(stone, -0.16),
                depth);
        for (int i = 0; i < 10; i++) {
            canvas.fill(Shapes.rectangle(-0.42 + i * 0.0915, -0.385, 0.052, 0.05), stone, depth);
        }
        stones(view, chance, -0.40, 0.78, 0.30, 26, stone, depth);
        canvas.fill(Shapes.archway(0, 0.005, 0.17, 0.235), 0x3A2A2E, depth);
        canvas.fill(Shapes.archway(0, 0.005, 0.13, 0.205), 0x6B4630, depth);
        canvas.stroke(Outline.from(0, -0.19).line(0, 0).open(), 0x4A3020, depth, 0.006);
        tower(view, chance, -0.44, 0.14, 0.44, Colours.lit(stone, 0.05), false, depth);
        tower(view, chance, 0.47, 0.14, 0.40, Colours.lit(stone, 0.05), false, depth);
        for (int side = -1; side <= 1; side += 2) {
            canvas.fillLit(
                    Shapes.box(side * 0.2 - 0.014, -0.22, 0.028, 0.06, 0.028),
                    pane(view, depth),
                    1);
        }
    }

    /// A round tower at `x`, with a pointed roof and a flag, or with battlements.
    static void tower(
            View view,
            Chance chance,
            double x,
            double wide,
            double tall,
            int stone,
            boolean pointed,
            double depth) {
        var canvas = view.canvas();
        canvas.at(
                x,
                0,
                wide,
                1,
                () -> {
                    double h = tall / wide;
                    canvas.fade(
                            Shapes.rectangle(-0.5, -h, 1, h + 0.03),
                            Colours.lit(stone, 0.08),
                            Colours.lit(stone, -0.12),
                            depth);
                    canvas.fill(
                            Shapes.rectangle(view.sunOnRight() ? -0.5 : 0.14, -h, 0.36, h + 0.03),
                            Colours.lit(stone, -0.4),
                            depth,
                            0.25);
                    stones(view, chance, -0.45, 0.75, h * 0.95, 9, stone, depth);
                    canvas.fill(
                            Shapes.rectangle(-0.6, -h - 0.06, 1.2, 0.22),
                            Colours.lit(stone, -0.06),
                            depth);
                    if (pointed) {
                        spire(view, h, depth);
                    } else {
                        for (int i = 0; i < 4; i++) {
                            canvas.fill(
                                    Shapes.rectangle(-0.6 + i * 0.337, -h - 0.28, 0.19, 0.26),
                                    Colours.lit(stone, -0.06),
                                    depth);
                        }
                    }
                    canvas.fillLit(
                            Shapes.archway(0, -h * 0.72 + 0.36, 0.18, 0.52), pane(view, depth), 1);
                    if (view.lampsLit()) {
                        canvas.glow(0, -h * 0.72 + 0.18, 0.6, 0xFFB040, 0.42 * (1 - depth));
                    }
                });
    }

    private static void spire(View view, double h, double depth) {
        var canvas = view.canvas();
        canvas.fade(
                Outline.from(-0.68, -h - 0.02)
                        .bow(-0.1, -h - 0.7, 0, -h - 1.55)
                        .bow(0.1, -h - 0.7, 0.68, -h - 0.02)
                        .closed(),
                Colours.lit(ROOF, 0.14),
                Colours.lit(ROOF, -0.18),
                depth);
        canvas.stroke(Outline.from(0, -h - 1.5).line(0, -h - 2.05).open(), 0x4A3A36, depth, 0.04);
        canvas.fill(
                Outline.from(0, -h - 2.05)
                        .bow(0.2, -h - 2.2, 0.48, -h - 1.97)
                        .bow(0.22, -h - 1.92, 0, -h - 1.78)
                        .closed(),
                0xE8B53A,
                depth);
    }

    static void ruin(View view, Chance chance, double depth) {
        var canvas = view.canvas();
        int stone = 0x9C968E;
        var wall =
                Shapes.polygon(
                        -0.22, 0, -0.20, -0.84, -0.15, -0.9, -0.12, -0.98, -0.08, -0.86, 0, -0.92,
                        0.04, -0.74, 0.12, -0.68, 0.15, -0.52, 0.22, -0.46, 0.24, 0);
        canvas.fill(Shapes.rectangle(0.24, -0.2, 0.24, 0.205), Colours.lit(stone, -0.1), depth);
        canvas.fill(Shapes.rectangle(0.30, -0.28, 0.09, 0.09), Colours.lit(stone, -0.06), depth);
        canvas.fade(wall, Colours.lit(stone, 0.1), Colours.lit(stone, -0.15), depth);
        canvas.inside(
                wall,
                () -> {
                    stones(view, chance, -0.18, 0.36, 0.85, 26, stone, depth);
                    canvas.fill(Shapes.rectangle(0.12, -1, 0.2, 1), 0x4A4450, depth, 0.22);
                });
        canvas.fill(Shapes.archway(0, 0.005, 0.13, 0.24), 0x2E2A30, depth);
        canvas.fill(Shapes.archway(-0.08, -0.52, 0.07, 0.14), 0x2E2A30, depth);
        canvas.fill(Shapes.archway(0.10, -0.34, 0.06, 0.12), 0x2E2A30, depth);
        for (int i = 0; i < 14; i++) {
            canvas.fill(
                    Shapes.oval(
                            -0.2 + chance.next() * 0.1, -0.85 + chance.next() * 0.8, 0.034, 0.022),
                    Colours.lit(0x6C8A4A, chance.spread() * 0.2),
                    depth,
                    0.85);
        }
        for (int i = 0; i < 5; i++) {
            Plants.rock(view, chance, -0.38 + chance.next() * 0.85, 0.02, 0.1, stone, depth);
        }
    }

    private static void stones(
            View view,
            Chance chance,
            double left,
            double wide,
            double tall,
            int number,
            int stone,
            double depth) {
        double size = Math.min(0.14, wide * 0.18);
        for (int i = 0; i < number; i++) {
            view.canvas()
                    .fill(
                            Shapes.box(
                                    left + chance.next() * wide,
                                    -chance.next() * tall,
                                    size * (wide > 0.7 && tall < 0.5 ? 0.28 : 1),
                                    size * (wide > 0.7 && tall < 0.5 ? 0.13 : 0.46),
                                    size * 0.2),
                            Colours.lit(stone, chance.happens(0.5) ? 0.15 : -0.17),
                            depth,
                            0.8);
        }
    }

    /// What a window shows from outside: warm light, or the dark of a room.
    static int pane(View view, double depth) {
        return view.lampsLit()
                ? Colours.mix(0xFFCF6A, view.light().haze(), depth * 0.4)
                : Colours.mix(0x4A4560, view.light().haze(), depth);
    }
}
