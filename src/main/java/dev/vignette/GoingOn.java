package dev.vignette;

import dev.vignette.batch.Batch;
import dev.vignette.provider.Profile;

/// Whether a batch goes on, and how.
public sealed interface GoingOn {

    /// Drawn otherwise from now on.
    ///
    /// @param batch with its new options
    /// @param profile of who draws it
    record Changed(Batch batch, Profile profile) implements GoingOn {}

    /// As before.
    record Unchanged() implements GoingOn {}

    /// It stays as it is.
    record Not(Steered why) implements GoingOn {}
}
