package dev.vignette.illustrator.actors;

import static dev.vignette.illustrator.canvas.Colours.lit;
import static dev.vignette.illustrator.canvas.Shapes.blob;
import static dev.vignette.illustrator.canvas.Shapes.box;
import static dev.vignette.illustrator.canvas.Shapes.oval;

import dev.vignette.illustrator.actors.Look.Cut;
import dev.vignette.illustrator.actors.Look.Drape;
import dev.vignette.illustrator.actors.Look.Extra;
import dev.vignette.illustrator.actors.Stance.Grip;
import dev.vignette.illustrator.actors.Stance.Seat;
import dev.vignette.illustrator.canvas.Zone;
import dev.vignette.illustrator.scene.Entity;
import dev.vignette.illustrator.scene.Entity.Action;
import dev.vignette.illustrator.scene.Entity.Emotion;
import java.util.List;
import java.util.Optional;

/// The people of one story.
record People(Casting casting, Sprites sprites) {

    /// One person ready to be painted: who, how it looks, stands and feels, and what it holds.
    private record Person(
            Look look,
            Body body,
            Stance stance,
            Seat seat,
            Action action,
            Emotion emotion,
            List<Held> held) {}

    /// On its own feet, or on the stump it brings along.
    Puppet puppet(Entity entity, int index) {
        var look = casting.look(entity, index);
        if (entity.action() == Action.SLEEP) {
            return Sleeper.puppet(look);
        }
        boolean sits = entity.action() == Action.SIT && look.dress().cut() != Cut.FINS;
        if (rests(entity, look)) {
            return onRock(puppet(entity, look, Seat.NONE, index));
        }
        return puppet(entity, look, sits ? Seat.STUMP : Seat.NONE, index);
    }

    /// Whoever has a tail instead of legs rests on a rock.
    private static boolean rests(Entity entity, Look look) {
        return look.dress().cut() == Cut.FINS && entity.action() == Action.SIT;
    }

    private static Puppet onRock(Puppet mermaid) {
        double lift = 0.2;
        return Puppet.in(
                mermaid.extent().zone(),
                Math.max(1.1, mermaid.extent().width()),
                mermaid.extent().height() + lift,
                pen -> {
                    pen.round(
                            blob(
                                    -0.5, 0, -0.42, -0.2, -0.2, -0.34, 0.08, -0.36, 0.34, -0.26,
                                    0.5, -0.1, 0.52, 0),
                            0x8A8494);
                    pen.fill(
                            blob(-0.3, -0.2, -0.14, -0.3, 0.1, -0.3, 0.2, -0.22, 0, -0.2),
                            0xA8A2B0,
                            0.8);
                    pen.at(0, -lift, 1, () -> mermaid.paint(pen));
                });
    }

    /// In a bed that is painted already: asleep, or sitting up against its head.
    Puppet underQuilt(Entity entity, int index, int quilt) {
        var look = casting.look(entity, index);
        if (entity.action() == Action.SLEEP) {
            return Sleeper.underQuilt(look, quilt);
        }
        double stature = look.stature();
        var person = rider(entity, index, Seat.INSIDE);
        double hip = hip(entity, index);
        return Puppet.standing(
                1.24 * stature,
                Math.max(0.46 * stature, person.extent().height() - hip),
                pen -> {
                    pen.at(-0.3 * stature, hip - 0.03 * stature, 1, () -> person.paint(pen));
                    pen.at(0, 0, stature, () -> Sleeper.quilt(pen, quilt));
                });
    }

    /// On or in a mount; the origin is where the feet would be if it stood.
    Puppet rider(Entity entity, int index, Seat seat) {
        return puppet(entity, casting.look(entity, index), seat, index);
    }

    /// Where a rider of that look sits, above the origin, in units.
    double hip(Entity entity, int index) {
        var look = casting.look(entity, index);
        return -Body.of(look).hip() * look.stature();
    }

    int hairColour(Entity entity) {
        return casting.look(entity, 0).head().hairColour();
    }

    private Puppet puppet(Entity entity, Look look, Seat seat, int index) {
        var body = Body.of(look);
        var held = held(entity, seat, index);
        var grip = held.isEmpty() ? Grip.EMPTY : held.getFirst().grip();
        var emotion = entity.emotion();
        var person =
                new Person(
                        look,
                        body,
                        Stance.of(entity.action(), grip, seat, body),
                        seat,
                        entity.action(),
                        emotion,
                        held);
        return extended(person, entity.action());
    }

    private List<Held> held(Entity entity, Seat seat, int index) {
        var named = entity.held().stream().filter(this::knowsHeld).toList();
        if (named.isEmpty()) {
            named = usual(entity, seat, index);
        }
        return named.stream().map(concept -> Held.of(concept, sprites)).toList();
    }

    private boolean knowsHeld(String concept) {
        var noun = concept.substring(concept.lastIndexOf(' ') + 1);
        return Held.knows(concept) || Held.knows(noun) || sprites.knows(concept);
    }

    /// What an action or a trade puts into empty hands; of several with one trade, into every other
    /// one's.
    private static List<String> usual(Entity entity, Seat seat, int index) {
        return switch (entity.action()) {
            case READ -> List.of("book");
            case POUR -> List.of("teapot");
            case FIGHT -> Wardrobe.isArmed(entity.concept()) ? List.of("sword") : List.of();
            case NONE, LOOK, WALK, GUARD, SIT, SING ->
                    seat == Seat.ASTRIDE || index % 2 > 0
                            ? List.of()
                            : Wardrobe.carriedBy(entity.concept());
            default -> List.of();
        };
    }

    private static Puppet extended(Person person, Action action) {
        var look = person.look();
        double side = Math.max(0.24, person.body().half() + 0.14);
        side = Math.max(side, person.stance().frontArm().endX() + 0.05);
        side = Math.max(side, 0.05 - person.stance().backArm().endX());
        side = Math.max(side, look.wears(Drape.CAPE) ? 0.32 : look.has(Extra.WINGS) ? 0.36 : 0);
        side =
                Math.max(
                        side,
                        look.has(Extra.DIVING) ? 0.3 : look.dress().cut() == Cut.TUTU ? 0.29 : 0);
        boolean strides = action == Action.RUN || action == Action.FIGHT;
        side = Math.max(side, strides || look.dress().cut() == Cut.FINS ? 0.37 : 0);
        side = Math.max(side, person.seat() == Seat.NONE ? 0 : 0.34);
        double hair = look.head().hair() == Look.Hair.TAIL ? 1.85 : 1.3;
        side = Math.max(side, hair * person.body().headRadius());
        double top = 1 + Hats.rise(look.head().hat()) * person.body().headRadius();
        top = Math.max(top, 0.05 - person.stance().frontArm().endY());
        for (var thing : person.held()) {
            side = Math.max(side, person.stance().frontArm().endX() + thing.reach());
            top = Math.max(top, thing.rise() - person.stance().frontArm().endY());
            if (action == Action.HOLD_HANDS) {
                top = Math.max(top, thing.rise() - person.stance().backArm().endY());
                side = Math.max(side, thing.reach() * 2 - person.stance().backArm().endX());
            }
        }
        if (isTilted(person)) {
            side = Math.max(side, 0.56);
        }
        double stature = look.stature();
        var zone = zone(look, action);
        return Puppet.in(
                zone,
                2 * side * stature,
                (top - person.stance().drop()) * stature,
                pen -> pen.at(0, 0, stature, () -> paint(pen, person)));
    }

    private static Zone zone(Look look, Action action) {
        if (action == Action.SWIM || look.dress().cut() == Cut.FINS) {
            return Zone.WATER;
        }
        return action == Action.FLY ? Zone.AIR : Zone.GROUND;
    }

    /// Whoever swims or flies without a tail or wings lies on the water or the wind.
    private static boolean isTilted(Person person) {
        boolean floats = person.action() == Action.SWIM || person.action() == Action.FLY;
        return floats
                && person.seat() == Seat.NONE
                && person.look().dress().cut() != Cut.FINS
                && !person.look().has(Extra.WINGS);
    }

    private static void paint(Pen pen, Person person) {
        if (person.seat() == Seat.STUMP) {
            stump(pen, -person.body().hip() - person.stance().drop());
        }
        double lean = isTilted(person) ? 1.0 : person.stance().lean();
        pen.at(
                0,
                person.stance().drop(),
                1,
                () -> pen.turned(lean, 0, lean > 0.5 ? -0.45 : 0, () -> figure(pen, person)));
    }

    private static void figure(Pen pen, Person person) {
        var look = person.look();
        var body = person.body();
        var stance = person.stance();
        var garments = new Garments(pen, look, body, person.seat() != Seat.NONE);
        var limbs = new Limbs(pen, look, body);
        garments.behind();
        pen.at(0, body.head(), body.headRadius(), () -> Hairdos.behindBody(pen, look.head()));
        inBackHand(person)
                .ifPresent(thing ->
                        pen.mirrored(
                                stance.backArm().endX(),
                                stance.backArm().endY(),
                                1,
                                () -> thing.painter().accept(pen)));
        limbs.arm(-body.half() * 0.84, stance.backArm(), -0.16);
        if (look.dress().cut() == Cut.FINS) {
            limbs.fishTail();
        } else if (look.dress().cut() != Cut.ROBE || person.seat() != Seat.NONE) {
            limbs.leg(-0.045, stance.backLeg(), -0.16);
            limbs.leg(0.045, stance.frontLeg(), 0);
        } else {
            hemShoes(pen, look);
        }
        garments.trunk();
        garments.scarf();
        if (stance.above()) {
            head(pen, person);
            frontArm(pen, person, limbs);
        } else {
            frontArm(pen, person, limbs);
            head(pen, person);
        }
    }

    /// Whoever holds a hand has only the other one free.
    private static Optional<Held> inBackHand(Person person) {
        return person.held().stream()
                .skip(person.action() == Action.HOLD_HANDS ? 0 : 1)
                .findFirst();
    }

    private static void hemShoes(Pen pen, Look look) {
        int colour = look.dress().shoes();
        pen.fill(blob(-0.09, 0.0, -0.08, -0.03, 0.0, -0.03, 0.03, -0.002), lit(colour, -0.15));
        pen.fill(blob(0.03, 0.004, 0.04, -0.03, 0.12, -0.03, 0.16, 0.0), colour);
    }

    private static void head(Pen pen, Person person) {
        var body = person.body();
        pen.at(
                0,
                body.head(),
                body.headRadius(),
                () -> Heads.paint(pen, person.look(), person.emotion()));
    }

    private static void frontArm(Pen pen, Person person, Limbs limbs) {
        var arm = person.stance().frontArm();
        if (!person.held().isEmpty() && person.action() != Action.HOLD_HANDS) {
            boolean pours = person.action() == Action.POUR;
            pen.at(
                    arm.endX(),
                    arm.endY(),
                    1,
                    () ->
                            pen.turned(
                                    pours ? 0.55 : 0,
                                    0,
                                    0,
                                    () -> person.held().getFirst().painter().accept(pen)));
        }
        double shade = person.look().dress().cut() == Cut.ARMOUR ? 0.1 : -0.05;
        limbs.arm(person.body().half() * 0.88, arm, shade);
    }

    private static void stump(Pen pen, double height) {
        pen.fade(box(-0.13, -height, 0.26, height, 0.03), 0x9A7250, 0x6A4A32);
        pen.fill(blob(-0.16, 0, -0.12, -0.05, 0.12, -0.05, 0.16, 0), 0x6A4A32);
        pen.fill(oval(0, -height, 0.13, 0.028), 0xC9A070);
        pen.line(oval(0, -height, 0.07, 0.014), 0x9A7250, 0.006);
    }
}
