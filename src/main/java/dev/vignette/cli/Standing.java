package dev.vignette.cli;

import dev.vignette.batch.Batch;
import dev.vignette.batch.BatchState.Running;
import dev.vignette.batch.GateView;
import java.util.Optional;

/// A batch and what holds its calls back: all that a line of progress tells.
///
/// @param gate where something can hold it back
record Standing(Batch batch, Optional<GateView> gate) {

    /// `waiting 33 s: openai asked for it`, `about 20 pictures a minute: openai's quota`; empty
    /// where nothing makes it slow.
    Optional<String> why() {
        boolean wants = batch.state() instanceof Running && batch.tally().waiting() > 0;
        return wants && batch.isPaid() ? gate.flatMap(GateView::words) : Optional.empty();
    }

    /// Whether nothing at all happens for a while.
    boolean isWaiting() {
        return gate.filter(GateView::isWaiting).isPresent();
    }
}
