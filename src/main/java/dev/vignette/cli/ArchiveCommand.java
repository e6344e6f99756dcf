package dev.vignette.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `archive ID`: the ZIP of what there is now.
@Command(
        name = "archive",
        description = "Writes the ZIP of what there is now.",
        sortOptions = false)
final class ArchiveCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ID", description = "a batch, or a ZIP of it")
    private String batch = "";

    @Mixin private OutputOptions output = new OutputOptions();
    @Mixin private Everywhere everywhere = new Everywhere();

    @Override
    public Integer call() throws IOException {
        try (var application = new Drawing(output, everywhere).open()) {
            var found = BatchArgument.find(application, batch);
            if (found.tally().generated() == 0) {
                throw new Refusal(
                        ExitCode.NONE_GENERATED,
                        "batch " + found.id().shown() + " has no picture yet");
            }
            return new Ending(application, output, everywhere).of(found.id(), Optional.empty());
        }
    }
}
