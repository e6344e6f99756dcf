package dev.vignette.illustrator.actors;

import static dev.vignette.illustrator.canvas.Colours.lit;
import static dev.vignette.illustrator.canvas.Shapes.box;
import static dev.vignette.illustrator.canvas.Shapes.curve;
import static dev.vignette.illustrator.canvas.Shapes.oval;

import dev.vignette.illustrator.canvas.Outline;
import dev.vignette.illustrator.scene.Entity.Action;
import dev.vignette.illustrator.scene.Entity.Emotion;
import java.awt.Shape;
import java.util.List;

/// Paints a friendly robot with a face on a screen.
record Robot(Pen pen, int colour, Role role, List<Held> held) {

    private static final double SIZE = 0.86;
    private static final int JOINT = 0x59626E;
    private static final int SCREEN = 0x8CF5FF;

    static Puppet puppet(Role role, Sprites sprites) {
        int colour =
                role.colour(
                        role.chance("paint")
                                .pick(0x5FA8C8, 0xE0A04A, 0x8FB06A, 0xC9CDD6, 0xD97A6A));
        var held = role.entity().held().stream().map(thing -> Held.of(thing, sprites)).toList();
        double side = 0.42;
        double top = 1.1;
        var hand = hand(role, !held.isEmpty());
        if (!held.isEmpty()) {
            side = Math.max(side, hand.x() + held.getFirst().reach());
            top = Math.max(top, held.getFirst().rise() - hand.y());
        }
        return Puppet.standing(
                2 * side * SIZE,
                top * SIZE,
                pen -> pen.at(0, 0, SIZE, new Robot(pen, colour, role, held)::paint));
    }

    private void paint() {
        int dark = lit(colour, -0.3);
        backArm(dark);
        boolean walks = role.is(Action.WALK, Action.RUN, Action.CLIMB);
        for (int side = -1; side <= 1; side += 2) {
            double step = walks ? side * 0.05 : 0;
            pen.line(
                    Outline.from(side * 0.09, -0.24).line(side * 0.09 + step, -0.07).open(),
                    lit(dark, side < 0 ? -0.2 : 0),
                    0.075);
            pen.fill(
                    box(side * 0.09 - 0.075 + step, -0.075, 0.17, 0.075, 0.06),
                    lit(colour, side < 0 ? -0.25 : -0.1));
        }
        pen.fade(box(-0.19, -0.58, 0.38, 0.38, 0.14), lit(colour, 0.3), dark);
        pen.fill(box(-0.11, -0.50, 0.22, 0.17, 0.05), lit(dark, -0.2));
        pen.shine(oval(-0.05, -0.42, 0.028, 0.028), 0xFF6B5E);
        pen.shine(box(0, -0.45, 0.08, 0.018, 0), 0x6BE3C0);
        pen.shine(box(0, -0.41, 0.06, 0.018, 0), 0xF5D76E);
        pen.fill(box(-0.05, -0.62, 0.10, 0.06, 0), JOINT);
        head(dark);
        frontArm();
    }

    private void backArm(int dark) {
        boolean up = role.is(Action.CHEER, Action.DANCE);
        double x = up ? -0.32 : -0.26;
        double y = up ? -0.78 : -0.28;
        pen.line(curve(-0.17, -0.52, -0.27, up ? -0.6 : -0.42, x, y), dark, 0.05);
        pen.fill(oval(x, y + (up ? -0.02 : 0.02), 0.045, 0.045), JOINT);
    }

    private void head(int dark) {
        pen.fade(box(-0.22, -0.95, 0.46, 0.35, 0.17), lit(colour, 0.38), lit(colour, -0.05));
        pen.fill(box(-0.13, -0.88, 0.34, 0.21, 0.12), 0x1B2A3A);
        var emotion = role.emotion();
        for (double x : new double[] {-0.03, 0.12}) {
            if (emotion == Emotion.ASLEEP) {
                pen.shine(box(x - 0.035, -0.785, 0.07, 0.014, 0.01), SCREEN);
            } else if (emotion == Emotion.LAUGHING) {
                shineLine(Outline.from(x - 0.035, -0.77).bow(x, -0.83, x + 0.035, -0.77).open());
            } else {
                pen.shine(
                        oval(x, -0.785, 0.038, emotion == Emotion.AFRAID ? 0.055 : 0.045), SCREEN);
            }
            pen.glow(x, -0.785, 0.17, 0x40C8E8, 0.35);
        }
        double bend =
                switch (emotion) {
                    case SAD, AFRAID -> -0.025;
                    case ANGRY -> 0;
                    case HAPPY, LAUGHING -> 0.035;
                    case CALM, ASLEEP -> 0.02;
                };
        shineLine(Outline.from(0.01, -0.715).bow(0.045, -0.715 + bend, 0.08, -0.715).open());
        pen.fill(box(-0.255, -0.84, 0.05, 0.12, 0.04), dark);
        pen.line(Outline.from(0, -0.95).line(-0.02, -1.03).open(), dark, 0.02);
        pen.shine(oval(-0.02, -1.05, 0.032, 0.032), 0xFF7A5C);
        pen.glow(-0.02, -1.05, 0.12, 0xFF6040, 0.4);
    }

    private void shineLine(Shape line) {
        pen.canvas().strokeLit(line, SCREEN, 0.014, 1);
    }

    private void frontArm() {
        var hand = hand(role, !held.isEmpty());
        double x = hand.x();
        double y = hand.y();
        if (!held.isEmpty()) {
            pen.at(x, y, 1, () -> held.getFirst().painter().accept(pen));
        }
        pen.line(curve(0.17, -0.51, (x + 0.22) / 2 + 0.03, (y - 0.46) / 2, x, y), colour, 0.052);
        pen.fill(oval(x, y, 0.048, 0.048), 0x6B7684);
        pen.fill(oval(x + 0.03, y - 0.03, 0.022, 0.022), 0x6B7684);
    }

    private static Point hand(Role role, boolean holds) {
        if (role.is(Action.WAVE, Action.CHEER, Action.DANCE)) {
            return new Point(0.34, -0.78);
        }
        if (role.is(Action.POINT)) {
            return new Point(0.38, -0.52);
        }
        if (holds) {
            return new Point(0.36, -0.44);
        }
        return role.is(Action.HOLD_HANDS) ? new Point(0.34, -0.32) : new Point(0.27, -0.30);
    }

    private record Point(double x, double y) {}
}
