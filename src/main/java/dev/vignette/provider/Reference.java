package dev.vignette.provider;

import dev.vignette.image.Image;

/// A picture that goes along with a request, so that what it shows looks the same in the new one.
///
/// @param name what people call it, for messages: `mia.png`
public record Reference(String name, Image image) {

    public Reference {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a reference picture has a name");
        }
    }
}
