package dev.vignette.server;

import dev.vignette.Application;
import dev.vignette.Caller;
import dev.vignette.Change;
import dev.vignette.Changes;
import dev.vignette.Desk;
import dev.vignette.Steered;
import dev.vignette.Steering;
import dev.vignette.batch.Batch;
import dev.vignette.batch.BatchId;
import dev.vignette.database.OwnerStore.Place;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// Batches: looking at them and steering them.
final class BatchRoutes {

    private static final String[] STATES = {"running", "paused", "finished", "cancelled"};
    private static final int USUAL_PAGE = 50;
    private static final int LARGEST_PAGE = 200;

    private final Application application;
    private final Bodies bodies;
    private final Views views;

    BatchRoutes(Application application, Bodies bodies, Views views) {
        this.application = application;
        this.bodies = bodies;
        this.views = views;
    }

    void list(Context ctx) {
        var query = Query.of(ctx, "state", "cursor", "limit");
        var states = query.states(STATES);
        int limit = query.limit(USUAL_PAGE, LARGEST_PAGE);
        var behind = query.batchesBehind();
        query.check();
        var found = desk(ctx).batches(states, behind, limit + 1);
        var page = found.subList(0, Math.min(limit, found.size()));
        var node = Answers.JSON.createObjectNode();
        var batches = node.putArray("batches");
        page.forEach(batch -> batches.add(views.batch(batch, changes().missing(batch))));
        if (found.size() > limit) {
            var last = page.getLast();
            node.put("nextCursor", Query.cursor(new Place(last.createdAt(), last.id())));
        }
        Answers.json(ctx, node);
    }

    void get(Context ctx) {
        Answers.json(ctx, view(found(ctx)));
    }

    void change(Context ctx) {
        found(ctx);
        var fields = Fields.ofJson(bodies.required(ctx));
        fields.refuseOthers(List.of("priority", "title"), Map.of());
        var priority = fields.whole("priority", -100, 100);
        var title = fields.text("title", Requests.LONGEST_TITLE);
        if (!fields.has("priority") && !fields.has("title")) {
            fields.wrong("priority", "Say priority or title, or both.");
        }
        fields.check();
        answer(ctx, steering(ctx).change(Query.batch(ctx), priority, title));
    }

    void delete(Context ctx) throws IOException {
        switch (steering(ctx).delete(Query.batch(ctx))) {
            case Steered.Done _ -> ctx.status(204);
            case Steered other -> answer(ctx, other);
        }
    }

    void pause(Context ctx) {
        nothingBut(ctx);
        answer(ctx, steering(ctx).pause(Query.batch(ctx)));
    }

    void cancel(Context ctx) {
        nothingBut(ctx);
        answer(ctx, steering(ctx).cancel(Query.batch(ctx)));
    }

    private void nothingBut(Context ctx) {
        found(ctx);
        var fields = Fields.ofJson(bodies.optional(ctx));
        fields.refuseOthers(List.of(), Map.of());
        fields.check();
    }

    void resume(Context ctx) {
        found(ctx);
        var fields = Fields.ofJson(bodies.optional(ctx));
        fields.refuseOthers(
                List.of("provider", "model", "maxCalls", "maxCost"),
                Map.of("baseUrl", "baseUrl is never taken over HTTP."));
        var change =
                new Change(
                        fields.text("provider", 100),
                        fields.text("model", 200),
                        Optional.empty(),
                        Fields.maybe(fields.whole("maxCalls", 1, Integer.MAX_VALUE)),
                        fields.dollars("maxCost", Requests.MOST_COST));
        fields.check();
        answer(ctx, steering(ctx).resume(Query.batch(ctx), change));
    }

    void retry(Context ctx) {
        found(ctx);
        var fields = Fields.ofJson(bodies.optional(ctx));
        fields.refuseOthers(List.of("scenes", "prompts"), Map.of());
        var scenes = fields.wholes("scenes", 1, 100_000);
        var prompts = fields.texts("prompts");
        fields.check();
        answer(ctx, steering(ctx).retry(Query.batch(ctx), scenes.orElse(List.of()), prompts));
    }

    /// What came of it, as an answer.
    private void answer(Context ctx, Steered steered) {
        switch (steered) {
            case Steered.Done(var batch) -> Answers.json(ctx, view(batch));
            case Steered.NotThere _ -> throw Query.noBatch(ctx.pathParam("id"));
            case Steered.WrongState(var why) -> throw Problem.wrongState(why);
            case Steered.Refused(var troubles) -> throw Problem.invalid(troubles);
        }
    }

    private ObjectNode view(Batch batch) {
        return views.batch(batch, changes().missing(batch), changes().gate(batch));
    }

    private Changes changes() {
        return application.studio().changes();
    }

    /// @throws Problem where there is none, or not for whoever asks
    Batch found(Context ctx) {
        BatchId id = Query.batch(ctx);
        return desk(ctx).batch(id).orElseThrow(() -> Query.noBatch(id.value()));
    }

    private Desk desk(Context ctx) {
        return application.desk(caller(ctx));
    }

    private Steering steering(Context ctx) {
        return application.steering(caller(ctx));
    }

    private static Caller caller(Context ctx) {
        return Access.of(ctx);
    }
}
