package dev.vignette.provider.http;

import dev.vignette.image.Aspect;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// The sizes of a service that draws any, within its reach.
///
/// @param step what both sides are multiples of
/// @param longest the most pixels a side has
/// @param most the most pixels a picture has
public record PixelSizes(int step, int longest, long most) {

    /// In which words a size can be asked for.
    public static final List<String> WORDS = List.of("1K", "2K", "WxH");

    private static final Pattern WRITTEN = Pattern.compile("(\\d{2,5})[xX×](\\d{2,5})");

    /// A picture's sides.
    public record Size(int width, int height) {

        private long pixels() {
            return (long) width * height;
        }

        private double distance(double area) {
            return Math.abs(pixels() / area - 1);
        }

        private double stretch(Aspect aspect) {
            return Math.abs(Math.log((double) width / height / aspect.ratio()));
        }

        @Override
        public String toString() {
            return width + "x" + height;
        }
    }

    /// The size to ask for: the one that was named, else one of about a megapixel (`1K`), or nearly
    /// four (`2K`).
    ///
    /// @throws IllegalArgumentException where the service does not draw that
    public Size of(Aspect aspect, Optional<String> asked) {
        var word = asked.map(String::strip).orElse("1K");
        var named = WRITTEN.matcher(word);
        if (named.matches()) {
            return inReach(
                    new Size(Integer.parseInt(named.group(1)), Integer.parseInt(named.group(2))));
        }
        var size =
                switch (word.toUpperCase(Locale.ROOT)) {
                    case "1K" -> near(aspect, 1);
                    case "2K" -> near(aspect, 3.7);
                    default -> Optional.<Size>empty();
                };
        return size.orElseThrow(() ->
                new IllegalArgumentException(
                        "a size is written 1K, 2K or 1344x768; %s in the shape %s is not drawn here"
                                .formatted(word, aspect)));
    }

    private Size inReach(Size size) {
        if (Math.max(size.width, size.height) > longest || size.pixels() > most) {
            throw new IllegalArgumentException(
                    "pictures have at most %d pixels a side and %d in all, not %s"
                            .formatted(longest, most, size));
        }
        if (size.width % step != 0 || size.height % step != 0) {
            throw new IllegalArgumentException(
                    "sides are multiples of %d here, not %s".formatted(step, size));
        }
        return size;
    }

    /// Of all sizes within a fifth of the area, the one that keeps the shape best; among those, the
    /// one nearest to the area.
    public Optional<Size> near(Aspect aspect, double megapixels) {
        double area = megapixels * 1_000_000;
        return IntStream.rangeClosed(1, longest / step)
                .map(steps -> steps * step)
                .mapToObj(height -> new Size(widthFor(aspect, height), height))
                .filter(size -> size.width <= longest && size.pixels() <= most)
                .filter(size -> size.distance(area) <= 0.2)
                .min(
                        Comparator.comparingDouble((Size size) -> size.stretch(aspect))
                                .thenComparingDouble(size -> size.distance(area)));
    }

    private int widthFor(Aspect aspect, int height) {
        return Math.max(1, (int) Math.round(height * aspect.ratio() / step)) * step;
    }
}
