package dev.vignette.cli;

import dev.vignette.Application;
import dev.vignette.Deleted;
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
        var id = found.id().shown();
        return switch (studio.delete(found.id())) {
            case Deleted.Done _, Deleted.NotThere _ ->
                    "Deleted batch " + id + ", " + OneLine.of(found.title());
            case Deleted.NotOver(var batch) ->
                    throw new Refusal(
                            "batch %s is %s; first: vignette cancel %s"
                                    .formatted(id, batch.state().wireName(), id));
            case Deleted.InFlight _ ->
                    throw new Refusal(
                            "calls of batch " + id + " are still in flight; delete it after them");
        };
    }
}
