package dev.vignette.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `delete ID`: a batch that is over, and its pictures.
@Command(
        name = "delete",
        description = "Deletes a batch that is over, with its pictures.",
        sortOptions = false)
final class DeleteCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ID", description = "a batch; a unique beginning of its id is enough")
    private String batch = "";

    @Mixin private Everywhere everywhere = new Everywhere();

    @Override
    public Integer call() throws IOException {
        try (var application = everywhere.open()) {
            var found = BatchArgument.find(application, batch);
            var id = found.id();
            if (!found.isOver()) {
                throw new Refusal(
                        "batch "
                                + id.shown()
                                + " is "
                                + found.state().wireName()
                                + "; first: vignette cancel "
                                + id.shown());
            }
            application.studio().delete(id);
            everywhere.out().println("Deleted batch " + id.shown() + ", " + found.title());
            everywhere.out().flush();
            return ExitCode.ALL_GENERATED;
        }
    }
}
