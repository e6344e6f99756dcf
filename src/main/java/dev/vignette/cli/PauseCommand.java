package dev.vignette.cli;

import dev.vignette.batch.PauseMessage;
import dev.vignette.batch.PauseReason;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `pause ID`: starts no further call.
@Command(
        name = "pause",
        description = "Pauses a batch: calls in flight come back, no further one starts.",
        sortOptions = false)
final class PauseCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ID", description = "a batch; a unique beginning of its id is enough")
    private String batch = "";

    @Mixin private Everywhere everywhere = new Everywhere();

    @Override
    public Integer call() {
        try (var application = everywhere.open()) {
            var found = BatchArgument.find(application, batch);
            var id = found.id();
            if (!application.studio().pause(id, PauseReason.USER, PauseMessage.onRequest(id))) {
                throw new Refusal(
                        "batch "
                                + id.shown()
                                + " is "
                                + found.state().wireName()
                                + ", not running");
            }
            everywhere.out().println("Paused. Go on with: vignette resume " + id.shown());
            everywhere.out().flush();
            return ExitCode.ALL_GENERATED;
        }
    }
}
