package dev.vignette.illustrator.canvas;

import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
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

    public static Shape rectangle(double x, double y, double width, double height) {
        return new Rectangle2D.Double(x, y, width, height);
    }

    /// The upper half of an ellipse, flat side down.
    public static Shape dome(double x, double y, double radiusX, double radiusY) {
        return new Arc2D.Double(
                x - radiusX, y - radiusY, 2 * radiusX, 2 * radiusY, 0, 180, Arc2D.CHORD);
    }

    /// Half a hoop around a centre: an arch for a positive height, a hanging line for a negative
    /// one.
    public static Shape hoop(double x, double y, double radiusX, double height) {
        return new Arc2D.Double(
                x - radiusX,
                y - Math.abs(height),
                2 * radiusX,
                2 * Math.abs(height),
                height >= 0 ? 0 : 180,
                180,
                Arc2D.OPEN);
    }

    /// A doorway or window with a round top, standing on (x, y).
    public static Path2D archway(double x, double y, double width, double height) {
        double shoulder = y - height + width * 0.5;
        return Outline.from(x - width / 2, y)
                .line(x - width / 2, shoulder)
                .swing(
                        x - width / 2,
                        shoulder - width * 0.66,
                        x + width / 2,
                        shoulder - width * 0.66,
                        x + width / 2,
                        shoulder)
                .line(x + width / 2, y)
                .closed();
    }

    /// A tapering strip along a soft line through x, y pairs: a palm's trunk, a weed.
    public static Path2D strip(double widthAtStart, double widthAtEnd, double... points) {
        int n = points.length / 2;
        var left = new double[2 * n];
        var right = new double[2 * n];
        for (int i = 0; i < n; i++) {
            int before = Math.max(0, i - 1);
            int after = Math.min(n - 1, i + 1);
            double dx = points[2 * after] - points[2 * before];
            double dy = points[2 * after + 1] - points[2 * before + 1];
            double length = Math.max(1e-9, Math.hypot(dx, dy));
            double half = (widthAtStart + (widthAtEnd - widthAtStart) * i / (n - 1)) / 2;
            int back = n - 1 - i;
            left[2 * i] = points[2 * i] - dy / length * half;
            left[2 * i + 1] = points[2 * i + 1] + dx / length * half;
            right[2 * back] = points[2 * i] + dy / length * half;
            right[2 * back + 1] = points[2 * i + 1] - dx / length * half;
        }
        var strip = curve(left);
        strip.append(curve(right), true);
        strip.closePath();
        return strip;
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
