package dev.vignette.illustrator.actors;

import static dev.vignette.illustrator.canvas.Colours.lit;
import static dev.vignette.illustrator.canvas.Shapes.blob;
import static dev.vignette.illustrator.canvas.Shapes.box;
import static dev.vignette.illustrator.canvas.Shapes.curve;
import static dev.vignette.illustrator.canvas.Shapes.oval;
import static dev.vignette.illustrator.canvas.Shapes.polygon;

import dev.vignette.illustrator.canvas.Outline;
import dev.vignette.illustrator.scene.Entity.Action;
import dev.vignette.illustrator.scene.Entity.Emotion;

/// Paints an animal on hooves, looking right; a frame in which a horse's back is 0.84 high.
record HoofedPainter(Pen pen, Hoofed animal, Emotion emotion, Gait gait, boolean saddled) {

    /// @param up above the ground
    private record Hoof(double x, double up) {}

    /// Where the hooves are.
    private record Gait(Hoof nearFore, Hoof nearHind, Hoof farFore, Hoof farHind) {
        static final Gait STAND =
                new Gait(
                        new Hoof(0.38, 0),
                        new Hoof(-0.44, 0),
                        new Hoof(0.22, 0),
                        new Hoof(-0.26, 0));
        static final Gait WALK =
                new Gait(
                        new Hoof(0.46, 0.02),
                        new Hoof(-0.46, 0),
                        new Hoof(0.20, 0),
                        new Hoof(-0.22, 0.03));

        /// On all fours, the head down to grass or water.
        static final Gait GRAZE =
                new Gait(
                        new Hoof(0.40, 0),
                        new Hoof(-0.36, 0),
                        new Hoof(0.24, 0),
                        new Hoof(-0.26, 0));

        static final Gait GALLOP =
                new Gait(
                        new Hoof(0.66, 0.20),
                        new Hoof(-0.66, 0.06),
                        new Hoof(0.50, 0.30),
                        new Hoof(-0.50, 0));
    }

    static Puppet puppet(Hoofed animal, Action action, Emotion emotion) {
        return puppet(animal, action, emotion, false);
    }

    static Puppet puppet(Hoofed animal, Action action, Emotion emotion, boolean saddled) {
        boolean lies = action == Action.SIT || action == Action.SLEEP;
        var gait =
                switch (action) {
                    case RUN, FIGHT, PLAY -> Gait.GALLOP;
                    case WALK, CLIMB, RIDE -> Gait.WALK;
                    case EAT -> Gait.GRAZE;
                    default -> Gait.STAND;
                };
        var mood = action == Action.SLEEP ? Emotion.ASLEEP : emotion;
        double size = animal.size();
        double drop = lies ? -animal.under() - 0.12 : 0;
        double height = HoofedNeck.top(animal) - drop;
        double width = gait.equals(Gait.GRAZE) ? 2.5 : gait.equals(Gait.GALLOP) ? 2.24 : 1.85;
        return Puppet.standing(
                width * size,
                height * size,
                pen -> {
                    var painter = new HoofedPainter(pen, animal, mood, gait, saddled);
                    pen.at(-0.06 * size, drop * size, size, () -> painter.paint(lies));
                });
    }

    private void paint(boolean lies) {
        if (lies) {
            pen.inside(box(-1.5, -3, 3, 3 + lyingGround(), 0), this::tail);
            folded();
        } else {
            tail();
            legs(true);
        }
        new HoofedTrunk(pen, animal).paint();
        if (!lies) {
            legs(false);
        }
        var neck = new HoofedNeck(pen, animal, emotion, gait.equals(Gait.GALLOP) ? 0.08 : 0);
        if (gait.equals(Gait.GRAZE)) {
            neck.paintDown();
        } else {
            neck.paint();
        }
        if (saddled) {
            saddle();
        }
    }

    /// Where the ground is for an animal that lies.
    private double lyingGround() {
        return animal.under() + 0.12;
    }

    private void tail() {
        double x = -0.52;
        double y = animal.back() + 0.08;
        double flow = gait.equals(Gait.GALLOP) ? 0.16 : 0;
        switch (animal.tail()) {
            case HAIR -> {
                pen.fill(
                        Tube.along(
                                t ->
                                        0.07
                                                + 0.15 * Math.sin(Math.PI * Math.min(1, t * 0.85))
                                                - 0.05 * t,
                                x + 0.04,
                                y,
                                x - 0.12 - flow,
                                y + 0.02,
                                x - 0.20 - flow,
                                y + 0.26 - flow,
                                x - 0.16 - flow * 1.6,
                                y + 0.52 - flow * 2),
                        animal.mane());
                pen.line(
                        curve(
                                x,
                                y + 0.02,
                                x - 0.13 - flow,
                                y + 0.06,
                                x - 0.19 - flow,
                                y + 0.3 - flow),
                        lit(animal.mane(), 0.25),
                        0.02,
                        0.7);
            }
            case TUFT -> {
                pen.fill(
                        Tube.tapered(
                                0.06, 0.035, x + 0.04, y, x - 0.07, y + 0.06, x - 0.1, y + 0.3),
                        lit(animal.coat(), -0.1));
                pen.fill(
                        blob(
                                x - 0.12, y + 0.26, x - 0.06, y + 0.28, x - 0.08, y + 0.44,
                                x - 0.15, y + 0.40),
                        animal.mane());
            }
            case STUB -> {
                pen.fill(
                        blob(
                                x + 0.06, y - 0.02, x - 0.08, y - 0.04, x - 0.06, y + 0.10,
                                x + 0.04, y + 0.1),
                        lit(animal.coat(), -0.08));
                pen.fill(oval(x - 0.02, y + 0.06, 0.04, 0.05), animal.belly());
            }
        }
    }

    private void legs(boolean far) {
        double under = animal.under();
        int colour = far ? lit(animal.coat(), -0.24) : lit(animal.coat(), -0.04);
        double shift = far ? 0.06 : 0;
        leg(0.36 - shift * 1.4, under - 0.06, far ? gait.farFore : gait.nearFore, 1, colour);
        leg(-0.40 + shift * 1.6, under - 0.06, far ? gait.farHind : gait.nearHind, -1, colour);
    }

    /// Fore legs bend forward at the knee, hind legs backward at the hock.
    private void leg(double x, double y, Hoof hoof, double bend, int colour) {
        double footX = hoof.x();
        double footY = -hoof.up();
        double kneeX = (x + footX) / 2 + bend * (0.02 + 0.22 * Math.abs(footY));
        double kneeY = (y + footY) / 2 + 0.01;
        double thick = 0.88 + 0.12 * animal.bulk();
        pen.fill(
                Tube.along(
                        t -> thick * (t < 0.5 ? 0.165 - 0.18 * t : 0.075 - 0.02 * (t - 0.5)),
                        x,
                        y,
                        kneeX,
                        kneeY,
                        footX,
                        footY - 0.05),
                colour);
        pen.fill(oval(kneeX, kneeY, 0.042 * thick, 0.048), colour);
        pen.fill(
                polygon(
                        footX - 0.045,
                        footY - 0.07,
                        footX + 0.04,
                        footY - 0.07,
                        footX + 0.075,
                        footY,
                        footX - 0.055,
                        footY),
                animal.hooves());
    }

    private void folded() {
        double ground = animal.under() + 0.1;
        int colour = lit(animal.coat(), -0.16);
        pen.fill(
                Tube.tapered(
                        0.13, 0.07, 0.34, ground - 0.1, 0.58, ground - 0.05, 0.36, ground - 0.035),
                colour);
        pen.fill(
                Tube.tapered(
                        0.15,
                        0.07,
                        -0.38,
                        ground - 0.1,
                        -0.12,
                        ground - 0.05,
                        -0.34,
                        ground - 0.035),
                colour);
        pen.fill(oval(0.34, ground - 0.035, 0.05, 0.035), animal.hooves());
        pen.fill(oval(-0.36, ground - 0.035, 0.05, 0.035), animal.hooves());
    }

    /// Saddle, cloth and bridle for a mount.
    private void saddle() {
        double back = animal.back();
        double rise = animal.humps() == 1 ? 0.24 : 0;
        pen.round(
                Outline.from(-0.26, back + 0.02)
                        .bow(-0.03, back - 0.03 - rise * 2.1, 0.2, back + 0.02)
                        .line(0.18, back + 0.24)
                        .bow(0, back + 0.28, -0.24, back + 0.24)
                        .closed(),
                0x3A6EA5);
        pen.line(
                Outline.from(-0.235, back + 0.22).bow(0, back + 0.26, 0.175, back + 0.22).open(),
                0xE8C260,
                0.025);
        pen.fill(
                blob(
                        -0.2,
                        back - 0.02 - rise,
                        -0.04,
                        back - 0.0 - rise,
                        0.1,
                        back - 0.03 - rise,
                        0.1,
                        back + 0.05 - rise,
                        -0.16,
                        back + 0.05 - rise),
                0x6B3F22);
    }

    static double saddleHeight(Hoofed animal) {
        double hump = animal.humps() == 1 ? 0.26 : 0.02;
        return (-animal.back() + hump) * animal.size();
    }
}
