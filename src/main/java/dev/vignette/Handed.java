package dev.vignette;

import dev.vignette.batch.Batch;
import java.util.List;

/// What became of a story that was handed in at a server.
public sealed interface Handed {

    /// It is kept and can be drawn.
    ///
    /// @param notes what its sender should know
    record Kept(Batch batch, List<String> notes) implements Handed {}

    /// It was kept before, under the same key.
    record KeptBefore(Batch batch) implements Handed {}

    /// Something else was handed in under this key.
    record OtherUnderThisKey() implements Handed {}

    /// The same story, drawn the same way, was begun before and is not over.
    record BegunBefore(Batch batch) implements Handed {}

    /// Nothing was kept and nothing will be paid.
    ///
    /// @param field which wish cannot be granted
    record Refused(String field, String reason) implements Handed {}
}
