package dev.vignette.cli;

import dev.vignette.Studio;
import dev.vignette.batch.Batch;
import dev.vignette.batch.PauseMessage;
import dev.vignette.batch.PauseReason;
import picocli.CommandLine.Command;

/// `pause ID`: starts no further call.
@Command(
        name = "pause",
        description = "Pauses a batch: calls in flight come back, no further one starts.",
        sortOptions = false)
final class PauseCommand extends SteerCommand {

    @Override
    String steer(Studio studio, Batch found) {
        var id = found.id();
        var goOn = "Go on with: vignette resume " + id.shown();
        if (!studio.pause(id, PauseReason.USER, PauseMessage.onRequest(id))) {
            throw new Refusal(
                    "batch " + id.shown() + " is " + found.state().wireName() + ", not running");
        }
        return "Paused. " + goOn;
    }
}
