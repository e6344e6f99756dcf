package dev.vignette.illustrator;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngWriterTest {

    /// @param text its data, as UTF-8
    private record Chunk(String type, String text, int checksum, int trueChecksum) {}

    @Test
    void everyPixelIsReadBackAsItWasPainted() throws IOException {
        var picture = noise(67, 41, BufferedImage.TYPE_INT_RGB);

        var read = ImageIO.read(new ByteArrayInputStream(PngWriter.write(picture, Map.of())));

        assertThat(pixels(read)).isEqualTo(pixels(picture));
    }

    @Test
    void aPictureWithTransparencyIsWrittenWithoutIt() throws IOException {
        var picture = noise(16, 16, BufferedImage.TYPE_INT_ARGB);

        var read = ImageIO.read(new ByteArrayInputStream(PngWriter.write(picture, Map.of())));

        assertThat(read.getColorModel().hasAlpha()).isFalse();
        assertThat(pixels(read)).isEqualTo(pixels(picture));
    }

    @Test
    void textsAreChunksOfTheirOwnInTheirOrder() {
        var texts = new LinkedHashMap<String, String>();
        texts.put("Description", "Ein Fuchs im Schnee, лиса 🦊");
        texts.put("Seed", "42");

        var chunks = chunks(PngWriter.write(noise(8, 8, BufferedImage.TYPE_INT_RGB), texts));

        assertThat(chunks)
                .extracting(Chunk::type)
                .containsExactly("IHDR", "iTXt", "iTXt", "IDAT", "IEND");
        assertThat(chunks.get(1).text())
                .isEqualTo("Description\0\0\0\0\0Ein Fuchs im Schnee, лиса 🦊");
        assertThat(chunks.get(2).text()).isEqualTo("Seed\0\0\0\0\0" + "42");
    }

    @Test
    void everyChunkCarriesItsChecksum() {
        var chunks =
                chunks(
                        PngWriter.write(
                                noise(8, 8, BufferedImage.TYPE_INT_RGB), Map.of("Seed", "1")));

        assertThat(chunks)
                .allSatisfy(chunk -> assertThat(chunk.checksum()).isEqualTo(chunk.trueChecksum()));
    }

    @Test
    void aTextWithZeroesInItStillEndsWhereItsChunkEnds() {
        var chunks =
                chunks(
                        PngWriter.write(
                                noise(8, 8, BufferedImage.TYPE_INT_RGB),
                                Map.of("Description", "a\0b")));

        assertThat(chunks.get(1).text()).endsWith("a b");
    }

    @Test
    void theSamePictureGivesTheSameBytes() {
        var picture = noise(64, 64, BufferedImage.TYPE_INT_RGB);

        assertThat(PngWriter.write(picture, Map.of("Seed", "1")))
                .isEqualTo(PngWriter.write(picture, Map.of("Seed", "1")));
    }

    private static BufferedImage noise(int width, int height, int type) {
        var picture = new BufferedImage(width, height, type);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.setRGB(x, y, 0xFF000000 | ((x * 73_856_093) ^ (y * 19_349_663)));
            }
        }
        return picture;
    }

    private static List<Integer> pixels(BufferedImage picture) {
        var pixels = new ArrayList<Integer>();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                pixels.add(picture.getRGB(x, y) & 0xFFFFFF);
            }
        }
        return pixels;
    }

    private static List<Chunk> chunks(byte[] png) {
        var bytes = ByteBuffer.wrap(png).position(8);
        var chunks = new ArrayList<Chunk>();
        while (bytes.hasRemaining()) {
            int length = bytes.getInt();
            var type = new byte[4];
            bytes.get(type);
            var data = new byte[length];
            bytes.get(data);
            var crc = new CRC32();
            crc.update(type);
            crc.update(data);
            chunks.add(
                    new Chunk(
                            new String(type, StandardCharsets.US_ASCII),
                            new String(data, StandardCharsets.UTF_8),
                            bytes.getInt(),
                            (int) crc.getValue()));
        }
        return chunks;
    }
}
