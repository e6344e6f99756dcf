package dev.vignette.provider.fal;

import dev.vignette.image.Aspect;
import dev.vignette.provider.http.PixelSizes;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A model by its id, and how it is told the shape. Thousands of models, so only parts of names
/// count.
///
/// @param id as it stands in the address: `fal-ai/flux/dev`
record Model(String id) {

    private static final Pattern ID =
            Pattern.compile("[A-Za-z0-9][\\w.-]{0,63}(/[A-Za-z0-9][\\w.-]{0,63}){1,5}");
    private static final Pattern KNOWS_RATIOS_ONLY =
            Pattern.compile("(?i).*(ultra|kontext|banana|gemini|imagen|minimax|photon).*");

    private static final List<Aspect> RATIOS =
            Stream.of("16:9", "1:1", "9:16", "4:3", "3:4")
                    .map(one -> Aspect.parse(one).orElseThrow())
                    .toList();

    Model {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("a model of fal has a name such as fal-ai/flux/dev");
        }
    }

    /// Whether it takes `aspect_ratio` and not `image_size`.
    boolean knowsRatiosOnly() {
        return KNOWS_RATIOS_ONLY.matcher(id).matches();
    }

    /// The shapes it draws; empty: any.
    List<Aspect> aspects() {
        return knowsRatiosOnly() ? RATIOS : List.of();
    }

    List<String> sizes() {
        return knowsRatiosOnly() ? List.of("1K") : PixelSizes.WORDS;
    }

    /// Where its jobs are asked about: the id without what follows owner and name.
    String queue() {
        var parts = id.split("/");
        boolean hasNamespace = parts[0].equals("workflows") || parts[0].equals("comfy");
        return String.join(
                "/", List.of(parts).subList(0, Math.min(parts.length, hasNamespace ? 3 : 2)));
    }
}
