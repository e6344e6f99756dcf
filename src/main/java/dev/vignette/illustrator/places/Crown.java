package dev.vignette.illustrator.places;

import dev.vignette.illustrator.canvas.Canvas;
import dev.vignette.illustrator.canvas.Chance;
import dev.vignette.illustrator.canvas.Colours;
import dev.vignette.illustrator.canvas.Shapes;

/// The crown of a leafy tree, in the tree's own frame.
final class Crown {

    private static final int SNOW = 0xF4F9FF;

    private final View view;
    private final Canvas canvas;
    private final Chance chance;
    private final double depth;

    private Crown(View view, Chance chance, double depth) {
        this.view = view;
        this.canvas = view.canvas();
        this.chance = chance;
        this.depth = depth;
    }

    static void paint(
            View view, Chance chance, double depth, double x, double y, double radius, int colour) {
        new Crown(view, chance, depth).paint(x, y, radius, colour);
    }

    /// A crown of leaf balls: shade below, light above, a sprinkle of single leaves.
    private void paint(double x, double y, double radius, int colour) {
        int balls = 7;
        var at = new double[balls + 1][];
        for (int i = 0; i < balls; i++) {
            double turn = i * 2 * Math.PI / balls + chance.next() * 0.4;
            at[i] =
                    new double[] {
                        x + Math.cos(turn) * radius * 0.62,
                        y + Math.sin(turn) * radius * 0.48,
                        radius * chance.between(0.46, 0.60)
                    };
        }
        at[balls] = new double[] {x, y, radius * 0.75};
        for (double[] ball : at) {
            double size = ball[2];
            canvas.fill(
                    Shapes.oval(ball[0] + radius * 0.05, ball[1] + radius * 0.1, size, size * 0.95),
                    Colours.lit(colour, -0.24),
                    depth);
        }
        for (double[] ball : at) {
            canvas.fill(
                    Shapes.oval(ball[0], ball[1], ball[2] * 0.95, ball[2] * 0.9), colour, depth);
        }
        if (depth < 0.75) {
            highlights(x, y, radius, colour, at);
        }
        if (view.snowy()) {
            for (double[] ball : at) {
                if (ball[1] < y) {
                    canvas.fill(
                            Shapes.oval(
                                    ball[0],
                                    ball[1] - ball[2] * 0.55,
                                    ball[2] * 0.75,
                                    ball[2] * 0.42),
                            SNOW,
                            depth);
                }
            }
        }
    }

    private void highlights(double x, double y, double radius, int colour, double[][] balls) {
        double side = view.sunOnRight() ? 0.22 : -0.22;
        for (double[] ball : balls) {
            canvas.fill(
                    Shapes.oval(
                            ball[0] + ball[2] * side,
                            ball[1] - ball[2] * 0.26,
                            ball[2] * 0.62,
                            ball[2] * 0.56),
                    Colours.lit(colour, 0.13),
                    depth);
        }
        int leaves = depth < 0.4 ? 30 : 10;
        for (int i = 0; i < leaves; i++) {
            double turn = chance.next() * 2 * Math.PI;
            double out = Math.sqrt(chance.next()) * radius * 0.9;
            double leafY = y + Math.sin(turn) * out * 0.8;
            canvas.fill(
                    Shapes.oval(x + Math.cos(turn) * out, leafY, radius * 0.045, radius * 0.028),
                    Colours.lit(colour, leafY < y ? 0.30 : -0.30),
                    depth,
                    0.55);
        }
    }
}
