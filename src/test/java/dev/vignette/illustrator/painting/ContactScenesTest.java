package dev.vignette.illustrator.painting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.illustrator.actors.Actors;
import dev.vignette.illustrator.places.Places;
import dev.vignette.illustrator.scene.SceneSpec;
import dev.vignette.illustrator.words.SceneReader;
import dev.vignette.image.Aspect;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The sixty scenes of the contact sheet, in every shape of picture.
class ContactScenesTest {

    private static final Actors ACTORS = new Actors(2024);
    private static final List<SceneSpec> SCENES = scenes();

    private static List<SceneSpec> scenes() {
        var reader = new SceneReader();
        try (var file =
                Objects.requireNonNull(
                        ContactScenesTest.class.getResourceAsStream("../contact.txt"))) {
            return Stream.of(
                            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                                    .split("\n---\n", -1))
                    .map(text -> reader.read(text.strip(), Map.of()))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The longer side from 256 to 2048 pixels, in every shape; and shapes nobody asks for.
    static Stream<Arguments> sizes() {
        var shapes =
                Stream.of(
                                new Aspect(1, 1),
                                new Aspect(3, 4),
                                new Aspect(9, 16),
                                new Aspect(16, 9),
                                new Aspect(21, 9))
                        .flatMap(aspect ->
                                Stream.of(256, 512, 1024, 2048)
                                        .map(longer -> sized(aspect, longer)));
        return Stream.concat(shapes, Stream.of(Arguments.of(256, 2048), Arguments.of(2048, 256)));
    }

    private static Arguments sized(Aspect aspect, int longer) {
        int most = Math.max(aspect.width(), aspect.height());
        return Arguments.of(longer * aspect.width() / most, longer * aspect.height() / most);
    }

    @Test
    void theyAreSixty() {
        assertThat(SCENES).hasSize(60);
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void nobodyIsCutOff(int width, int height) {
        for (int number = 1; number <= SCENES.size(); number++) {
            var spec = SCENES.get(number - 1);
            var view = Painter.view(spec, ACTORS, number, width, height);
            var place = Places.of(spec.setting());
            var standing = Stage.compose(view, place, view.cast());
            var shot = Shot.of(view, place, standing);
            boolean close = spec.framing() == SceneSpec.Framing.CLOSE;

            for (var one : standing) {
                if (close && !one.figure().person()) {
                    continue; // only faces matter there
                }
                var pose = one.pose();
                double half = one.width() / 2;
                double tall = one.figure().height() * pose.scale();
                assertThat((pose.x() - half - shot.left()) * shot.zoom())
                        .as("left of %s in scene %d", one, number)
                        .isGreaterThan(-width * 0.05);
                assertThat((pose.x() + half - shot.left()) * shot.zoom())
                        .as("right of %s in scene %d", one, number)
                        .isLessThan(width * 1.05);
                assertThat((pose.baseline() - tall - shot.top()) * shot.zoom())
                        .as("top of %s in scene %d", one, number)
                        .isGreaterThan(-height * 0.02);
                assertThat((pose.baseline() - shot.top()) * shot.zoom())
                        .as("feet of %s in scene %d", one, number)
                        .isLessThan(close ? height * 1.8 : height * 1.01);
            }
        }
    }
}
