package dev.vignette.server;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Lets in only requests that are meant for this server and come from its own page, or from no page
/// at all: a web page elsewhere must not reach a server on its visitor's own machine, neither by a
/// form nor by a name that it points there.
final class Guard {

    private static final Pattern AUTHORITY =
            Pattern.compile("(\\[[0-9a-fA-F:.]+]|[^:\\[\\]]+)(:\\d{1,5})?");
    private static final Pattern NUMERIC = Pattern.compile("\\[.*]|\\d{1,3}(\\.\\d{1,3}){3}");
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final Set<String> names = new HashSet<>(Set.of("localhost", "127.0.0.1", "[::1]"));
    private final boolean reachable;

    Guard(ServerSettings settings) {
        settings.names().forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
        names.add(settings.host().toLowerCase(Locale.ROOT));
        reachable = !settings.isLoopback();
        if (reachable) {
            ownName().ifPresent(names::add);
        }
    }

    private static Optional<String> ownName() {
        try {
            return Optional.of(InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT));
        } catch (UnknownHostException _) {
            return Optional.empty();
        }
    }

    void check(Context ctx) {
        if (ctx.header("X-HTTP-Method-Override") != null) {
            throw Problem.unreadable("A method is what its request line says, and nothing else.");
        }
        var host = Optional.ofNullable(ctx.header("Host")).orElse("");
        if (!isMine(host)) {
            throw Problem.forbidden(
                    "This server is not called %s. If it is, start it with --name %s."
                            .formatted(Answers.shown(host), Answers.shown(name(host))));
        }
        var origin = Optional.ofNullable(ctx.header("Origin"));
        if (origin.isPresent() && !isOf(origin.get(), host)) {
            throw Problem.forbidden(
                    "A page of %s may not use this server.".formatted(Answers.shown(origin.get())));
        }
        if (isFromElsewhere(ctx)) {
            throw Problem.forbidden("A page of another site may not use this server.");
        }
    }

    /// A name that stands for an address can be pointed anywhere; an address written as such
    /// cannot.
    private boolean isMine(String host) {
        var name = name(host);
        return names.contains(name) || (reachable && NUMERIC.matcher(name).matches());
    }

    private static String name(String authority) {
        var parts = AUTHORITY.matcher(authority.toLowerCase(Locale.ROOT));
        return parts.matches() ? parts.group(1) : "";
    }

    private static boolean isOf(String origin, String host) {
        return origin.equalsIgnoreCase("http://" + host)
                || origin.equalsIgnoreCase("https://" + host);
    }

    /// What browsers say of themselves; a click on a link elsewhere is welcome.
    private static boolean isFromElsewhere(Context ctx) {
        var site = Optional.ofNullable(ctx.header("Sec-Fetch-Site")).orElse("none");
        boolean isClick =
                "navigate".equals(ctx.header("Sec-Fetch-Mode"))
                        && SAFE.contains(ctx.req().getMethod());
        return !site.equals("none") && !site.equals("same-origin") && !isClick;
    }

    /// On every answer: the page may load nothing from elsewhere, be framed by nobody, and tell
    /// nobody where it was.
    static void secure(Context ctx) {
        ctx.header("Content-Security-Policy", Page.POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "no-referrer")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        if (ctx.path().startsWith("/api/")) {
            ctx.header("Cache-Control", "no-store");
        }
    }
}
