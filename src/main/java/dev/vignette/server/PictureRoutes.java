package dev.vignette.server;

import dev.vignette.Application;
import dev.vignette.Thumbnails;
import dev.vignette.batch.BatchId;
import dev.vignette.batch.Picture;
import dev.vignette.batch.SceneState.Done;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Pictures, whole and small. They never change, so whoever has one needs it never again.
final class PictureRoutes {

    private static final Logger LOG = LoggerFactory.getLogger(PictureRoutes.class);

    private static final String FOR_EVER = "private, max-age=31536000, immutable";

    private final Application application;
    private final Thumbnails thumbnails;
    private final Crew painters;

    PictureRoutes(Application application, Crew painters) {
        this.application = application;
        this.thumbnails = application.studio().thumbnails();
        this.painters = painters;
    }

    void image(Context ctx) throws IOException {
        var picture = picture(ctx);
        if (isKnown(ctx, '"' + picture.sha256() + '"')) {
            return;
        }
        var link = link(ctx, picture);
        if (link.isPresent()) {
            // the link has an end, and whoever has it needs no token
            ctx.header("Cache-Control", "no-store");
            ctx.header("Location", link.get().toString()).status(HttpStatus.TEMPORARY_REDIRECT);
        } else {
            whole(ctx, picture);
        }
    }

    /// Only for who asks for it: the page may show nothing that comes from elsewhere. A link is for
    /// one method.
    private Optional<URI> link(Context ctx, Picture picture) {
        return application
                .linkLife()
                .filter(_ -> ctx.req().getMethod().equals("GET"))
                .filter(_ -> "true".equals(ctx.queryParam("direct")))
                .flatMap(life -> application.studio().link(picture, life));
    }

    void thumbnail(Context ctx) throws Exception {
        BatchId id = Query.batch(ctx);
        var picture = picture(ctx);
        if (isKnown(ctx, "\"small-" + picture.sha256() + '"')) {
            return;
        }
        var small = thumbnails.made(id, picture);
        if (small.isEmpty()) {
            small = painters.result(() -> make(id, picture));
        }
        if (small.isPresent()) {
            small(ctx, small.get());
        } else {
            whole(ctx, picture); // of a kind that cannot be made smaller
        }
    }

    private static boolean isKnown(Context ctx, String tag) {
        ctx.header("Cache-Control", FOR_EVER);
        return Tags.isKnown(ctx, tag);
    }

    private void whole(Context ctx, Picture picture) throws IOException {
        try (var in = open(picture)) {
            send(ctx, picture.mediaType().mediaName(), picture.bytes(), in);
        }
    }

    private InputStream open(Picture picture) {
        try {
            return application.studio().picture(picture);
        } catch (NoSuchFileException _) {
            throw noFile();
        } catch (IOException e) {
            throw away(e);
        }
    }

    private Optional<Path> make(BatchId id, Picture picture) {
        try {
            return thumbnails.make(id, picture);
        } catch (IOException e) {
            throw away(e);
        } catch (UncheckedIOException e) {
            LOG.warn("{}", e.getMessage());
            throw Problem.of(
                            503,
                            "No room for small pictures",
                            "The small picture cannot be made now: the server's disk does not take it. The whole picture can be had.")
                    .with("Retry-After", "10");
        }
    }

    private static Problem away(IOException why) {
        LOG.warn("a picture cannot be read: {}", why.toString());
        return Problem.of(
                        503,
                        "The store is away",
                        "The picture cannot be read now: where pictures are kept does not answer. Try again in a moment.")
                .with("Retry-After", "2");
    }

    private static void small(Context ctx, Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            send(ctx, "image/jpeg", Files.size(file), in);
        } catch (NoSuchFileException _) {
            throw noFile(); // the batch was deleted just now
        }
    }

    private static Problem noFile() {
        return Problem.notFound("The file of this picture is gone.");
    }

    private static void send(Context ctx, String type, long length, InputStream in)
            throws IOException {
        ctx.contentType(type);
        ctx.res().setContentLengthLong(length);
        if (ctx.req().getMethod().equals("GET")) {
            in.transferTo(ctx.res().getOutputStream());
        }
    }

    private Picture picture(Context ctx) {
        BatchId id = Query.batch(ctx);
        int number = Query.scene(ctx);
        return application
                .desk(Access.of(ctx))
                .scene(id, number)
                .flatMap(scene ->
                        scene.state() instanceof Done(var picture)
                                ? Optional.of(picture)
                                : Optional.empty())
                .orElseThrow(() ->
                        Problem.notFound(
                                "There is no picture of scene %d of a batch %s."
                                        .formatted(number, id.value())));
    }
}
