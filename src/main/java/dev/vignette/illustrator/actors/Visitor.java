package dev.vignette.illustrator.actors;

import static dev.vignette.illustrator.canvas.Colours.lit;
import static dev.vignette.illustrator.canvas.Shapes.blob;
import static dev.vignette.illustrator.canvas.Shapes.curve;
import static dev.vignette.illustrator.canvas.Shapes.oval;

import dev.vignette.illustrator.canvas.Outline;
import dev.vignette.illustrator.scene.Entity.Action;

/// Paints a visitor from another planet.
final class Visitor {

    private static final int INK = 0x241C22;

    private Visitor() {}

    /// Green, large eyes, two feelers; waves with three fingers.
    static Puppet alien(Role role) {
        int skin = role.colour(0x7CC24A);
        boolean waves = role.is(Action.WAVE, Action.CHEER, Action.DANCE);
        return Puppet.standing(0.62, 0.94, pen -> alien(pen, skin, waves));
    }

    private static void alien(Pen pen, int skin, boolean waves) {
        for (double x : new double[] {-0.07, 0.07}) {
            pen.line(Outline.from(x, -0.16).line(x, -0.03).open(), lit(skin, -0.15), 0.06);
            pen.fill(oval(x + 0.02, -0.02, 0.06, 0.022), lit(skin, -0.3));
        }
        pen.line(curve(-0.11, -0.36, -0.2, -0.28, -0.22, -0.18), lit(skin, -0.12), 0.045);
        pen.round(
                blob(-0.14, -0.14, -0.13, -0.36, 0, -0.46, 0.13, -0.36, 0.14, -0.14, 0, -0.1),
                0x8E6AC8);
        pen.fill(oval(0, -0.26, 0.05, 0.05), 0xF2D24A);
        double handY = waves ? -0.56 : -0.18;
        pen.line(curve(0.11, -0.36, 0.22, waves ? -0.38 : -0.28, 0.26, handY), skin, 0.045);
        for (int i = -1; i <= 1; i++) {
            pen.line(
                    Outline.from(0.26, handY)
                            .line(0.26 + i * 0.035, handY + (waves ? -0.06 : 0.05))
                            .open(),
                    skin,
                    0.022);
        }
        for (int side = -1; side <= 1; side += 2) {
            pen.line(curve(side * 0.07, -0.72, side * 0.1, -0.82, side * 0.15, -0.88), skin, 0.022);
            pen.shine(oval(side * 0.15, -0.89, 0.034, 0.034), 0xF6E27A);
        }
        pen.round(
                blob(
                        0, -0.42, -0.2, -0.52, -0.24, -0.68, -0.12, -0.8, 0.12, -0.8, 0.24, -0.68,
                        0.2, -0.52),
                skin);
        for (double x : new double[] {-0.08, 0.1}) {
            pen.fill(oval(x, -0.62, 0.062, 0.085), 0xFFFFFF);
            pen.fill(oval(x + 0.014, -0.61, 0.036, 0.052), INK);
            pen.fill(oval(x + 0.026, -0.635, 0.013, 0.016), 0xFFFFFF);
        }
        pen.line(Outline.from(-0.05, -0.49).bow(0.02, -0.45, 0.09, -0.49).open(), 0x2E5A1E, 0.016);
    }
}
