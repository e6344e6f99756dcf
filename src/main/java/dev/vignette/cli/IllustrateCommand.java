package dev.vignette.cli;

import dev.vignette.Submitted;
import dev.vignette.batch.BatchId;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `illustrate STORY`: a picture for every scene, then the ZIP.
@Command(
        name = "illustrate",
        description = "Draws a picture for every scene of a story, then writes the ZIP.",
        sortOptions = false)
final class IllustrateCommand implements Callable<Integer> {

    @Mixin private StoryArgument story = new StoryArgument();
    @Mixin private DrawOptions draw = new DrawOptions();
    @Mixin private OutputOptions output = new OutputOptions();
    @Mixin private Everywhere everywhere = new Everywhere();

    @Override
    public Integer call() throws IOException, InterruptedException {
        var read = story.read();
        var order = draw.order();
        try (var application = everywhere.open(!Drawing.isTerminal() && !output.quiet)) {
            var profile = draw.provider(application.providers()).profile();
            read.notes().forEach(everywhere.err()::println);
            var id =
                    switch (application.studio().submit(read.story(), order, profile)) {
                        case Submitted.Refused(var reason) -> throw new Refusal(reason);
                        case Submitted.BegunBefore(var before) -> resumed(before.id());
                        case Submitted.Accepted(var accepted, var notes) -> {
                            notes.forEach(everywhere.err()::println);
                            yield accepted;
                        }
                    };
            everywhere
                    .err()
                    .println(
                            "Batch "
                                    + id.shown()
                                    + ": "
                                    + read.story().scenes().size()
                                    + " scenes, "
                                    + profile.name()
                                    + " "
                                    + profile.model());
            everywhere.err().flush();
            application.studio().resume(id);
            return Drawing.toTheEnd(application, id, output, everywhere);
        }
    }

    private BatchId resumed(BatchId id) {
        var what = "this very story was begun before, as batch " + id.shown();
        if (Drawing.isTerminal() && !output.json) {
            everywhere.err().print("vignette: " + what + ". Go on with it? [Y/n] ");
            everywhere.err().flush();
            var answer = Objects.requireNonNull(System.console()).readLine();
            if (answer != null
                    && (answer.isBlank()
                            || answer.strip().toLowerCase(Locale.ROOT).startsWith("y"))) {
                return id;
            }
        }
        throw new Refusal(
                what
                        + ". Go on with it: vignette resume "
                        + id.shown()
                        + "; or draw it a second time: --new");
    }
}
