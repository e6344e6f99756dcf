package dev.vignette.server;

import dev.vignette.database.DatabaseException;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// How answers are written: JSON, and problems as RFC 9457 says.
final class Answers {

    static final JsonMapper JSON = new JsonMapper();

    private static final Logger LOG = LoggerFactory.getLogger("Server");

    private Answers() {}

    static void json(Context ctx, JsonNode node) {
        json(ctx, 200, node);
    }

    static void json(Context ctx, int status, JsonNode node) {
        ctx.status(status).contentType("application/json").result(JSON.writeValueAsBytes(node));
    }

    static void problem(Context ctx, Problem problem) {
        if (ctx.res().isCommitted()) {
            return; // nothing may follow what was sent already
        }
        ctx.res().resetBuffer();
        ctx.res().setHeader("ETag", null); // said of what could not be sent
        ctx.header("Cache-Control", "no-store");
        problem.headers().forEach(ctx::header);
        ctx.status(problem.status());
        ctx.contentType("application/problem+json");
        ctx.result(JSON.writeValueAsBytes(node(problem)));
    }

    private static JsonNode node(Problem problem) {
        var node = JSON.createObjectNode();
        node.put("title", problem.title());
        node.put("status", problem.status());
        node.put("detail", problem.detail());
        problem.batch().ifPresent(id -> node.put("batch", id));
        if (!problem.troubles().isEmpty()) {
            var errors = node.putArray("errors");
            for (var trouble : problem.troubles()) {
                errors.addObject().put("field", trouble.field()).put("message", trouble.message());
            }
        }
        return node;
    }

    /// What Javalin itself has to say: no such route, no such method, a body too large.
    static void refused(HttpResponseException refusal, Context ctx) {
        problem(
                ctx,
                switch (refusal.getStatus()) {
                    case 404 -> Problem.notFound("There is nothing at " + shown(ctx.path()));
                    case 405 ->
                            Problem.of(
                                            405,
                                            "Not this method",
                                            ctx.req().getMethod() + " is not for this address.")
                                    .with("Allow", allowed(refusal));
                    case 413 -> Problem.tooLarge("The body is too large.");
                    default ->
                            Problem.of(
                                    refusal.getStatus(),
                                    "Not done",
                                    String.valueOf(refusal.getMessage()));
                });
    }

    private static String allowed(HttpResponseException refusal) {
        return String.valueOf(refusal.getDetails().getOrDefault("availableMethods", "GET"));
    }

    /// A bug, or a broken machine: its sender learns no more than that.
    static void broken(Exception trouble, Context ctx) {
        if (ctx.res().isCommitted()) {
            LOG.warn(
                    "{} {} broke off: {}",
                    ctx.req().getMethod(),
                    shown(ctx.path()),
                    trouble.toString());
            return;
        }
        if (trouble instanceof DatabaseException it && it.isAway()) {
            LOG.warn("{} {}: {}", ctx.req().getMethod(), shown(ctx.path()), it.getMessage());
            problem(ctx, Problem.busy("The database is away. Try again in a moment."));
            return;
        }
        LOG.error("{} {} failed", ctx.req().getMethod(), shown(ctx.path()), trouble);
        problem(
                ctx,
                Problem.of(
                        500,
                        "This should not have happened",
                        "The server's log says more. Try again; if it stays so, report it."));
    }

    /// A text from outside as it may stand in a message: one line, not too long.
    static String shown(String text) {
        var line = text.replaceAll("\\p{Cntrl}+", " ");
        var bytes = line.getBytes(StandardCharsets.UTF_8);
        return bytes.length <= 200 ? line : line.substring(0, Math.min(60, line.length())) + "…";
    }
}
