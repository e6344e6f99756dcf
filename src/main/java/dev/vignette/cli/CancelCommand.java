package dev.vignette.cli;

import dev.vignette.Studio;
import dev.vignette.batch.Batch;
import dev.vignette.batch.Summary;
import picocli.CommandLine.Command;

/// `cancel ID`: calls off what was not begun.
@Command(
        name = "cancel",
        description = "Calls off what was not begun; pictures of calls in flight are kept.",
        sortOptions = false)
final class CancelCommand extends SteerCommand {

    @Override
    String steer(Studio studio, Batch found) {
        var id = found.id();
        if (!studio.cancel(id)) {
            throw new Refusal(
                    "batch " + id.shown() + " is " + found.state().wireName() + " already");
        }
        return Summary.message(studio.batch(id).orElseThrow());
    }
}
