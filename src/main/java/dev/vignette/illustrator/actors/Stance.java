package dev.vignette.illustrator.actors;

import dev.vignette.illustrator.scene.Entity.Action;

/// Where the joints of a person are while doing something; in the frame of its [Body].
///
/// @param drop how far the whole figure sinks because it sits
/// @param lean forward, in radians
/// @param above whether the front arm is painted over the face
record Stance(
        Limb backArm,
        Limb frontArm,
        Limb backLeg,
        Limb frontLeg,
        double drop,
        double lean,
        boolean above) {

    /// A joint in the middle, and the hand or foot.
    record Limb(double midX, double midY, double endX, double endY) {}

    /// How a hand carries what is in it.
    enum Grip {
        EMPTY,
        /// Hangs below the hand: a basket.
        HANG,
        /// Before the body: a cup.
        BEFORE,
        /// Upright beside the body: a staff.
        UPRIGHT,
        /// Above the head: an umbrella.
        HIGH
    }

    /// What a person sits on or in.
    enum Seat {
        NONE,
        STUMP,
        ASTRIDE,
        INSIDE
    }

    static Stance of(Action action, Grip grip, Seat seat, Body body) {
        boolean seated = seat != Seat.NONE;
        double lean =
                switch (action) {
                    case RUN -> 0.12;
                    case FIGHT, CLIMB -> 0.08;
                    case FLY, SWIM -> 0;
                    default -> 0;
                };
        return new Stance(
                backArm(action, grip, body),
                frontArm(action, grip, seat, body),
                backLeg(action, seat, body),
                frontLeg(action, seat, body),
                seat == Seat.STUMP ? -body.hip() * 0.54 : 0,
                seated ? 0 : lean,
                isAbove(action, grip));
    }

    private static boolean isAbove(Action action, Grip grip) {
        return switch (action) {
            case WAVE, CHEER, DANCE, POINT, EAT, FIGHT, RUN -> true;
            default -> grip == Grip.HIGH || grip == Grip.UPRIGHT;
        };
    }

    private static Limb backArm(Action action, Grip grip, Body body) {
        double out = -body.half();
        double elbow = body.elbow();
        return switch (action) {
            case WALK, CLIMB, RUN ->
                    new Limb(out - 0.045, elbow + 0.01, out - 0.06, body.hip() - 0.05);
            case CHEER, DANCE ->
                    new Limb(out - 0.11, body.shoulder() + 0.02, out - 0.16, body.head() - 0.11);
            case READ, PLAY -> new Limb(out + 0.02, elbow + 0.02, body.half() * 0.6, elbow - 0.01);
            case FIGHT -> new Limb(out - 0.07, elbow - 0.04, out - 0.13, elbow - 0.03);
            case HOLD_HANDS ->
                    grip == Grip.EMPTY
                            ? new Limb(out - 0.05, elbow, out - 0.09, body.hip() - 0.03)
                            : new Limb(out - 0.07, elbow, out - 0.03, body.shoulder() + 0.04);
            case FLY, SWIM -> new Limb(out - 0.06, elbow - 0.02, out - 0.12, body.hip() - 0.06);
            default -> new Limb(out - 0.05, elbow, out - 0.045, body.hip() - 0.01);
        };
    }

    private static Limb frontArm(Action action, Grip grip, Seat seat, Body body) {
        double out = body.half();
        double y = body.shoulder();
        double elbow = body.elbow();
        return switch (action) {
            case WAVE -> new Limb(out + 0.13, y + 0.06, out + 0.18, body.head() - 0.10);
            case CHEER, DANCE -> new Limb(out + 0.12, y + 0.03, out + 0.17, body.head() - 0.13);
            case POINT -> new Limb(out + 0.10, y + 0.06, out + 0.23, y - 0.03);
            case READ, PLAY -> new Limb(out + 0.05, elbow + 0.02, out + 0.06, elbow - 0.02);
            case EAT -> new Limb(out + 0.12, y + 0.13, out + 0.04, body.head() + body.headRadius());
            case POUR -> new Limb(out + 0.06, y + 0.17, out + 0.15, y + 0.08);
            case FIGHT -> new Limb(out + 0.10, y + 0.04, out + 0.19, y - 0.06);
            case HOLD_HANDS -> new Limb(out + 0.05, elbow, out + 0.10, body.hip() - 0.02);
            case RUN -> new Limb(out + 0.06, y + 0.18, out + 0.14, y + 0.10);
            default -> carrying(grip, seat, action, body);
        };
    }

    private static Limb carrying(Grip grip, Seat seat, Action action, Body body) {
        double out = body.half();
        double y = body.shoulder();
        return switch (grip) {
            case HANG -> new Limb(out + 0.05, y + 0.17, out + 0.10, y + 0.20);
            case BEFORE, UPRIGHT -> new Limb(out + 0.05, y + 0.18, out + 0.11, y + 0.13);
            case HIGH -> new Limb(out + 0.07, y + 0.15, out + 0.10, y + 0.05);
            case EMPTY -> empty(seat, action, body);
        };
    }

    private static Limb empty(Seat seat, Action action, Body body) {
        double out = body.half();
        double elbow = body.elbow();
        if (seat != Seat.NONE) {
            return new Limb(out + 0.025, elbow + 0.03, out + 0.075, body.hip() - 0.035);
        }
        if (action == Action.WALK || action == Action.CLIMB) {
            return new Limb(out + 0.04, elbow + 0.02, out + 0.09, body.hip() - 0.05);
        }
        return new Limb(out + 0.05, elbow, out + 0.04, body.hip() + 0.005);
    }

    private static Limb backLeg(Action action, Seat seat, Body body) {
        double hip = body.hip();
        return switch (seat) {
            case STUMP -> new Limb(0.15, hip, 0.16, hip * 0.54 - 0.035);
            case ASTRIDE -> new Limb(0.12, hip + 0.07, 0.08, hip + 0.22);
            case INSIDE -> new Limb(0.14, hip - 0.03, 0.22, hip + 0.0);
            case NONE ->
                    switch (action) {
                        case WALK, CLIMB -> new Limb(-0.06, hip / 2, -0.11, -0.03);
                        case RUN -> new Limb(-0.05, hip * 0.55, -0.22, -0.12);
                        case DANCE -> new Limb(-0.06, hip / 2, -0.05, -0.03);
                        case FIGHT -> new Limb(-0.09, hip / 2, -0.15, -0.03);
                        case FLY, SWIM -> new Limb(-0.05, hip / 2, -0.10, -0.05);
                        default -> new Limb(-0.05, hip / 2, -0.055, -0.03);
                    };
        };
    }

    private static Limb frontLeg(Action action, Seat seat, Body body) {
        double hip = body.hip();
        return switch (seat) {
            case STUMP -> new Limb(0.19, hip + 0.01, 0.20, hip * 0.54 - 0.032);
            case ASTRIDE -> new Limb(0.16, hip + 0.05, 0.11, hip + 0.24);
            case INSIDE -> new Limb(0.17, hip, 0.26, hip + 0.02);
            case NONE ->
                    switch (action) {
                        case WALK -> new Limb(0.08, hip / 2, 0.12, -0.03);
                        case CLIMB -> new Limb(0.13, hip * 0.62, 0.13, -0.09);
                        case RUN -> new Limb(0.14, hip * 0.6, 0.19, -0.05);
                        case DANCE -> new Limb(0.15, hip * 0.6, 0.11, -0.13);
                        case FIGHT -> new Limb(0.14, hip * 0.55, 0.16, -0.03);
                        case FLY, SWIM -> new Limb(0.04, hip / 2, -0.02, -0.03);
                        default -> new Limb(0.06, hip / 2, 0.055, -0.03);
                    };
        };
    }
}
