package dev.vignette.illustrator.actors;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toUnmodifiableMap;

import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import dev.vignette.illustrator.canvas.Extent;
import dev.vignette.illustrator.canvas.Light;
import java.awt.Component;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/// The long tail of animals and things: drawings that are rendered when first asked for, trimmed,
/// and shaded by the light of the scene they stand in.
final class Sprites {

    /// 24 MB of them.
    private static final int MOST_PIXELS = 6_000_000;

    private static final int LARGEST = 720;

    /// One drawing as it lies in the resource.
    private record Drawing(String width, String height, String body) {}

    private record Key(String name, int pixels) {}

    /// Read once, when the first sprite is painted.
    private static final class Drawings {
        static final Map<String, Drawing> ALL = read();

        private static Map<String, Drawing> read() {
            try (var in = new GZIPInputStream(Table.open("sprites.bin"))) {
                return new String(in.readAllBytes(), UTF_8)
                        .lines()
                        .map(line -> line.split("\t", 4))
                        .collect(
                                toUnmodifiableMap(
                                        cells -> cells[0],
                                        cells -> new Drawing(cells[1], cells[2], cells[3])));
            } catch (IOException e) {
                throw new UncheckedIOException("the illustrator's sprites cannot be read", e);
            }
        }
    }

    private final SpriteSizes sizes = SpriteSizes.read();
    private final Map<Key, BufferedImage> rasters = new ConcurrentHashMap<>();
    private final AtomicInteger pixels = new AtomicInteger();

    Set<String> names() {
        return sizes.names();
    }

    boolean knows(String name) {
        return sizes.names().contains(name);
    }

    /// The sprite as a figure of its real size.
    Puppet puppet(String name) {
        var size = sizes.of(name);
        double height = size.height();
        return new Puppet(
                new Extent(height * 1.04, height, size.zone()),
                pen -> paint(pen, name, 0, 0, height));
    }

    /// Paints it standing on (x, y), looking as the frame looks: most drawings look left and are
    /// turned.
    ///
    /// @param size of the square that the drawing was made in
    void paint(Pen pen, String name, double x, double y, double size) {
        var canvas = pen.canvas();
        double scale = Math.sqrt(Math.abs(canvas.graphics().getTransform().getDeterminant()));
        int pixels = 4 * Math.clamp((int) Math.ceil(size * scale / 4), 2, LARGEST / 4);
        var raster = shaded(raster(name, pixels), canvas.light(), pen.depth());
        double unit = size / pixels;
        int side = sizes.looksLeft(name) ? -1 : 1;
        canvas.at(
                x,
                y,
                unit,
                side,
                () ->
                        canvas.graphics()
                                .drawImage(
                                        raster,
                                        AffineTransform.getTranslateInstance(
                                                -raster.getWidth() / 2.0, -raster.getHeight()),
                                        null));
    }

    /// A cache that has grown full starts anew: simple, and it rarely happens.
    private BufferedImage raster(String name, int side) {
        if (pixels.get() > MOST_PIXELS) {
            pixels.set(0);
            rasters.clear();
        }
        return rasters.computeIfAbsent(
                new Key(name, side),
                key -> {
                    var raster = render(key);
                    pixels.addAndGet(raster.getWidth() * raster.getHeight());
                    return raster;
                });
    }

    private static BufferedImage render(Key key) {
        var drawing =
                Objects.requireNonNull(
                        Drawings.ALL.get(key.name()), () -> "no sprite named " + key.name());
        var svg =
                """
                <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
                    width="%1$s" height="%2$s" viewBox="0 0 %1$s %2$s">%3$s</svg>\
                """
                        .formatted(drawing.width(), drawing.height(), drawing.body());
        var document =
                Objects.requireNonNull(
                        new SVGLoader()
                                .load(
                                        new ByteArrayInputStream(svg.getBytes(UTF_8)),
                                        null,
                                        LoaderContext.createDefault()),
                        () -> "the sprite " + key.name() + " is no SVG");
        var image = new BufferedImage(key.pixels(), key.pixels(), BufferedImage.TYPE_INT_ARGB);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        @Nullable Component nobody = null;
        document.render(nobody, graphics, new ViewBox(0, 0, key.pixels(), key.pixels()));
        graphics.dispose();
        return trimmed(image);
    }

    private static BufferedImage trimmed(BufferedImage image) {
        int left = image.getWidth();
        int right = -1;
        int top = image.getHeight();
        int bottom = -1;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (image.getRGB(x, y) >>> 24 > 24) {
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                    top = Math.min(top, y);
                    bottom = Math.max(bottom, y);
                }
            }
        }
        if (right < left) {
            return image;
        }
        var trimmed =
                new BufferedImage(right - left + 1, bottom - top + 1, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = trimmed.createGraphics();
        graphics.drawImage(image, -left, -top, null);
        graphics.dispose();
        return trimmed;
    }

    /// The light is linear in each channel, so black and white tell all that lies between.
    private static BufferedImage shaded(BufferedImage raster, Light light, double depth) {
        int black = light.on(0x000000, depth);
        int white = light.on(0xFFFFFF, depth);
        var shaded =
                new BufferedImage(
                        raster.getWidth(), raster.getHeight(), BufferedImage.TYPE_INT_ARGB);
        var from = ((DataBufferInt) raster.getRaster().getDataBuffer()).getData();
        var to = ((DataBufferInt) shaded.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < from.length; i++) {
            int pixel = from[i];
            if (pixel >>> 24 != 0) {
                to[i] =
                        (pixel & 0xFF000000)
                                | channel(pixel, black, white, 16)
                                | channel(pixel, black, white, 8)
                                | channel(pixel, black, white, 0);
            }
        }
        return shaded;
    }

    private static int channel(int pixel, int black, int white, int shift) {
        int low = black >> shift & 255;
        int high = white >> shift & 255;
        return (low + (high - low) * (pixel >> shift & 255) / 255) << shift;
    }
}
