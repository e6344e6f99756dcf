package dev.vignette.illustrator.places;

import dev.vignette.illustrator.canvas.Canvas;
import dev.vignette.illustrator.canvas.Chance;
import dev.vignette.illustrator.canvas.Colours;
import dev.vignette.illustrator.canvas.Outline;
import dev.vignette.illustrator.canvas.Shapes;

/// What people live and work in. Foot at the origin, one unit tall.
final class Houses {

    private static final int SNOW = 0xF4F9FF;
    private static final int FRAME = 0xF6EEDD;

    private Houses() {}

    static void house(View view, Chance chance, double depth) {
        var canvas = view.canvas();
        int wall = chance.pick(0xF3E3C8, 0xEBC9A8, 0xF0D9D2, 0xD8E2DC, 0xF2D48F, 0xDDB7A0);
        int roof = chance.pick(0xB5523B, 0x8E4A4A, 0x5F6F86, 0xA8663A, 0x4F7A74);
        double w = chance.between(0.8, 1.05);
        double eaves = -0.55;
        canvas.fill(Shapes.rectangle(w * 0.18, -1.02, 0.1, 0.3), Colours.lit(wall, -0.25), depth);
        canvas.fill(Shapes.rectangle(w * 0.17, -1.05, 0.12, 0.05), Colours.lit(roof, -0.2), depth);
        smoke(canvas, chance, w * 0.18 + 0.05, -1.06, 0.22, depth);
        canvas.fade(
                Shapes.rectangle(-w / 2, eaves, w, 0.555),
                Colours.lit(wall, 0.06),
                Colours.lit(wall, -0.1),
                depth);
        canvas.fill(
                Shapes.rectangle(view.sunOnRight() ? -w / 2 : w * 0.2, eaves, w * 0.3, 0.555),
                Colours.lit(wall, -0.25),
                depth,
                0.22);
        canvas.fill(Shapes.rectangle(-w / 2, eaves, w, 0.07), 0x3A2A40, depth, 0.2);
        roof(view, roof, w, eaves, depth);
        canvas.fill(
                Shapes.archway(0.05, 0.005, 0.17, 0.32), Colours.mix(0x6B4226, roof, 0.25), depth);
        canvas.fill(Shapes.oval(0.1, -0.14, 0.012, 0.012), 0xF0D070, depth);
        window(view, -w * 0.37, -0.385, 0.15, 0.17, depth);
        window(view, w * 0.24, -0.385, 0.15, 0.17, depth);
        window(view, -0.06, -0.83, 0.12, 0.12, depth);
        if (!view.snowy() && depth < 0.4) {
            windowBox(canvas, chance, -w * 0.37, depth);
            windowBox(canvas, chance, w * 0.24, depth);
        }
    }

    private static void windowBox(Canvas canvas, Chance chance, double x, double depth) {
        canvas.fill(Shapes.box(x - 0.02, -0.2, 0.19, 0.035, 0.01), 0x8A5A38, depth);
        for (int i = 0; i < 6; i++) {
            canvas.fill(
                    Shapes.oval(x + i * 0.03, -0.205, 0.018, 0.02),
                    i % 2 == 0 ? 0x5E9440 : chance.pick(0xE8617A, 0xF2B03A, 0xF6F2FF),
                    depth);
        }
    }

    private static void roof(View view, int colour, double w, double eaves, double depth) {
        var canvas = view.canvas();
        var roof =
                Outline.from(-w * 0.6, eaves + 0.03)
                        .line(-w * 0.36, -0.98)
                        .bow(0, -1, w * 0.36, -0.98)
                        .line(w * 0.6, eaves + 0.03)
                        .closed();
        canvas.fade(roof, Colours.lit(colour, 0.12), Colours.lit(colour, -0.14), depth);
        if (depth < 0.6) {
            canvas.inside(
                    roof,
                    () -> {
                        for (int row = 1; row < 5; row++) {
                            double y = -0.98 + row * 0.1;
                            canvas.stroke(
                                    Outline.from(-w, y).bow(0, y + 0.015, w, y).open(),
                                    Colours.lit(colour, -0.28),
                                    depth,
                                    0.01,
                                    0.6);
                        }
                    });
        }
        if (view.snowy()) {
            canvas.fade(
                    Outline.from(-w * 0.62, eaves + 0.03)
                            .line(-w * 0.37, -1)
                            .bow(0, -1.05, w * 0.37, -1)
                            .line(w * 0.62, eaves + 0.03)
                            .bow(w * 0.5, eaves - 0.1, w * 0.4, eaves - 0.02)
                            .bow(w * 0.2, eaves - 0.16, 0, eaves - 0.06)
                            .bow(-w * 0.2, eaves - 0.16, -w * 0.36, eaves - 0.03)
                            .bow(-w * 0.5, eaves - 0.1, -w * 0.62, eaves + 0.03)
                            .closed(),
                    SNOW,
                    0xD8E4F4,
                    depth);
        }
    }

    /// A window with a cross; lit from within when it is dark.
    static void window(View view, double x, double y, double w, double h, double depth) {
        var canvas = view.canvas();
        canvas.fill(
                Shapes.box(x - w * 0.12, y - h * 0.1, w * 1.24, h * 1.2, w * 0.2), FRAME, depth);
        if (view.lampsLit()) {
            canvas.fillLit(
                    Shapes.rectangle(x, y, w, h),
                    Colours.mix(0xFFD77A, view.light().haze(), depth * 0.5),
                    1);
            if (depth < 0.6) {
                canvas.glow(x + w / 2, y + h / 2, w * 2.2, 0xFFB040, 0.34 * (1 - depth));
            }
        } else {
            canvas.fade(Shapes.rectangle(x, y, w, h), 0xB9DCEB, 0x7FA9C4, depth);
            canvas.fill(
                    Shapes.polygon(x, y + h * 0.7, x + w * 0.7, y, x + w, y, x, y + h),
                    0xFFFFFF,
                    depth,
                    0.3);
        }
        canvas.fill(Shapes.rectangle(x + w * 0.46, y, w * 0.08, h), FRAME, depth);
        canvas.fill(Shapes.rectangle(x, y + h * 0.46, w, h * 0.07), FRAME, depth);
    }

    static void smoke(Canvas canvas, Chance chance, double x, double y, double size, double depth) {
        for (int i = 0; i < 5; i++) {
            double t = i / 4.0;
            canvas.fill(
                    Shapes.oval(
                            x + size * (0.9 * t * t + 0.15 * chance.spread()),
                            y - size * 1.4 * t,
                            size * (0.16 + 0.24 * t),
                            size * (0.13 + 0.2 * t)),
                    0xF2F0F2,
                    depth,
                    0.5 * (1 - t * 0.75));
        }
    }

    static void church(View view, double depth) {
        var canvas = view.canvas();
        int wall = 0xF1E8D8;
        canvas.fade(
                Shapes.rectangle(-0.12, -0.34, 0.5, 0.345), wall, Colours.lit(wall, -0.12), depth);
        int slate = view.snowy() ? SNOW : 0x9A5648;
        canvas.fade(
                Shapes.polygon(-0.16, -0.34, 0, -0.5, 0.34, -0.5, 0.42, -0.34),
                slate,
                Colours.lit(slate, -0.16),
                depth);
        canvas.fade(
                Shapes.rectangle(-0.24, -0.58, 0.22, 0.585),
                Colours.lit(wall, 0.06),
                Colours.lit(wall, -0.1),
                depth);
        canvas.fade(
                Shapes.polygon(-0.27, -0.57, -0.13, -0.92, 0.01, -0.57),
                view.snowy() ? 0xE4ECF6 : 0xA85E4C,
                0x7E4238,
                depth);
        canvas.stroke(Outline.from(-0.13, -0.92).line(-0.13, -1).open(), 0xE0B84A, depth, 0.012);
        canvas.stroke(
                Outline.from(-0.155, -0.97).line(-0.105, -0.97).open(), 0xE0B84A, depth, 0.012);
        canvas.fill(Shapes.archway(-0.13, 0.005, 0.1, 0.15), 0x6B4226, depth);
        for (int i = 0; i < 3; i++) {
            window(view, 0.03 + i * 0.11, -0.22, 0.05, 0.1, depth);
        }
        canvas.fill(Shapes.oval(-0.13, -0.44, 0.042, 0.042), 0x6A5A50, depth);
        canvas.fill(Shapes.oval(-0.13, -0.44, 0.036, 0.036), 0xFDF8EA, depth);
        canvas.stroke(
                Outline.from(-0.13, -0.465).line(-0.13, -0.44).line(-0.112, -0.432).open(),
                0x3A2A2A,
                depth,
                0.006);
    }
}
