package dev.vignette.illustrator.actors;

import static dev.vignette.illustrator.canvas.Colours.lit;
import static dev.vignette.illustrator.canvas.Shapes.blob;
import static dev.vignette.illustrator.canvas.Shapes.box;
import static dev.vignette.illustrator.canvas.Shapes.curve;
import static dev.vignette.illustrator.canvas.Shapes.oval;
import static dev.vignette.illustrator.canvas.Shapes.polygon;

import dev.vignette.illustrator.canvas.Outline;

/// Paints what one sits at, on or in: tables, chairs, thrones, beds.
final class Seats {

    private static final int WOOD = 0x9A6A42;

    private Seats() {}

    static Puppet table() {
        return Puppet.standing(1.5, 0.56, Seats::table);
    }

    private static void table(Pen pen) {
        for (double x : new double[] {-0.6, 0.54}) {
            pen.round(box(x, -0.48, 0.06, 0.48, 0.01), 0x7A4E30);
        }
        pen.round(box(-0.72, -0.54, 1.44, 0.09, 0.04), 0xC8935F);
        pen.line(Outline.from(-0.6, -0.5).line(0.5, -0.5).open(), 0xA8744A, 0.008);
    }

    /// A checked cloth on the ground.
    static Puppet picnicCloth() {
        return Puppet.standing(1.5, 0.26, Seats::picnicCloth);
    }

    private static void picnicCloth(Pen pen) {
        var cloth = polygon(-0.56, -0.24, 0.56, -0.24, 0.74, 0, -0.74, 0);
        pen.fade(cloth, 0xFBF6EC, 0xEFE6D6);
        pen.inside(
                cloth,
                () -> {
                    for (int i = 0; i < 7; i++) {
                        double x = -0.6 + 0.2 * i;
                        pen.fill(
                                polygon(
                                        x * 0.76,
                                        -0.25,
                                        x * 0.76 + 0.07,
                                        -0.25,
                                        x + 0.1,
                                        0.01,
                                        x,
                                        0.01),
                                0xD9605A,
                                0.5);
                    }
                    for (int i = 0; i < 2; i++) {
                        pen.fill(box(-0.8, -0.2 + 0.12 * i, 1.6, 0.045, 0), 0xD9605A, 0.5);
                    }
                });
    }

    static Puppet chair(int wood) {
        return Puppet.standing(0.5, 0.84, pen -> chair(pen, wood));
    }

    private static void chair(Pen pen, int wood) {
        pen.fill(box(0.12, -0.36, 0.045, 0.36, 0.01), lit(wood, -0.2));
        pen.fill(box(-0.22, -0.36, 0.045, 0.36, 0.01), lit(wood, -0.1));
        pen.round(box(-0.22, -0.82, 0.05, 0.5, 0.02), wood);
        pen.round(box(-0.21, -0.78, 0.07, 0.28, 0.03), lit(wood, 0.1));
        pen.round(box(-0.23, -0.4, 0.44, 0.06, 0.03), lit(wood, 0.12));
        pen.fill(box(0.17, -0.36, 0.045, 0.36, 0.01), wood);
    }

    static Puppet throne(int velvet) {
        return Puppet.standing(0.8, 1.3, pen -> throne(pen, velvet));
    }

    private static void throne(Pen pen, int velvet) {
        pen.fade(
                Outline.from(-0.3, -0.1)
                        .line(-0.3, -1.0)
                        .bow(0, -1.3, 0.3, -1.0)
                        .line(0.3, -0.1)
                        .closed(),
                0xF2CE62,
                0xC8923A);
        pen.round(
                Outline.from(-0.23, -0.3)
                        .line(-0.23, -0.96)
                        .bow(0, -1.18, 0.23, -0.96)
                        .line(0.23, -0.3)
                        .closed(),
                velvet);
        for (double x : new double[] {-0.3, 0.3}) {
            pen.fill(oval(x, -1.02, 0.05, 0.05), 0xF2CE62);
        }
        pen.fill(oval(0, -1.2, 0.06, 0.06), 0xC73A4A);
        pen.round(box(-0.32, -0.4, 0.64, 0.12, 0.06), lit(velvet, 0.1));
        pen.fade(box(-0.34, -0.3, 0.68, 0.3, 0.02), 0xE0B040, 0xA87A2E);
        for (double x : new double[] {-0.38, 0.29}) {
            pen.fade(box(x, -0.58, 0.09, 0.58, 0.04), 0xF6D870, 0xB98A3A);
        }
    }

    static Puppet bench(int wood) {
        return Puppet.standing(1.2, 0.7, pen -> bench(pen, wood));
    }

    private static void bench(Pen pen, int wood) {
        for (double x : new double[] {-0.5, 0.44}) {
            pen.fill(box(x, -0.66, 0.06, 0.66, 0.01), lit(wood, -0.25));
        }
        for (int i = 0; i < 2; i++) {
            pen.round(box(-0.58, -0.64 + i * 0.13, 1.16, 0.09, 0.02), wood);
        }
        pen.round(box(-0.58, -0.36, 1.16, 0.08, 0.02), lit(wood, 0.12));
    }

    static Puppet bed(int blanket) {
        return Puppet.standing(
                1.66,
                0.86,
                pen -> {
                    bedBehind(pen);
                    bedBefore(pen, blanket);
                });
    }

    /// Head board, mattress and pillow; a sleeper lies before them.
    static void bedBehind(Pen pen) {
        pen.round(
                Outline.from(-0.8, 0)
                        .line(-0.8, -0.68)
                        .bow(-0.74, -0.84, -0.68, -0.68)
                        .line(-0.68, 0)
                        .closed(),
                WOOD);
        pen.fade(box(-0.72, -0.34, 1.44, 0.2, 0.05), 0xFBF7EE, 0xDDD5C6);
        pen.round(
                blob(
                        -0.68, -0.32, -0.69, -0.42, -0.5, -0.47, -0.32, -0.42, -0.32, -0.33, -0.5,
                        -0.3),
                0xFFFFFF);
    }

    /// Blanket, frame and foot board.
    static void bedBefore(Pen pen, int blanket) {
        pen.round(
                blob(
                        -0.36, -0.16, -0.36, -0.34, -0.2, -0.42, 0.3, -0.40, 0.66, -0.36, 0.73,
                        -0.24, 0.72, -0.12, 0, -0.12),
                blanket);
        pen.line(curve(-0.34, -0.36, -0.28, -0.26, -0.3, -0.14), lit(blanket, 0.5), 0.05);
        for (int i = 0; i < 5; i++) {
            pen.fill(oval(-0.12 + i * 0.18, -0.3 + i % 2 * 0.09, 0.03, 0.03), lit(blanket, 0.4));
        }
        pen.round(box(-0.76, -0.18, 1.5, 0.1, 0.02), lit(WOOD, 0.08));
        pen.round(box(0.7, -0.48, 0.09, 0.48, 0.04), WOOD);
    }
}
