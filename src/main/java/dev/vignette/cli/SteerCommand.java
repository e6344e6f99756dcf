package dev.vignette.cli;

import dev.vignette.Application;
import dev.vignette.Studio;
import dev.vignette.batch.Batch;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// A command that does something to one batch and says so in a line, whoever works on it meanwhile.
abstract class SteerCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ID", description = "a batch, or a ZIP of it")
    private String batch = "";

    @Mixin private Everywhere everywhere = new Everywhere();

    /// Does it.
    ///
    /// @return what to tell the user
    abstract String steer(Studio studio, Batch found) throws IOException;

    Application open(Everywhere everywhere) {
        return everywhere.open();
    }

    @Override
    public final Integer call() throws IOException {
        try (var application = open(everywhere)) {
            var found = BatchArgument.find(application, batch);
            everywhere.out().println(steer(application.studio(), found));
            everywhere.out().flush();
            return ExitCode.ALL_GENERATED;
        }
    }
}
