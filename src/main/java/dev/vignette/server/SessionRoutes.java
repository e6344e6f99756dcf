package dev.vignette.server;

import dev.vignette.Caller;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// A browser's way in: its token as a cookie that no script reads and no other site sends.
final class SessionRoutes {

    private static final Duration LASTS = Duration.ofDays(30);

    private final Access access;
    private final Bodies bodies;
    private final boolean working;

    SessionRoutes(Access access, Bodies bodies, boolean working) {
        this.access = access;
        this.bodies = bodies;
        this.working = working;
    }

    void get(Context ctx) {
        Optional<Caller> caller;
        try {
            caller = access.caller(ctx);
        } catch (Problem problem) {
            if (problem.status() != 401) {
                throw problem;
            }
            caller = Optional.empty();
        }
        Answers.json(ctx, session(caller));
    }

    void open(Context ctx) {
        var fields = Fields.ofJson(bodies.required(ctx));
        fields.refuseOthers(List.of("token"), Map.of());
        var token = fields.text("token", 200);
        if (!fields.has("token")) {
            fields.wrong("token", "A token is needed.");
        }
        fields.check();
        var caller = access.known(ctx, token.orElseThrow().strip());
        ctx.cookie(cookie(ctx, token.get().strip(), (int) LASTS.toSeconds()));
        Answers.json(ctx, session(Optional.of(caller)));
    }

    void close(Context ctx) {
        ctx.cookie(cookie(ctx, "", 0));
        ctx.status(204);
    }

    private static Cookie cookie(Context ctx, String value, int seconds) {
        var cookie = new Cookie(Access.COOKIE, value);
        cookie.setPath("/");
        cookie.setMaxAge(seconds);
        cookie.setHttpOnly(true);
        cookie.setSecure(
                Optional.ofNullable(ctx.header("Origin")).orElse("").startsWith("https://"));
        cookie.setSameSite(SameSite.STRICT);
        return cookie;
    }

    /// What the caller's webhooks are signed with.
    static void secret(Context ctx, WebhookSecret secret) {
        var owner = Access.of(ctx).owner().orElse(Caller.LOCAL);
        Answers.json(ctx, Answers.JSON.createObjectNode().put("secret", secret.shown(owner)));
    }

    private ObjectNode session(Optional<Caller> caller) {
        var node = Answers.JSON.createObjectNode();
        node.put("tokenNeeded", access.tokenNeeded());
        node.put("signedIn", caller.isPresent());
        caller.ifPresent(who -> {
            node.put("owner", who.owner().orElse(Caller.LOCAL));
            node.put("scope", who.mayWrite() ? "write" : "read");
            node.put("working", working);
        });
        node.put(
                "version",
                Optional.ofNullable(SessionRoutes.class.getPackage().getImplementationVersion())
                        .orElse("from sources"));
        return node;
    }
}
