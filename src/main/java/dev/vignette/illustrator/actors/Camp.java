package dev.vignette.illustrator.actors;

import static dev.vignette.illustrator.canvas.Colours.lit;
import static dev.vignette.illustrator.canvas.Shapes.blob;
import static dev.vignette.illustrator.canvas.Shapes.box;
import static dev.vignette.illustrator.canvas.Shapes.curve;
import static dev.vignette.illustrator.canvas.Shapes.oval;
import static dev.vignette.illustrator.canvas.Shapes.polygon;

import dev.vignette.illustrator.canvas.Chance;
import dev.vignette.illustrator.canvas.Outline;

/// Paints what stands around in a camp.
final class Camp {

    private Camp() {}

    static Puppet campfire() {
        return Puppet.standing(0.76, 0.94, pen -> pen.at(0, -0.075, 0.5, () -> campfire(pen)));
    }

    private static void campfire(Pen pen) {
        for (int i = 0; i < 7; i++) {
            double x = -0.6 + i * 0.2;
            double y = -Math.abs(i - 3) * 0.02;
            pen.round(oval(x, y, 0.12, 0.09), i % 2 == 0 ? 0x8A8690 : 0x77747E);
        }
        for (int i = -1; i <= 1; i++) {
            pen.turned(i * 0.42, 0, -0.02, () -> log(pen));
        }
        Props.flame(pen, -0.18, -0.04, 0.62);
        Props.flame(pen, 0.2, -0.04, 0.55);
        Props.flame(pen, 0, -0.02, 0.98);
        pen.glow(0, -0.35, 4.2, 0xFF8A30, 0.62);
        pen.glow(0, -0.35, 1.2, 0xFFC060, 0.55);
        var sparks = Chance.of(7, "sparks");
        for (int i = 0; i < 14; i++) {
            double t = sparks.next();
            pen.shine(
                    oval(sparks.spread() * 0.5, -0.8 - 0.85 * t, 0.016, 0.016),
                    0xFFC46A,
                    0.9 * (1 - t * 0.7));
        }
    }

    private static void log(Pen pen) {
        pen.round(box(-0.46, -0.11, 0.92, 0.14, 0.12), 0x6B4028);
        pen.fill(oval(0.42, -0.04, 0.05, 0.06), 0xC9A070);
    }

    static Puppet tent(int canvas) {
        return Puppet.standing(1.62, 1.14, pen -> tent(pen, canvas));
    }

    private static void tent(Pen pen, int canvas) {
        pen.line(Outline.from(0, -1.02).line(0, -1.12).open(), 0x6B4A30, 0.03);
        pen.fade(
                Outline.from(-0.76, 0).bow(-0.2, -0.5, 0, -1.05).bow(0.2, -0.5, 0.76, 0).closed(),
                lit(canvas, 0.12),
                lit(canvas, -0.12));
        pen.fill(
                Outline.from(0, -1.05)
                        .bow(0.2, -0.5, 0.76, 0)
                        .line(0.3, 0)
                        .bow(0.1, -0.5, 0, -1.05)
                        .closed(),
                lit(canvas, -0.25));
        pen.fill(
                Outline.from(-0.2, 0).bow(-0.05, -0.4, 0, -0.82).bow(0.05, -0.4, 0.2, 0).closed(),
                0x3A2A30);
        pen.fill(
                Outline.from(-0.2, 0)
                        .bow(-0.05, -0.4, 0, -0.82)
                        .bow(-0.16, -0.4, -0.34, 0)
                        .closed(),
                lit(canvas, 0.35));
        pen.line(Outline.from(-0.7, -0.03).line(-0.8, 0).open(), 0x6B4A30, 0.014);
        pen.line(Outline.from(0.7, -0.03).line(0.8, 0).open(), 0x6B4A30, 0.014);
    }

    static Puppet cauldron(int iron) {
        return Puppet.standing(0.72, 0.72, pen -> cauldron(pen, iron));
    }

    private static void cauldron(Pen pen, int iron) {
        for (double x : new double[] {-0.18, 0.18}) {
            pen.line(Outline.from(x, -0.1).line(x * 1.15, -0.02).open(), lit(iron, -0.2), 0.05);
        }
        pen.round(
                blob(-0.3, -0.4, -0.33, -0.2, -0.18, -0.05, 0.18, -0.05, 0.33, -0.2, 0.3, -0.4),
                iron);
        pen.fill(oval(0, -0.41, 0.31, 0.06), lit(iron, 0.2));
        pen.shine(oval(0, -0.41, 0.27, 0.045), 0x8CE86A);
        pen.shine(oval(-0.08, -0.45, 0.06, 0.055), 0xA8F088);
        pen.shine(oval(0.09, -0.44, 0.045, 0.04), 0xA8F088);
        pen.line(curve(-0.05, -0.5, -0.1, -0.56, -0.02, -0.62, -0.06, -0.69), 0xE8F8E0, 0.03, 0.6);
        pen.line(curve(0.09, -0.5, 0.13, -0.55, 0.07, -0.6, 0.11, -0.66), 0xE8F8E0, 0.025, 0.5);
        pen.fill(
                polygon(-0.24, -0.3, -0.2, -0.34, -0.18, -0.16, -0.22, -0.14),
                lit(iron, 0.35),
                0.6);
        pen.glow(0, -0.42, 0.6, 0x80E060, 0.35);
    }
}
