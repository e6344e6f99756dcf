package dev.vignette.provider.openai;

import dev.vignette.image.Aspect;
import dev.vignette.provider.http.PixelSizes;
import java.util.Optional;

/// Which `size` draws an aspect.
final class Sizes {

    private static final int STEP = 16;
    private static final int LONGEST_SIDE = 3840;
    private static final int MOST_PIXELS = 3840 * 2160;

    private Sizes() {}

    /// Why a family cannot draw a shape; empty where it can.
    static Optional<String> trouble(Model model, Aspect aspect) {
        boolean isTooLong = Math.max(aspect.ratio(), 1 / aspect.ratio()) > 3;
        return model.family() == Model.Family.GPT_ANY_SIZE && isTooLong
                ? Optional.of(
                        "%s draws shapes from 3:1 to 1:3, not %s".formatted(model.id(), aspect))
                : Optional.empty();
    }

    /// The `size` to ask for: what was asked for in so many words, else one in the family's reach.
    static String of(Model model, Aspect aspect, Optional<String> asked) {
        var family = model.family();
        var area = asked.flatMap(size -> megapixels(size, family));
        if (asked.isPresent() && area.isEmpty()) {
            return asked.get();
        }
        return switch (family) {
            case GPT_ANY_SIZE -> near(aspect, area.orElse(1.5), STEP);
            case OTHER -> near(aspect, area.orElse(1.0), 64);
            case GPT_THREE_SIZES -> fixed(aspect.nearest(family.aspects()), 1536);
            case DALL_E -> fixed(aspect.nearest(family.aspects()), 1792);
        };
    }

    /// What `1K`, `2K` and `4K` mean where sizes are free.
    private static Optional<Double> megapixels(String size, Model.Family family) {
        return switch (size) {
            case "1K" -> Optional.of(family == Model.Family.GPT_ANY_SIZE ? 1.5 : 1.0);
            case "2K" -> family.aspects().isEmpty() ? Optional.of(3.7) : Optional.empty();
            case "4K" -> family.aspects().isEmpty() ? Optional.of(8.3) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static String fixed(Aspect aspect, int longSide) {
        if (aspect.width() == aspect.height()) {
            return "1024x1024";
        }
        return aspect.width() > aspect.height() ? longSide + "x1024" : "1024x" + longSide;
    }

    private static String near(Aspect aspect, double megapixels, int step) {
        return new PixelSizes(step, LONGEST_SIDE, MOST_PIXELS)
                .near(aspect, megapixels)
                .map(PixelSizes.Size::toString)
                .orElse("auto");
    }
}
