package dev.vignette.provider.replicate;

import dev.vignette.image.Aspect;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A model by its owner and name, and its version where it has to be named.
///
/// @param id as people write it: `black-forest-labs/flux-schnell`, `owner/name:version`
record Model(String id) {

    private static final Pattern ID =
            Pattern.compile("[\\w][\\w.-]{0,99}/[\\w][\\w.-]{0,99}(:[0-9a-zA-Z]{8,64})?");

    /// The shapes that nearly all of its models know.
    static final List<Aspect> ASPECTS =
            Stream.of("16:9", "1:1", "9:16", "4:3", "3:4", "3:2", "2:3", "5:4", "4:5", "21:9")
                    .map(one -> Aspect.parse(one).orElseThrow())
                    .toList();

    Model {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "a model of replicate has a name such as black-forest-labs/flux-schnell, or"
                            + " owner/name:version");
        }
    }

    Optional<String> version() {
        int colon = id.indexOf(':');
        return colon < 0 ? Optional.empty() : Optional.of(id.substring(colon + 1));
    }

    /// Where its jobs are handed in.
    String route() {
        return version().isPresent() ? "/predictions" : "/models/" + id + "/predictions";
    }
}
