package dev.vignette.illustrator.painting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.illustrator.actors.Actors;
import dev.vignette.illustrator.scene.Entity.Action;
import dev.vignette.illustrator.scene.SceneSpec;
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
                    "never heard of");

    private final Painter painter = new Painter();

    @ParameterizedTest
    @EnumSource
    void paintsASettingAtEveryTimeInEveryWeather(Setting setting) {
        for (var time : TimeOfDay.values()) {
            for (var weather : Weather.values()) {
                var spec = Scenes.in(setting, time).under(weather).spec();

                assertThat(colours(painter.paint(spec, 1, 1, 64, 36)))
                        .as("%s at %s in %s", setting, time, weather)
                        .isGreaterThan(50);
            }
        }
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

            assertThat(colours(painter.paint(spec, 1, 1, 64, 36))).isGreaterThan(50);
        }
    }

    @Test
    void paintsTheSamePixelsOnEveryThread() throws Exception {
        var spec = Scenes.tale().get(2);
        int[] expected = pixels(painter.paint(spec, 7, 3, 256, 144));
        Callable<int[]> painting = () -> pixels(painter.paint(spec, 7, 3, 256, 144));
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

        assertThat(pixels(painter.paint(spec, 7, 1, 128, 72)))
                .isNotEqualTo(pixels(painter.paint(spec, 7, 2, 128, 72)));
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

    @Test
    void somebodyInASceneCanBeSeen() {
        var nobody = Scenes.in(Setting.MEADOW, TimeOfDay.DAY);
        var somebody =
                Scenes.in(Setting.MEADOW, TimeOfDay.DAY).with(Scenes.person("girl", Action.WAVE));

        int[] without = pixels(painter.paint(nobody.spec(), 1, 1, 256, 144));
        int[] with = pixels(painter.paint(somebody.spec(), 1, 1, 256, 144));

        assertThat(IntStream.range(0, with.length).filter(i -> with[i] != without[i]).count())
                .isGreaterThan(400);
    }

    private static List<Standing> standing(SceneSpec spec, int width, int height) {
        return Painter.standing(spec, new Actors(1), 1, width, height);
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static long colours(BufferedImage image) {
        return Arrays.stream(pixels(image)).distinct().count();
    }
}
