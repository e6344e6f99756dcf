package dev.vignette.illustrator.words;

import dev.vignette.illustrator.scene.Entity;
import dev.vignette.illustrator.scene.Entity.Action;
import dev.vignette.illustrator.scene.Entity.Emotion;
import dev.vignette.illustrator.scene.Entity.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Somebody or something while the text is still being read. Lives only as long as one reading.
final class Draft {

    /// What pronouns say of somebody.
    enum Sex {
        UNKNOWN,
        SHE,
        HE
    }

    private static final int HANDS = 2;

    Kind kind;
    final boolean alive;
    String concept;
    String name;

    /// Whether the text gives a name, and only the name tells what this is.
    boolean onlyNamed;

    Sex sex = Sex.UNKNOWN;
    int count = 1;
    OptionalInt colour = OptionalInt.empty();
    double size = 1;
    Action action = Action.NONE;
    Emotion emotion = Emotion.CALM;
    final List<String> held = new ArrayList<>();
    private final List<Draft> mounts = new ArrayList<>(1);
    private final List<Draft> beside = new ArrayList<>();
    private boolean passenger;
    final Set<String> look = new LinkedHashSet<>();

    /// Whether it is out of the room that the others are in.
    boolean outside;

    /// Whom or what it is turned to; empty where nothing says.
    String toward = "";

    Draft(Kind kind, boolean alive, String concept, String name) {
        this.kind = kind;
        this.alive = alive;
        this.concept = concept;
        this.name = name;
    }

    boolean isPerson() {
        return kind == Kind.PERSON;
    }

    boolean hasFreeHand() {
        return (isPerson() || concept.equals("robot")) && held.size() < HANDS;
    }

    /// An animal has no hands; a crown it wears.
    boolean canTake(String thing) {
        return hasFreeHand() || (alive && thing.equals("crown"));
    }

    void mount(Draft mount) {
        if (mounts.isEmpty()) {
            mounts.add(mount);
        }
    }

    boolean isMounted() {
        return !mounts.isEmpty() || passenger;
    }

    /// Whether it is painted with another, whose mount it shares.
    boolean isPassenger() {
        return passenger;
    }

    void share(Draft other) {
        beside.add(other);
        other.passenger = true;
    }

    /// The stronger of two actions stays: who sits and reads is painted reading.
    void act(Action next) {
        if (weight(next) > weight(action)) {
            action = next;
        }
        if (emotion == Emotion.CALM) {
            emotion =
                    switch (next) {
                        case DANCE, CHEER, SING -> Emotion.HAPPY;
                        case SLEEP -> Emotion.ASLEEP;
                        default -> emotion;
                    };
        }
    }

    void feel(Emotion next) {
        emotion = next;
        if (next == Emotion.ASLEEP) {
            act(Action.SLEEP);
        }
    }

    private static int weight(Action action) {
        return switch (action) {
            case NONE -> 0;
            case WALK, LOOK -> 1;
            case RUN, CLIMB, SIT, FLY, SWIM, WAVE, POINT, CHEER, SING -> 2;
            case SLEEP, RIDE, DANCE, READ, EAT, POUR, PLAY, FIGHT, GUARD -> 3;
            case BREATHE_FIRE, HOLD_HANDS -> 4;
        };
    }

    Entity entity() {
        // whoever sleeps finds a bed by itself, if there is one
        Optional<Entity> mount =
                mounts.stream()
                        .filter(one -> action != Action.SLEEP || !one.concept.equals("bed"))
                        .findFirst()
                        .map(Draft::entity);
        return new Entity(
                kind,
                concept,
                name,
                Math.clamp(count, 1, 8),
                colour,
                size,
                action,
                emotion,
                held,
                mount,
                List.copyOf(look),
                toward.isEmpty() || isMounted() ? Optional.empty() : Optional.of(toward),
                beside.stream().map(Draft::entity).toList());
    }
}
