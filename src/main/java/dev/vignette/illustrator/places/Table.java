package dev.vignette.illustrator.places;

import dev.vignette.illustrator.canvas.Outline;
import dev.vignette.illustrator.canvas.Shapes;
import java.util.List;

/// A table that figures stand behind and food stands on.
///
/// @param x its middle, in pixels
/// @param y where its legs stand
/// @param usual what stands on it where the scene names too little, by concept
public record Table(
        double x, double y, double width, double height, boolean cloth, List<String> usual) {

    private static final int CLOTH = 0xFBF4E8;
    private static final int CHECK = 0xD9605A;

    /// Height of its top, where a plate stands.
    public double top() {
        return y - height;
    }

    public void paint(View view) {
        var canvas = view.canvas();
        for (int side = -1; side <= 1; side += 2) {
            canvas.fade(
                    Shapes.box(
                            x + side * width * 0.42 - width * 0.022,
                            y - height * 0.9,
                            width * 0.044,
                            height * 0.9,
                            2),
                    0x8E5E3C,
                    0x6B4228,
                    0);
        }
        if (cloth) {
            spread(view);
        } else {
            board(view);
        }
    }

    private void board(View view) {
        var canvas = view.canvas();
        canvas.fill(
                Shapes.rectangle(x - width * 0.46, y - height * 0.92, width * 0.92, height * 0.14),
                0x7E5232,
                0);
        canvas.fade(
                Shapes.box(
                        x - width * 0.52,
                        y - height * 1.04,
                        width * 1.04,
                        height * 0.13,
                        height * 0.06),
                0xD3A06C,
                0xA9744A,
                0);
        canvas.stroke(
                Shapes.curve(
                        x - width * 0.45,
                        y - height,
                        x,
                        y - height * 0.99,
                        x + width * 0.4,
                        y - height),
                0xE8BE8C,
                0,
                height * 0.012,
                0.7);
    }

    private void spread(View view) {
        var canvas = view.canvas();
        var fall = fall();
        canvas.fade(fall, CLOTH, 0xE3D6C2, 0);
        canvas.inside(
                fall,
                () -> {
                    for (int i = 0; i < 9; i++) {
                        canvas.fill(
                                Shapes.rectangle(
                                        x + width * (-0.49 + i * 0.115),
                                        y - height,
                                        width * 0.05,
                                        height),
                                CHECK,
                                0,
                                0.42);
                    }
                    for (double down : new double[] {0.72, 0.5}) {
                        canvas.fill(
                                Shapes.rectangle(
                                        x - width * 0.6,
                                        y - height * (down + 0.07),
                                        width * 1.2,
                                        height * 0.09),
                                CHECK,
                                0,
                                0.34);
                    }
                });
        canvas.fill(Shapes.oval(x, y - height, width * 0.503, height * 0.075), 0xFFFAF0, 0);
    }

    private java.awt.Shape fall() {
        double hem = y - height * 0.46;
        var line = Outline.from(x - width * 0.5, y - height).line(x + width * 0.5, y - height);
        line.line(x + width * 0.53, hem);
        int folds = 5;
        double step = width * 1.06 / folds;
        for (int i = 0; i < folds; i++) {
            double from = x + width * 0.53 - i * step;
            line.bow(from - step / 2, hem + height * 0.09, from - step, hem);
        }
        return line.closed();
    }
}
