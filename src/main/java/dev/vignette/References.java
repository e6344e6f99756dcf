package dev.vignette;

import dev.vignette.image.Image;
import dev.vignette.image.Inspection;
import dev.vignette.image.Sha256;
import dev.vignette.provider.Reference;
import java.util.List;

/// The pictures that go along with the scenes of a story, so that who is in them stays the same.
///
/// @param all in the order in which they were given
public record References(List<Reference> all) {

    public static final References NONE = new References(List.of());

    /// The most that all of them may weigh together, in bytes.
    public static final long MOST_BYTES = 50L << 20;

    /// No model takes as many with one scene.
    private static final int MOST = 64;

    public References {
        all = List.copyOf(all);
        if (all.size() > MOST) {
            throw new IllegalArgumentException(
                    "at most %d reference pictures go along, not %d".formatted(MOST, all.size()));
        }
    }

    /// A picture that somebody gives along.
    ///
    /// @param name of its file
    /// @throws IllegalArgumentException where it is no sound picture; the message says why
    public static Reference read(String name, byte[] bytes) {
        return switch (Inspection.of(bytes)) {
            case Inspection.Sound(var image) -> new Reference(name, image);
            case Inspection.Broken(var why) ->
                    throw new IllegalArgumentException(
                            "%s is no picture that can go along (PNG, JPEG or WebP): %s"
                                    .formatted(name, why));
        };
    }

    List<String> hashes() {
        return all.stream().map(Reference::image).map(Image::bytes).map(Sha256::of).toList();
    }
}
