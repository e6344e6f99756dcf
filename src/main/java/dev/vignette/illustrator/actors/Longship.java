package dev.vignette.illustrator.actors;

import static dev.vignette.illustrator.canvas.Colours.lit;
import static dev.vignette.illustrator.canvas.Shapes.box;
import static dev.vignette.illustrator.canvas.Shapes.oval;
import static dev.vignette.illustrator.canvas.Shapes.polygon;

import dev.vignette.illustrator.canvas.Outline;
import dev.vignette.illustrator.canvas.Zone;

/// Paints a viking ship: a dragon's head at its bow, shields along its side, one striped sail.
final class Longship {

    private static final int WOOD = 0x8A5634;
    private static final int[] SHIELDS = {0xC8453B, 0xE8C260, 0x3E6F9A, 0xF2EEE2};

    private Longship() {}

    static Puppet puppet() {
        return Puppet.in(
                Zone.WATER_SURFACE,
                3.3,
                2.5,
                pen -> {
                    behind(pen);
                    before(pen);
                });
    }

    /// Mast and sail.
    static void behind(Pen pen) {
        pen.line(Outline.from(-0.1, -0.3).line(-0.1, -2.36).open(), 0x6B4A32, 0.05);
        var sail =
                Outline.from(-0.85, -2.2)
                        .line(0.65, -2.2)
                        .bow(1.0, -1.6, 0.72, -1.0)
                        .bow(0, -0.86, -0.9, -1.0)
                        .bow(-0.62, -1.6, -0.85, -2.2)
                        .closed();
        pen.fade(sail, 0xFBF4E2, 0xE6D8BC);
        pen.inside(
                sail,
                () -> {
                    for (int i = 0; i < 4; i++) {
                        pen.fill(
                                Outline.from(-0.85 + i * 0.43, -2.25)
                                        .line(-0.64 + i * 0.43, -2.25)
                                        .bow(-0.4 + i * 0.45, -1.6, -0.62 + i * 0.44, -0.8)
                                        .line(-0.85 + i * 0.44, -0.8)
                                        .bow(-0.62 + i * 0.45, -1.6, -0.85 + i * 0.43, -2.25)
                                        .closed(),
                                0xC23B34);
                    }
                });
        pen.line(Outline.from(-0.95, -2.2).line(0.75, -2.2).open(), 0x6B4A32, 0.04);
        pen.line(Outline.from(-0.1, -2.3).line(-1.35, -0.5).open(), 0x8A7A64, 0.01);
        pen.line(Outline.from(-0.1, -2.3).line(1.2, -0.5).open(), 0x8A7A64, 0.01);
        pen.fill(polygon(-0.1, -2.44, -0.44, -2.38, -0.1, -2.3), 0xE8B83C);
    }

    static void before(Pen pen) {
        pen.fade(
                Outline.from(-1.5, -0.95)
                        .bow(-1.28, -0.42, -0.9, -0.42)
                        .line(0.9, -0.42)
                        .bow(1.3, -0.46, 1.42, -1.1)
                        .line(1.56, -1.06)
                        .bow(1.5, -0.1, 0.9, 0.02)
                        .line(-0.9, 0.02)
                        .bow(-1.46, -0.05, -1.6, -0.98)
                        .closed(),
                lit(WOOD, 0.12),
                lit(WOOD, -0.3));
        for (int i = 0; i < 2; i++) {
            pen.line(
                    Outline.from(-1.34 + i * 0.05, -0.36 + i * 0.16)
                            .bow(0, -0.18 + i * 0.16, 1.36 - i * 0.05, -0.36 + i * 0.16)
                            .open(),
                    lit(WOOD, -0.3),
                    0.018);
        }
        head(pen);
        pen.line(Outline.from(-1.55, -0.95).bow(-1.62, -1.14, -1.44, -1.16).open(), WOOD, 0.08);
        for (int i = 0; i < 7; i++) {
            double x = -0.9 + i * 0.3;
            pen.round(oval(x, -0.4, 0.15, 0.15), SHIELDS[i % SHIELDS.length]);
            pen.line(oval(x, -0.4, 0.145, 0.145), 0x6A5A44, 0.018);
            pen.fill(oval(x, -0.4, 0.04, 0.04), 0xC9B27A);
        }
        for (int i = 0; i < 6; i++) {
            double x = -0.78 + i * 0.3;
            pen.line(Outline.from(x, -0.24).line(x - 0.22, 0.02).open(), 0xC9A070, 0.022);
        }
    }

    private static void head(Pen pen) {
        int colour = 0xA8663A;
        pen.round(
                Outline.from(1.4, -1.0)
                        .bow(1.42, -1.4, 1.28, -1.5)
                        .bow(1.3, -1.62, 1.46, -1.6)
                        .bow(1.62, -1.6, 1.64, -1.42)
                        .line(1.52, -1.4)
                        .bow(1.58, -1.2, 1.56, -1.0)
                        .closed(),
                colour);
        pen.fill(oval(1.46, -1.5, 0.03, 0.03), 0xF6E27A);
        pen.fill(polygon(1.3, -1.56, 1.2, -1.66, 1.36, -1.62), lit(colour, -0.3));
        pen.line(Outline.from(1.5, -1.41).line(1.63, -1.42).open(), 0x5A2A1E, 0.02);
        pen.fill(box(1.36, -1.12, 0.22, 0.06, 0.02), 0xE8C260);
    }
}
