package dev.vignette.illustrator.actors;

import static dev.vignette.illustrator.canvas.Colours.lit;

import dev.vignette.illustrator.canvas.Canvas;
import dev.vignette.illustrator.canvas.Colours;
import java.awt.Shape;
import java.awt.geom.Area;

/// What a figure is painted with: a canvas at the depth of one figure.
record Pen(Canvas canvas, double depth) {

    void fill(Shape shape, int colour) {
        canvas.fill(shape, colour, depth);
    }

    void fill(Shape shape, int colour, double alpha) {
        canvas.fill(shape, colour, depth, alpha);
    }

    void fade(Shape shape, int top, int bottom) {
        canvas.fade(shape, top, bottom, depth);
    }

    /// Fills lighter at the top and darker at the bottom, as a rounded body catches the light.
    void round(Shape shape, int colour) {
        fade(shape, lit(colour, 0.1), lit(colour, -0.14));
    }

    void line(Shape line, int colour, double width) {
        canvas.stroke(line, colour, depth, width);
    }

    void line(Shape line, int colour, double width, double alpha) {
        canvas.stroke(line, colour, depth, width, alpha);
    }

    /// Fills with a colour of its own light: fire, a lamp, the eyes of a robot. Distance still dims
    /// it.
    void shine(Shape shape, int colour) {
        shine(shape, colour, 1);
    }

    void shine(Shape shape, int colour, double alpha) {
        var light = canvas.light();
        canvas.fillLit(
                shape,
                Colours.mix(colour, light.haze(), depth * light.hazeStrength() * 0.6),
                alpha);
    }

    void glow(double x, double y, double radius, int colour, double strength) {
        canvas.glow(x, y, radius, colour, strength * (1 - 0.6 * depth));
    }

    void at(double x, double y, double scale, Runnable painter) {
        canvas.at(x, y, scale, 1, painter);
    }

    void mirrored(double x, double y, double scale, Runnable painter) {
        canvas.at(x, y, scale, -1, painter);
    }

    void turned(double radians, double x, double y, Runnable painter) {
        canvas.turned(radians, x, y, painter);
    }

    void inside(Shape shape, Runnable painter) {
        canvas.inside(shape, painter);
    }

    /// Fills only what lies within another shape, with soft edges; a clip would leave them ragged.
    void within(Shape outer, Shape shape, int colour) {
        var both = new Area(outer);
        both.intersect(new Area(shape));
        fill(both, colour);
    }
}
