package dev.vignette.cli;

import dev.vignette.Application;
import dev.vignette.Studio;
import dev.vignette.batch.Batch;
import java.io.IOException;
import picocli.CommandLine.Command;

/// `delete ID`: a batch that is over, and its pictures.
@Command(
        name = "delete",
        description = "Deletes a batch that is over, with its pictures. ZIPs stay where they are.",
        sortOptions = false)
final class DeleteCommand extends SteerCommand {

    @Override
    Application open(Everywhere everywhere) {
        return everywhere.openWithPictures();
    }

    @Override
    String steer(Studio studio, Batch found) throws IOException {
        var id = found.id();
        if (!found.isOver()) {
            throw new Refusal(
                    "batch %s is %s; first: vignette cancel %s"
                            .formatted(id.shown(), found.state().wireName(), id.shown()));
        }
        if (found.tally().running() > 0 && studio.isWorkedOn(id)) {
            throw new Refusal(
                    "calls of batch " + id.shown() + " are still in flight; delete it after them");
        }
        studio.delete(id);
        return "Deleted batch " + id.shown() + ", " + OneLine.of(found.title());
    }
}
