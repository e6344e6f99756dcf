package dev.vignette.illustrator.actors;

import static dev.vignette.illustrator.canvas.Shapes.blob;
import static dev.vignette.illustrator.canvas.Shapes.oval;
import static dev.vignette.illustrator.canvas.Shapes.polygon;

import dev.vignette.illustrator.canvas.Outline;
import dev.vignette.illustrator.canvas.Zone;

/// Small things that several painters share: stars, flames.
final class Props {

    private Props() {}

    /// One rocket's flower of sparks.
    static Puppet fireworks(Role role) {
        var chance = role.chance("fireworks");
        int colour =
                role.colour(
                        chance.pick(0xFF5A6E, 0xFFC84A, 0x5AD0FF, 0xB07AFF, 0x6AF09A, 0xFF8AD0));
        return Puppet.in(Zone.AIR, 1.3, 1.3, pen -> burst(pen, colour));
    }

    private static void burst(Pen pen, int colour) {
        for (int ring = 0; ring < 3; ring++) {
            double out = 0.6 - 0.19 * ring;
            int sparks = 16 - 3 * ring;
            for (int i = 0; i < sparks; i++) {
                double turn = (i + 0.5 * ring) * 2 * Math.PI / sparks;
                double x = Math.cos(turn);
                double y = Math.sin(turn);
                pen.line(
                        Outline.from(x * out * 0.45, -0.65 + y * out * 0.45)
                                .line(x * out * 0.92, -0.65 + y * out * 0.92)
                                .open(),
                        colour,
                        0.012,
                        0.35);
                pen.shine(
                        oval(x * out, -0.65 + y * out, 0.022, 0.022),
                        ring == 1 ? 0xFFF4D0 : colour);
            }
        }
        pen.glow(0, -0.65, 0.75, colour, 0.5);
    }

    static void star(Pen pen, double x, double y, double radius, int colour) {
        var points = new double[20];
        for (int i = 0; i < 10; i++) {
            double angle = -Math.PI / 2 + i * Math.PI / 5;
            double reach = i % 2 == 0 ? radius : radius * 0.45;
            points[2 * i] = x + Math.cos(angle) * reach;
            points[2 * i + 1] = y + Math.sin(angle) * reach;
        }
        pen.fill(polygon(points), colour);
    }

    /// A flame that stands on (x, y).
    static void flame(Pen pen, double x, double y, double height) {
        pen.at(
                x,
                y,
                height,
                () -> {
                    pen.shine(
                            blob(
                                    -0.30, -0.12, -0.30, -0.42, -0.02, -1.0, 0.12, -0.62, 0.32,
                                    -0.35, 0.26, -0.08, 0, 0),
                            0xFF7A2E);
                    pen.shine(
                            blob(
                                    -0.17, -0.08, -0.17, -0.32, 0, -0.68, 0.12, -0.40, 0.18, -0.10,
                                    0, 0),
                            0xFFB63F);
                    pen.shine(
                            blob(-0.08, -0.05, -0.08, -0.20, 0.01, -0.42, 0.09, -0.20, 0.07, -0.05),
                            0xFFF0A6);
                });
    }

    /// Fire breathed out of (x, y) to the right.
    static void fireBreath(Pen pen, double x, double y, double length) {
        pen.at(
                x,
                y,
                length,
                () -> {
                    pen.shine(
                            blob(
                                    0, 0, 0.3, -0.10, 0.7, -0.10, 1.0, 0.02, 1.1, 0.26, 0.9, 0.30,
                                    0.62, 0.30, 0.30, 0.12),
                            0xFF6A2A,
                            0.95);
                    pen.shine(
                            blob(
                                    0, 0.005, 0.3, -0.05, 0.65, -0.03, 0.9, 0.10, 0.96, 0.22, 0.7,
                                    0.22, 0.3, 0.08),
                            0xFFA93A);
                    pen.shine(
                            blob(
                                    0.02, 0.005, 0.3, -0.01, 0.6, 0.05, 0.78, 0.15, 0.55, 0.14,
                                    0.25, 0.06),
                            0xFFF0A0);
                    pen.glow(0.6, 0.1, 1.3, 0xFF7A2A, 0.6);
                });
    }
}
