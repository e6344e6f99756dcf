package dev.vignette;

import dev.vignette.batch.Batch;
import dev.vignette.batch.BatchId;
import java.util.List;

/// What became of handing in a story.
public sealed interface Submitted {

    /// It is kept and can be drawn.
    ///
    /// @param notes what its user should know: "drawn as 3:2, the nearest to 16:9 that the model
    ///   has"
    record Accepted(BatchId id, List<String> notes) implements Submitted {}

    /// Nothing was kept and nothing will be paid.
    record Refused(String reason) implements Submitted {}

    /// The same story, drawn the same way, was begun before and is not over.
    record BegunBefore(Batch batch) implements Submitted {}
}
