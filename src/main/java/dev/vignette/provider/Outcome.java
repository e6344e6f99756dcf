package dev.vignette.provider;

import dev.vignette.image.Image;
import java.util.Optional;

/// What came of one call.
public sealed interface Outcome {

    /// A sound picture.
    ///
    /// @param requestId what the service's support asks for
    /// @param provenance who made it, in one sentence for its info file
    record Generated(Image image, Optional<String> requestId, String provenance)
            implements Outcome {}

    /// No picture.
    record Failed(Failure failure) implements Outcome {}
}
