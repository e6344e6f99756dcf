package dev.vignette.illustrator.actors;

import java.awt.geom.Path2D;
import java.util.function.DoubleUnaryOperator;

/// Outlines of soft tubes whose width changes along the way: sleeves, tails, necks, tentacles.
final class Tube {

    private static final int STEPS = 18;

    private Tube() {}

    /// A tube that tapers evenly.
    static Path2D tapered(double from, double to, double... points) {
        return along(t -> from + (to - from) * t, points);
    }

    /// A tube along a soft line through x, y pairs.
    ///
    /// @param width full width at each share of the way, from 0 to 1
    static Path2D along(DoubleUnaryOperator width, double... points) {
        var middle = new double[STEPS + 1][];
        for (int i = 0; i <= STEPS; i++) {
            middle[i] = on(points, (double) i / STEPS);
        }
        var path = new Path2D.Double();
        for (int i = 0; i <= STEPS; i++) {
            side(path, middle, i, width.applyAsDouble((double) i / STEPS) / 2);
        }
        for (int i = STEPS; i >= 0; i--) {
            side(path, middle, i, -width.applyAsDouble((double) i / STEPS) / 2);
        }
        path.closePath();
        return path;
    }

    private static void side(Path2D path, double[][] middle, int i, double half) {
        var before = middle[Math.max(0, i - 1)];
        var after = middle[Math.min(STEPS, i + 1)];
        double dx = after[0] - before[0];
        double dy = after[1] - before[1];
        double length = Math.max(1e-9, Math.hypot(dx, dy));
        double x = middle[i][0] - dy / length * half;
        double y = middle[i][1] + dx / length * half;
        if (path.getCurrentPoint() == null) {
            path.moveTo(x, y);
        } else {
            path.lineTo(x, y);
        }
    }

    private static double[] on(double[] points, double share) {
        int n = points.length / 2;
        double along = share * (n - 1);
        int from = Math.min(n - 2, (int) along);
        double u = along - from;
        int before = Math.max(0, from - 1);
        int after = Math.min(n - 1, from + 2);
        var at = new double[2];
        for (int axis = 0; axis < 2; axis++) {
            at[axis] =
                    catmullRom(
                            points[2 * before + axis],
                            points[2 * from + axis],
                            points[2 * from + 2 + axis],
                            points[2 * after + axis],
                            u);
        }
        return at;
    }

    private static double catmullRom(double a, double b, double c, double d, double u) {
        return 0.5
                * (2 * b
                        + (c - a) * u
                        + (2 * a - 5 * b + 4 * c - d) * u * u
                        + (3 * b - a - 3 * c + d) * u * u * u);
    }
}
