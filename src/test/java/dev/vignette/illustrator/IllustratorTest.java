package dev.vignette.illustrator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class IllustratorTest {

    private static final Illustrator ILLUSTRATOR = new Illustrator();
    private static final String FOX = "A red fox crossed the snowy forest under a full moon.";

    static final List<String> TALE =
            List.of(
                    "At dusk old Tomas, the lighthouse keeper, climbed the cliff path with a lantern in his hand while gulls wheeled over the calm sea.",
                    "That night a red fox crossed the snowy forest under a full moon and a thousand stars.",
                    "In the morning the market square was crowded. A baker sold bread, a farmer carried a basket of apples, and a girl held a red balloon.",
                    "By afternoon a storm rose. Lightning split the black clouds and a sailing ship fought the enormous waves.",
                    "At sunset a huge green dragon circled above the castle, breathing fire, and a princess and a knight watched from the road.",
                    "A girl and her robot walked hand in hand through the rainy city at night, under an umbrella and neon signs.",
                    "Breakfast in the kitchen: grandmother poured tea while a boy and two cats waited for the pancakes.",
                    "A shepherd and five sheep rested in a green meadow full of flowers below a bright rainbow.",
                    "A knight rode his horse through the autumn forest toward a ruined tower in the fog.",
                    "Two camels and a merchant crossed the desert dunes toward the pyramids under the burning sun.",
                    "Beneath the sea a mermaid and an octopus guarded a treasure chest among corals and bright fish.",
                    "That winter night the whole village sat around a campfire beneath the northern lights, singing; nobody was afraid any more.");

    @ParameterizedTest
    @FieldSource("TALE")
    void everySceneOfATaleIsDrawnAndUnderstood(String scene) throws IOException {
        var drawing = ILLUSTRATOR.draw(new DrawingRequest(scene, Map.of(), 7, 1, 320, 180));

        assertThat(drawing.spec().confidence()).isGreaterThan(0.8);
        assertThat(colours(drawing.png())).isGreaterThan(1000);
    }

    @Test
    void theSameRequestGivesTheSameBytes() {
        assertThat(draw(FOX, 7, 1).png()).isEqualTo(draw(FOX, 7, 1).png());
    }

    @Test
    void theSameRequestGivesTheSameBytesOnEveryThread() throws Exception {
        var alone = draw(FOX, 7, 1).png();
        Callable<byte[]> fox = () -> draw(FOX, 7, 1).png();
        Callable<byte[]> tale = () -> draw(TALE.getFirst(), 7, 2).png();
        try (var threads = Executors.newFixedThreadPool(2)) {
            var drawn = threads.invokeAll(List.of(fox, tale, fox));

            assertThat(drawn.get(0).get()).isEqualTo(alone);
            assertThat(drawn.get(2).get()).isEqualTo(alone);
        }
    }

    @Test
    void anotherSeedOrAnotherNumberGivesAnotherPicture() {
        var picture = draw(FOX, 7, 1).png();

        assertThat(draw(FOX, 8, 1).png()).isNotEqualTo(picture);
        assertThat(draw(FOX, 7, 2).png()).isNotEqualTo(picture);
    }

    @ParameterizedTest
    @CsvSource({"64,64", "320,180", "180,320", "240,240", "420,180", "64,512", "512,64"})
    void everyShapeIsDrawnInItsSize(int width, int height) throws IOException {
        var drawing = ILLUSTRATOR.draw(new DrawingRequest(FOX, Map.of(), 7, 1, width, height));

        var picture = ImageIO.read(new ByteArrayInputStream(drawing.png()));
        assertThat(picture.getWidth()).isEqualTo(width);
        assertThat(picture.getHeight()).isEqualTo(height);
    }

    @Test
    void aPictureSaysWhatItWasDrawnFromAndThatNoModelDrewIt() {
        var text = new String(draw(FOX, 7, 3).png(), StandardCharsets.UTF_8);

        assertThat(text)
                .contains(FOX)
                .contains("7, scene 3")
                .contains("procedural, not a diffusion model")
                .contains(Provenance.ENGINE)
                .contains("100 %")
                .contains("http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia");
    }

    @Test
    void wordsThatShowNothingStillGiveAPictureAndSayThatTheyDo() throws IOException {
        var drawing = draw("Quarterly revenue grew by twelve percent.", 7, 1);

        assertThat(drawing.spec().confidence()).isLessThan(0.4);
        assertThat(drawing.spec().unknownWords()).contains("revenue");
        assertThat(new String(drawing.png(), StandardCharsets.UTF_8))
                .contains("Unknown words")
                .contains("revenue");
        assertThat(colours(drawing.png())).isGreaterThan(1000);
    }

    @Test
    void aSizeNobodyCanDrawIsRefusedWithTheSizesThatCan() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DrawingRequest(FOX, Map.of(), 7, 1, 63, 64))
                .withMessage("a drawing is 64 to 4096 pixels wide and high, not 63x64");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DrawingRequest(FOX, Map.of(), 7, 1, 64, 4097));
    }

    private static Drawing draw(String text, long seed, int number) {
        return ILLUSTRATOR.draw(new DrawingRequest(text, Map.of(), seed, number, 320, 180));
    }

    private static long colours(byte[] png) throws IOException {
        var picture = ImageIO.read(new ByteArrayInputStream(png));
        return Arrays.stream(
                        picture.getRGB(
                                0,
                                0,
                                picture.getWidth(),
                                picture.getHeight(),
                                new int[picture.getWidth() * picture.getHeight()],
                                0,
                                picture.getWidth()))
                .distinct()
                .count();
    }
}
