package dev.vignette.provider.builtin;

import dev.vignette.image.Aspect;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// How large a drawing becomes.
sealed interface Pixels {

    /// In pixels.
    record Sized(int width, int height) implements Pixels {}

    /// It cannot be drawn so.
    record Impossible(String why) implements Pixels {}

    int SMALLEST_SIDE = 64;
    int LONGEST_SIDE = 4096;

    /// 1024x576 for 16:9; other shapes get about as many pixels.
    double AREA = 1024 * 576;

    Pattern WRITTEN = Pattern.compile("(\\d{1,5})[xX×](\\d{1,5})");

    static Pixels of(Aspect aspect, Optional<String> size) {
        return switch (size.map(String::strip).orElse("1K").toUpperCase(Locale.ROOT)) {
            case "1K" -> shaped(aspect, 1);
            case "2K" -> shaped(aspect, 2);
            case "4K" -> shaped(aspect, 4);
            default -> written(size.orElse(""));
        };
    }

    private static Pixels written(String size) {
        var match = WRITTEN.matcher(size.strip());
        if (!match.matches()) {
            return new Impossible(
                    "the built-in illustrator draws 1K, 2K, 4K or a size such as 1600x900, not "
                            + size);
        }
        var sized = new Sized(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)));
        return fits(sized.width) && fits(sized.height)
                ? sized
                : new Impossible(
                        "the built-in illustrator draws sides of 64 to 4096 pixels, not " + size);
    }

    private static boolean fits(int side) {
        return side >= SMALLEST_SIDE && side <= LONGEST_SIDE;
    }

    private static Pixels shaped(Aspect aspect, int scale) {
        double width = scale * Math.sqrt(AREA * aspect.ratio());
        double height = scale * Math.sqrt(AREA / aspect.ratio());
        double shrink = Math.min(1, LONGEST_SIDE / Math.max(width, height));
        return new Sized(even(width * shrink), even(height * shrink));
    }

    private static int even(double side) {
        return 2 * (int) Math.round(side / 2);
    }
}
