package dev.vignette.illustrator.actors;

import static dev.vignette.illustrator.canvas.Colours.lit;
import static dev.vignette.illustrator.canvas.Shapes.blob;
import static dev.vignette.illustrator.canvas.Shapes.box;
import static dev.vignette.illustrator.canvas.Shapes.oval;

/// What one leans back in: an armchair, a sofa.
final class Parlour {

    static final int CLOTH = 0xB5573F;

    private Parlour() {}

    static Puppet armchair(int cloth) {
        return Puppet.standing(
                0.94,
                1.06,
                pen -> {
                    seat(pen, cloth, 0.36);
                    arm(pen, cloth);
                });
    }

    /// The near arm, before whoever sits there.
    static void arm(Pen pen, int cloth) {
        pen.round(box(-0.36, -0.5, 0.62, 0.13, 0.12), lit(cloth, 0.12));
        pen.round(box(-0.34, -0.41, 0.58, 0.34, 0.06), cloth);
        pen.fill(oval(0.23, -0.44, 0.06, 0.065), lit(cloth, 0.2));
    }

    static Puppet sofa(int cloth) {
        return Puppet.standing(
                1.82,
                0.98,
                pen -> {
                    seat(pen, cloth, 0.8);
                    arms(pen, cloth);
                });
    }

    static void arms(Pen pen, int cloth) {
        for (double x : new double[] {-0.84, 0.68}) {
            pen.round(box(x, -0.52, 0.16, 0.46, 0.14), lit(cloth, 0.1));
        }
    }

    private static void seat(Pen pen, int cloth, double half) {
        for (double x : new double[] {-half + 0.03, half - 0.1}) {
            pen.fill(box(x, -0.08, 0.07, 0.08, 0.01), 0x5A3A22);
        }
        pen.round(
                blob(
                        -half - 0.04,
                        -0.3,
                        -half - 0.06,
                        -0.8,
                        -half * 0.6,
                        -1.0,
                        0,
                        -0.94,
                        half * 0.6,
                        -0.98,
                        half + 0.02,
                        -0.8,
                        half,
                        -0.3),
                lit(cloth, -0.1));
        for (int i = -1; i <= 1; i++) {
            pen.fill(oval(i * half * 0.45, -0.7, 0.018, 0.018), lit(cloth, -0.35));
        }
        pen.round(box(-half, -0.44, half * 2, 0.16, 0.1), lit(cloth, 0.15));
        pen.round(box(-half, -0.3, half * 2, 0.24, 0.06), lit(cloth, -0.15));
    }
}
