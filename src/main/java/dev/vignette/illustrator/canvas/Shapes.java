package dev.vignette.illustrator.canvas;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;

/// Shapes that painters think in.
public final class Shapes {

    private Shapes() {}

    /// An ellipse around a centre.
    public static Shape oval(double x, double y, double radiusX, double radiusY) {
        return new Ellipse2D.Double(x - radiusX, y - radiusY, 2 * radiusX, 2 * radiusY);
    }

    public static Shape box(double x, double y, double width, double height, double rounding) {
        return new RoundRectangle2D.Double(x, y, width, height, rounding, rounding);
    }

    /// A closed outline of straight edges through x, y pairs.
    public static Path2D polygon(double... points) {
        var path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        path.closePath();
        return path;
    }

    /// A closed soft outline through x, y pairs (Catmull-Rom).
    public static Path2D blob(double... points) {
        int n = points.length / 2;
        var path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 0; i < n; i++) {
            bend(path, points, (i - 1 + n) % n, i, (i + 1) % n, (i + 2) % n);
        }
        path.closePath();
        return path;
    }

    /// An open soft line through x, y pairs (Catmull-Rom).
    public static Path2D curve(double... points) {
        int n = points.length / 2;
        var path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 0; i < n - 1; i++) {
            bend(path, points, Math.max(0, i - 1), i, i + 1, Math.min(n - 1, i + 2));
        }
        return path;
    }

    private static void bend(Path2D path, double[] at, int before, int from, int to, int after) {
        path.curveTo(
                at[2 * from] + (at[2 * to] - at[2 * before]) / 6,
                at[2 * from + 1] + (at[2 * to + 1] - at[2 * before + 1]) / 6,
                at[2 * to] - (at[2 * after] - at[2 * from]) / 6,
                at[2 * to + 1] - (at[2 * after + 1] - at[2 * from + 1]) / 6,
                at[2 * to],
                at[2 * to + 1]);
    }
}
