package dev.vignette.cli;

import dev.vignette.BatchJson;
import dev.vignette.Studio;
import dev.vignette.batch.Batch;
import dev.vignette.batch.BatchState.Running;
import dev.vignette.batch.Call;
import dev.vignette.batch.GateView;
import dev.vignette.batch.SceneRecord;
import dev.vignette.batch.SceneState.Done;
import dev.vignette.batch.SceneState.Skipped;
import dev.vignette.batch.Summary;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `show ID`: one batch, scene by scene, with every call and why it failed.
@Command(
        name = "show",
        description = "Shows one batch, scene by scene, with every call and why it failed.",
        sortOptions = false)
final class ShowCommand implements Callable<Integer> {

    private static final int LONGEST = 120;

    @Parameters(paramLabel = "ID", description = "a batch, or a ZIP of it")
    private String batch = "";

    @Option(names = "--json", description = "as JSON")
    private boolean json;

    @Mixin private Everywhere everywhere = new Everywhere();

    @Override
    public Integer call() {
        try (var application = everywhere.open();
                var out = everywhere.out()) {
            var studio = application.studio();
            var found = BatchArgument.find(application, batch);
            // whoever has read enough closes the pipe, and the rest is not asked for
            try (var scenes = studio.scenes(found.id()).takeWhile(_ -> !out.checkError())) {
                if (json) {
                    json(new Standing(found, gate(studio, found)), scenes, out);
                } else {
                    head(studio, found, out);
                    scenes.forEach(scene -> show(out, scene));
                }
            }
            return ExitCode.ALL_GENERATED;
        }
    }

    /// What holds a batch back that somebody works on.
    private static Optional<GateView> gate(Studio studio, Batch found) {
        return found.state() instanceof Running
                        && found.tally().open() > 0
                        && studio.isWorkedOn(found.id())
                ? studio.gate(found.id())
                : Optional.empty();
    }

    private void json(Standing found, Stream<SceneRecord> scenes, PrintWriter out) {
        var now = everywhere.clock().instant();
        Json.writeWith(
                Json.batch(found, now),
                "scenes",
                scenes.map(scene -> BatchJson.scene(scene, now)),
                out);
    }

    private static void head(Studio studio, Batch found, PrintWriter out) {
        out.println(
                "%s  %s  (%s %s)"
                        .formatted(
                                found.id(),
                                OneLine.of(found.title()),
                                found.provider(),
                                OneLine.of(found.model())));
        out.println(BatchesCommand.state(studio, found));
        gate(studio, found)
                .filter(_ -> found.isPaid())
                .ifPresent(gate -> gate.lines().forEach(line -> out.println("   " + line)));
        if (found.isOver() && found.tally().generated() < found.tally().requested()) {
            out.println(Summary.missing(found, studio.missing(found.id())));
        }
        out.println(Summary.account(found, studio.calls(found.id())));
        Summary.cost(found).ifPresent(out::println);
        Summary.takeover(found).map(OneLine::of).ifPresent(out::println);
        out.println(Summary.message(found));
    }

    private static void show(PrintWriter out, SceneRecord scene) {
        out.println();
        out.println(
                scene.number()
                        + "  "
                        + scene.state().wireName()
                        + scene.title().map(t -> "  " + OneLine.of(t)).orElse(""));
        out.println("   " + excerpt(scene.text()));
        switch (scene.state()) {
            case Done(var picture) ->
                    out.println(
                            "   %dx%d %s, %s, by %s"
                                    .formatted(
                                            picture.width(),
                                            picture.height(),
                                            picture.mediaType().mediaName(),
                                            BatchesCommand.size(picture.bytes()),
                                            picture.provider()));
            case Skipped(var failure) -> {
                out.println("   why: " + OneLine.of(failure.message()));
                out.println("   cure: " + failure.cure());
            }
            default -> {}
        }
        scene.calls().forEach(call -> out.println("   " + line(call)));
    }

    private static String line(Call call) {
        return "call %d (attempt %d): %s%s%s%s%s"
                .formatted(
                        call.number(),
                        call.attempt(),
                        call.outcome().map(o -> o.wireName()).orElse("in flight"),
                        call.status().isPresent() ? " (" + call.status().getAsInt() + ")" : "",
                        call.took().map(t -> " after " + t.toMillis() + " ms").orElse(""),
                        call.message().map(m -> ": " + excerpt(m)).orElse(""),
                        call.requestId().map(id -> " [" + OneLine.of(id) + "]").orElse(""));
    }

    private static String excerpt(String text) {
        return OneLine.cut(text, LONGEST);
    }
}
