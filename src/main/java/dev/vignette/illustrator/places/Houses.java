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

    static void windmill(View view, double depth) {
        var canvas = view.canvas();
        canvas.fade(
                Shapes.polygon(-0.2, 0, -0.12, -0.66, 0.12, -0.66, 0.2, 0),
                0xF6EDDC,
                0xDCCDB4,
                depth);
        canvas.fill(
                view.sunOnRight()
                        ? Shapes.polygon(-0.2, 0, -0.12, -0.66, -0.04, -0.66, -0.09, 0)
                        : Shapes.polygon(0.09, 0, 0.04, -0.66, 0.12, -0.66, 0.2, 0),
                0x4A3A4A,
                depth,
                0.14);
        canvas.fade(
                Outline.from(-0.14, -0.65)
                        .bow(-0.1, -0.82, 0, -0.84)
                        .bow(0.1, -0.82, 0.14, -0.65)
                        .closed(),
                0x9A5440,
                0x7A3E34,
                depth);
        canvas.fill(Shapes.archway(0, 0.005, 0.1, 0.17), 0x6B4226, depth);
        window(view, -0.03, -0.45, 0.06, 0.07, depth);
        double turn = view.chance("windmill").between(0.2, 1.2);
        for (int i = 0; i < 4; i++) {
            canvas.turned(turn + i * Math.PI / 2, 0, -0.66, () -> sail(canvas, depth));
        }
        canvas.fill(Shapes.oval(0, -0.66, 0.03, 0.03), 0x4A3324, depth);
    }

    private static void sail(Canvas canvas, double depth) {
        canvas.fill(Shapes.rectangle(-0.012, -1.16, 0.024, 0.5), 0x6B4A30, depth);
        canvas.fill(Shapes.rectangle(0.012, -1.14, 0.11, 0.38), 0xF2E6CE, depth);
        for (int i = 0; i < 4; i++) {
            canvas.fill(Shapes.rectangle(0.012, -1.14 + i * 0.1, 0.11, 0.012), 0x6B4A30, depth);
        }
    }

    static void barn(View view, double depth) {
        var canvas = view.canvas();
        canvas.fade(Shapes.rectangle(-0.5, -0.55, 1, 0.555), 0xC04A3E, 0x96382F, depth);
        canvas.fade(
                Shapes.polygon(-0.58, -0.53, -0.42, -0.86, 0, -1.02, 0.42, -0.86, 0.58, -0.53),
                view.snowy() ? SNOW : 0x6E5A5A,
                view.snowy() ? 0xD8E4F4 : 0x584848,
                depth);
        canvas.fade(
                Shapes.polygon(-0.5, -0.53, -0.38, -0.8, 0, -0.94, 0.38, -0.8, 0.5, -0.53),
                0xC9564A,
                0xB5463C,
                depth);
        for (int i = -4; i <= 4; i++) {
            canvas.stroke(
                    Outline.from(i * 0.11, -0.52).line(i * 0.11, 0).open(),
                    0x7E2E28,
                    depth,
                    0.008,
                    0.5);
        }
        canvas.fill(Shapes.rectangle(-0.17, -0.36, 0.34, 0.365), 0xF6EFE2, depth);
        canvas.fill(Shapes.rectangle(-0.145, -0.335, 0.29, 0.34), 0x8E342C, depth);
        canvas.stroke(Outline.from(-0.145, -0.33).line(0.145, 0).open(), 0xF6EFE2, depth, 0.02);
        canvas.stroke(Outline.from(0.145, -0.33).line(-0.145, 0).open(), 0xF6EFE2, depth, 0.02);
        window(view, -0.06, -0.72, 0.12, 0.12, depth);
    }

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
}
