package dev.vignette.illustrator.places;

import dev.vignette.illustrator.canvas.Canvas;
import dev.vignette.illustrator.canvas.Outline;
import dev.vignette.illustrator.canvas.Shapes;

/// Where people work on the land: windmill, barn. Foot at the origin, one unit tall.
final class Farmstead {

    private static final int SNOW = 0xF4F9FF;

    private Farmstead() {}

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
        Houses.window(view, -0.03, -0.45, 0.06, 0.07, depth);
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
        Houses.window(view, -0.06, -0.72, 0.12, 0.12, depth);
    }
}
