package dev.vignette.server;

import dev.vignette.Application;
import dev.vignette.Thumbnails;
import dev.vignette.batch.BatchId;
import dev.vignette.batch.Picture;
import dev.vignette.batch.SceneState.Done;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/// Pictures, whole and small. They never change, so whoever has one needs it never again.
final class PictureRoutes {

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
        if (!isKnown(ctx, '"' + picture.sha256() + '"')) {
            whole(ctx, picture);
        }
    }

    void thumbnail(Context ctx) throws Exception {
        BatchId id = Query.batch(ctx);
        var picture = picture(ctx);
        if (isKnown(ctx, "\"small-" + picture.sha256() + '"')) {
            return;
        }
        var small = thumbnails.made(id, picture);
        if (small.isEmpty()) {
            small = painters.result(() -> thumbnails.make(id, picture));
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
        try (var in = application.studio().picture(picture)) {
            send(ctx, picture.mediaType().mediaName(), picture.bytes(), in);
        } catch (NoSuchFileException _) {
            throw noFile();
        }
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
