package dev.vignette.cli;

import dev.vignette.batch.Batch;
import dev.vignette.batch.Summary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `retry ID`: tries the missing scenes of a batch again, then writes the ZIP again.
@Command(
        name = "retry",
        description = "Tries skipped scenes again, all or those named, then writes the ZIP again.",
        sortOptions = false)
final class RetryCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ID", description = "a batch, or a ZIP of it")
    private String batch = "";

    @Option(
            names = "--scene",
            paramLabel = "N",
            split = ",",
            converter = SceneRange.Reader.class,
            description = "only this scene, or these: 3 or 3,17,40-41; may be repeated")
    private List<SceneRange> named = List.of();

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
        var drawing = new Drawing(output, everywhere);
        try (var application = drawing.open()) {
            var found = BatchArgument.find(application, batch);
            var studio = application.studio();
            var gaps = studio.gaps(found.id());
            var chosen = chosen(found, gaps);
            var whole = new ArrayList<>(chosen);
            whole.removeAll(gaps);
            whole.removeAll(studio.damaged(found.id(), whole));
            check(found, chosen, whole);
            var prompts = prompt.map(words -> Map.of(chosen.getFirst(), words)).orElse(Map.of());
            int freed =
                    studio.retry(found.id(), chosen, prompts, change.decision(application, found));
            var now = BatchArgument.again(application, found);
            if (freed == 0 && studio.isBeingDeleted(found.id())) {
                throw new Refusal("batch " + found.id().shown() + " is being deleted");
            }
            drawing.say(
                    "Batch %s: trying %d %s again"
                            .formatted(found.id().shown(), freed, freed == 1 ? "scene" : "scenes"));
            change.meanwhile(found, now).forEach(drawing::say);
            return drawing.toTheEnd(application, found.id());
        }
    }

    private List<Integer> chosen(Batch found, List<Integer> gaps) {
        if (named.isEmpty()) {
            return gaps;
        }
        int last = found.tally().requested();
        for (var range : named) {
            if (range.first() < 1 || range.last() > last) {
                throw new Refusal(
                        "batch %s has scenes 1 to %d, not %s"
                                .formatted(found.id().shown(), last, range));
            }
        }
        return named.stream()
                .flatMapToInt(range -> IntStream.rangeClosed(range.first(), range.last()))
                .distinct()
                .sorted()
                .boxed()
                .toList();
    }

    private void check(Batch found, List<Integer> chosen, List<Integer> others) {
        if (prompt.isPresent() && (chosen.size() != 1 || named.isEmpty())) {
            throw new Refusal("--prompt gives one scene other words: name it with --scene");
        }
        if (prompt.filter(String::isBlank).isPresent()) {
            throw new Refusal("--prompt has no words in it");
        }
        if (chosen.isEmpty()) {
            throw new Refusal("no scene of batch " + found.id().shown() + " was skipped");
        }
        if (!others.isEmpty()) {
            throw new Refusal(
                    "of batch %s, %s %s not skipped"
                            .formatted(
                                    found.id().shown(),
                                    (others.size() == 1 ? "scene " : "scenes ")
                                            + Summary.ranges(others),
                                    others.size() == 1 ? "was" : "were"));
        }
    }
}
