package dev.vignette;

import dev.vignette.database.Submission.NewScene;
import dev.vignette.provider.Profile;
import java.util.List;

/// A story with its prompts, as it would be sent.
public sealed interface Drafted {

    /// Ready to be handed in.
    record Draft(
            String title,
            String style,
            String aspect,
            Profile profile,
            List<NewScene> scenes,
            List<String> notes)
            implements Drafted {}

    /// It cannot be drawn so.
    ///
    /// @param field which wish cannot be granted, as the API names it: `size`
    record Refused(String field, String reason) implements Drafted {}
}
