package dev.vignette.illustrator.actors;

import static dev.vignette.illustrator.canvas.Colours.lit;
import static dev.vignette.illustrator.canvas.Shapes.box;
import static dev.vignette.illustrator.canvas.Shapes.oval;

import dev.vignette.illustrator.canvas.Outline;
import java.awt.geom.Path2D;

/// Paints what an engine moves on the road: a tractor with an open seat, a car with windows.
final class Engines {

    static final int GREEN = 0x3F8F4A;

    private Engines() {}

    static Puppet tractor(int colour) {
        return Puppet.standing(
                1.9,
                1.2,
                pen -> {
                    tractorSeat(pen);
                    tractorBody(pen, colour);
                });
    }

    static void tractorSeat(Pen pen) {
        pen.fill(box(-0.52, -0.98, 0.09, 0.36, 0.04), 0x3A3A42);
        pen.fill(box(-0.5, -0.7, 0.36, 0.08, 0.04), 0x4A4A52);
    }

    static void tractorBody(Pen pen, int colour) {
        pen.line(Outline.from(0.12, -0.66).line(-0.02, -0.86).open(), 0x4A4A52, 0.03);
        pen.line(Outline.from(-0.08, -0.82).line(0.04, -0.92).open(), 0x2E2E36, 0.045);
        pen.line(Outline.from(0.46, -0.72).line(0.46, -1.08).open(), 0x4A4A52, 0.05);
        pen.fill(oval(0.46, -1.1, 0.045, 0.025), 0x2E2E36);
        pen.round(
                Outline.from(0.02, -0.72)
                        .line(0.74, -0.7)
                        .bow(0.86, -0.68, 0.86, -0.54)
                        .line(0.84, -0.32)
                        .line(-0.1, -0.32)
                        .closed(),
                colour);
        for (int i = 0; i < 3; i++) {
            pen.line(
                    Outline.from(0.5 + i * 0.08, -0.62).line(0.5 + i * 0.08, -0.42).open(),
                    lit(colour, -0.35),
                    0.02);
        }
        pen.shine(oval(0.84, -0.54, 0.04, 0.055), 0xFFF2B8);
        pen.round(
                Outline.from(-0.86, -0.5)
                        .bow(-0.8, -0.98, -0.36, -0.94)
                        .bow(-0.04, -0.9, 0.0, -0.5)
                        .line(-0.1, -0.5)
                        .bow(-0.4, -0.86, -0.78, -0.5)
                        .closed(),
                lit(colour, -0.08));
        wheel(pen, -0.42, 0.4, 0xE8B83C);
        wheel(pen, 0.58, 0.25, 0xE8B83C);
    }

    private static void wheel(Pen pen, double x, double radius, int rim) {
        pen.fill(oval(x, -radius, radius, radius), 0x2E2C34);
        for (int i = 0; i < 14; i++) {
            double turn = i * Math.PI / 7;
            pen.line(
                    Outline.from(
                                    x + Math.cos(turn) * radius * 0.8,
                                    -radius + Math.sin(turn) * radius * 0.8)
                            .line(
                                    x + Math.cos(turn + 0.12) * radius * 0.97,
                                    -radius + Math.sin(turn + 0.12) * radius * 0.97)
                            .open(),
                    0x45434C,
                    radius * 0.08);
        }
        pen.round(oval(x, -radius, radius * 0.56, radius * 0.56), rim);
        pen.fill(oval(x, -radius, radius * 0.16, radius * 0.16), lit(rim, -0.4));
    }

    static Puppet car(int colour) {
        return Puppet.standing(
                1.9,
                0.98,
                pen -> {
                    carBehind(pen);
                    carBefore(pen, colour);
                });
    }

    /// The seats, behind whoever drives.
    static void carBehind(Pen pen) {
        pen.fade(cabin(), 0x8FB0C0, 0x5A6E7C);
    }

    private static Path2D cabin() {
        return Outline.from(-0.66, -0.5)
                .bow(-0.58, -0.9, -0.3, -0.94)
                .line(0.16, -0.94)
                .bow(0.36, -0.9, 0.54, -0.5)
                .closed();
    }

    static void carBefore(Pen pen, int colour) {
        pen.fill(cabin(), 0xBFE4F2, 0.3);
        pen.line(cabin(), colour, 0.075);
        pen.line(Outline.from(-0.2, -0.93).line(-0.2, -0.5).open(), colour, 0.06);
        pen.round(
                Outline.from(-0.9, -0.2)
                        .bow(-0.94, -0.52, -0.66, -0.55)
                        .line(0.5, -0.55)
                        .bow(0.9, -0.52, 0.93, -0.3)
                        .line(0.92, -0.17)
                        .line(-0.9, -0.17)
                        .closed(),
                colour);
        pen.line(
                Outline.from(-0.06, -0.52).bow(-0.1, -0.34, -0.04, -0.2).open(),
                lit(colour, -0.3),
                0.014);
        pen.fill(box(0.02, -0.44, 0.1, 0.03, 0.02), lit(colour, -0.4));
        pen.fill(box(-0.94, -0.24, 1.88, 0.06, 0.03), 0x5A5E6A);
        pen.shine(oval(0.86, -0.39, 0.055, 0.06), 0xFFF4C0);
        pen.fill(oval(-0.87, -0.4, 0.035, 0.06), 0xE84A3A);
        for (double x : new double[] {-0.5, 0.54}) {
            pen.fill(oval(x, -0.19, 0.19, 0.19), 0x2A2A32);
            pen.round(oval(x, -0.19, 0.1, 0.1), 0xCDD3DA);
            pen.fill(oval(x, -0.19, 0.03, 0.03), 0x6A6E78);
        }
    }
}
