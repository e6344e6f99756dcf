package dev.vignette.cli;

import dev.vignette.batch.Summary;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `cancel ID`: calls off what was not begun.
@Command(
        name = "cancel",
        description = "Calls off what was not begun; pictures of calls in flight are kept.",
        sortOptions = false)
final class CancelCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ID", description = "a batch; a unique beginning of its id is enough")
    private String batch = "";

    @Mixin private Everywhere everywhere = new Everywhere();

    @Override
    public Integer call() {
        try (var application = everywhere.open()) {
            var found = BatchArgument.find(application, batch);
            var id = found.id();
            if (!application.studio().cancel(id)) {
                throw new Refusal(
                        "batch " + id.shown() + " is " + found.state().wireName() + " already");
            }
            everywhere.out().println(Summary.message(application.studio().batch(id).orElseThrow()));
            everywhere.out().flush();
            return ExitCode.ALL_GENERATED;
        }
    }
}
