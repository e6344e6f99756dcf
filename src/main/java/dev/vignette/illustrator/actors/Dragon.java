package dev.vignette.illustrator.actors;

import static dev.vignette.illustrator.canvas.Colours.lit;
import static dev.vignette.illustrator.canvas.Colours.mix;
import static dev.vignette.illustrator.canvas.Shapes.blob;
import static dev.vignette.illustrator.canvas.Shapes.curve;
import static dev.vignette.illustrator.canvas.Shapes.oval;
import static dev.vignette.illustrator.canvas.Shapes.polygon;

import dev.vignette.illustrator.canvas.Outline;
import dev.vignette.illustrator.canvas.Zone;
import dev.vignette.illustrator.scene.Entity.Action;
import dev.vignette.illustrator.scene.Entity.Emotion;

/// Paints a dragon: in flight, or lying with folded wings when it sits or sleeps.
record Dragon(Pen pen, int colour, Emotion emotion) {

    private static final double SIZE = 1.15;

    static Puppet puppet(Role role) {
        int colour = role.colour(0x4E9A5A);
        if (role.is(Action.SIT, Action.SLEEP, Action.READ, Action.EAT, Action.GUARD)) {
            return Puppet.standing(
                    2.5 * SIZE,
                    1.0 * SIZE,
                    pen ->
                            pen.at(
                                    0.04,
                                    -0.02,
                                    SIZE,
                                    new Dragon(pen, colour, role.emotion())::lying));
        }
        boolean fire = role.is(Action.BREATHE_FIRE, Action.FIGHT);
        double shift = fire ? -0.24 : 0.08;
        return Puppet.in(
                Zone.AIR,
                (fire ? 3.16 : 2.66) * SIZE,
                1.54 * SIZE,
                pen ->
                        pen.at(
                                shift * SIZE,
                                -0.42 * SIZE,
                                SIZE,
                                () -> new Dragon(pen, colour, role.emotion()).flying(fire)));
    }

    private void flying(boolean fire) {
        int dark = lit(colour, -0.28);
        int light = lit(colour, 0.25);
        int web = mix(colour, 0xE8A05A, 0.45);
        wing(0.05, -0.10, 0.85, lit(web, -0.28), dark);
        pen.fill(
                Tube.along(
                        t -> 0.30 * Math.pow(Math.max(0, 1 - t), 0.75) + 0.012,
                        -0.05,
                        0.02,
                        -0.40,
                        0.12,
                        -0.72,
                        0.05,
                        -0.95,
                        -0.12,
                        -1.20,
                        -0.08),
                colour);
        pen.fill(
                polygon(-1.16, -0.12, -1.38, -0.16, -1.24, -0.04, -1.36, 0.08, -1.14, -0.03), dark);
        foot(-0.20, 0.12, dark);
        foot(0.18, 0.10, dark);
        pen.fade(
                blob(
                        -0.36, 0.02, -0.22, -0.15, 0.08, -0.20, 0.34, -0.14, 0.44, 0, 0.30, 0.15, 0,
                        0.20, -0.26, 0.16),
                light,
                dark);
        pen.fade(
                Tube.along(
                        t -> 0.27 - 0.14 * t, 0.20, -0.03, 0.46, -0.10, 0.60, -0.32, 0.80, -0.42),
                light,
                colour);
        pen.fill(
                Tube.along(
                        t -> 0.10 - 0.03 * t,
                        -0.22,
                        0.135,
                        0.10,
                        0.15,
                        0.40,
                        0.04,
                        0.58,
                        -0.12,
                        0.68,
                        -0.27),
                mix(0xF6E2A6, colour, 0.12));
        spikes(dark);
        head(0, 0, fire);
        wing(-0.02, -0.08, 1.0, web, dark);
    }

    private void spikes(int dark) {
        for (int i = 0; i < 7; i++) {
            double t = i / 6.0;
            double x = -0.30 + t * 0.86;
            double y = -0.14 - 0.05 * Math.sin(t * 3) - (t > 0.72 ? (t - 0.72) * 0.85 : 0);
            pen.fill(polygon(x - 0.04, y + 0.03, x - 0.03, y - 0.09, x + 0.05, y + 0.03), dark);
        }
    }

    private void foot(double x, double y, int dark) {
        pen.fill(Tube.tapered(0.09, 0.06, x, y, x - 0.07, y + 0.14, x + 0.03, y + 0.23), dark);
        for (int i = 0; i < 3; i++) {
            double toe = x + 0.0 + i * 0.035;
            pen.fill(polygon(toe, y + 0.22, toe + 0.03, y + 0.22, toe + 0.03, y + 0.28), 0xF4E8CC);
        }
    }

    private void head(double dx, double dy, boolean fire) {
        int dark = lit(colour, -0.28);
        int light = lit(colour, 0.25);
        pen.at(
                dx,
                dy,
                1,
                () -> {
                    pen.fill(polygon(0.74, -0.50, 0.58, -0.70, 0.82, -0.56), 0xF0E3C2);
                    pen.fill(polygon(0.82, -0.52, 0.72, -0.76, 0.90, -0.56), 0xF7ECD0);
                    if (fire) {
                        Props.fireBreath(pen, 1.12, -0.38, 0.62);
                    }
                    pen.fill(
                            blob(
                                    0.72, -0.36, 0.90, -0.32, 1.10, -0.30, 1.08, -0.25, 0.86, -0.26,
                                    0.74, -0.30),
                            dark);
                    pen.fade(
                            blob(
                                    0.68, -0.42, 0.76, -0.54, 0.92, -0.54, 1.06, -0.45, 1.16, -0.42,
                                    1.14, -0.35, 0.94, -0.35, 0.74, -0.33),
                            light,
                            colour);
                    pen.fill(
                            blob(0.70, -0.44, 0.60, -0.40, 0.62, -0.30, 0.74, -0.33),
                            lit(colour, -0.1));
                    eye(dark);
                    pen.fill(oval(1.12, -0.405, 0.012, 0.010), 0x2A1A1A);
                    for (int i = 0; i < 3; i++) {
                        double x = 0.94 + i * 0.06;
                        pen.fill(polygon(x, -0.352, x + 0.015, -0.315, x + 0.03, -0.352), 0xFFFBEF);
                    }
                });
    }

    private void eye(int dark) {
        if (emotion == Emotion.ASLEEP) {
            pen.line(
                    Outline.from(0.85, -0.46).bow(0.885, -0.43, 0.92, -0.455).open(),
                    0x2A1A1A,
                    0.014);
            return;
        }
        boolean fierce = emotion == Emotion.ANGRY;
        pen.fill(oval(0.885, -0.465, 0.036, 0.040), 0xFFF2A8);
        pen.fill(oval(0.895, -0.463, 0.016, 0.028), 0x2A1A1A);
        pen.fill(oval(0.9, -0.473, 0.007, 0.007), 0xFFFFFF);
        pen.line(
                Outline.from(0.83, fierce ? -0.525 : -0.505)
                        .line(0.935, fierce ? -0.485 : -0.505)
                        .open(),
                dark,
                0.02);
    }

    private void wing(double x, double y, double size, int web, int bone) {
        double k = -size;
        pen.fade(
                Outline.from(x, y)
                        .bow(x - 0.02, y + 0.55 * k, x + 0.16, y + 0.86 * k)
                        .bow(x - 0.18, y + 0.80 * k, x - 0.36, y + 0.98 * k)
                        .bow(x - 0.40, y + 0.70 * k, x - 0.66, y + 0.66 * k)
                        .bow(x - 0.56, y + 0.46 * k, x - 0.72, y + 0.26 * k)
                        .bow(x - 0.46, y + 0.26 * k, x - 0.30, y + 0.06 * k)
                        .closed(),
                lit(web, 0.16),
                web);
        pen.line(curve(x, y, x - 0.02, y + 0.45 * k, x + 0.16, y + 0.86 * k), bone, 0.05);
        for (double[] tip : new double[][] {{-0.36, 0.98}, {-0.66, 0.66}, {-0.72, 0.26}}) {
            pen.line(
                    Outline.from(x + 0.01, y + 0.5 * k)
                            .bow(
                                    x + tip[0] * 0.55,
                                    y + (tip[1] * 0.75 + 0.18) * k,
                                    x + tip[0],
                                    y + tip[1] * k)
                            .open(),
                    bone,
                    0.022);
        }
    }

    /// Like a large cat: the belly on the ground, the tail around, the wing folded over the flank.
    private void lying() {
        int dark = lit(colour, -0.28);
        int light = lit(colour, 0.25);
        int web = mix(colour, 0xE8A05A, 0.45);
        boolean asleep = emotion == Emotion.ASLEEP;
        pen.fill(
                Tube.along(
                        t -> 0.34 * Math.pow(Math.max(0, 1 - t), 0.7) + 0.014,
                        -0.30,
                        -0.16,
                        -0.66,
                        -0.10,
                        -0.92,
                        -0.07,
                        -1.08,
                        -0.16,
                        -1.16,
                        -0.24),
                lit(colour, -0.06));
        pen.fill(polygon(-1.12, -0.21, -1.24, -0.36, -1.21, -0.22, -1.1, -0.18), dark);
        pen.fade(
                blob(
                        -0.52, -0.02, -0.56, -0.22, -0.34, -0.42, 0.02, -0.46, 0.34, -0.36, 0.46,
                        -0.16, 0.4, -0.01, 0, 0),
                light,
                dark);
        for (int i = 0; i < 6; i++) {
            double x = -0.46 + i * 0.15;
            double y = -0.40 - 0.06 * Math.sin(i * 0.7) + (i == 0 ? 0.06 : 0);
            pen.fill(polygon(x - 0.05, y + 0.06, x - 0.03, y - 0.08, x + 0.06, y + 0.05), dark);
        }
        pen.fill(
                blob(0.0, -0.06, 0.2, -0.08, 0.4, -0.14, 0.42, -0.02, 0.1, 0),
                mix(0xF6E2A6, colour, 0.12));
        double rise = asleep ? 0.26 : -0.16;
        if (asleep) {
            pen.fade(
                    Tube.along(
                            t -> 0.28 - 0.13 * t,
                            0.24,
                            -0.24,
                            0.46,
                            -0.26,
                            0.62,
                            -0.18,
                            0.76,
                            -0.14),
                    light,
                    colour);
        } else {
            pen.fade(
                    Tube.along(
                            t -> 0.28 - 0.14 * t,
                            0.24,
                            -0.22,
                            0.44,
                            -0.32,
                            0.54,
                            -0.52,
                            0.76,
                            -0.58),
                    light,
                    colour);
        }
        head(-0.02, rise, false);
        foldedWing(web, dark);
        pen.fill(blob(0.18, 0, 0.2, -0.09, 0.38, -0.1, 0.52, -0.05, 0.54, 0), lit(colour, -0.1));
        for (int i = 0; i < 3; i++) {
            pen.fill(
                    polygon(0.44 + i * 0.045, -0.03, 0.5 + i * 0.045, 0.0, 0.44 + i * 0.045, 0.0),
                    0xF4E8CC);
        }
        pen.fill(
                blob(-0.46, 0, -0.48, -0.16, -0.28, -0.2, -0.12, -0.1, -0.06, 0),
                lit(colour, -0.12));
    }

    private void foldedWing(int web, int bone) {
        pen.fade(
                Outline.from(0.16, -0.36)
                        .bow(-0.02, -0.84, -0.12, -0.86)
                        .bow(-0.3, -0.6, -0.70, -0.34)
                        .bow(-0.5, -0.34, -0.44, -0.26)
                        .bow(-0.3, -0.3, -0.2, -0.2)
                        .bow(-0.08, -0.28, 0.16, -0.36)
                        .closed(),
                lit(web, 0.1),
                lit(web, -0.1));
        pen.line(curve(0.16, -0.36, 0.0, -0.72, -0.12, -0.86), bone, 0.045);
        pen.line(curve(-0.12, -0.86, -0.32, -0.56, -0.70, -0.34), bone, 0.025);
        pen.line(curve(-0.1, -0.82, -0.22, -0.52, -0.44, -0.27), bone, 0.02);
        pen.line(curve(-0.08, -0.78, -0.1, -0.45, -0.2, -0.21), bone, 0.02);
    }
}
