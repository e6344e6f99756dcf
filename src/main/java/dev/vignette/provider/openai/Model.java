package dev.vignette.provider.openai;

import dev.vignette.image.Aspect;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/// A model by its id, and what its family can do. Ids change faster than families do, so only the
/// beginnings of names count; one that nobody knows is some other server's own.
///
/// @param id as it is sent: `gpt-image-2`, `openai/gpt-image-2`, `sd-cpp-local`
record Model(String id) {

    private static final Pattern GENERATION = Pattern.compile("gpt-image-(\\d+(?:\\.\\d+)?).*");

    private static final Aspect SQUARE = new Aspect(1, 1);

    Model {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a model has a name");
        }
    }

    Family family() {
        var name = id.substring(id.lastIndexOf('/') + 1);
        if (generation(name).orElse(0) >= 2) {
            return Family.GPT_ANY_SIZE;
        }
        if (name.startsWith("gpt-image") || name.startsWith("chatgpt-image")) {
            return Family.GPT_THREE_SIZES;
        }
        return name.startsWith("dall-e") ? Family.DALL_E : Family.OTHER;
    }

    /// gpt-image-1 and 1.5 keep the faces of a reference picture only when they are told to; later
    /// ones always do, the small one cannot, and both refuse the word.
    boolean hasToBeToldToLookClosely() {
        var name = id.substring(id.lastIndexOf('/') + 1);
        return generation(name).orElse(2) < 2 && !name.contains("mini");
    }

    private static OptionalDouble generation(String name) {
        var match = GENERATION.matcher(name);
        return match.matches()
                ? OptionalDouble.of(Double.parseDouble(match.group(1)))
                : OptionalDouble.empty();
    }

    /// Models that take the same words and sizes.
    enum Family {
        /// gpt-image-2 and later: sides in steps of 16, up to 3 to 1.
        GPT_ANY_SIZE,
        /// gpt-image-1 to 1.5, chatgpt-image: three sizes.
        GPT_THREE_SIZES,
        /// Retired at OpenAI; the name lives on as an alias on compatible servers.
        DALL_E,
        /// Another server's own: most draw any size, at about a megapixel.
        OTHER;

        /// The shapes it draws; empty: any.
        List<Aspect> aspects() {
            return switch (this) {
                case GPT_THREE_SIZES -> List.of(SQUARE, new Aspect(3, 2), new Aspect(2, 3));
                case DALL_E -> List.of(SQUARE, new Aspect(7, 4), new Aspect(4, 7));
                case GPT_ANY_SIZE, OTHER -> List.of();
            };
        }

        /// In the service's words.
        List<String> sizes() {
            return switch (this) {
                case GPT_ANY_SIZE, OTHER -> List.of("1K", "2K", "4K", "auto", "WxH");
                case GPT_THREE_SIZES ->
                        List.of("1K", "auto", "1024x1024", "1536x1024", "1024x1536");
                case DALL_E -> List.of("1K", "1024x1024", "1792x1024", "1024x1792", "WxH");
            };
        }

        /// How many pictures it draws after.
        int references() {
            return isGpt() ? 16 : 0;
        }

        boolean isGpt() {
            return this == GPT_ANY_SIZE || this == GPT_THREE_SIZES;
        }
    }
}
