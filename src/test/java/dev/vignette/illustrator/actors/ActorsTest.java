package dev.vignette.illustrator.actors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.illustrator.canvas.Canvas;
import dev.vignette.illustrator.canvas.Light;
import dev.vignette.illustrator.canvas.Pose;
import dev.vignette.illustrator.canvas.Zone;
import dev.vignette.illustrator.scene.Entity;
import dev.vignette.illustrator.scene.Entity.Action;
import dev.vignette.illustrator.scene.Entity.Emotion;
import dev.vignette.illustrator.scene.Entity.Kind;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ActorsTest {

    private static final Light NOON = new Light(0, 0, 0, 0xCFE0EA, 0.75, 1, 1, 1, 0, 0xFFF3D0);
    private static final Light MIDNIGHT =
            new Light(0, 0, 0, 0x2A3C70, 0.75, 0.42, 0.48, 0.78, 1, 0xDDE6FF);
    private static final int SIDE = 240;

    private final Actors actors = new Actors(42);

    @ParameterizedTest
    @MethodSource("everybody")
    void everyFigurePaintsWithinTheRoomItTakes(Entity entity) {
        assertThat(actors.knows(entity)).isTrue();

        assertPaintsWithinItsExtent(entity);
    }

    @ParameterizedTest
    @EnumSource(Action.class)
    void everyActionStaysWithinTheRoomItTakes(Action action) {
        Stream.of("girl", "grandfather", "knight", "mermaid", "fairy")
                .map(concept -> doing(person(concept), action))
                .forEach(this::assertPaintsWithinItsExtent);
        Stream.of("fox", "bear", "horse", "sheep", "rabbit", "dragon", "robot")
                .map(concept -> doing(creature(concept), action))
                .forEach(this::assertPaintsWithinItsExtent);
    }

    @Test
    void whateverHasHoovesGrazesWithinTheRoomItTakes() {
        Hoofed.all().keySet().stream()
                .sorted()
                .map(concept -> doing(creature(concept), Action.EAT))
                .forEach(this::assertPaintsWithinItsExtent);
    }

    @Test
    void everySpriteHasARealSize() {
        assertThat(new Sprites().names())
                .hasSizeGreaterThan(600)
                .allSatisfy(name ->
                        assertThat(actors.extent(entity(Kind.SPRITE, name)).height())
                                .as(name)
                                .isBetween(0.01, 3.0));
    }

    @Test
    void everySpriteOfTheVocabularyPaintsSomething() {
        assertThat(
                        new Sprites()
                                .names().stream()
                                        .sorted()
                                        .parallel()
                                        .filter(name ->
                                                bounds(
                                                                paint(
                                                                        actors,
                                                                        entity(Kind.SPRITE, name),
                                                                        NOON,
                                                                        24))
                                                        .isEmpty())
                                        .toList())
                .isEmpty();
    }

    @Test
    void spritesPaintWithinTheRoomTheyTake() {
        Stream.of(
                        "red-apple",
                        "automobile",
                        "elephant",
                        "pancakes",
                        "honeybee",
                        "ladder",
                        "kiwi-fruit")
                .map(name -> entity(Kind.SPRITE, name))
                .forEach(this::assertPaintsWithinItsExtent);
    }

    @ParameterizedTest
    @MethodSource("riders")
    void ridersStayWithinTheRoomTheyTakeWithTheirMount(Entity rider) {
        assertPaintsWithinItsExtent(rider);
        assertThat(actors.extent(rider).width())
                .as("a mount takes more room than its rider alone")
                .isGreaterThan(actors.extent(person(rider.concept())).width());
    }

    @Test
    void theSameSeedPaintsTheSamePixels() {
        assertThat(pixels(new Actors(7), person("pirate")))
                .isEqualTo(pixels(new Actors(7), person("pirate")));
    }

    @Test
    void manyThreadsPaintTheSamePixelsAsOne() throws Exception {
        var cast = everybody().limit(40).toList();
        var shared = new Actors(42);
        Callable<List<Integer>> all =
                () -> cast.stream().map(one -> Arrays.hashCode(pixels(shared, one))).toList();
        var alone = cast.stream().map(one -> Arrays.hashCode(pixels(new Actors(42), one))).toList();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var painted : threads.invokeAll(Collections.nCopies(4, all))) {
                assertThat(painted.get()).isEqualTo(alone);
            }
        }
    }

    @Test
    void theSameNameLooksTheSameInTwoScenes() {
        var mira = named(person("girl"), "Mira");

        assertThat(pixels(new Actors(42), mira)).isEqualTo(pixels(actors, mira));
        assertThat(new Casting(42).look(doing(mira, Action.RUN), 0))
                .isEqualTo(new Casting(42).look(mira, 0));
    }

    @Test
    void otherNamesStoriesAndNumbersLookDifferent() {
        var mira = named(person("girl"), "Mira");

        assertThat(pixels(actors, named(person("girl"), "Nadja")))
                .isNotEqualTo(pixels(actors, mira));
        assertThat(pixels(new Actors(43), mira)).isNotEqualTo(pixels(actors, mira));
        assertThat(new Casting(42).look(mira, 1)).isNotEqualTo(new Casting(42).look(mira, 0));
    }

    @Test
    void whoSharesAMountIsPaintedOnIt() {
        var alone = riding("woman", Kind.THING, "bench");
        var two = withCount(alone, 2);

        assertThat(two.sharesMount()).isTrue();
        assertThat(pixels(actors, two)).isNotEqualTo(pixels(actors, alone));
        assertPaintsWithinItsExtent(two);
    }

    @Test
    void severalOfOneTradeAreSeveralPeopleExceptInUniform() {
        var casting = new Casting(42);

        assertThat(casting.look(person("pirate"), 1).dress())
                .isNotEqualTo(casting.look(person("pirate"), 0).dress());
        assertThat(casting.look(person("police"), 1).dress())
                .isEqualTo(casting.look(person("police"), 0).dress());
    }

    @Test
    void whatTheStorySaysAboutALookWins() {
        var look = new Casting(42).look(looking(person("girl"), "red hair", "yellow raincoat"), 0);

        assertThat(look.head().hairColour()).isEqualTo(0xB4471E);
        assertThat(look.dress().top()).isEqualTo(0xF2C230);
        assertThat(look.dress().cut()).isEqualTo(Look.Cut.COAT);
    }

    @Test
    void theColourOfTheWordsDyesWhatIsPainted() {
        var green = coloured(creature("dragon"), 0x2FA03F);
        var red = coloured(creature("dragon"), 0xC03030);

        assertThat(pixels(actors, green)).isNotEqualTo(pixels(actors, red));
    }

    @Test
    void figuresDarkenWithTheNight() {
        var fox = creature("fox");

        assertThat(brightness(paint(actors, fox, MIDNIGHT)))
                .isLessThan(brightness(paint(actors, fox, NOON)));
        var apple = entity(Kind.SPRITE, "red-apple");
        assertThat(brightness(paint(actors, apple, MIDNIGHT)))
                .isLessThan(brightness(paint(actors, apple, NOON)));
    }

    @Test
    void whoIsNotKnownIsNotPainted() {
        assertThat(actors.knows(entity(Kind.PERSON, "quarterly revenue"))).isFalse();
        assertThat(actors.knows(entity(Kind.CREATURE, "bandersnatch"))).isFalse();
        assertThat(actors.knows(entity(Kind.THING, "bandersnatch"))).isFalse();
        assertThat(actors.knows(entity(Kind.SPRITE, "bandersnatch"))).isFalse();
    }

    @Test
    void fliersSwimmersAndBoatsKnowWhereTheyBelong() {
        assertThat(actors.extent(creature("dragon")).zone()).isEqualTo(Zone.AIR);
        assertThat(actors.extent(doing(creature("dragon"), Action.SLEEP)).zone())
                .isEqualTo(Zone.GROUND);
        assertThat(actors.extent(person("mermaid")).zone()).isEqualTo(Zone.WATER);
        assertThat(actors.extent(entity(Kind.THING, "boat")).zone()).isEqualTo(Zone.WATER_SURFACE);
        assertThat(actors.extent(riding("witch", Kind.THING, "broom")).zone()).isEqualTo(Zone.AIR);
        assertThat(actors.extent(entity(Kind.SPRITE, "red-apple")).zone()).isEqualTo(Zone.TABLE);
    }

    private static Stream<Entity> everybody() {
        var sprites = new Sprites();
        var all = new ArrayList<Entity>();
        Wardrobe.concepts().stream().sorted().map(ActorsTest::person).forEach(all::add);
        new Creatures(sprites)
                .concepts().stream().sorted().map(ActorsTest::creature).forEach(all::add);
        new Things(sprites)
                .concepts().stream()
                        .sorted()
                        .map(name -> entity(Kind.THING, name))
                        .forEach(all::add);
        var juggled =
                Stream.of("balls", "red-apple", "torch", "lemon", "sword").map("juggling "::concat);
        Stream.concat(Held.concepts().stream().sorted(), juggled)
                .map(held -> holding(person("boy"), held))
                .forEach(all::add);
        return all.stream();
    }

    private static Stream<Entity> riders() {
        return Stream.of(
                riding("knight", Kind.CREATURE, "horse"),
                riding("girl", Kind.CREATURE, "unicorn"),
                riding("nomad", Kind.CREATURE, "camel"),
                riding("boy", Kind.CREATURE, "dragon"),
                riding("girl", Kind.CREATURE, "wolf"),
                riding("fisherman", Kind.THING, "boat"),
                riding("captain", Kind.THING, "ship"),
                riding("witch", Kind.THING, "broom"),
                riding("king", Kind.THING, "throne"),
                riding("farmer", Kind.THING, "cart"),
                riding("boy", Kind.THING, "sled"),
                riding("mother", Kind.SPRITE, "automobile"),
                riding("grandmother", Kind.THING, "armchair"),
                riding("farmer", Kind.THING, "tractor"),
                riding("viking", Kind.THING, "longship"),
                riding("queen", Kind.THING, "carriage"),
                riding("santa", Kind.THING, "sleigh"),
                riding("rapunzel", Kind.THING, "tower"),
                riding("woman", Kind.THING, "bench"),
                doing(riding("child", Kind.THING, "bed"), Action.SLEEP));
    }

    private void assertPaintsWithinItsExtent(Entity entity) {
        var extent = actors.extent(entity);
        double scale = Math.min(SIDE * 0.6 / extent.width(), SIDE * 0.6 / extent.height());
        var painted = bounds(paint(actors, entity, NOON, scale));
        double tolerance = 2 + 0.035 * scale * Math.max(extent.width(), extent.height());
        assertThat(painted.isEmpty()).as("%s paints nothing", entity.concept()).isFalse();
        assertThat(SIDE / 2.0 - painted.getMinX())
                .as("left of %s", entity)
                .isLessThan(extent.width() * scale / 2 + tolerance);
        assertThat(painted.getMaxX() - SIDE / 2.0)
                .as("right of %s", entity)
                .isLessThan(extent.width() * scale / 2 + tolerance);
        assertThat(SIDE * 0.8 - painted.getMinY())
                .as("top of %s", entity)
                .isLessThan(extent.height() * scale + tolerance);
        assertThat(painted.getMaxY() - SIDE * 0.8).as("bottom of %s", entity).isLessThan(tolerance);
    }

    private static Rectangle bounds(BufferedImage image) {
        var bounds = new Rectangle(-1, -1);
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                if ((image.getRGB(x, y) & 0xFFFFFF) != BACKGROUND) {
                    bounds.add(new Rectangle(x, y, 1, 1));
                }
            }
        }
        return bounds;
    }

    private static final int BACKGROUND = 0x13F7C1;

    private static BufferedImage paint(Actors actors, Entity entity, Light light) {
        return paint(actors, entity, light, 75);
    }

    private static BufferedImage paint(Actors actors, Entity entity, Light light, double scale) {
        var canvas = new Canvas(SIDE, SIDE, light, 1);
        canvas.fillLit(new Rectangle(SIDE, SIDE), BACKGROUND, 1);
        actors.paint(canvas, entity, new Pose(SIDE / 2.0, SIDE * 0.8, scale, 1, 0), 0);
        return canvas.image();
    }

    private static int[] pixels(Actors actors, Entity entity) {
        return paint(actors, entity, NOON).getRGB(0, 0, SIDE, SIDE, null, 0, SIDE);
    }

    private static double brightness(BufferedImage image) {
        return Arrays.stream(image.getRGB(0, 0, SIDE, SIDE, null, 0, SIDE))
                .map(pixel -> pixel & 0xFFFFFF)
                .filter(pixel -> pixel != BACKGROUND)
                .mapToDouble(pixel -> (pixel >> 16) + (pixel >> 8 & 255) + (pixel & 255))
                .average()
                .orElse(0);
    }

    private static Entity person(String concept) {
        return entity(Kind.PERSON, concept);
    }

    private static Entity creature(String concept) {
        return entity(Kind.CREATURE, concept);
    }

    private static Entity entity(Kind kind, String concept) {
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

    private static Entity doing(Entity one, Action action) {
        return new Entity(
                one.kind(),
                one.concept(),
                one.name(),
                1,
                one.colour(),
                1,
                action,
                one.emotion(),
                one.held(),
                one.mount(),
                one.look());
    }

    private static Entity named(Entity one, String name) {
        return new Entity(
                one.kind(),
                one.concept(),
                name,
                1,
                one.colour(),
                1,
                one.action(),
                one.emotion(),
                one.held(),
                one.mount(),
                one.look());
    }

    private static Entity coloured(Entity one, int colour) {
        return new Entity(
                one.kind(),
                one.concept(),
                one.name(),
                1,
                OptionalInt.of(colour),
                1,
                one.action(),
                one.emotion(),
                one.held(),
                one.mount(),
                one.look());
    }

    private static Entity looking(Entity one, String... features) {
        return new Entity(
                one.kind(),
                one.concept(),
                one.name(),
                1,
                one.colour(),
                1,
                one.action(),
                one.emotion(),
                one.held(),
                one.mount(),
                List.of(features));
    }

    private static Entity holding(Entity one, String held) {
        return new Entity(
                one.kind(),
                one.concept(),
                one.name(),
                1,
                one.colour(),
                1,
                one.action(),
                one.emotion(),
                List.of(held),
                one.mount(),
                one.look());
    }

    private static Entity withCount(Entity one, int count) {
        return new Entity(
                one.kind(),
                one.concept(),
                one.name(),
                count,
                one.colour(),
                one.size(),
                one.action(),
                one.emotion(),
                one.held(),
                one.mount(),
                one.look());
    }

    private static Entity riding(String rider, Kind kind, String mount) {
        var one = person(rider);
        return new Entity(
                one.kind(),
                one.concept(),
                one.name(),
                1,
                one.colour(),
                1,
                Action.RIDE,
                one.emotion(),
                one.held(),
                Optional.of(entity(kind, mount)),
                one.look());
    }
}
