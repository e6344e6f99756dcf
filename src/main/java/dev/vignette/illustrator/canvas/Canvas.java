package dev.vignette.illustrator.canvas;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// What a scene is painted on. Colours are given as in neutral daylight and with a depth, from 0
/// (near) to 1 (far); the canvas puts them under the scene's light. Not for several threads: each
/// picture has its own.
public final class Canvas {

    /// Light that is added over the picture at the end: a lamp, a window, the moon. In device
    /// pixels.
    public record Glow(double x, double y, double radius, int colour, double strength) {}

    private final BufferedImage image;
    private final Light light;
    private final long seed;
    private final List<Glow> glows = new ArrayList<>();
    private Graphics2D graphics;
    private boolean paper;

    public Canvas(int width, int height, Light light, long seed) {
        this.image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        this.light = light;
        this.seed = seed;
        this.graphics = image.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    }

    public double width() {
        return image.getWidth();
    }

    public double height() {
        return image.getHeight();
    }

    /// Paints from now on as if every shape were cut from paper and laid on those before it: of one
    /// colour, with a shadow below.
    public void cutFromPaper() {
        paper = true;
    }

    private void throwShadow(Shape shape) {
        if (!paper) {
            return;
        }
        var frame = graphics.getTransform();
        double aside = 4.2 * unit();
        for (int i = 1; i <= 2; i++) {
            var below = AffineTransform.getTranslateInstance(-aside * i / 2, aside * i / 1.6);
            below.concatenate(frame);
            graphics.setTransform(below);
            graphics.setColor(Colours.clear(0x14101E, 0.19));
            graphics.fill(shape);
        }
        graphics.setTransform(frame);
    }

    /// Lets the eye come nearer: from now on the picture shows the part of the frame whose upper
    /// left corner is given, `zoom` times as large. Before anything is painted.
    ///
    /// @param left in pixels of the frame
    /// @param top in pixels of the frame
    public void look(double left, double top, double zoom) {
        graphics.scale(zoom, zoom);
        graphics.translate(-left, -top);
    }

    /// Where a height of the current frame lies on the image, in its pixels.
    public double row(double y) {
        return graphics.getTransform().transform(new Point2D.Double(0, y), null).getY();
    }

    /// Lays the image above a height upside down into a shape below it, stretched where the shape
    /// is the taller: what water shows.
    ///
    /// @param line in the current frame
    public void reflect(Shape water, double line, double alpha) {
        int from = (int) row(line);
        int to = (int) Math.min(image.getHeight(), row(water.getBounds2D().getMaxY()));
        int tall = Math.min(from, to - from);
        if (tall <= 0) {
            return;
        }
        int width = image.getWidth();
        var above = new BufferedImage(width, tall, BufferedImage.TYPE_INT_RGB);
        var copying = above.createGraphics();
        copying.drawImage(image, 0, tall - from, null);
        copying.dispose();
        within(
                g -> {
                    g.clip(water);
                    g.setTransform(new AffineTransform());
                    g.setComposite(
                            AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) alpha));
                    g.drawImage(above, 0, to, width, from, 0, 0, width, tall, null);
                },
                () -> {});
    }

    /// One unit of size: the picture's height over 576 in wide formats, less in narrow ones, so
    /// that nobody is cut off.
    public double unit() {
        return Math.min(width() / (16 / 9.0), height()) / 576;
    }

    public Light light() {
        return light;
    }

    /// The pixels as they are now.
    public BufferedImage image() {
        return image;
    }

    /// Chance for one purpose, under this picture's seed.
    public Chance chance(String purpose) {
        return Chance.of(seed, purpose);
    }

    /// For what the canvas has no word for; in the current frame.
    public Graphics2D graphics() {
        return graphics;
    }

    public void fill(Shape shape, int colour, double depth) {
        fill(shape, colour, depth, 1);
    }

    public void fill(Shape shape, int colour, double depth, double alpha) {
        if (alpha > 0.8) {
            throwShadow(shape);
        }
        fillLit(shape, light.on(colour, depth), alpha);
    }

    /// Fills with a colour that the scene's light does not touch: fire, lit windows, the sky
    /// itself.
    public void fillLit(Shape shape, int colour, double alpha) {
        graphics.setColor(Colours.clear(colour, alpha));
        graphics.fill(shape);
    }

    /// Fills from `top` to `bottom` over the height of the shape.
    public void fade(Shape shape, int top, int bottom, double depth) {
        throwShadow(shape);
        if (paper) {
            fillLit(shape, light.on(Colours.mix(top, bottom, 0.5), depth), 1);
            return;
        }
        var box = shape.getBounds2D();
        if (box.getHeight() < 1e-6) {
            return;
        }
        graphics.setPaint(
                new GradientPaint(
                        0,
                        (float) box.getMinY(),
                        Colours.opaque(light.on(top, depth)),
                        0,
                        (float) box.getMaxY(),
                        Colours.opaque(light.on(bottom, depth))));
        graphics.fill(shape);
    }

    /// Fills from `top` at one height to `bottom` at another, whatever the shape's own height.
    public void fade(Shape shape, double fromY, double toY, int top, int bottom, double depth) {
        throwShadow(shape);
        graphics.setPaint(
                new GradientPaint(
                        0,
                        (float) fromY,
                        Colours.opaque(light.on(top, depth)),
                        0,
                        (float) toY,
                        Colours.opaque(light.on(bottom, depth))));
        graphics.fill(shape);
    }

    /// Fills with one colour that the scene's light does not touch, its alpha running from one
    /// height to another: mist, sunbeams.
    public void veil(
            Shape shape,
            double fromY,
            double toY,
            int colour,
            double alphaAtFrom,
            double alphaAtTo) {
        graphics.setPaint(
                new GradientPaint(
                        0,
                        (float) fromY,
                        Colours.clear(colour, alphaAtFrom),
                        0,
                        (float) toY,
                        Colours.clear(colour, alphaAtTo)));
        graphics.fill(shape);
    }

    /// Strokes with a colour that the scene's light does not touch.
    public void strokeLit(Shape line, int colour, double width, double alpha) {
        graphics.setColor(Colours.clear(colour, alpha));
        graphics.setStroke(
                new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(line);
    }

    public void stroke(Shape line, int colour, double depth, double width) {
        stroke(line, colour, depth, width, 1);
    }

    public void stroke(Shape line, int colour, double depth, double width, double alpha) {
        graphics.setColor(Colours.clear(light.on(colour, depth), alpha));
        graphics.setStroke(
                new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(line);
    }

    /// Adds light at a point of the current frame; it is flushed over the picture later.
    public void glow(double x, double y, double radius, int colour, double strength) {
        var transform = graphics.getTransform();
        var at = transform.transform(new Point2D.Double(x, y), null);
        double scale = Math.sqrt(Math.abs(transform.getDeterminant()));
        glows.add(new Glow(at.getX(), at.getY(), radius * scale, colour, strength));
    }

    /// The glows so far; the canvas forgets them.
    public List<Glow> takeGlows() {
        var taken = List.copyOf(glows);
        glows.clear();
        return taken;
    }

    /// Sheds the glows so far over what is painted so far, and forgets them: what comes later
    /// stands before that light.
    public void shedGlows() {
        Glows.shed(image, takeGlows());
    }

    /// A seed of its own for one purpose: for noise.
    public Noise noise(String purpose) {
        return Noise.of(seed, purpose);
    }

    /// Paints in a frame of its own: origin at (x, y), one unit = `scale` pixels, mirrored for
    /// `facing` -1.
    public void at(double x, double y, double scale, int facing, Runnable painter) {
        within(
                g -> {
                    g.translate(x, y);
                    g.scale(scale * facing, scale);
                },
                painter);
    }

    /// Paints turned by `radians` around (x, y).
    public void turned(double radians, double x, double y, Runnable painter) {
        within(g -> g.rotate(radians, x, y), painter);
    }

    /// Paints upside down below a line, faintly: what still water shows.
    public void mirrored(double y, double alpha, Runnable painter) {
        within(
                g -> {
                    g.translate(0, 2 * y);
                    g.scale(1, -1);
                    g.setComposite(
                            AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) alpha));
                },
                painter);
    }

    /// Paints only inside a shape.
    public void inside(Shape shape, Runnable painter) {
        within(g -> g.clip(shape), painter);
    }

    private void within(Consumer<Graphics2D> frame, Runnable painter) {
        var outer = graphics;
        graphics = (Graphics2D) outer.create();
        try {
            frame.accept(graphics);
            painter.run();
        } finally {
            graphics.dispose();
            graphics = outer;
        }
    }
}
