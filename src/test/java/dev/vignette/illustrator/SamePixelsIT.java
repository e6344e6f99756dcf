package dev.vignette.illustrator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The same words and seed give the same bytes in another process, however it runs its code.
class SamePixelsIT {

    private static final List<String> SCENES =
            List.of(
                    "A witch flies over the village on her broom under a crescent moon.",
                    "At the market a merchant sells carpets and lamps to a sultan.",
                    "Im Wald traf Rotkäppchen den Wolf.");

    @ParameterizedTest
    @ValueSource(strings = {"-Xint", "-XX:TieredStopAtLevel=1", "-XX:-TieredCompilation"})
    void anotherProcessDrawsTheSame(String mode) throws IOException, InterruptedException {
        var process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                mode,
                                "-Djava.awt.headless=true",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Printer.class.getName())
                        .redirectErrorStream(true)
                        .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);

        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said.strip()).isEqualTo(sums());
    }

    /// What the other process runs.
    static final class Printer {

        private Printer() {}

        public static void main(String[] arguments) {
            System.out.println(sums());
        }
    }

    private static String sums() {
        var illustrator = new Illustrator();
        var sum = new CRC32();
        for (var scene : SCENES) {
            var request = new DrawingRequest(scene, Map.of(), 7, SCENES.indexOf(scene), 256, 144);
            sum.update(illustrator.draw(request).png());
        }
        return Long.toHexString(sum.getValue());
    }
}
