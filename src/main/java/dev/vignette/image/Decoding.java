package dev.vignette.image;

import java.awt.Point;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// The look at every pixel of a picture whose layout is whole. Memory and cores are bounded for the
/// whole process: a large picture takes several turns, and one over 16 million pixels is unpacked
/// in full but kept only every other pixel of every other row.
final class Decoding {

    private static final int CORES = Runtime.getRuntime().availableProcessors();

    /// Virtual threads are not time-sliced: without turns, a hundred answers at once would keep
    /// every core from the calls that are in flight.
    private static final Semaphore TURNS = new Semaphore(CORES);

    private static final long PIXELS_A_TURN = 4_000_000;
    private static final long PIXELS_KEPT = 16_000_000;

    private final Layout layout;
    private final byte[] bytes;

    Decoding(Layout layout, byte[] bytes) {
        this.layout = layout;
        this.bytes = bytes;
    }

    boolean isOneColour() throws BrokenPicture {
        int turns = (int) Math.min(CORES, 1 + layout.pixels() / PIXELS_A_TURN);
        TURNS.acquireUninterruptibly(turns); // a picture that was paid for is looked at to the end
        try {
            return isOneColour(pixels());
        } finally {
            TURNS.release(turns);
        }
    }

    private Raster pixels() throws BrokenPicture {
        var readers = ImageIO.getImageReadersBySuffix(layout.mediaType().extension());
        if (!readers.hasNext()) {
            throw new BrokenPicture("this Java has no decoder for " + name());
        }
        var reader = readers.next();
        // The stream keeps what it read in memory; ImageIO's own choice would be a temporary file.
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            return pixels(reader);
        } catch (IOException | RuntimeException e) { // decoders throw both over damaged bytes
            throw new BrokenPicture("the " + name() + " cannot be decoded: " + e.getMessage());
        } finally {
            reader.dispose();
        }
    }

    private Raster pixels(ImageReader reader) throws IOException, BrokenPicture {
        if ((long) reader.getWidth(0) * reader.getHeight(0) > Inspection.MOST_PIXELS) {
            throw new BrokenPicture("its decoder finds more pixels than its header claims");
        }
        var missing = new AtomicReference<String>();
        reader.addIIOReadWarningListener((_, warning) -> {
            if (warning.contains("premature end") || warning.contains("Premature")) {
                missing.set(warning);
            }
        });
        var how = reader.getDefaultReadParam();
        if (layout.pixels() > PIXELS_KEPT) {
            how.setSourceSubsampling(2, 2, 0, 0);
        }
        // As stored, without turning colours: CMYK and odd colour profiles are somebody else's
        // business.
        var pixels =
                reader.canReadRaster()
                        ? reader.readRaster(0, how)
                        : reader.read(0, how).getRaster();
        if (missing.get() != null) {
            throw new BrokenPicture("the " + name() + " is damaged: " + missing.get());
        }
        return pixels;
    }

    private static boolean isOneColour(Raster pixels) {
        var origin = new Point(pixels.getMinX(), pixels.getMinY());
        var first = pixels.getPixel(origin.x, origin.y, (int[]) null);
        int[] row = null;
        for (int y = 0; y < pixels.getHeight(); y++) {
            row = pixels.getPixels(origin.x, origin.y + y, pixels.getWidth(), 1, row);
            for (int at = 0; at < row.length; at += first.length) {
                if (!Arrays.equals(row, at, at + first.length, first, 0, first.length)) {
                    return false;
                }
            }
        }
        return true;
    }

    private String name() {
        return layout.mediaType().name();
    }
}
