package dev.vignette.provider.bfl;

import dev.vignette.image.Aspect;
import dev.vignette.provider.http.PixelSizes;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A model by its id, and how it is told the shape.
///
/// @param id as it stands in the address: `flux-2-pro`
record Model(String id) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][\\w.-]{0,99}");

    private static final PixelSizes FIRST_GENERATION = new PixelSizes(32, 1440, 1440 * 1440);
    private static final PixelSizes LATER = new PixelSizes(16, 2560, 4_194_304);

    private static final List<Aspect> RATIOS =
            Stream.of("16:9", "1:1", "9:16", "4:3", "3:4", "3:2", "2:3", "5:4", "4:5", "21:9")
                    .map(one -> Aspect.parse(one).orElseThrow())
                    .toList();

    Model {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("a model of bfl has a name such as flux-2-pro");
        }
    }

    /// Whether it takes `aspect_ratio` and not `width` and `height`.
    boolean knowsRatiosOnly() {
        return id.contains("ultra") || id.contains("kontext");
    }

    PixelSizes pixels() {
        return id.startsWith("flux-pro") || id.startsWith("flux-dev") ? FIRST_GENERATION : LATER;
    }

    /// The shapes it draws; empty: any.
    List<Aspect> aspects() {
        return knowsRatiosOnly() ? RATIOS : List.of();
    }

    List<String> sizes() {
        if (knowsRatiosOnly()) {
            return List.of("1K");
        }
        return pixels().equals(FIRST_GENERATION) ? List.of("1K", "WxH") : PixelSizes.WORDS;
    }
}
