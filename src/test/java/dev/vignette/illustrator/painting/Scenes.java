package dev.vignette.illustrator.painting;

import dev.vignette.illustrator.scene.Entity;
import dev.vignette.illustrator.scene.Entity.Action;
import dev.vignette.illustrator.scene.Entity.Emotion;
import dev.vignette.illustrator.scene.Entity.Kind;
import dev.vignette.illustrator.scene.SceneSpec;
import dev.vignette.illustrator.scene.SceneSpec.Framing;
import dev.vignette.illustrator.scene.Season;
import dev.vignette.illustrator.scene.Setting;
import dev.vignette.illustrator.scene.TimeOfDay;
import dev.vignette.illustrator.scene.Weather;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Scenes written by hand, in words as short as a stage direction.
final class Scenes {

    private Setting setting = Setting.MEADOW;
    private TimeOfDay time = TimeOfDay.DAY;
    private final Set<Weather> weather = EnumSet.noneOf(Weather.class);
    private Season season = Season.SUMMER;
    private Framing framing = Framing.FREE;
    private final List<String> landmarks = new ArrayList<>();
    private final List<Entity> entities = new ArrayList<>();
    private final List<Entity> outside = new ArrayList<>();

    static Scenes in(Setting setting, TimeOfDay time) {
        var scene = new Scenes();
        scene.setting = setting;
        scene.time = time;
        return scene;
    }

    Scenes under(Weather... kinds) {
        weather.addAll(List.of(kinds));
        return this;
    }

    Scenes seen(Framing from) {
        framing = from;
        return this;
    }

    Scenes season(Season in) {
        season = in;
        return this;
    }

    Scenes landmark(String... concepts) {
        landmarks.addAll(List.of(concepts));
        return this;
    }

    Scenes with(Entity... more) {
        entities.addAll(List.of(more));
        return this;
    }

    Scenes outside(Entity... more) {
        outside.addAll(List.of(more));
        return this;
    }

    SceneSpec spec() {
        return new SceneSpec(
                setting, time, weather, season, landmarks, entities, outside, 1, List.of(),
                framing);
    }

    static Entity somebody(Kind kind, String concept, int count, Action action, String... held) {
        return entity(kind, concept, count, action, 1, Optional.empty(), held);
    }

    static Entity mounted(Entity rider, Entity mount) {
        return entity(
                rider.kind(),
                rider.concept(),
                rider.count(),
                rider.action(),
                rider.size(),
                Optional.of(mount),
                rider.held().toArray(String[]::new));
    }

    static Entity looking(Entity one, String at) {
        return new Entity(
                one.kind(),
                one.concept(),
                one.name(),
                one.count(),
                one.colour(),
                one.size(),
                one.action(),
                one.emotion(),
                one.held(),
                one.mount(),
                one.look(),
                Optional.of(at));
    }

    static Entity sized(Entity one, double size) {
        return entity(
                one.kind(),
                one.concept(),
                one.count(),
                one.action(),
                size,
                one.mount(),
                one.held().toArray(String[]::new));
    }

    private static Entity entity(
            Kind kind,
            String concept,
            int count,
            Action action,
            double size,
            Optional<Entity> mount,
            String... held) {
        return new Entity(
                kind,
                concept,
                concept,
                count,
                OptionalInt.empty(),
                size,
                action,
                Emotion.CALM,
                List.of(held),
                mount,
                List.of());
    }

    static Entity person(String concept, Action action, String... held) {
        return somebody(Kind.PERSON, concept, 1, action, held);
    }

    static Entity creature(String concept, int count, Action action) {
        return somebody(Kind.CREATURE, concept, count, action);
    }

    static Entity sprite(String concept, int count) {
        return somebody(Kind.SPRITE, concept, count, Action.NONE);
    }

    static Entity thing(String concept) {
        return somebody(Kind.THING, concept, 1, Action.NONE);
    }

    /// The twelve scenes of one tale.
    static List<SceneSpec> tale() {
        return List.of(
                in(Setting.CLIFF, TimeOfDay.DUSK)
                        .landmark("lighthouse")
                        .with(
                                person("keeper", Action.CLIMB, "lantern"),
                                creature("gull", 5, Action.FLY))
                        .spec(),
                in(Setting.FOREST, TimeOfDay.NIGHT)
                        .under(Weather.SNOW, Weather.FULL_MOON, Weather.STARS)
                        .season(Season.WINTER)
                        .with(creature("fox", 1, Action.WALK))
                        .spec(),
                in(Setting.MARKET, TimeOfDay.MORNING)
                        .with(
                                person("baker", Action.NONE, "bread"),
                                person("farmer", Action.NONE, "basket"),
                                person("girl", Action.NONE, "balloon"))
                        .spec(),
                in(Setting.SEA, TimeOfDay.DAY)
                        .under(Weather.STORM, Weather.LIGHTNING)
                        .with(thing("ship"))
                        .spec(),
                in(Setting.ROAD, TimeOfDay.SUNSET)
                        .landmark("castle")
                        .with(
                                sized(creature("dragon", 1, Action.BREATHE_FIRE), 1.6),
                                person("princess", Action.LOOK),
                                person("knight", Action.LOOK))
                        .spec(),
                in(Setting.CITY, TimeOfDay.NIGHT)
                        .under(Weather.RAIN)
                        .with(
                                person("girl", Action.HOLD_HANDS, "umbrella"),
                                creature("robot", 1, Action.HOLD_HANDS))
                        .spec(),
                in(Setting.KITCHEN, TimeOfDay.MORNING)
                        .with(
                                person("grandmother", Action.POUR),
                                person("boy", Action.NONE),
                                creature("cat", 2, Action.SIT),
                                sprite("pancakes", 1))
                        .spec(),
                in(Setting.MEADOW, TimeOfDay.DAY)
                        .under(Weather.RAINBOW)
                        .with(person("shepherd", Action.SIT), creature("sheep", 5, Action.NONE))
                        .spec(),
                in(Setting.FOREST, TimeOfDay.DAY)
                        .under(Weather.FOG)
                        .season(Season.AUTUMN)
                        .landmark("ruin")
                        .with(
                                mounted(
                                        person("knight", Action.RIDE),
                                        creature("horse", 1, Action.RUN)))
                        .spec(),
                in(Setting.DESERT, TimeOfDay.DAY)
                        .landmark("pyramid")
                        .with(creature("camel", 2, Action.WALK), person("merchant", Action.WALK))
                        .spec(),
                in(Setting.UNDERWATER, TimeOfDay.DAY)
                        .with(
                                person("mermaid", Action.GUARD),
                                creature("octopus", 1, Action.GUARD),
                                thing("chest"),
                                sprite("tropical-fish", 5))
                        .spec(),
                in(Setting.VILLAGE, TimeOfDay.NIGHT)
                        .under(Weather.AURORA)
                        .season(Season.WINTER)
                        .with(somebody(Kind.PERSON, "villager", 6, Action.SIT), thing("campfire"))
                        .spec());
    }
}
