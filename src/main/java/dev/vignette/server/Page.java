package dev.vignette.server;

import dev.vignette.image.Sha256;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// The page and what it loads: files from the jar, under `page/`, and the browser libraries that
/// come in jars of their own.
final class Page {

    /// A page may load from here and nowhere else, and runs no script that stands within it, but
    /// for its import map.
    static final String POLICY = policy();

    private static final String FILES = "page/";
    private static final String LIBRARIES = "/META-INF/resources/_static/";
    private static final Pattern PATH = Pattern.compile("[\\w@-][\\w@.-]*(/[\\w@-][\\w@.-]*)*");
    private static final Map<String, String> TYPES =
            Map.ofEntries(
                    Map.entry("html", "text/html; charset=utf-8"),
                    Map.entry("css", "text/css; charset=utf-8"),
                    Map.entry("js", "text/javascript; charset=utf-8"),
                    Map.entry("mjs", "text/javascript; charset=utf-8"),
                    Map.entry("json", "application/json"),
                    Map.entry("svg", "image/svg+xml"),
                    Map.entry("png", "image/png"),
                    Map.entry("ico", "image/x-icon"),
                    Map.entry("webmanifest", "application/manifest+json"),
                    Map.entry("woff2", "font/woff2"),
                    Map.entry("md", "text/markdown; charset=utf-8"),
                    Map.entry("csv", "text/csv; charset=utf-8"),
                    Map.entry("txt", "text/plain; charset=utf-8"));

    private static final class File {
        private final byte[] bytes;
        private final String type;
        private final String tag;

        private File(byte[] bytes, String type) {
            this.bytes = bytes;
            this.type = type;
            this.tag = '"' + Sha256.of(bytes) + '"';
        }
    }

    private final Map<String, Optional<File>> files = new ConcurrentHashMap<>();

    /// Answers what no route answers, if there is a file for it; whether there is.
    boolean answers(HttpResponseException refusal, Context ctx) {
        boolean asks = ctx.req().getMethod().equals("GET") || ctx.req().getMethod().equals("HEAD");
        if (refusal.getStatus() != 404 || !asks || ctx.path().startsWith("/api")) {
            return false;
        }
        try {
            file(ctx);
            return true;
        } catch (Problem _) {
            return false;
        }
    }

    /// A file of the page; the page itself for every other address that a person may have typed.
    void file(Context ctx) {
        var path = ctx.path().substring(1);
        var name = path.isEmpty() ? "index.html" : path;
        var file = find(FILES + name, name);
        if (file.isEmpty() && isForPeople(ctx, name)) {
            file = find(FILES + "index.html", "index.html");
        }
        send(ctx, file.orElseThrow(() -> nothing(ctx)), "no-cache");
    }

    /// A file of a library, whose address has its version in it.
    void library(Context ctx) {
        var name = ctx.path().substring("/_static/".length());
        send(
                ctx,
                find(LIBRARIES + name, name).orElseThrow(() -> nothing(ctx)),
                "public, max-age=31536000, immutable");
    }

    private static boolean isForPeople(Context ctx, String name) {
        return name.indexOf('.') < 0
                && Optional.ofNullable(ctx.header("Accept")).orElse("").contains("text/html");
    }

    private static Problem nothing(Context ctx) {
        return Problem.notFound("There is nothing at " + Answers.shown(ctx.path()) + ".");
    }

    private static void send(Context ctx, File file, String caching) {
        ctx.header("Cache-Control", caching);
        if (!Tags.isKnown(ctx, file.tag)) {
            ctx.contentType(file.type).result(file.bytes);
        }
    }

    private Optional<File> find(String resource, String name) {
        return PATH.matcher(name).matches()
                ? files.computeIfAbsent(resource, each -> read(each, name))
                : Optional.empty();
    }

    private static Optional<File> read(String resource, String name) {
        var type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null) {
            return Optional.empty();
        }
        return bytes(resource).map(bytes -> new File(bytes, type));
    }

    private static Optional<byte[]> bytes(String resource) {
        try (var in = Page.class.getResourceAsStream(resource)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }

    /// The import map has to stand in the page itself; it is let in by its checksum.
    private static String policy() {
        var scripts = new StringBuilder("'self'");
        var page = bytes(FILES + "index.html").orElseThrow();
        var inline =
                Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL)
                        .matcher(new String(page, StandardCharsets.UTF_8));
        while (inline.find()) {
            var sum = Sha256.digest().digest(inline.group(1).getBytes(StandardCharsets.UTF_8));
            scripts.append(" 'sha256-")
                    .append(Base64.getEncoder().encodeToString(sum))
                    .append('\'');
        }
        return "default-src 'none'; script-src "
                + scripts
                + "; style-src 'self'; img-src 'self' blob: data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    }
}
