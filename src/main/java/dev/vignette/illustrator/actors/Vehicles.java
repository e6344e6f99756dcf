package dev.vignette.illustrator.actors;

import static dev.vignette.illustrator.canvas.Colours.lit;
import static dev.vignette.illustrator.canvas.Shapes.blob;
import static dev.vignette.illustrator.canvas.Shapes.box;
import static dev.vignette.illustrator.canvas.Shapes.curve;
import static dev.vignette.illustrator.canvas.Shapes.oval;
import static dev.vignette.illustrator.canvas.Shapes.polygon;

import dev.vignette.illustrator.canvas.Outline;
import dev.vignette.illustrator.canvas.Zone;
import java.awt.geom.Area;
import java.awt.geom.Path2D;

/// Paints what carries people over land and through the air.
final class Vehicles {

    private static final int WOOD = 0x8A5A34;

    private Vehicles() {}

    static Puppet sled(int colour) {
        return Puppet.standing(1.3, 0.5, pen -> sled(pen, colour));
    }

    static void sled(Pen pen, int colour) {
        pen.line(
                curve(-0.58, -0.03, 0.3, -0.03, 0.54, -0.1, 0.58, -0.26, 0.48, -0.3),
                0xC9A24A,
                0.04);
        for (double x : new double[] {-0.36, 0.0, 0.34}) {
            pen.line(Outline.from(x, -0.04).line(x, -0.18).open(), 0x8A6A3A, 0.03);
        }
        pen.round(
                Outline.from(-0.56, -0.46)
                        .bow(-0.5, -0.3, -0.36, -0.28)
                        .line(0.3, -0.28)
                        .bow(0.44, -0.3, 0.5, -0.4)
                        .bow(0.52, -0.2, 0.4, -0.15)
                        .line(-0.46, -0.15)
                        .bow(-0.58, -0.26, -0.56, -0.46)
                        .closed(),
                colour);
        pen.line(Outline.from(-0.5, -0.22).line(0.42, -0.22).open(), lit(colour, 0.4), 0.02);
    }

    static Puppet cart(int wood) {
        return Puppet.standing(1.6, 0.76, pen -> cart(pen, wood));
    }

    static void cart(Pen pen, int wood) {
        pen.line(Outline.from(0.4, -0.34).line(0.78, -0.3).open(), lit(wood, -0.2), 0.04);
        pen.round(blob(-0.5, -0.56, -0.3, -0.72, 0.1, -0.74, 0.4, -0.66, 0.46, -0.54), 0xE2BE62);
        for (int i = 0; i < 6; i++) {
            double x = -0.4 + i * 0.14;
            pen.line(curve(x, -0.58, x + 0.03, -0.66, x + 0.08, -0.7), 0xC29A3E, 0.012);
        }
        pen.round(polygon(-0.62, -0.6, 0.56, -0.6, 0.48, -0.28, -0.54, -0.28), wood);
        for (int i = 1; i < 3; i++) {
            pen.line(
                    Outline.from(-0.6 + i * 0.02, -0.6 + i * 0.11)
                            .line(0.54 - i * 0.02, -0.6 + i * 0.11)
                            .open(),
                    lit(wood, -0.3),
                    0.012);
        }
        wheel(pen, -0.3, -0.2, 0.2, WOOD);
        wheel(pen, 0.3, -0.2, 0.2, WOOD);
    }

    private static void wheel(Pen pen, double x, double y, double radius, int wood) {
        for (int i = 0; i < 4; i++) {
            double angle = i * Math.PI / 4;
            double dx = Math.cos(angle) * radius * 0.9;
            double dy = Math.sin(angle) * radius * 0.9;
            pen.line(
                    Outline.from(x - dx, y - dy).line(x + dx, y + dy).open(),
                    lit(wood, 0.1),
                    radius * 0.1);
        }
        pen.line(oval(x, y, radius * 0.9, radius * 0.9), lit(wood, -0.15), radius * 0.18);
        pen.fill(oval(x, y, radius * 0.2, radius * 0.2), lit(wood, -0.3));
    }

    static Puppet carriage(int colour) {
        return Puppet.standing(
                1.9,
                1.32,
                pen -> {
                    carriageBehind(pen);
                    carriageBefore(pen, colour);
                });
    }

    private static Path2D body() {
        return Outline.from(-0.56, -0.42)
                .bow(-0.7, -0.9, -0.46, -1.04)
                .bow(0, -1.22, 0.46, -1.04)
                .bow(0.7, -0.9, 0.56, -0.42)
                .bow(0, -0.26, -0.56, -0.42)
                .closed();
    }

    /// The warm light inside, behind whoever rides in it.
    static void carriageBehind(Pen pen) {
        pen.fade(body(), 0xFFEDB8, 0xE0B878);
    }

    /// The side with its window, the wheels.
    static void carriageBefore(Pen pen, int colour) {
        pen.line(Outline.from(0.5, -0.36).line(0.92, -0.32).open(), 0xC9A24A, 0.035);
        var side = new Area(body());
        var window = box(-0.3, -1.02, 0.6, 0.4, 0.18);
        side.subtract(new Area(window));
        pen.round(side, colour);
        pen.line(window, 0xE8C260, 0.025);
        pen.fill(box(-0.12, -0.58, 0.24, 0.22, 0.05), lit(colour, -0.15));
        pen.line(body(), 0xE8C260, 0.024);
        pen.fill(polygon(-0.1, -1.12, 0, -1.28, 0.1, -1.12), 0xE8C260);
        wheel(pen, -0.42, -0.24, 0.24, 0xC9A24A);
        wheel(pen, 0.42, -0.2, 0.2, 0xC9A24A);
    }

    static Puppet carpet(int colour) {
        return Puppet.in(Zone.AIR, 1.5, 0.34, pen -> carpet(pen, colour));
    }

    static void carpet(Pen pen, int colour) {
        pen.round(
                Outline.from(-0.66, -0.2)
                        .swing(-0.4, -0.34, -0.2, -0.06, 0.04, -0.16)
                        .swing(0.3, -0.28, 0.44, -0.2, 0.68, -0.28)
                        .line(0.66, -0.14)
                        .swing(0.4, -0.06, 0.2, -0.12, 0.02, -0.03)
                        .swing(-0.2, 0.06, -0.46, -0.2, -0.68, -0.06)
                        .closed(),
                colour);
        pen.line(
                curve(-0.62, -0.15, -0.36, -0.16, -0.1, -0.08, 0.1, -0.1, 0.36, -0.18, 0.62, -0.21),
                0xE8C260,
                0.03);
        for (int i = 0; i < 4; i++) {
            pen.line(
                    Outline.from(-0.67, -0.18 + i * 0.035).line(-0.73, -0.16 + i * 0.035).open(),
                    0xF2DFA8,
                    0.014);
            pen.line(
                    Outline.from(0.67, -0.26 + i * 0.035).line(0.73, -0.27 + i * 0.035).open(),
                    0xF2DFA8,
                    0.014);
        }
    }

    static Puppet airBalloon(int colour) {
        return Puppet.in(
                Zone.AIR,
                1.7,
                2.5,
                pen -> {
                    balloonBehind(pen, colour);
                    balloonBefore(pen);
                });
    }

    static void balloonBehind(Pen pen, int colour) {
        var envelope =
                Outline.from(-0.2, -0.72)
                        .swing(-0.5, -1.0, -0.82, -1.3, -0.8, -1.7)
                        .swing(-0.76, -2.3, -0.3, -2.46, 0, -2.46)
                        .swing(0.3, -2.46, 0.76, -2.3, 0.8, -1.7)
                        .swing(0.82, -1.3, 0.5, -1.0, 0.2, -0.72)
                        .closed();
        pen.round(envelope, colour);
        pen.inside(
                envelope,
                () -> {
                    pen.fill(
                            Outline.from(-0.1, -0.7)
                                    .swing(-0.5, -1.4, -0.5, -2.2, 0, -2.5)
                                    .swing(-0.2, -2.2, -0.2, -1.4, -0.03, -0.7)
                                    .closed(),
                            0xF6D05C);
                    pen.fill(
                            Outline.from(0.1, -0.7)
                                    .swing(0.5, -1.4, 0.5, -2.2, 0, -2.5)
                                    .swing(0.2, -2.2, 0.2, -1.4, 0.03, -0.7)
                                    .closed(),
                            0xF6D05C);
                    pen.fill(oval(-0.4, -2.0, 0.14, 0.24), 0xFFFFFF, 0.18);
                });
        for (double x : new double[] {-0.16, 0.16}) {
            pen.line(Outline.from(x, -0.72).line(x * 1.1, -0.3).open(), 0x6B4A30, 0.014);
        }
    }

    static void balloonBefore(Pen pen) {
        pen.round(box(-0.24, -0.36, 0.48, 0.35, 0.06), 0xB98452);
        for (int i = 1; i < 4; i++) {
            pen.line(
                    Outline.from(-0.23, -0.36 + i * 0.085).line(0.23, -0.36 + i * 0.085).open(),
                    0x8E6038,
                    0.012);
        }
        pen.round(box(-0.26, -0.38, 0.52, 0.06, 0.04), 0xD2A069);
    }
}
