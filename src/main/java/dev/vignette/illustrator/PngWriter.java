package dev.vignette.illustrator;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// Writes a picture as a PNG with text in it, the same bytes each time. Eight bits a channel, no
/// transparency; every row is stored as differences to the left, and packed fast rather than tight.
/// Row by row: a picture takes little more memory than its file.
final class PngWriter {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int CHANNELS = 3;
    private static final int DIFFERENCE_TO_THE_LEFT = 1;
    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_TEXT = 20_000;

    private PngWriter() {}

    /// The bytes of a PNG.
    ///
    /// @param texts by keyword, written in their order; Latin keywords of up to 79 letters
    static byte[] write(BufferedImage image, Map<String, String> texts) {
        var png = new ByteArrayOutputStream(image.getWidth() * image.getHeight() * CHANNELS / 2);
        png.writeBytes(SIGNATURE);
        chunk(png, "IHDR", header(image.getWidth(), image.getHeight()));
        texts.forEach((keyword, text) -> chunk(png, "iTXt", text(keyword, text)));
        pack(png, opaque(image));
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    private static byte[] header(int width, int height) {
        int depth = 8;
        int trueColour = 2;
        return ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put((byte) depth)
                .put((byte) trueColour)
                .array();
    }

    /// Keyword, not packed, no language, no translated keyword, then the text as UTF-8.
    private static byte[] text(String keyword, String text) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(keyword.getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes(new byte[] {0, 0, 0, 0, 0});
        var cut = text.substring(0, Math.min(text.length(), LONGEST_TEXT)).replace('\0', ' ');
        bytes.writeBytes(cut.getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }

    private static BufferedImage opaque(BufferedImage image) {
        if (image.getType() == BufferedImage.TYPE_INT_RGB) {
            return image;
        }
        var copy =
                new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        var graphics = copy.createGraphics();
        graphics.drawImage(image, 0, 0, null);
        graphics.dispose();
        return copy;
    }

    private static void pack(ByteArrayOutputStream png, BufferedImage image) {
        int width = image.getWidth();
        var pixels = new int[width];
        var row = new byte[width * CHANNELS + 1];
        var packed = new byte[BUFFER];
        int filled = 0;
        var deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            for (int y = 0; y < image.getHeight(); y++) {
                image.getRaster().getDataElements(0, y, width, 1, pixels);
                differences(pixels, row);
                deflater.setInput(row);
                while (!deflater.needsInput()) {
                    filled += deflater.deflate(packed, filled, packed.length - filled);
                    filled = written(png, packed, filled);
                }
            }
            deflater.finish();
            while (!deflater.finished()) {
                filled += deflater.deflate(packed, filled, packed.length - filled);
                filled = written(png, packed, filled);
            }
        } finally {
            deflater.end();
        }
        if (filled > 0) {
            chunk(png, "IDAT", packed, filled);
        }
    }

    /// Writes what is packed once there is a chunk of it, and says how much is left.
    private static int written(ByteArrayOutputStream png, byte[] packed, int filled) {
        if (filled < packed.length) {
            return filled;
        }
        chunk(png, "IDAT", packed, filled);
        return 0;
    }

    /// A row as it is stored: the number of its filter, then each channel less that of the pixel
    /// before.
    private static void differences(int[] pixels, byte[] row) {
        int at = 0;
        row[at++] = DIFFERENCE_TO_THE_LEFT;
        int left = 0;
        for (int pixel : pixels) {
            row[at++] = (byte) ((pixel >> 16) - (left >> 16));
            row[at++] = (byte) ((pixel >> 8) - (left >> 8));
            row[at++] = (byte) (pixel - left);
            left = pixel;
        }
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte[] data) {
        chunk(png, type, data, data.length);
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte[] data, int length) {
        var name = type.getBytes(StandardCharsets.US_ASCII);
        var checksum = new CRC32();
        checksum.update(name);
        checksum.update(data, 0, length);
        png.writeBytes(number(length));
        png.writeBytes(name);
        png.write(data, 0, length);
        png.writeBytes(number((int) checksum.getValue()));
    }

    private static byte[] number(int number) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(number).array();
    }
}
