package dev.vignette.illustrator.actors;

import static dev.vignette.illustrator.canvas.Colours.lit;
import static dev.vignette.illustrator.canvas.Shapes.blob;
import static dev.vignette.illustrator.canvas.Shapes.box;
import static dev.vignette.illustrator.canvas.Shapes.curve;
import static dev.vignette.illustrator.canvas.Shapes.oval;
import static dev.vignette.illustrator.canvas.Shapes.polygon;

import dev.vignette.illustrator.canvas.Outline;

/// Paints what stands about in gardens, yards and workshops: sunflowers, bamboo, a swing, a
/// fountain, rolled rugs, an anvil, a ball of wool.
final class Grounds {

    private Grounds() {}

    static Puppet sunflower(Role role) {
        double tall = role.chance("sunflower").between(0.95, 1.25);
        return Puppet.standing(0.5, tall + 0.2, pen -> sunflower(pen, tall));
    }

    private static void sunflower(Pen pen, double tall) {
        pen.line(curve(0, 0, 0.02, -tall * 0.5, 0, -tall), 0x5A8A3A, 0.04);
        pen.fill(blob(0, -0.3, 0.1, -0.46, 0.24, -0.48, 0.16, -0.32), 0x6BA044);
        pen.fill(blob(0, -0.5, -0.1, -0.66, -0.24, -0.66, -0.15, -0.5), 0x5E9440);
        for (int i = 0; i < 14; i++) {
            double turn = i * Math.PI / 7;
            double x = Math.cos(turn) * 0.15;
            double y = -tall + Math.sin(turn) * 0.15;
            pen.fill(oval(x, y, 0.055, 0.055), i % 2 == 0 ? 0xF6C030 : 0xF2AE22);
        }
        pen.round(oval(0, -tall, 0.115, 0.115), 0x7A4A24);
        pen.fill(oval(-0.02, -tall - 0.02, 0.06, 0.055), 0x5A3418);
    }

    static Puppet bamboo() {
        return Puppet.standing(
                0.6,
                1.7,
                pen -> {
                    for (int stalk = 0; stalk < 3; stalk++) {
                        stalk(pen, -0.14 + stalk * 0.14, 1.66 - stalk * 0.22, stalk % 2 * 2 - 1);
                    }
                });
    }

    private static void stalk(Pen pen, double x, double tall, int side) {
        pen.line(Outline.from(x, 0).line(x + 0.03, -tall).open(), 0x82B04C, 0.05);
        for (double y = 0.16; y < tall; y += 0.2) {
            pen.line(Outline.from(x - 0.03, -y).line(x + 0.045, -y).open(), 0x5E8C38, 0.014);
        }
        for (int i = 0; i < 3; i++) {
            double y = -tall + 0.1 + i * 0.3;
            pen.fill(
                    blob(
                            x + 0.02,
                            y,
                            x + side * 0.08,
                            y - 0.07,
                            x + side * 0.2,
                            y + 0.02,
                            x + side * 0.09,
                            y + 0.03),
                    i % 2 == 0 ? 0x6FA23C : 0x86B84E);
        }
    }

    static Puppet swing() {
        return Puppet.standing(
                1.2,
                1.95,
                pen -> {
                    for (double x : new double[] {-0.52, 0.52}) {
                        pen.line(Outline.from(x, 0).line(x * 0.8, -1.86).open(), 0x8A5C36, 0.06);
                    }
                    pen.round(box(-0.52, -1.92, 1.04, 0.09, 0.03), 0xA06C40);
                    for (double x : new double[] {-0.14, 0.14}) {
                        pen.line(Outline.from(x, -1.84).line(x, -0.44).open(), 0xE2D2A8, 0.018);
                    }
                    pen.round(box(-0.2, -0.45, 0.4, 0.05, 0.02), 0xC8503E);
                });
    }

    static Puppet fountain() {
        return Puppet.standing(
                1.7,
                1.5,
                pen -> {
                    int stone = 0xC4BCB0;
                    pen.fill(oval(0, -0.36, 0.8, 0.14), lit(stone, -0.15));
                    pen.fill(oval(0, -0.37, 0.72, 0.11), 0x7FC4DE);
                    pen.round(polygon(-0.1, -0.34, 0.1, -0.34, 0.06, -0.92, -0.06, -0.92), stone);
                    pen.round(
                            Outline.from(-0.42, -0.98)
                                    .bow(0, -0.72, 0.42, -0.98)
                                    .line(-0.42, -0.98)
                                    .closed(),
                            lit(stone, 0.1));
                    for (int side = -1; side <= 1; side += 2) {
                        for (int i = 1; i < 4; i++) {
                            pen.line(
                                    Outline.from(0, -1.0)
                                            .bow(side * 0.1 * i, -1.5, side * 0.19 * i, -0.4)
                                            .open(),
                                    0xDDF2FA,
                                    0.022,
                                    0.8);
                        }
                    }
                    pen.round(
                            Outline.from(-0.82, -0.36)
                                    .bow(0, -0.12, 0.82, -0.36)
                                    .line(0.76, -0.02)
                                    .bow(0, 0.06, -0.76, -0.02)
                                    .closed(),
                            stone);
                });
    }

    /// Three rolled ones, and one that hangs over them.
    static Puppet rugs(int colour) {
        return Puppet.standing(
                1.1,
                0.62,
                pen -> {
                    int[] colours = {0x2F6FA8, colour, 0x3E8E6B};
                    for (int i = 0; i < 3; i++) {
                        double y = -0.1 - (i == 2 ? 0.19 : 0);
                        double x = i == 2 ? 0 : -0.04 + i * 0.08;
                        pen.round(box(x - 0.46, y - 0.1, 0.92, 0.2, 0.2), colours[i]);
                        pen.fill(box(x - 0.3, y - 0.1, 0.06, 0.2, 0), 0xE8C260);
                        pen.fill(box(x + 0.2, y - 0.1, 0.06, 0.2, 0), 0xE8C260);
                        pen.fill(oval(x + 0.45, y, 0.05, 0.1), lit(colours[i], 0.35));
                        pen.line(oval(x + 0.45, y, 0.025, 0.05), lit(colours[i], -0.2), 0.012);
                    }
                    pen.round(
                            polygon(-0.34, -0.58, 0.08, -0.58, 0.06, -0.12, -0.36, -0.12),
                            0x8E4FA0);
                    pen.line(
                            polygon(-0.29, -0.53, 0.03, -0.53, 0.01, -0.17, -0.31, -0.17),
                            0xF2D88A,
                            0.016);
                    pen.fill(
                            polygon(-0.14, -0.46, -0.04, -0.35, -0.14, -0.24, -0.24, -0.35),
                            0xF2D88A);
                });
    }

    static Puppet anvil() {
        return Puppet.standing(
                0.8,
                0.72,
                pen -> {
                    pen.round(polygon(-0.22, -0.34, 0.2, -0.34, 0.26, 0, -0.28, 0), 0x8A5C36);
                    pen.round(
                            Outline.from(-0.36, -0.68)
                                    .line(0.2, -0.68)
                                    .bow(0.34, -0.66, 0.4, -0.6)
                                    .bow(0.24, -0.5, 0.1, -0.5)
                                    .line(0.08, -0.42)
                                    .line(0.2, -0.34)
                                    .line(-0.22, -0.34)
                                    .line(-0.12, -0.42)
                                    .line(-0.14, -0.54)
                                    .line(-0.36, -0.6)
                                    .closed(),
                            0x4A4E5A);
                    pen.line(Outline.from(-0.34, -0.67).line(0.2, -0.67).open(), 0x8A93A0, 0.02);
                });
    }

    static Puppet wool(int colour) {
        return Puppet.standing(
                0.34,
                0.24,
                pen -> {
                    pen.line(curve(0.06, -0.02, 0.12, -0.01, 0.16, -0.03), colour, 0.012);
                    pen.round(oval(-0.02, -0.11, 0.115, 0.11), colour);
                    for (int i = 0; i < 3; i++) {
                        pen.line(
                                Outline.from(-0.11, -0.14 + i * 0.04)
                                        .bow(-0.02, -0.22 + i * 0.06, 0.07, -0.12 + i * 0.03)
                                        .open(),
                                lit(colour, 0.35),
                                0.012);
                    }
                });
    }

    static Puppet bone() {
        return Puppet.standing(
                0.34,
                0.14,
                pen -> {
                    pen.line(Outline.from(-0.09, -0.06).line(0.09, -0.06).open(), 0xF6F0E2, 0.05);
                    for (double x : new double[] {-0.11, 0.11}) {
                        pen.fill(oval(x, -0.085, 0.035, 0.035), 0xFBF6EA);
                        pen.fill(oval(x, -0.04, 0.035, 0.035), 0xF0E8D6);
                    }
                });
    }
}
