package dev.vignette;

import dev.vignette.batch.Batch;
import java.util.List;

/// What came of telling a batch what to do.
public sealed interface Steered {

    /// It does.
    record Done(Batch batch) implements Steered {}

    /// There is no such batch, or not for this caller.
    record NotThere() implements Steered {}

    /// Not in this state.
    record WrongState(String why) implements Steered {}

    /// Not with these words.
    record Refused(List<Trouble> troubles) implements Steered {}
}
