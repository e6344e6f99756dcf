package dev.vignette.image;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The shape of a picture, width to height: `16:9`, `1:1`. Not reduced: 1536:1024 stays what was
/// written.
///
/// @param width 1 to 10,000
/// @param height 1 to 10,000, and neither side more than 8 times the other
public record Aspect(int width, int height) {

    /// What a picture has when nobody says otherwise.
    public static final Aspect WIDE = new Aspect(16, 9);

    private static final Pattern WRITTEN =
            Pattern.compile("\\s*(\\d{1,5})\\s*[:x×/]\\s*(\\d{1,5})\\s*");

    public Aspect {
        if (width < 1 || height < 1 || width > 10_000 || height > 10_000) {
            throw new IllegalArgumentException(
                    "an aspect such as 16:9 has sides of 1 to 10000, not " + width + ":" + height);
        }
        if (width > 8 * height || height > 8 * width) {
            throw new IllegalArgumentException(
                    "an aspect of " + width + ":" + height + " is more than 8 to 1");
        }
    }

    /// The aspect written as `W:H`; empty where the words are none.
    ///
    /// @throws IllegalArgumentException where the sides are out of range; the message says which
    public static Optional<Aspect> parse(String written) {
        var match = WRITTEN.matcher(written);
        return match.matches()
                ? Optional.of(
                        new Aspect(
                                Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2))))
                : Optional.empty();
    }

    public double ratio() {
        return (double) width / height;
    }

    /// The same shape, however it is written: 1920:1080 is like 16:9.
    public boolean like(Aspect other) {
        return (long) width * other.height == (long) height * other.width;
    }

    /// The one of several whose shape is least far from this one; the first of equals.
    public Aspect nearest(List<Aspect> choices) {
        return choices.stream()
                .min(
                        Comparator.comparingDouble(
                                choice -> Math.abs(Math.log(choice.ratio() / ratio()))))
                .orElse(this);
    }

    @Override
    public String toString() {
        return width + ":" + height;
    }
}
