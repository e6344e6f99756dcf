package dev.vignette.illustrator.scene;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Somebody or something in a scene.
///
/// @param kind which painters know it
/// @param concept what it is, in the vocabulary's own word: `keeper`, `fox`, `robot`, `apple`
/// @param name the name the story gives it, or the word it was found by; keeps its look from scene
///   to scene
/// @param count how many, from 1 to 8
/// @param colour 0xRRGGBB where the words say one ("a red balloon")
/// @param size factor on its natural size: 1 is natural, `huge` about 1.6, `tiny` about 0.6
/// @param action what it does
/// @param emotion what it feels
/// @param held concepts it carries
/// @param mount what it rides or sits in: the horse of a knight, the boat of a fisherman
/// @param look features the story fixes: `red hair`, `yellow raincoat`
/// @param toward whom or what it is turned to: another's name, or a landmark
/// @param beside who shares its mount: the queen beside the king in their carriage
public record Entity(
        Kind kind,
        String concept,
        String name,
        int count,
        OptionalInt colour,
        double size,
        Action action,
        Emotion emotion,
        List<String> held,
        Optional<Entity> mount,
        List<String> look,
        Optional<String> toward,
        List<Entity> beside) {

    /// What carries one only; all else that is no animal carries all who ride it.
    private static final Set<String> FOR_ONE =
            Set.of(
                    "broom",
                    "chair",
                    "armchair",
                    "throne",
                    "bicycle",
                    "motorcycle",
                    "kick-scooter",
                    "skateboard",
                    "bed");

    /// One that shares its mount with nobody.
    public Entity(
            Kind kind,
            String concept,
            String name,
            int count,
            OptionalInt colour,
            double size,
            Action action,
            Emotion emotion,
            List<String> held,
            Optional<Entity> mount,
            List<String> look,
            Optional<String> toward) {
        this(
                kind, concept, name, count, colour, size, action, emotion, held, mount, look,
                toward, List.of());
    }

    /// Whether all who ride its mount ride the same one: two children in a boat.
    public boolean sharesMount() {
        return mount.filter(one -> one.kind != Kind.CREATURE && !FOR_ONE.contains(one.concept))
                .isPresent();
    }

    /// One that is turned to nobody in particular.
    public Entity(
            Kind kind,
            String concept,
            String name,
            int count,
            OptionalInt colour,
            double size,
            Action action,
            Emotion emotion,
            List<String> held,
            Optional<Entity> mount,
            List<String> look) {
        this(
                kind,
                concept,
                name,
                count,
                colour,
                size,
                action,
                emotion,
                held,
                mount,
                look,
                Optional.empty());
    }

    /// A thing of its natural colour and size that does nothing.
    public static Entity thing(Kind kind, String concept) {
        return new Entity(
                kind,
                concept,
                concept,
                1,
                OptionalInt.empty(),
                1,
                Action.NONE,
                Emotion.CALM,
                List.of(),
                Optional.empty(),
                List.of());
    }

    /// A thing of another colour.
    public Entity coloured(int rgb) {
        return new Entity(
                kind,
                concept,
                name,
                count,
                OptionalInt.of(rgb),
                size,
                action,
                emotion,
                held,
                mount,
                look,
                toward,
                beside);
    }

    /// The same one on, in or under something.
    public Entity on(Entity other) {
        return new Entity(
                kind,
                concept,
                name,
                count,
                colour,
                size,
                action,
                emotion,
                held,
                Optional.of(other),
                look,
                toward,
                beside);
    }

    /// The same one with these things in its hands.
    public Entity holding(List<String> things) {
        return new Entity(
                kind, concept, name, count, colour, size, action, emotion, things, mount, look,
                toward, beside);
    }

    /// Which family of painters an entity belongs to.
    public enum Kind {
        /// A human figure, dressed by its concept: `knight`, `girl`, `baker`, `mermaid`, `fairy`.
        PERSON,
        /// Everything with a body of its own that is not human: `fox`, `dragon`, `robot`, `ghost`.
        CREATURE,
        /// A thing with a painter of its own: `chest`, `campfire`, `boat`.
        THING,
        /// A thing painted from the sprite of that name: `apple`, `teapot`.
        SPRITE
    }

    /// What somebody does.
    public enum Action {
        NONE,
        WALK,
        RUN,
        CLIMB,
        SIT,
        SLEEP,
        FLY,
        SWIM,
        RIDE,
        WAVE,
        POINT,
        CHEER,
        DANCE,
        READ,
        EAT,
        POUR,
        PLAY,
        SING,
        FIGHT,
        GUARD,
        BREATHE_FIRE,
        HOLD_HANDS,
        LOOK
    }

    /// What somebody feels.
    public enum Emotion {
        CALM,
        HAPPY,
        SAD,
        AFRAID,
        ANGRY,
        ASLEEP,
        LAUGHING
    }

    public Entity {
        if (count < 1 || count > 8) {
            throw new IllegalArgumentException(concept + " would be there " + count + " times");
        }
        held = List.copyOf(held);
        look = List.copyOf(look);
        beside = List.copyOf(beside);
    }
}
