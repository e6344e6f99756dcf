package dev.vignette.server;

import dev.vignette.Application;
import dev.vignette.Steered;
import dev.vignette.batch.BatchId;
import dev.vignette.batch.SceneRecord;
import dev.vignette.batch.SceneState;
import dev.vignette.provider.FailureKind;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;

/// Scenes: a page of them, one of them, and trying one again.
final class SceneRoutes {

    private static final String[] STATES = {"waiting", "running", "done", "skipped", "cancelled"};
    private static final int USUAL_PAGE = 100;
    private static final int LARGEST_PAGE = 500;

    private final Application application;
    private final Bodies bodies;
    private final Views views;

    SceneRoutes(Application application, Bodies bodies, Views views) {
        this.application = application;
        this.bodies = bodies;
        this.views = views;
    }

    void list(Context ctx) {
        var id = Query.batch(ctx);
        var query = Query.of(ctx, "state", "after", "cursor", "limit");
        var states = query.states(STATES);
        int limit = query.limit(USUAL_PAGE, LARGEST_PAGE);
        int behind = Math.max(query.scenesBehind(), query.sceneAfter());
        query.check();
        var found =
                application
                        .desk(Access.of(ctx))
                        .scenes(id, states, behind, limit + 1)
                        .orElseThrow(() -> Query.noBatch(id.value()));
        var page = found.scenes().subList(0, Math.min(limit, found.scenes().size()));
        var node = Answers.JSON.createObjectNode();
        var scenes = node.putArray("scenes");
        page.forEach(scene -> scenes.add(views.scene(id, scene)));
        node.put("sequence", found.sequence());
        if (found.scenes().size() > limit) {
            node.put("nextCursor", Query.cursor(page.getLast().number()));
        }
        Answers.json(ctx, node);
    }

    void get(Context ctx) {
        Answers.json(ctx, views.scene(Query.batch(ctx), found(ctx)));
    }

    void retry(Context ctx) {
        var id = Query.batch(ctx);
        var scene = found(ctx);
        var fields = Fields.ofJson(bodies.optional(ctx));
        fields.refuseOthers(List.of("prompt"), Map.of());
        var prompt = fields.text("prompt", 8_000);
        fields.check();
        if (!scene.state().mayBeTriedAgain()) {
            throw Problem.wrongState(
                    "Scene %d is %s; only a scene that was skipped or cancelled is tried again."
                            .formatted(scene.number(), scene.state().wireName()));
        }
        int number = scene.number();
        var prompts = prompt.map(words -> Map.of(number, words)).orElse(Map.of());
        switch (application.steering(Access.of(ctx)).retry(id, List.of(number), prompts)) {
            case Steered.Done _ -> get(ctx);
            case Steered.NotThere _ -> throw Query.noBatch(id.value());
            case Steered.WrongState(var why) -> throw Problem.wrongState(why);
            case Steered.Refused(var troubles) -> throw Problem.invalid(troubles);
        }
    }

    /// Other words are a proposal: nothing is changed, and nothing sent.
    void rewrite(Context ctx) throws InterruptedException {
        var id = Query.batch(ctx);
        var scene = found(ctx);
        var batch =
                application
                        .desk(Access.of(ctx))
                        .batch(id)
                        .orElseThrow(() -> Query.noBatch(id.value()));
        if (!(scene.state() instanceof SceneState.Skipped(var failure))
                || failure.kind() != FailureKind.SAFETY) {
            throw Problem.wrongState(
                    "Scene %d was not refused for safety.".formatted(scene.number()));
        }
        if (!failure.mayBeReworded()) {
            throw Problem.wrongState(
                    "Nobody looks for other words for scene %d: what was refused is not known, or has to stay refused. Say it with words of your own."
                            .formatted(scene.number()));
        }
        var words = application.studio().otherWords(batch, scene);
        if (words.isEmpty()) {
            ctx.status(204);
            return;
        }
        var node = Answers.JSON.createObjectNode();
        node.put("prompt", words.get().prompt());
        node.put("originalPrompt", scene.originalPrompt().orElse(scene.prompt()));
        words.get().changes().forEach(node.putArray("changes")::add);
        node.put("by", words.get().by());
        Answers.json(ctx, node);
    }

    private SceneRecord found(Context ctx) {
        BatchId id = Query.batch(ctx);
        int number = Query.scene(ctx);
        return application
                .desk(Access.of(ctx))
                .scene(id, number)
                .orElseThrow(() ->
                        Problem.notFound(
                                "There is no scene %d of a batch %s."
                                        .formatted(number, id.value())));
    }
}
