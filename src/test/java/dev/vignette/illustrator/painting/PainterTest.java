package dev.vignette.illustrator.painting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.illustrator.actors.Actors;
import dev.vignette.illustrator.canvas.Chance;
import dev.vignette.illustrator.places.Places;
import dev.vignette.illustrator.scene.Entity.Action;
import dev.vignette.illustrator.scene.Entity.Kind;
import dev.vignette.illustrator.scene.SceneSpec;
import dev.vignette.illustrator.scene.SceneSpec.Framing;
import dev.vignette.illustrator.scene.Season;
import dev.vignette.illustrator.scene.Setting;
import dev.vignette.illustrator.scene.TimeOfDay;
import dev.vignette.illustrator.scene.Weather;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PainterTest {

    private static final List<String> LANDMARKS =
            List.of(
                    "lighthouse",
                    "castle",
                    "ruin",
                    "house",
                    "windmill",
                    "church",
                    "pyramid",
                    "tent",
                    "island",
                    "bridge",
                    "gingerbread house",
                    "school",
                    "igloo",
                    "beanstalk",
                    "burning castle",
                    "burning house",
                    "burning tower",
                    "red planet",
                    "oasis",
                    "oven",
                    "volcano",
                    "never heard of");

    private static final Painter PAINTER = new Painter();
    private static final Actors ACTORS = new Actors(1);

    @ParameterizedTest
    @EnumSource
    void paintsASettingAtEveryTimeInEveryWeather(Setting setting) {
        Stream.of(TimeOfDay.values())
                .parallel()
                .forEach(time -> {
                    for (var weather : Weather.values()) {
                        var spec = Scenes.in(setting, time).under(weather).spec();

                        assertThat(colours(PAINTER.paint(spec, 1, 1, 64, 36)))
                                .as("%s at %s in %s", setting, time, weather)
                                .isGreaterThan(50);
                    }
                });
    }

    @ParameterizedTest
    @EnumSource
    void paintsEveryLandmarkInASetting(Setting setting) {
        for (var season : Season.values()) {
            var spec =
                    Scenes.in(setting, TimeOfDay.DUSK)
                            .season(season)
                            .landmark(LANDMARKS.toArray(String[]::new))
                            .spec();

            assertThat(colours(PAINTER.paint(spec, 1, 1, 64, 36))).isGreaterThan(50);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "MEADOW,lighthouse",
        "MEADOW,castle",
        "MEADOW,ruin",
        "MEADOW,tower",
        "MEADOW,house",
        "MEADOW,church",
        "MEADOW,windmill",
        "FARM,barn",
        "DESERT,pyramid",
        "DESERT,oasis",
        "MEADOW,tent",
        "SEA,island",
        "RIVER,bridge",
        "FOREST,gingerbread house",
        "MEADOW,school",
        "ICE,igloo",
        "MEADOW,beanstalk",
        "MEADOW,burning castle",
        "VILLAGE,burning house",
        "MEADOW,burning tower",
        "SPACE,red planet",
        "MOUNTAIN,volcano",
        "KITCHEN,oven"
    })
    void aLandmarkCanBeSeenWhereItBelongs(Setting setting, String landmark) {
        var without = Scenes.in(setting, TimeOfDay.DAY).spec();
        var with = Scenes.in(setting, TimeOfDay.DAY).landmark(landmark).spec();

        int[] plain = pixels(PAINTER.paint(without, 1, 1, 256, 144));
        int[] marked = pixels(PAINTER.paint(with, 1, 1, 256, 144));

        assertThat(IntStream.range(0, plain.length).filter(i -> plain[i] != marked[i]).count())
                .isGreaterThan(300);
    }

    @Test
    void paintsTheSamePixelsOnEveryThread() throws Exception {
        var spec = Scenes.tale().get(2);
        int[] expected = pixels(PAINTER.paint(spec, 7, 3, 256, 144));
        Callable<int[]> painting = () -> pixels(PAINTER.paint(spec, 7, 3, 256, 144));
        try (var threads = Executors.newFixedThreadPool(4)) {
            var all = threads.invokeAll(Stream.generate(() -> painting).limit(8).toList());

            for (var painted : all) {
                assertThat(painted.get()).isEqualTo(expected);
            }
        }
    }

    @Test
    void paintsAnotherViewForAnotherScene() {
        var spec = Scenes.tale().get(7);

        assertThat(pixels(PAINTER.paint(spec, 7, 1, 128, 72)))
                .isNotEqualTo(pixels(PAINTER.paint(spec, 7, 2, 128, 72)));
    }

    @ParameterizedTest
    @CsvSource({"256,256", "288,384", "216,384", "384,216", "560,240", "256,2048", "2048,256"})
    void keepsEverybodyInsideThePicture(int width, int height) {
        for (var spec : Scenes.tale()) {
            for (var standing : standing(spec, width, height)) {
                var pose = standing.pose();

                assertThat(pose.baseline()).as(standing.toString()).isBetween(0.0, height * 1.0);
                assertThat(pose.baseline() - standing.figure().height() * pose.scale())
                        .as(standing.toString())
                        .isGreaterThan(-1);
                assertThat(pose.x() - standing.width() / 2)
                        .as(standing.toString())
                        .isGreaterThan(-width * 0.04);
                assertThat(pose.x() + standing.width() / 2)
                        .as(standing.toString())
                        .isLessThan(width * 1.04);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"256,256", "288,384", "216,384", "384,216", "560,240", "256,2048", "2048,256"})
    void cutsNobodyOffHoweverNearItLooks(int width, int height) {
        for (var spec : Scenes.tale()) {
            for (int number = 1; number <= 3; number++) {
                var view = Painter.view(spec, ACTORS, number, width, height);
                var place = Places.of(spec.setting());
                var standing = Stage.compose(view, place, view.cast());
                var shot = Shot.of(view, place, standing);

                assertThat(shot.zoom()).isGreaterThanOrEqualTo(1);
                for (var one : standing) {
                    var pose = one.pose();
                    double half = one.width() / 2;
                    double tall = one.figure().height() * pose.scale();
                    assertThat((pose.x() - half - shot.left()) * shot.zoom())
                            .as("left of %s", one)
                            .isGreaterThan(-width * 0.05);
                    assertThat((pose.x() + half - shot.left()) * shot.zoom())
                            .as("right of %s", one)
                            .isLessThan(width * 1.05);
                    assertThat((pose.baseline() - tall - shot.top()) * shot.zoom())
                            .as("top of %s", one)
                            .isGreaterThan(-height * 0.02);
                    assertThat((pose.baseline() - shot.top()) * shot.zoom())
                            .as("feet of %s", one)
                            .isLessThan(height * 1.01);
                }
            }
        }
    }

    @Test
    void comesNearerToOneThanToACrowdAndStaysBackWhereTheWordsSaySo() {
        var one = Scenes.in(Setting.MEADOW, TimeOfDay.DAY).with(Scenes.person("girl", Action.WAVE));
        var many =
                Scenes.in(Setting.MEADOW, TimeOfDay.DAY)
                        .with(Scenes.somebody(Kind.PERSON, "villager", 8, Action.WAVE));

        assertThat(zoom(one.spec())).isGreaterThan(zoom(many.spec())).isGreaterThan(1.1);
        assertThat(zoom(one.seen(Framing.WIDE).spec())).isEqualTo(1);
        assertThat(zoom(one.seen(Framing.CLOSE).spec()))
                .isGreaterThan(zoom(one.seen(Framing.MEDIUM).spec()));
    }

    @ParameterizedTest
    @EnumSource(names = {"SEA", "LAKE", "RIVER", "BEACH", "CLIFF", "HARBOUR", "ICE"})
    void nobodyStandsOnWater(Setting setting) {
        var spec =
                Scenes.in(setting, TimeOfDay.DAY)
                        .with(
                                Scenes.person("girl", Action.NONE),
                                Scenes.person("keeper", Action.LOOK),
                                Scenes.creature("dog", 1, Action.RUN))
                        .spec();

        var standing = standing(spec, 384, 216);

        if (setting == Setting.SEA) {
            assertThat(standing)
                    .filteredOn(one -> one.footing() == Standing.Footing.WATER)
                    .extracting(one -> one.figure().entity().concept())
                    .containsExactly("boat");
            assertThat(standing).noneMatch(one -> one.footing() == Standing.Footing.GROUND);
        } else {
            assertThat(standing)
                    .hasSize(3)
                    .allMatch(one -> one.footing() == Standing.Footing.GROUND)
                    .allMatch(one -> one.pose().baseline() > 216 * 0.78);
        }
    }

    @Test
    void whoLooksAtSomebodyIsTurnedToThem() {
        var fox = Scenes.looking(Scenes.creature("fox", 1, Action.LOOK), "girl");
        var girl = Scenes.person("girl", Action.NONE);

        for (int number = 1; number <= 6; number++) {
            var spec = Scenes.in(Setting.RIVER, TimeOfDay.NIGHT).with(fox, girl).spec();
            var view = Painter.view(spec, ACTORS, number, 384, 216);
            var standing = Stage.compose(view, Places.of(spec.setting()), view.cast());
            var one = standing.stream().filter(s -> !s.figure().person()).findFirst().orElseThrow();
            var other =
                    standing.stream().filter(s -> s.figure().person()).findFirst().orElseThrow();

            assertThat(Math.signum(other.pose().x() - one.pose().x()))
                    .isEqualTo(one.pose().facing())
                    .isEqualTo(-other.pose().facing());
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyStyleLooksDifferent(Style style) {
        var spec = Scenes.tale().get(2);
        int[] plain = pixels(PAINTER.paint(spec, 7, 3, 160, 90));
        int[] styled = pixels(PAINTER.paint(spec, 7, 3, 160, 90, style));

        long changed = IntStream.range(0, plain.length).filter(i -> plain[i] != styled[i]).count();

        assertThat(changed > plain.length / 8).isEqualTo(style != Style.PICTURE_BOOK);
        assertThat(styled).isEqualTo(pixels(PAINTER.paint(spec, 7, 3, 160, 90, style)));
    }

    @ParameterizedTest
    @EnumSource(names = {"NOIR", "PENCIL"})
    void greyStylesAreGrey(Style style) {
        int[] painted = pixels(PAINTER.paint(Scenes.tale().get(4), 7, 3, 160, 90, style));

        assertThat(Arrays.stream(painted).map(PainterTest::colourfulness).max().orElseThrow())
                .isLessThan(24);
    }

    private static int colourfulness(int pixel) {
        int red = pixel >> 16 & 255;
        int green = pixel >> 8 & 255;
        int blue = pixel & 255;
        return Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue));
    }

    private static double zoom(SceneSpec spec) {
        var view = Painter.view(spec, ACTORS, 1, 384, 216);
        var place = Places.of(spec.setting());
        return Shot.of(view, place, Stage.compose(view, place, view.cast())).zoom();
    }

    @Test
    void somebodyInASceneCanBeSeen() {
        var nobody = Scenes.in(Setting.MEADOW, TimeOfDay.DAY);
        var somebody =
                Scenes.in(Setting.MEADOW, TimeOfDay.DAY).with(Scenes.person("girl", Action.WAVE));

        int[] without = pixels(PAINTER.paint(nobody.spec(), 1, 1, 256, 144));
        int[] with = pixels(PAINTER.paint(somebody.spec(), 1, 1, 256, 144));

        assertThat(IntStream.range(0, with.length).filter(i -> with[i] != without[i]).count())
                .isGreaterThan(400);
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "KITCHEN",
                "BEDROOM",
                "LIVING_ROOM",
                "LIBRARY",
                "CLASSROOM",
                "TAVERN",
                "WORKSHOP",
                "OFFICE",
                "HOSPITAL",
                "LABORATORY",
                "SMITHY"
            })
    void whoIsOutsideIsSeenThroughTheWindowAndNowhereElse(Setting room) {
        var girl = Scenes.person("girl", Action.READ);
        var owl = Scenes.somebody(Kind.CREATURE, "owl", 1, Action.SIT);
        var alone = Scenes.in(room, TimeOfDay.DAY).seen(Framing.WIDE).with(girl);
        int[] without = pixels(PAINTER.paint(alone.spec(), 1, 1, 256, 144));
        int[] with = pixels(PAINTER.paint(alone.outside(owl).spec(), 1, 1, 256, 144));
        var window =
                Places.of(room)
                        .window(
                                Painter.view(
                                        alone.spec(), ACTORS, Chance.hash(1, "scene1"), 256, 144))
                        .orElseThrow();
        window.add(window.getX() - 2, window.getY() - 2);
        window.add(window.getMaxX() + 2, window.getMaxY() + 2);

        var changed =
                IntStream.range(0, with.length).filter(i -> with[i] != without[i]).boxed().toList();
        assertThat(changed).hasSizeGreaterThan(60);
        assertThat(changed).allMatch(i -> window.contains(i % 256, i / 256));
    }

    @Test
    void whoIsOutsideARoomWithoutAWindowIsLeftThere() {
        var king = Scenes.person("king", Action.DANCE);
        var wolf = Scenes.somebody(Kind.CREATURE, "wolf", 1, Action.SIT);
        var hall = Scenes.in(Setting.HALL, TimeOfDay.DAY).with(king);
        int[] without = pixels(PAINTER.paint(hall.spec(), 1, 1, 256, 144));

        assertThat(pixels(PAINTER.paint(hall.outside(wolf).spec(), 1, 1, 256, 144)))
                .isEqualTo(without);
    }

    @Test
    void aWindowThatSomebodyIsOutsideOfIsInThePicture() {
        var girl = Scenes.person("girl", Action.READ);
        var owl = Scenes.somebody(Kind.CREATURE, "owl", 1, Action.SIT);
        var scene = Scenes.in(Setting.LIVING_ROOM, TimeOfDay.DAY).with(girl).outside(owl).spec();
        for (int number = 1; number <= 6; number++) {
            var view = Painter.view(scene, ACTORS, number, 384, 216);
            var place = Places.of(scene.setting());
            var shot = Shot.of(view, place, Stage.compose(view, place, view.cast()));
            var window = place.window(view).orElseThrow();

            assertThat(window.getMinX()).isGreaterThanOrEqualTo(shot.left());
            assertThat(window.getMaxX()).isLessThanOrEqualTo(shot.left() + 384 / shot.zoom());
            assertThat(window.getMinY()).isGreaterThanOrEqualTo(shot.top());
        }
    }

    private static List<Standing> standing(SceneSpec spec, int width, int height) {
        return Painter.standing(spec, ACTORS, 1, width, height);
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static long colours(BufferedImage image) {
        return Arrays.stream(pixels(image)).distinct().count();
    }
}
