package dev.vignette.illustrator.canvas;

import java.awt.geom.Path2D;

/// A pen that draws one outline, stroke after stroke.
public final class Outline {

    private final Path2D.Double path = new Path2D.Double();

    private Outline(double x, double y) {
        path.moveTo(x, y);
    }

    public static Outline from(double x, double y) {
        return new Outline(x, y);
    }

    public Outline line(double x, double y) {
        path.lineTo(x, y);
        return this;
    }

    /// A bend pulled towards one point.
    public Outline bow(double pullX, double pullY, double x, double y) {
        path.quadTo(pullX, pullY, x, y);
        return this;
    }

    /// A bend that leaves towards one point and arrives from another.
    public Outline swing(
            double leaveX, double leaveY, double arriveX, double arriveY, double x, double y) {
        path.curveTo(leaveX, leaveY, arriveX, arriveY, x, y);
        return this;
    }

    /// As a line.
    public Path2D open() {
        return path;
    }

    /// As a surface: back to where it began.
    public Path2D closed() {
        path.closePath();
        return path;
    }
}
