package dev.vignette.illustrator.actors;

import static dev.vignette.illustrator.canvas.Colours.lit;
import static dev.vignette.illustrator.canvas.Shapes.blob;
import static dev.vignette.illustrator.canvas.Shapes.curve;
import static dev.vignette.illustrator.canvas.Shapes.oval;

import dev.vignette.illustrator.actors.Look.Cut;
import dev.vignette.illustrator.actors.Stance.Limb;
import dev.vignette.illustrator.canvas.Outline;

/// Paints a person's arms and legs, or the fish's tail instead of them; in the frame of its [Body].
record Limbs(Pen pen, Look look, Body body) {

    void arm(double x, Limb arm, double shade) {
        boolean bare = look.dress().cut() == Cut.FINS;
        int skin = lit(look.head().skin(), shade / 3);
        int sleeve = bare ? skin : lit(look.dress().top(), shade);
        double thick = 0.046 + body.half() * 0.16;
        hand(arm, skin);
        double wristX = arm.endX() - (arm.endX() - arm.midX()) * 0.16;
        double wristY = arm.endY() - (arm.endY() - arm.midY()) * 0.16;
        pen.line(
                curve(x, body.shoulder() + 0.005, arm.midX(), arm.midY(), wristX, wristY),
                sleeve,
                thick);
        if (!bare) {
            pen.fill(oval(wristX, wristY, thick * 0.54, thick * 0.54), lit(sleeve, -0.12));
        }
    }

    private void hand(Limb arm, int skin) {
        int colour = look.dress().cut() == Cut.SPACESUIT ? 0xD9DEE6 : skin;
        double size = look.age() == Look.Age.BABY ? 0.042 : 0.034;
        double dx = arm.endX() - arm.midX();
        double dy = arm.endY() - arm.midY();
        double length = Math.max(1e-6, Math.hypot(dx, dy));
        double x = arm.endX() + dx / length * 0.008;
        double y = arm.endY() + dy / length * 0.008;
        pen.fill(oval(x, y, size, size), colour);
        pen.fill(
                oval(
                        x + dy / length * size * 0.75 + dx / length * size * 0.2,
                        y - dx / length * size * 0.75 + dy / length * size * 0.2,
                        size * 0.42,
                        size * 0.42),
                colour);
    }

    void leg(double x, Limb leg, double shade) {
        boolean small = look.age() == Look.Age.CHILD || look.age() == Look.Age.BABY;
        boolean bare = look.dress().cut() == Cut.DRESS && small;
        int colour = lit(bare ? look.head().skin() : look.dress().bottom(), shade);
        double width = look.dress().cut() == Cut.SPACESUIT ? 0.09 : small ? 0.066 : 0.074;
        pen.line(
                curve(x, body.hip() - 0.02, leg.midX(), leg.midY(), leg.endX(), leg.endY()),
                colour,
                width);
        if (bare) {
            pen.line(
                    Outline.from(leg.endX(), leg.endY() - 0.035)
                            .line(leg.endX(), leg.endY())
                            .open(),
                    lit(0xF6F0E6, shade),
                    width * 0.98);
        }
        int colourOfShoe = lit(look.dress().shoes(), shade);
        if (look.has(Look.Extra.DIVING)) {
            pen.fill(
                    blob(
                            leg.endX() - 0.05,
                            leg.endY() - 0.03,
                            leg.endX() + 0.05,
                            leg.endY() - 0.02,
                            leg.endX() + 0.2,
                            leg.endY() + 0.02,
                            leg.endX() + 0.21,
                            leg.endY() + 0.045,
                            leg.endX() - 0.05,
                            leg.endY() + 0.03),
                    colourOfShoe);
        } else {
            shoe(leg.endX(), leg.endY(), width, colourOfShoe);
        }
    }

    private void shoe(double x, double y, double w, int colour) {
        pen.fill(
                blob(
                        x - w * 0.62,
                        y + 0.028,
                        x - w * 0.52,
                        y - 0.02,
                        x + w * 0.4,
                        y - 0.022,
                        x + w * 1.2,
                        y + 0.008,
                        x + w * 1.2,
                        y + 0.03),
                colour);
        pen.line(
                Outline.from(x - w * 0.55, y + 0.03).line(x + w * 1.15, y + 0.03).open(),
                lit(colour, -0.35),
                0.01);
    }

    /// The tail of a mermaid, from the hips to the fins.
    void fishTail() {
        int colour = look.dress().bottom();
        double hip = body.hip() - 0.11;
        double wide = body.half() * 1.75;
        fin(-0.235, -0.07, lit(colour, -0.12));
        pen.round(
                Tube.along(
                        t -> wide * (1.08 - 0.75 * t) + 0.03 * Math.sin(Math.PI * t),
                        0,
                        hip,
                        0.05,
                        hip * 0.62,
                        -0.03,
                        -0.13,
                        -0.22,
                        -0.08),
                colour);
        for (int row = 0; row < 4; row++) {
            for (int i = -1; i <= 1; i++) {
                double x = 0.03 - row * row * 0.004 + i * (0.055 - row * 0.006) + row % 2 * 0.025;
                double y = hip + 0.07 + row * 0.05;
                pen.line(
                        Outline.from(x - 0.022, y).bow(x, y + 0.03, x + 0.022, y).open(),
                        lit(colour, 0.3),
                        0.008,
                        0.7);
            }
        }
        pen.fill(
                blob(
                        -body.half() * 0.9,
                        hip + 0.01,
                        0,
                        hip + 0.03,
                        body.half() * 0.9,
                        hip,
                        body.half() * 0.8,
                        hip + 0.05,
                        0,
                        hip + 0.075,
                        -body.half() * 0.85,
                        hip + 0.055),
                lit(colour, 0.25));
    }

    private void fin(double x, double y, int colour) {
        var upper =
                blob(
                        x + 0.04, y, x - 0.03, y - 0.06, x - 0.11, y - 0.11, x - 0.10, y - 0.01, x,
                        y + 0.03);
        var lower =
                blob(
                        x + 0.04, y - 0.01, x - 0.02, y + 0.06, x - 0.10, y + 0.07, x - 0.12,
                        y + 0.02, x - 0.02, y - 0.02);
        pen.round(lower, lit(colour, -0.05));
        pen.round(upper, lit(colour, 0.12));
        pen.line(
                Outline.from(x + 0.02, y).bow(x - 0.04, y - 0.03, x - 0.08, y - 0.08).open(),
                lit(colour, 0.4),
                0.007,
                0.7);
        pen.line(
                Outline.from(x + 0.02, y).bow(x - 0.03, y + 0.03, x - 0.08, y + 0.05).open(),
                lit(colour, 0.3),
                0.007,
                0.7);
    }
}
