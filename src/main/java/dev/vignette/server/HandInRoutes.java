package dev.vignette.server;

import dev.vignette.Application;
import dev.vignette.Drafted;
import dev.vignette.Drafted.Draft;
import dev.vignette.Handed;
import dev.vignette.Handing;
import dev.vignette.batch.Batch;
import dev.vignette.image.Sha256;
import dev.vignette.story.Story;
import dev.vignette.story.reading.Reading;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Handing in a story, and seeing beforehand what would become of it.
final class HandInRoutes {

    private final Application application;
    private final Bodies bodies;
    private final Forms forms;
    private final Requests requests;
    private final Crew readers;
    private final Views views;

    HandInRoutes(
            Application application, Bodies bodies, Requests requests, Crew readers, Views views) {
        this.application = application;
        this.bodies = bodies;
        this.forms = new Forms(bodies, application.scratch());
        this.requests = requests;
        this.readers = readers;
        this.views = views;
    }

    void create(Context ctx) throws Exception {
        var request = request(ctx);
        var handing = request.handing(key(ctx, request));
        var desk = application.desk(Access.of(ctx));
        var notes = new ArrayList<String>();
        var handed =
                readers.result(() -> {
                    var story = story(request, notes);
                    return desk.submit(story, request.order(), request.profile(), handing);
                });
        switch (handed) {
            case Handed.Kept(var batch, var more) -> {
                notes.addAll(more);
                created(ctx, batch, notes);
            }
            case Handed.KeptBefore(var batch) -> {
                ctx.header("Idempotency-Replayed", "true");
                created(ctx, batch, List.of());
            }
            case Handed.OtherUnderThisKey _ ->
                    throw Problem.invalid(
                            "Idempotency-Key",
                            "Something else was handed in under this Idempotency-Key within 24 hours; send another key.");
            case Handed.BegunBefore(var batch) -> throw begunBefore(batch);
            case Handed.Refused(var field, var reason) -> throw Problem.invalid(field, reason);
        }
    }

    private void created(Context ctx, Batch batch, List<String> notes) {
        var node = views.batch(batch, application.studio().changes().missing(batch));
        if (!notes.isEmpty()) {
            notes.forEach(node.putArray("notes")::add);
        }
        ctx.header("Location", "/api/batches/" + batch.id().value());
        Answers.json(ctx, 201, node);
    }

    private static Problem begunBefore(Batch batch) {
        return Problem.of(
                        409,
                        "This story was begun before",
                        "This very story is batch %s, which is %s. Look at that one, or send \"new\": true."
                                .formatted(batch.id().shown(), batch.state().wireName()))
                .about(batch.id().value());
    }

    void preview(Context ctx) throws Exception {
        var request = request(ctx);
        var notes = new ArrayList<String>();
        var drafted =
                readers.result(() -> {
                    var story = story(request, notes);
                    return application.studio().draft(story, request.order(), request.profile());
                });
        switch (drafted) {
            case Drafted.Refused(var field, var reason) -> throw Problem.invalid(field, reason);
            case Draft draft -> {
                notes.addAll(draft.notes());
                var estimate = application.studio().estimate(draft, request.order());
                Answers.json(ctx, Views.preview(draft, notes, estimate));
            }
        }
    }

    private Request request(Context ctx) throws Exception {
        if (!Bodies.type(ctx).equals("multipart/form-data")) {
            return requests.ofJson(bodies.required(ctx));
        }
        var form = forms.read(ctx);
        return readers.result(() -> requests.ofForm(form)); // pictures are looked at pixel by pixel
    }

    private static Story story(Request request, List<String> notes) {
        return switch (request.story().read()) {
            case Reading.Refused(var reason) -> throw Problem.invalid("story", reason);
            case Reading.Read(var story, var more) -> {
                notes.addAll(more);
                yield story;
            }
        };
    }

    /// The same words and the same wishes have the same fingerprint, however they were written.
    private static Optional<Handing.Key> key(Context ctx, Request request) {
        var name = Optional.ofNullable(ctx.header("Idempotency-Key"));
        name.filter(each -> !each.matches("[!-~]([ -~]{0,253}[!-~])?"))
                .ifPresent(_ -> {
                    throw Problem.invalid(
                            "Idempotency-Key",
                            "An Idempotency-Key has 1 to 255 visible characters.");
                });
        return name.map(each -> new Handing.Key(each, fingerprint(request)));
    }

    private static String fingerprint(Request request) {
        var digest = Sha256.digest();
        digest.update(request.story().bytes());
        digest.update(
                List.of(
                                request.story().wishes(),
                                request.order().fingerprint(),
                                request.profile().gateKey(),
                                request.priority(),
                                request.webhook())
                        .toString()
                        .getBytes(StandardCharsets.UTF_8));
        return Sha256.hex(digest.digest());
    }
}
