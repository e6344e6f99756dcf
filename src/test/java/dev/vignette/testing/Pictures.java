package dev.vignette.testing;

import dev.vignette.image.Image;
import dev.vignette.image.MediaType;
import dev.vignette.provider.Reference;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/// Small pictures for tests: sound ones that differ by number, and several kinds of broken ones.
public final class Pictures {

    private static final int PNG_HEADER_ENDS = 8 + 8 + 13 + 4;

    private static final String LOSSY_WEBP =
            "UklGRmIAAABXRUJQVlA4IFYAAACQAwCdASoYABAAPxF6tFAsKCUisAgBgCIJbACdMoRwACm73xYgAP7pPEEkkwua2R/PkzYQPt+PESXqkajfGyvGaNiw2ngcf+yjgdLbAo/XuPbRThgAAA==";
    private static final String LOSSLESS_WEBP =
            "UklGRlIAAABXRUJQVlA4TEUAAAAvF8ADAB8gECBjRSokuKCmbQMWF9O+O4DzH/CO4AE1kSRFKw0J75hEBSaQQkhNjIOI/k9AstUf9WnC0VS4BsACcCcA6zMA";
    private static final String WEBP_WITH_ALPHA =
            "UklGRn4AAABXRUJQVlA4WAoAAAAQAAAAFwAADwAAQUxQSAoAAAABB1CyiAhERP8DVlA4IE4AAAAQAwCdASoYABAAP3Goy1i/ramjsAgD8C4JbDuAGMAHR0AA/s3jXXro/H+quFtmXcnmA+l4/kq2HBnPZkSovBvOBmrjzryWqfLP6UE2PAA=";

    private Pictures() {}

    /// A sound PNG; another number is another picture.
    public static byte[] png(int number) {
        return written("png", painted(number));
    }

    /// A sound JPEG; another number is another picture.
    public static byte[] jpeg(int number) {
        return written("jpg", painted(number));
    }

    /// A sound WebP of 24x16 pixels, and nothing else in it.
    public static byte[] lossyWebp() {
        return Base64.getDecoder().decode(LOSSY_WEBP);
    }

    /// The same without loss.
    public static byte[] losslessWebp() {
        return Base64.getDecoder().decode(LOSSLESS_WEBP);
    }

    /// The same with transparency, which makes it an extended one.
    public static byte[] webpWithAlpha() {
        return Base64.getDecoder().decode(WEBP_WITH_ALPHA);
    }

    /// A WebP of every kind.
    public static Stream<byte[]> webps() {
        return Stream.of(lossyWebp(), losslessWebp(), webpWithAlpha());
    }

    /// A sound PNG that shows nothing.
    public static byte[] oneColour() {
        var image = new BufferedImage(64, 36, BufferedImage.TYPE_INT_RGB);
        return written("png", image);
    }

    /// A PNG of a few bytes that claims to be that large.
    public static byte[] pngClaiming(int width, int height) {
        var png = png(1);
        ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
        ByteBuffer.wrap(png).putInt(8 + 8 + 13, crc(png, 12, 4 + 13));
        return png;
    }

    /// A sound PNG with one more chunk between its header and its pixels.
    public static byte[] pngWithChunk(String name, byte[] content) {
        var png = png(1);
        var chunk = ByteBuffer.allocate(12 + content.length).putInt(content.length);
        chunk.put(name.getBytes(StandardCharsets.US_ASCII)).put(content);
        chunk.putInt(crc(chunk.array(), 4, 4 + content.length));
        return ByteBuffer.allocate(png.length + chunk.capacity())
                .put(png, 0, PNG_HEADER_ENDS)
                .put(chunk.array())
                .put(png, PNG_HEADER_ENDS, png.length - PNG_HEADER_ENDS)
                .array();
    }

    /// The image in a format's own bytes.
    public static byte[] written(String format, BufferedImage image) {
        var out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, out)) {
                throw new IllegalArgumentException("no writer for " + format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /// As many pictures to draw after: PNG, JPEG and WebP in turns, with names that nobody should
    /// send on as they are.
    public static List<Reference> references(int count) {
        var images =
                List.of(
                        new Image(png(11), MediaType.PNG, 64, 36),
                        new Image(jpeg(12), MediaType.JPEG, 64, 36),
                        new Image(lossyWebp(), MediaType.WEBP, 24, 16));
        return IntStream.range(0, count)
                .mapToObj(at ->
                        new Reference("../mia\"; name=\"prompt\"\r\n\r\n" + at, images.get(at % 3)))
                .toList();
    }

    /// Bars whose colours spell the number.
    public static BufferedImage painted(int number) {
        var image = new BufferedImage(64, 36, BufferedImage.TYPE_INT_RGB);
        var brush = image.createGraphics();
        brush.setColor(new Color(0xF2E8D5));
        brush.fillRect(0, 0, 64, 36);
        for (int bit = 0; bit < 16; bit++) {
            brush.setColor((number >> bit & 1) == 1 ? new Color(0x3A5A8C) : new Color(0xC97B4A));
            brush.fillRect(bit * 4, 4, 3, 28);
        }
        brush.dispose();
        return image;
    }

    private static int crc(byte[] bytes, int from, int length) {
        var crc = new CRC32();
        crc.update(bytes, from, length);
        return (int) crc.getValue();
    }
}
