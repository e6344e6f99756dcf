package dev.vignette.server;

import dev.vignette.Caller;
import dev.vignette.Tokens;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/// Who is asking. Without tokens only this machine can ask, and may do everything; from the first
/// token on, each request needs one, for behind a proxy every request comes from this machine.
final class Access {

    static final String COOKIE = "vignette";

    private static final String CALLER = "caller";
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final Tokens tokens;
    private final Knocks knocks;

    /// Once needed, always needed: the last token that is revoked opens no door.
    private volatile boolean needed;

    Access(Tokens tokens, ServerSettings settings, InstantSource clock) {
        this.tokens = tokens;
        this.knocks = new Knocks(10, Duration.ofSeconds(1), clock);
        this.needed = !settings.isLoopback();
    }

    boolean tokenNeeded() {
        if (!needed) {
            needed = tokens.any();
        }
        return needed;
    }

    /// Lets a request in, or ends it.
    void check(Context ctx) {
        if (!isGuarded(ctx.path())) {
            return;
        }
        var caller =
                caller(ctx)
                        .orElseThrow(() ->
                                unauthorized(
                                        "Send Authorization: Bearer with a token of this server."));
        if (!caller.mayWrite() && changesSomething(ctx)) {
            throw Problem.forbidden("This token may look and change nothing.");
        }
        ctx.attribute(CALLER, caller);
    }

    private static boolean isGuarded(String path) {
        return (path.startsWith("/api") && !path.equals("/api/session"))
                || path.startsWith("/metrics");
    }

    private static boolean changesSomething(Context ctx) {
        return ctx.path().equals("/api/webhook-secret")
                || (!SAFE.contains(ctx.req().getMethod()) && !ctx.path().equals("/api/scenes"));
    }

    /// Whoever sends this request; empty where a token is needed and none was sent.
    Optional<Caller> caller(Context ctx) {
        if (!tokenNeeded()) {
            return Optional.of(Caller.atTheMachine());
        }
        return sent(ctx).map(token -> known(ctx, token));
    }

    /// Whom a token lets in.
    Caller known(Context ctx, String token) {
        return tokens.caller(token)
                .orElseThrow(() ->
                        knocks.isOneTooMany(ctx.req().getRemoteAddr())
                                ? Problem.of(429, "Too many wrong tokens", "Try again in a second.")
                                        .with("Retry-After", "1")
                                : unauthorized(whyNot()));
    }

    private String whyNot() {
        return tokens.any()
                ? "This token is not known here, or was revoked."
                : "No token is left here, so nobody comes in: whoever runs this server makes one with vignette token create.";
    }

    private static Optional<String> sent(Context ctx) {
        var header = Optional.ofNullable(ctx.header("Authorization"));
        return header.isPresent()
                ? header.filter(value -> value.regionMatches(true, 0, "Bearer ", 0, 7))
                        .map(value -> value.substring(7).strip())
                : Optional.ofNullable(ctx.cookie(COOKIE)).filter(value -> !value.isBlank());
    }

    private static Problem unauthorized(String detail) {
        return Problem.of(401, "Who are you?", detail).with("WWW-Authenticate", "Bearer");
    }

    /// Whoever was let in.
    static Caller of(Context ctx) {
        var caller = ctx.<Caller>attribute(CALLER);
        if (caller == null) {
            throw new IllegalStateException("nobody was let in to " + ctx.path());
        }
        return caller;
    }
}
