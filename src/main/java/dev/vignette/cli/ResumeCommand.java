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

    @Parameters(paramLabel = "ID", description = "a batch, or a ZIP of it")
    private String batch = "";

    @Mixin private ChangeOptions change = new ChangeOptions();
    @Mixin private OutputOptions output = new OutputOptions();
    @Mixin private Everywhere everywhere = new Everywhere();

    @Override
    public Integer call() throws IOException, InterruptedException {
        var drawing = new Drawing(output, everywhere);
        try (var application = drawing.open()) {
            var found = BatchArgument.find(application, batch);
            var studio = application.studio();
            studio.goOn(found.id(), change.decision(application, found));
            var now = BatchArgument.again(application, found);
            drawing.say("Batch " + found.id().shown() + ": " + OneLine.of(found.title()));
            change.meanwhile(found, now).forEach(drawing::say);
            if (!now.isOver() && studio.isWorkedOn(found.id())) {
                drawing.say("Another process draws it, too.");
            }
            return drawing.toTheEnd(application, found.id());
        }
    }
}
