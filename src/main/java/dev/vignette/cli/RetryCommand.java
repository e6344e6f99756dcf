package dev.vignette.cli;

import dev.vignette.batch.Batch;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `retry ID`: tries skipped scenes again, then writes the ZIP again.
@Command(
        name = "retry",
        description = "Tries skipped scenes again, all or those named, then writes the ZIP again.",
        sortOptions = false)
final class RetryCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ID", description = "a batch, or a ZIP of it")
    private String batch = "";

    @Option(names = "--scene", paramLabel = "N", description = "only this scene; may be repeated")
    private List<Integer> scenes = List.of();

    @Option(
            names = "--prompt",
            paramLabel = "TEXT",
            description = "other words for a single scene; the first ones are kept")
    private Optional<String> prompt = Optional.empty();

    @Mixin private ChangeOptions change = new ChangeOptions();
    @Mixin private OutputOptions output = new OutputOptions();
    @Mixin private Everywhere everywhere = new Everywhere();

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (var application = everywhere.open(!Drawing.isTerminal() && !output.quiet)) {
            var found = BatchArgument.find(application, batch);
            check(found);
            change.keep(application, found);
            var prompts = prompt.map(words -> Map.of(scenes.getFirst(), words)).orElse(Map.of());
            int freed = application.studio().retry(found.id(), scenes, prompts);
            if (freed == 0) {
                throw new Refusal(
                        scenes.isEmpty()
                                ? "no scene of batch " + found.id().shown() + " was skipped"
                                : "of scenes " + scenes + " none was skipped");
            }
            everywhere
                    .err()
                    .println(
                            "Batch "
                                    + found.id().shown()
                                    + ": trying "
                                    + freed
                                    + (freed == 1 ? " scene" : " scenes")
                                    + " again");
            everywhere.err().flush();
            return Drawing.toTheEnd(application, found.id(), output, everywhere);
        }
    }

    private void check(Batch found) {
        for (var number : scenes) {
            if (number < 1 || number > found.tally().requested()) {
                throw new Refusal(
                        "batch "
                                + found.id().shown()
                                + " has scenes 1 to "
                                + found.tally().requested()
                                + ", not "
                                + number);
            }
        }
        if (prompt.isPresent() && (scenes.size() != 1 || prompt.get().isBlank())) {
            throw new Refusal(
                    "--prompt gives one scene other words: name it with --scene, and say them");
        }
    }
}
