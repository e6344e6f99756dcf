package dev.vignette.cli;

import dev.vignette.Drafted;
import dev.vignette.Drafting;
import dev.vignette.database.Submission.NewScene;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/// `scenes STORY`: how it divides and what each prompt will be.
@Command(
        name = "scenes",
        description =
                "Shows how a story divides and what each prompt will be. Draws nothing, costs nothing.",
        sortOptions = false,
        modelTransformer = CallOptions.Unmentioned.class)
final class ScenesCommand implements Callable<Integer> {

    @Mixin private StoryArgument story = new StoryArgument();
    @Mixin private DrawOptions draw = new DrawOptions();
    @Mixin private CallOptions calls = new CallOptions();
    @Mixin private Everywhere everywhere = new Everywhere();

    @Option(names = "--json", description = "as JSON")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        var order = draw.order(calls);
        var read = story.read(everywhere.err());
        try (var providers = everywhere.keepingNothing()) {
            var profile = draw.profile(providers);
            read.notes().forEach(everywhere.err()::println);
            switch (Drafting.draft(read.story(), order, profile)) {
                case Drafted.Refused(_, var reason) -> throw new Refusal(reason);
                case Drafted.Draft draft -> show(draft);
            }
            return ExitCode.ALL_GENERATED;
        }
    }

    private void show(Drafted.Draft draft) {
        draft.notes().forEach(everywhere.err()::println);
        var out = everywhere.out();
        if (json) {
            out.println(Json.array(draft.scenes().stream().map(ScenesCommand::node).toList()));
        } else {
            out.println(
                    OneLine.of(draft.title())
                            + ": "
                            + draft.scenes().size()
                            + (draft.scenes().size() == 1 ? " scene" : " scenes"));
            for (var scene : draft.scenes()) {
                out.println();
                out.println(
                        scene.number()
                                + scene.title().map(t -> "  " + OneLine.of(t)).orElse("")
                                + "  ("
                                + scene.aspect()
                                + ")");
                scene.prompt().lines().forEach(line -> out.println("   " + OneLine.of(line)));
            }
        }
        out.flush();
    }

    private static ObjectNode node(NewScene scene) {
        var node = Json.object();
        node.put("number", scene.number());
        scene.title().ifPresent(title -> node.put("title", title));
        node.put("text", scene.text());
        node.put("prompt", scene.prompt());
        node.put("style", scene.style());
        node.put("aspect", scene.aspect());
        return node;
    }
}
