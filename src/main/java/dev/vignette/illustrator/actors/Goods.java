package dev.vignette.illustrator.actors;

import static dev.vignette.illustrator.canvas.Colours.lit;
import static dev.vignette.illustrator.canvas.Shapes.blob;
import static dev.vignette.illustrator.canvas.Shapes.box;
import static dev.vignette.illustrator.canvas.Shapes.oval;
import static dev.vignette.illustrator.canvas.Shapes.polygon;

import dev.vignette.illustrator.canvas.Chance;
import dev.vignette.illustrator.canvas.Outline;

/// Paints chests, barrels, stalls, lamps and other things that stand about.
final class Goods {

    private static final int GOLD = 0xE0B040;
    private static final int IRON = 0x2E3440;

    private Goods() {}

    static Puppet chest(boolean open) {
        return Puppet.standing(
                0.76, open ? 0.66 : 0.56, pen -> pen.at(0, 0, 0.56, () -> chest(pen, open)));
    }

    private static void chest(Pen pen, boolean open) {
        if (open) {
            pen.fade(
                    Outline.from(-0.62, -0.52)
                            .bow(-0.65, -1.05, -0.42, -1.10)
                            .line(0.45, -1.10)
                            .bow(0.65, -1.05, 0.62, -0.52)
                            .closed(),
                    0x7A4A2A,
                    0x4A2A1A);
            pen.line(
                    Outline.from(-0.6, -0.6)
                            .bow(-0.62, -1.03, -0.42, -1.08)
                            .line(0.45, -1.08)
                            .bow(0.63, -1.03, 0.6, -0.6)
                            .open(),
                    GOLD,
                    0.05);
            pen.shine(blob(-0.55, -0.5, -0.3, -0.72, 0, -0.78, 0.3, -0.70, 0.55, -0.5), 0xF6C945);
            var coins = Chance.of(3, "coins");
            for (int i = 0; i < 18; i++) {
                double x = coins.spread() * 0.44;
                double y = -0.52 - coins.next() * 0.2 * (1 - Math.abs(x));
                int colour = coins.pick(0xFFF0A8, 0xE0A52E, 0xE0A52E, 0xF6D860, 0xE0485A, 0x4FA8D8);
                pen.shine(oval(x, y, 0.055, 0.04), colour);
            }
            pen.glow(0, -0.65, 1.5, 0xFFD860, 0.5);
        } else {
            pen.fade(
                    Outline.from(-0.62, -0.5)
                            .bow(-0.62, -0.95, 0, -0.95)
                            .bow(0.62, -0.95, 0.62, -0.5)
                            .closed(),
                    0x9A6236,
                    0x7A4A2A);
        }
        pen.fade(box(-0.62, -0.52, 1.24, 0.52, 0.03), 0xA56A3A, 0x6E4224);
        for (int i = 1; i < 3; i++) {
            pen.line(
                    Outline.from(-0.6, -0.52 + i * 0.17).line(0.6, -0.52 + i * 0.17).open(),
                    0x6B3F22,
                    0.014);
        }
        pen.fill(box(-0.5, -0.52, 0.1, 0.52, 0), GOLD);
        pen.fill(box(0.4, -0.52, 0.1, 0.52, 0), GOLD);
        pen.fill(box(-0.63, -0.53, 1.26, 0.07, 0.02), GOLD);
        pen.fill(box(-0.08, -0.46, 0.16, 0.17, 0.03), 0xF2CE62);
        pen.fill(oval(0, -0.38, 0.03, 0.035), 0x4A2A1A);
    }

    static Puppet crate(int wood) {
        return Puppet.standing(0.48, 0.46, pen -> crate(pen, wood));
    }

    private static void crate(Pen pen, int wood) {
        pen.round(box(-0.22, -0.44, 0.44, 0.44, 0.02), wood);
        for (int i = 1; i < 4; i++) {
            pen.line(
                    Outline.from(-0.22, -0.44 + i * 0.11).line(0.22, -0.44 + i * 0.11).open(),
                    lit(wood, -0.3),
                    0.01);
        }
        pen.line(Outline.from(-0.19, -0.41).line(0.19, -0.03).open(), lit(wood, 0.15), 0.05);
        for (double edge : new double[] {-0.22, 0.17}) {
            pen.fill(box(edge, -0.44, 0.05, 0.44, 0.01), lit(wood, 0.2));
        }
        pen.fill(box(-0.22, -0.44, 0.44, 0.05, 0.01), lit(wood, 0.25));
        pen.fill(box(-0.22, -0.05, 0.44, 0.05, 0.01), lit(wood, 0.1));
    }

    static Puppet barrel(int wood) {
        return Puppet.standing(0.46, 0.58, pen -> barrel(pen, wood));
    }

    private static void barrel(Pen pen, int wood) {
        var body =
                blob(
                        -0.17, -0.015, -0.22, -0.27, -0.17, -0.54, 0.17, -0.54, 0.22, -0.27, 0.17,
                        -0.015);
        pen.round(body, wood);
        pen.inside(
                body,
                () -> {
                    for (int i = -2; i <= 2; i++) {
                        pen.line(
                                Outline.from(i * 0.075, 0)
                                        .bow(i * 0.1, -0.27, i * 0.075, -0.54)
                                        .open(),
                                lit(wood, -0.3),
                                0.01);
                    }
                    for (double y : new double[] {-0.44, -0.12}) {
                        pen.line(
                                Outline.from(-0.24, y).bow(0, y + 0.05, 0.24, y).open(),
                                0x59626E,
                                0.04);
                    }
                });
        pen.fill(oval(0, -0.53, 0.165, 0.035), lit(wood, 0.25));
    }

    static Puppet stall(int stripe) {
        return Puppet.standing(1.72, 1.52, pen -> pen.at(0, 0, 1.45, () -> stall(pen, stripe)));
    }

    private static void stall(Pen pen, int stripe) {
        for (int side = -1; side <= 1; side += 2) {
            pen.fill(box(side * 0.52 - 0.02, -0.86, 0.04, 0.86, 0), 0x7A5434);
        }
        pen.fill(box(-0.52, -0.66, 1.04, 0.34, 0), 0x3A2A30, 0.35);
        pen.fade(box(-0.56, -0.34, 1.12, 0.34, 0.01), 0xB98452, 0x8E6038);
        for (int i = 1; i < 7; i++) {
            double x = -0.56 + i * 0.16;
            pen.line(Outline.from(x, -0.33).line(x, -0.01).open(), 0x7A5030, 0.008);
        }
        pen.fill(box(-0.585, -0.38, 1.17, 0.055, 0.02), 0xD2A069);
        int[] fruit = {0xD9403A, 0xF0A030, 0x7CB342, 0x8E5BB0, 0xF2C63A};
        for (int i = 0; i < 5; i++) {
            double x = -0.44 + i * 0.22;
            for (int k = 0; k < 5; k++) {
                double px = x - 0.07 + k % 3 * 0.07 + (k > 2 ? 0.035 : 0);
                double py = k > 2 ? -0.50 : -0.455;
                pen.round(oval(px, py, 0.037, 0.036), fruit[i]);
            }
            pen.fade(
                    polygon(x - 0.1, -0.44, x + 0.1, -0.44, x + 0.08, -0.37, x - 0.08, -0.37),
                    0xC8935A,
                    0x9A6A38);
        }
        double width = 1.16 / 8;
        for (int i = 0; i < 8; i++) {
            double x = -0.58 + i * width;
            double in = -(x + width / 2) * 0.14;
            pen.round(
                    Outline.from(x + in, -1.02)
                            .line(x + width + in, -1.02)
                            .line(x + width, -0.80)
                            .bow(x + width / 2, -0.71, x, -0.80)
                            .closed(),
                    i % 2 == 0 ? stripe : 0xFFF6E6);
        }
    }

    static Puppet lamp(int shade) {
        return Puppet.standing(0.36, 0.5, pen -> lamp(pen, shade));
    }

    private static void lamp(Pen pen, int shade) {
        pen.fill(oval(0, -0.02, 0.1, 0.022), 0x8A6A3A);
        pen.line(Outline.from(0, -0.02).line(0, -0.3).open(), 0xB98A4A, 0.025);
        pen.round(oval(0, -0.14, 0.05, 0.07), 0x4F86A8);
        pen.shine(polygon(-0.09, -0.48, 0.09, -0.48, 0.16, -0.25, -0.16, -0.25), lit(shade, 0.35));
        pen.line(Outline.from(-0.16, -0.25).line(0.16, -0.25).open(), shade, 0.014);
        pen.glow(0, -0.34, 0.8, 0xFFC060, 0.5);
    }

    static Puppet streetLamp() {
        return Puppet.standing(0.4, 1.92, Goods::streetLamp);
    }

    private static void streetLamp(Pen pen) {
        pen.fill(box(-0.025, -1.6, 0.05, 1.6, 0), IRON);
        pen.fill(box(-0.07, -0.1, 0.14, 0.1, 0.03), IRON);
        pen.line(Outline.from(-0.12, -1.4).line(0.12, -1.4).open(), IRON, 0.02);
        boolean lit = pen.canvas().light().night() > 0.15;
        pen.shine(
                polygon(-0.09, -1.82, 0.09, -1.82, 0.06, -1.6, -0.06, -1.6),
                lit ? 0xFFE8A0 : 0xD8E4E8);
        pen.fill(polygon(-0.12, -1.81, 0.12, -1.81, 0, -1.9), IRON);
        if (lit) {
            pen.glow(0, -1.71, 1.05, 0xFFC060, 0.5);
            pen.glow(0, -1.71, 0.24, 0xFFFFFF, 0.5);
        }
    }

    static Puppet well(int stone) {
        return Puppet.standing(1.04, 1.14, pen -> well(pen, stone));
    }

    private static void well(Pen pen, int stone) {
        for (double x : new double[] {-0.32, 0.28}) {
            pen.fill(box(x, -0.82, 0.05, 0.5, 0), 0x7A5434);
        }
        pen.line(Outline.from(-0.34, -0.66).line(0.36, -0.66).open(), 0x8A6238, 0.04);
        pen.line(Outline.from(0, -0.66).line(0, -0.46).open(), 0xD9C490, 0.012);
        pen.fade(polygon(-0.07, -0.48, 0.07, -0.48, 0.05, -0.36, -0.05, -0.36), 0xB98452, 0x8E6038);
        pen.fill(oval(0, -0.4, 0.4, 0.07), 0x2E3A4A);
        pen.round(
                Outline.from(-0.42, -0.4)
                        .bow(0, -0.26, 0.42, -0.4)
                        .line(0.4, -0.02)
                        .bow(0, 0.05, -0.4, -0.02)
                        .closed(),
                stone);
        var chance = Chance.of(5, "stones");
        for (int i = 0; i < 16; i++) {
            double x = -0.39 + i % 6 * 0.125 + (i > 5 && i < 12 ? 0.05 : 0);
            double y = i < 6 ? -0.3 : i < 12 ? -0.2 : -0.1;
            pen.fill(box(x, y, 0.11, 0.07, 0.03), lit(stone, chance.between(-0.2, 0.2)), 0.8);
        }
        pen.round(
                Outline.from(-0.5, -0.78)
                        .line(0, -1.1)
                        .line(0.5, -0.78)
                        .bow(0, -0.72, -0.5, -0.78)
                        .closed(),
                0xB5523B);
    }

    static Puppet signpost() {
        return Puppet.standing(0.84, 1.04, Goods::signpost);
    }

    private static void signpost(Pen pen) {
        pen.round(box(-0.035, -1.0, 0.07, 1.0, 0.02), 0x8A6238);
        pen.round(
                polygon(-0.2, -0.92, 0.28, -0.92, 0.4, -0.83, 0.28, -0.74, -0.2, -0.74), 0xC8935A);
        pen.round(
                polygon(0.2, -0.68, -0.26, -0.68, -0.38, -0.59, -0.26, -0.5, 0.2, -0.5), 0xB98452);
        pen.line(Outline.from(-0.12, -0.83).line(0.24, -0.83).open(), 0x7A5030, 0.016);
        pen.line(Outline.from(-0.22, -0.59).line(0.12, -0.59).open(), 0x7A5030, 0.016);
    }
}
