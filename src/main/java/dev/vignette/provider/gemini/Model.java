package dev.vignette.provider.gemini;

import dev.vignette.image.Aspect;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A model by its id, and what its family can do. Ids change faster than families do, so only parts
/// of names count; one that nobody knows is taken for a successor.
///
/// @param id as it is sent: `gemini-3-pro-image`
record Model(String id) {

    /// What may stand in an id, so that it stays within its place in an address.
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    private static final String PREFIX = "models/";

    private static final List<Aspect> TEN =
            aspects("16:9", "1:1", "9:16", "4:3", "3:4", "3:2", "2:3", "5:4", "4:5", "21:9");

    private static final List<Aspect> FOURTEEN =
            aspects(
                    "16:9", "1:1", "9:16", "4:3", "3:4", "3:2", "2:3", "5:4", "4:5", "21:9", "4:1",
                    "1:4", "8:1", "1:8");

    Model {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "a model of gemini has a name such as gemini-3-pro-image, of letters, digits,"
                            + " dots and dashes");
        }
    }

    /// The model of an id as people write it, with or without `models/`.
    static Model named(String written) {
        var name = written.strip();
        return new Model(name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name);
    }

    Family family() {
        if (id.contains("2.0-flash") || id.contains("2.5-flash")) {
            return Family.FIRST;
        }
        if (id.contains("lite")) {
            return Family.LITE;
        }
        return id.contains("3-pro") ? Family.PRO : Family.SUCCESSOR;
    }

    /// How many pictures it draws after. Google names a number for each model; one that nobody
    /// knows takes as many as the last.
    int references() {
        return switch (family()) {
            case FIRST -> 3;
            case LITE, PRO -> 14;
            case SUCCESSOR -> id.contains("3.1-flash") ? 14 : 10;
        };
    }

    /// The `imageSize` to ask for; empty where nothing has to be said, because it is the only one.
    ///
    /// @throws IllegalArgumentException where the model does not draw that large
    Optional<String> size(Optional<String> asked) {
        var size = asked.map(written -> written.strip().toUpperCase(Locale.ROOT));
        if (size.isPresent() && !family().sizes().contains(size.get())) {
            throw new IllegalArgumentException(
                    "%s draws in the sizes %s, not %s"
                            .formatted(id, String.join(", ", family().sizes()), asked.get()));
        }
        return size.filter(_ -> family().sizes().size() > 1);
    }

    /// Models that take the same shapes and sizes.
    enum Family {
        /// gemini-2.5-flash-image and before: one size.
        FIRST,
        /// gemini-3-pro-image.
        PRO,
        /// The small ones: one size.
        LITE,
        /// gemini-3.1-flash-image, gemini-nano-banana-2.1, and what comes after them.
        SUCCESSOR;

        List<Aspect> aspects() {
            return switch (this) {
                case FIRST, PRO, LITE -> TEN;
                case SUCCESSOR -> FOURTEEN;
            };
        }

        /// In the service's words.
        List<String> sizes() {
            return switch (this) {
                case FIRST, LITE -> List.of("1K");
                case PRO, SUCCESSOR -> List.of("1K", "2K", "4K");
            };
        }
    }

    private static List<Aspect> aspects(String... written) {
        return List.of(written).stream().map(one -> Aspect.parse(one).orElseThrow()).toList();
    }
}
