package dev.vignette.illustrator.actors;

import static dev.vignette.illustrator.canvas.Colours.lit;
import static dev.vignette.illustrator.canvas.Shapes.box;
import static dev.vignette.illustrator.canvas.Shapes.oval;

import dev.vignette.illustrator.canvas.Outline;
import dev.vignette.illustrator.canvas.Zone;

/// Paints boats and ships; the lowest part of a hull is under water.
final class Boats {

    private static final int MAST = 0x6B4A32;

    private Boats() {}

    static Puppet boat(int colour) {
        return Puppet.in(
                Zone.WATER_SURFACE,
                1.74,
                0.52,
                pen -> {
                    inside(pen, colour);
                    hull(pen, colour);
                });
    }

    /// What is seen of a boat behind whoever sits in it.
    static void inside(Pen pen, int colour) {
        pen.fill(
                Outline.from(-0.74, -0.40)
                        .bow(0, -0.34, 0.82, -0.46)
                        .bow(0, -0.2, -0.74, -0.40)
                        .closed(),
                lit(colour, -0.45));
    }

    /// The side of a boat before whoever sits in it.
    static void hull(Pen pen, int colour) {
        pen.fade(
                Outline.from(-0.76, -0.42)
                        .bow(0, -0.24, 0.86, -0.48)
                        .bow(0.70, -0.06, 0.42, -0.01)
                        .line(-0.50, -0.01)
                        .bow(-0.70, -0.06, -0.76, -0.42)
                        .closed(),
                lit(colour, 0.1),
                lit(colour, -0.25));
        pen.line(
                Outline.from(-0.72, -0.24).bow(0, -0.10, 0.74, -0.26).open(),
                lit(colour, -0.2),
                0.012);
        pen.line(
                Outline.from(-0.75, -0.40).bow(0, -0.22, 0.85, -0.46).open(),
                lit(colour, 0.45),
                0.045);
    }

    /// At night a lantern hangs at the bow, or nobody would see who rows.
    static void bowLantern(Pen pen) {
        if (pen.canvas().light().night() < 0.5) {
            return;
        }
        pen.line(Outline.from(0.7, -0.42).bow(0.7, -0.74, 0.56, -0.7).open(), MAST, 0.025);
        pen.fill(box(0.52, -0.7, 0.085, 0.025, 0.01), 0x3A342E);
        pen.shine(box(0.53, -0.68, 0.065, 0.1, 0.02), 0xFFE08A);
        pen.fill(box(0.52, -0.58, 0.085, 0.022, 0.01), 0x3A342E);
        pen.glow(0.56, -0.63, 0.9, 0xFFB24A, 0.5);
        pen.glow(0.56, -0.63, 0.25, 0xFFE6B0, 0.6);
    }

    static Puppet raft() {
        return Puppet.in(Zone.WATER_SURFACE, 1.6, 0.22, Boats::raft);
    }

    private static void raft(Pen pen) {
        for (int i = 0; i < 3; i++) {
            pen.round(
                    box(-0.76 + i * 0.03, -0.2 + i * 0.055, 1.5, 0.085, 0.08),
                    lit(0xA8744A, 0.1 - i * 0.08));
        }
        for (double x : new double[] {-0.5, 0.48}) {
            pen.line(Outline.from(x, -0.2).line(x, -0.02).open(), 0xE2D2A8, 0.035);
        }
    }

    static Puppet sailboat(int colour) {
        return Puppet.in(
                Zone.WATER_SURFACE,
                1.74,
                1.86,
                pen -> {
                    sails(pen);
                    inside(pen, colour);
                    hull(pen, colour);
                });
    }

    static void sails(Pen pen) {
        pen.line(Outline.from(0.04, -0.3).line(0.04, -1.82).open(), MAST, 0.035);
        pen.fade(
                Outline.from(0.08, -1.78).bow(0.7, -1.1, 0.76, -0.56).line(0.08, -0.56).closed(),
                0xFFFAEE,
                0xE8DAC0);
        pen.fade(
                Outline.from(0.0, -1.68).bow(-0.4, -1.1, -0.52, -0.58).line(0, -0.56).closed(),
                0xF2705E,
                0xD14A45);
    }

    static Puppet ship() {
        return Puppet.in(
                Zone.WATER_SURFACE,
                1.36 * SHIP,
                1.12 * SHIP,
                pen -> {
                    rigging(pen);
                    shipHull(pen);
                });
    }

    static final double SHIP = 2.1;

    /// Masts and sails of a ship, behind its crew.
    static void rigging(Pen pen) {
        pen.at(
                -0.11 * SHIP,
                -0.06 * SHIP,
                SHIP,
                () -> {
                    for (double[] mast :
                            new double[][] {{-0.20, 0.80}, {0.12, 0.92}, {0.38, 0.66}}) {
                        pen.line(
                                Outline.from(mast[0], -0.10).line(mast[0], -mast[1]).open(),
                                MAST,
                                0.018);
                    }
                    pen.line(Outline.from(0.50, -0.16).line(0.78, -0.34).open(), MAST, 0.016);
                    for (double[] rope :
                            new double[][] {
                                {-0.20, -0.78, -0.48, -0.3},
                                {0.12, -0.9, -0.2, -0.3},
                                {0.38, -0.64, 0.1, -0.2}
                            }) {
                        pen.line(
                                Outline.from(rope[0], rope[1]).line(rope[2], rope[3]).open(),
                                0x8A7A64,
                                0.004);
                    }
                    sail(pen, -0.20, -0.76, 0.20, 0.20);
                    sail(pen, -0.20, -0.52, 0.26, 0.26);
                    sail(pen, 0.12, -0.88, 0.22, 0.22);
                    sail(pen, 0.12, -0.62, 0.30, 0.32);
                    sail(pen, 0.38, -0.62, 0.17, 0.18);
                    sail(pen, 0.38, -0.41, 0.21, 0.20);
                    pen.fill(
                            Outline.from(0.77, -0.335)
                                    .bow(0.52, -0.38, 0.40, -0.62)
                                    .bow(0.50, -0.36, 0.50, -0.20)
                                    .closed(),
                            0xF3E8D2);
                    flag(pen, 0.12, -0.90, 0.14);
                    flag(pen, -0.20, -0.78, 0.11);
                });
    }

    private static void sail(Pen pen, double x, double y, double w, double h) {
        pen.fade(
                Outline.from(x - w * 0.42, y)
                        .line(x + w * 0.42, y)
                        .bow(x + w * 0.85, y + h * 0.5, x + w * 0.50, y + h)
                        .bow(x, y + h * 0.86, x - w * 0.50, y + h)
                        .bow(x - w * 0.1, y + h * 0.5, x - w * 0.42, y)
                        .closed(),
                0xFFF8E8,
                0xE3D2B2);
        pen.line(Outline.from(x - w * 0.46, y).line(x + w * 0.46, y).open(), MAST, 0.012);
    }

    private static void flag(Pen pen, double x, double y, double size) {
        pen.line(Outline.from(x, y).line(x, y - size * 0.75).open(), MAST, size * 0.06);
        pen.fill(
                Outline.from(x, y - size * 0.75)
                        .bow(x - size * 0.25, y - size * 0.92, x - size * 0.62, y - size * 0.62)
                        .bow(x - size * 0.3, y - size * 0.55, x, y - size * 0.38)
                        .closed(),
                0xC8403A);
    }

    /// The hull of a ship, before its crew.
    static void shipHull(Pen pen) {
        boolean night = pen.canvas().light().night() > 0.15;
        pen.at(
                -0.11 * SHIP,
                -0.06 * SHIP,
                SHIP,
                () -> {
                    pen.fill(box(-0.50, -0.34, 0.16, 0.1, 0.01), 0x7A4A2E);
                    pen.fade(
                            Outline.from(-0.52, -0.30)
                                    .bow(-0.44, -0.18, -0.30, -0.17)
                                    .line(0.40, -0.15)
                                    .bow(0.52, -0.18, 0.62, -0.24)
                                    .bow(0.56, -0.02, 0.38, 0.06)
                                    .line(-0.36, 0.06)
                                    .bow(-0.48, -0.04, -0.52, -0.30)
                                    .closed(),
                            0x9A5E38,
                            0x5E3524);
                    pen.line(
                            Outline.from(-0.49, -0.20)
                                    .bow(-0.4, -0.09, -0.28, -0.085)
                                    .line(0.40, -0.075)
                                    .bow(0.5, -0.09, 0.60, -0.16)
                                    .open(),
                            0xE0B35A,
                            0.016);
                    for (int i = 0; i < 5; i++) {
                        var port = oval(-0.30 + i * 0.15, -0.03, 0.022, 0.022);
                        if (night) {
                            pen.shine(port, 0xFFD070);
                        } else {
                            pen.fill(port, 0x2E1E1A);
                        }
                    }
                    if (night) {
                        pen.shine(oval(-0.50, -0.38, 0.02, 0.025), 0xFFE08A);
                        pen.glow(-0.50, -0.38, 0.25, 0xFFB24A, 0.6);
                    }
                });
    }
}
