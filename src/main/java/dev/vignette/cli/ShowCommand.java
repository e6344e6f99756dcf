package dev.vignette.cli;

import dev.vignette.batch.Call;
import dev.vignette.batch.SceneRecord;
import dev.vignette.batch.SceneState.Done;
import dev.vignette.batch.SceneState.Skipped;
import dev.vignette.batch.Summary;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
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

    @Parameters(paramLabel = "ID", description = "a batch, or a ZIP of it")
    private String batch = "";

    @Option(names = "--json", description = "as JSON")
    private boolean json;

    @Mixin private Everywhere everywhere = new Everywhere();

    @Override
    public Integer call() {
        try (var application = everywhere.open();
                var out = everywhere.out()) {
            var found = BatchArgument.find(application, batch);
            try (var scenes = application.studio().scenes(found.id())) {
                if (json) {
                    var node = Json.batch(found);
                    var array = node.putArray("scenes");
                    scenes.forEach(scene -> array.add(Json.scene(scene)));
                    out.println(node.toPrettyString());
                } else {
                    out.println(
                            found.id()
                                    + "  "
                                    + found.title()
                                    + "  ("
                                    + found.provider()
                                    + " "
                                    + found.model()
                                    + ")");
                    out.println(BatchesCommand.state(application.studio(), found));
                    out.println(Summary.message(found));
                    scenes.forEach(scene -> show(out, scene));
                }
            }
            return ExitCode.ALL_GENERATED;
        }
    }

    private static void show(PrintWriter out, SceneRecord scene) {
        out.println();
        out.println(
                scene.number()
                        + "  "
                        + scene.state().wireName()
                        + scene.title().map(t -> "  " + t).orElse(""));
        out.println("   " + excerpt(scene.text()));
        switch (scene.state()) {
            case Done(var picture) ->
                    out.println(
                            "   "
                                    + picture.width()
                                    + "x"
                                    + picture.height()
                                    + " "
                                    + picture.mediaType().mediaName()
                                    + ", "
                                    + picture.bytes() / 1024
                                    + " kB");
            case Skipped(var failure) -> {
                out.println("   why: " + failure.message());
                out.println("   cure: " + failure.cure());
            }
            default -> {}
        }
        scene.calls().forEach(call -> out.println("   " + line(call)));
    }

    private static String line(Call call) {
        return "call %d (attempt %d): %s%s%s"
                .formatted(
                        call.number(),
                        call.attempt(),
                        call.outcome().map(o -> o.wireName()).orElse("in flight"),
                        call.took().map(t -> " after " + t.toMillis() + " ms").orElse(""),
                        call.message().map(m -> ": " + excerpt(m)).orElse(""));
    }

    private static String excerpt(String text) {
        var line = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() <= 120 ? line : line.substring(0, 119) + "…";
    }
}
