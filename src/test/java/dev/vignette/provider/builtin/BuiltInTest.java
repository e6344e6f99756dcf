package dev.vignette.provider.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.illustrator.scene.SceneSpec;
import dev.vignette.illustrator.scene.Season;
import dev.vignette.illustrator.scene.Setting;
import dev.vignette.illustrator.scene.TimeOfDay;
import dev.vignette.image.Aspect;
import dev.vignette.image.Inspection;
import dev.vignette.provider.ImageProvider;
import dev.vignette.provider.ImageRequest;
import dev.vignette.provider.Outcome.Generated;
import dev.vignette.testing.Pictures;
import dev.vignette.testing.Requests;
import dev.vignette.testing.Told;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuiltInTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final ImageProvider illustrator = BuiltIn.provider();

    @Test
    void aSceneBecomesASoundPictureThatSaysItIsNoAiModels() throws Exception {
        var generated = (Generated) illustrator.generate(Requests.scene(3), SOON);

        assertThat(generated.image()).asString().startsWith("image/png 1024x576, ");
        assertThat(Inspection.of(generated.image().bytes())).isInstanceOf(Inspection.Sound.class);
        assertThat(generated.provenance())
                .startsWith(
                        "Drawn by Vignette's built-in illustrator; not an AI model; confidence ");
    }

    @Test
    void theStyleReachesThePicture() throws Exception {
        var plain = (Generated) illustrator.generate(Requests.scene(3), SOON);
        var noir = (Generated) illustrator.generate(styled("noir"), SOON);

        assertThat(noir.image().bytes()).isNotEqualTo(plain.image().bytes());
    }

    private static ImageRequest styled(String style) {
        var plain = Requests.scene(3);
        return new ImageRequest(
                plain.scene(),
                plain.scenes(),
                plain.prompt(),
                plain.description(),
                plain.reworded(),
                plain.looks(),
                style,
                plain.aspect(),
                plain.size(),
                plain.seed());
    }

    @Test
    void theSameRequestGivesTheSameBytes() throws Exception {
        var once = (Generated) illustrator.generate(Requests.scene(3), SOON);
        var again = (Generated) BuiltIn.provider().generate(Requests.scene(3), SOON);

        assertThat(again.image().bytes()).isEqualTo(once.image().bytes());
    }

    @ParameterizedTest
    @CsvSource({
        "16:9,  ,        1024x576",
        "16:9,  1K,      1024x576",
        "16:9,  2K,      2048x1152",
        "16:9,  4K,      4096x2304",
        "1:1,   ,        768x768",
        "9:16,  ,        576x1024",
        "4:3,   ,        886x666",
        "8:1,   ,        2172x272",
        "8:1,   4K,      4096x512",
        "16:9,  800x600, 800x600",
    })
    void everyShapeHasAboutTheSamePixels(String aspect, String size, String pixels) {
        var sized =
                (Pixels.Sized)
                        Pixels.of(Aspect.parse(aspect).orElseThrow(), Optional.ofNullable(size));

        assertThat(sized.width() + "x" + sized.height()).isEqualTo(pixels);
    }

    @ParameterizedTest
    @CsvSource({"10x10", "5000x100", "huge", "0x0"})
    void aSizeThatCannotBeDrawnIsSaidSo(String size) throws Exception {
        var outcome = illustrator.generate(Requests.scene(1, Aspect.WIDE, Optional.of(size)), SOON);

        assertThat(Told.of(outcome)).isEqualTo("invalid");
        assertThat(Told.message(outcome)).endsWith("not " + size);
    }

    @Test
    void itDrawsAfterNoPicturesAndSaysSo() throws Exception {
        var outcome = illustrator.generate(Requests.after(Pictures.references(2)), SOON);

        assertThat(Told.of(outcome)).isEqualTo("invalid");
        assertThat(Told.message(outcome))
                .isEqualTo("picture-book-1 takes no reference pictures, and 2 came with the scene");
    }

    @Test
    void itSaysHowSureItIsAndWhatItDidNotKnow() {
        assertThat(BuiltInProvider.provenance(understanding(0.834, List.of("wheeled", "gauze"))))
                .isEqualTo(
                        "Drawn by Vignette's built-in illustrator; not an AI model; confidence"
                                + " 83 %; words it did not know: wheeled, gauze");
        assertThat(BuiltInProvider.provenance(understanding(1, List.of())))
                .endsWith("confidence 100 %");
    }

    /// Control: with a second easel the waiting call would draw.
    @Test
    void oneEaselIsForOneDrawing() throws Exception {
        var drawing = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        var slow =
                new BuiltInProvider(
                        _ -> {
                            drawing.countDown();
                            awaited(done);
                            throw new IllegalStateException("no drawing");
                        },
                        1);
        var artist = Thread.ofVirtual().start(() -> ignoringTheEnd(slow));
        drawing.await();

        var outcome = slow.generate(Requests.scene(2), Duration.ofMillis(20));

        assertThat(Told.of(outcome)).isEqualTo("transient TIMEOUT");
        done.countDown();
        artist.join();
    }

    @Test
    void itIsFreeAndDrawsAnyShape() {
        assertThat(illustrator.profile().gateKey())
                .isEqualTo("illustrator built-in picture-book-1");
        assertThat(illustrator.profile().paid()).isFalse();
        assertThat(illustrator.profile().aspects()).isEmpty();
    }

    private static void ignoringTheEnd(ImageProvider provider) {
        try {
            provider.generate(Requests.scene(1), SOON);
        } catch (InterruptedException | IllegalStateException e) {
            // the drawing was never meant to succeed
        }
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SceneSpec understanding(double confidence, List<String> unknown) {
        return new SceneSpec(
                Setting.SEA,
                TimeOfDay.DUSK,
                Set.of(),
                Season.SUMMER,
                List.of(),
                List.of(),
                confidence,
                unknown);
    }
}
