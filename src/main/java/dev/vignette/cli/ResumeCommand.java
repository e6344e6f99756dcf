package dev.vignette.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `resume ID`: goes on where a pause, a crash or a kill left off.
@Command(
        name = "resume",
        description = "Goes on with a batch that was paused or interrupted, and waits for its end.",
        sortOptions = false)
final class ResumeCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ID", description = "a batch; a unique beginning of its id is enough")
    private String batch = "";

    @Mixin private ChangeOptions change = new ChangeOptions();
    @Mixin private OutputOptions output = new OutputOptions();
    @Mixin private Everywhere everywhere = new Everywhere();

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (var application = everywhere.open(!Drawing.isTerminal() && !output.quiet)) {
            var found = BatchArgument.find(application, batch);
            everywhere.err().println("Batch " + found.id().shown() + ": " + found.title());
            everywhere.err().flush();
            change.keep(application, found);
            application.studio().resume(found.id());
            return Drawing.toTheEnd(application, found.id(), output, everywhere);
        }
    }
}
