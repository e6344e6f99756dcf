package dev.vignette.provider.builtin;

import dev.vignette.image.Aspect;
import java.util.Optional;
import java.util.regex.Pattern;

/// How large a picture is drawn: even sides, and about the same area whatever the aspect.
record Pixels(int width, int height) {

    private static final double USUAL_AREA = 1024 * 576;
    private static final int LEAST = 64;
    private static final int MOST = 4096;
    private static final Pattern SIDES = Pattern.compile("(\\d{2,4})x(\\d{2,4})");

    /// The pixels for an aspect and a size: none, `1K`, `2K`, or `1536x1024`; empty where they
    /// cannot be.
    static Optional<Pixels> of(Aspect aspect, Optional<String> size) {
        var written = size.orElse("1K").strip();
        var sides = SIDES.matcher(written);
        if (sides.matches()) {
            return within(Integer.parseInt(sides.group(1)), Integer.parseInt(sides.group(2)));
        }
        return switch (written) {
            case "1K", "1k" -> ofArea(aspect, USUAL_AREA);
            case "2K", "2k" -> ofArea(aspect, USUAL_AREA * 4);
            default -> Optional.empty();
        };
    }

    private static Optional<Pixels> ofArea(Aspect aspect, double area) {
        double width = Math.sqrt(area * aspect.ratio());
        return within(even(width), even(width / aspect.ratio()));
    }

    private static Optional<Pixels> within(int width, int height) {
        boolean fits = Math.min(width, height) >= LEAST && Math.max(width, height) <= MOST;
        return fits ? Optional.of(new Pixels(width, height)) : Optional.empty();
    }

    private static int even(double side) {
        return (int) Math.round(side / 2) * 2;
    }
}
