package dev.vignette.server;

import dev.vignette.Application;
import dev.vignette.archive.Archive;
import dev.vignette.archive.FailedList;
import dev.vignette.batch.Batch;
import dev.vignette.batch.BatchId;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/// What came out: the ZIP, whole or in part, and the lists of what failed.
final class ResultRoutes {

    private final Application application;
    private final Archives archives;
    private final Semaphore downloads;

    /// @param atOnce archives that are sent at the same time
    ResultRoutes(Application application, Archives archives, int atOnce) {
        this.application = application;
        this.archives = archives;
        this.downloads = new Semaphore(atOnce);
    }

    void archive(Context ctx) throws Exception {
        var query = Query.of(ctx, "since");
        var since = query.number("since");
        query.check();
        BatchId id = found(ctx).id();
        if (!downloads.tryAcquire()) {
            throw Problem.busy("Too many ZIPs are being sent. Try again in a moment.");
        }
        try (var loan = archives.of(id, since)) {
            ctx.header("Vignette-Sequence", Long.toString(loan.sequence()));
            archive(ctx, loan.archive());
        } catch (Archive.NoPictures _) {
            throw Problem.wrongState(
                    since.isPresent()
                            ? "No picture came after sequence %d.".formatted(since.getAsLong())
                            : "Batch %s has no picture yet.".formatted(id.shown()));
        } finally {
            downloads.release();
        }
    }

    private static void archive(Context ctx, Archive archive) throws IOException {
        ctx.header("Accept-Ranges", "bytes");
        ctx.header("Cache-Control", "private, no-cache");
        if (Tags.isKnown(ctx, archive.etag())) {
            return;
        }
        switch (range(ctx, archive)) {
            case ByteRange.Whole _ -> send(ctx, archive, 0, archive.length());
            case ByteRange.Part(var from, var to) -> {
                ctx.status(206)
                        .header(
                                "Content-Range",
                                "bytes %d-%d/%d".formatted(from, to - 1, archive.length()));
                send(ctx, archive, from, to);
            }
            case ByteRange.Unsatisfiable _ ->
                    throw Problem.of(
                                    416,
                                    "Behind the end",
                                    "The ZIP has %d bytes.".formatted(archive.length()))
                            .with("Content-Range", "bytes */" + archive.length());
        }
    }

    /// A range of another state is no range of this one: then the whole is sent.
    private static ByteRange range(Context ctx, Archive archive) {
        boolean sameState =
                Optional.ofNullable(ctx.header("If-Range"))
                        .orElse(archive.etag())
                        .equals(archive.etag());
        return Optional.ofNullable(ctx.header("Range"))
                .filter(_ -> sameState)
                .map(header -> ByteRange.of(header, archive.length()))
                .orElseGet(ByteRange.Whole::new);
    }

    private static void send(Context ctx, Archive archive, long from, long to) throws IOException {
        ctx.contentType("application/zip");
        ctx.header("Content-Disposition", disposition(archive.fileName()));
        ctx.res().setContentLengthLong(to - from);
        if (!ctx.req().getMethod().equals("GET")) {
            return;
        }
        // where it fails, too few bytes come for the length that was said: the connection breaks
        // off, and whoever reads it knows that it is not the whole
        archive.write(from, to, ctx.res().getOutputStream());
    }

    /// For every browser: the name in ASCII, and as it is.
    static String disposition(String name) {
        var plain = name.replaceAll("[^\\x21-\\x7E]", "_").replaceAll("[\"\\\\%]", "_");
        var whole = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + whole;
    }

    void failedCsv(Context ctx) throws IOException {
        failed(ctx, FailedList.Format.CSV, "text/csv; charset=utf-8", "failed_scenes.csv");
    }

    void failedText(Context ctx) throws IOException {
        failed(ctx, FailedList.Format.TXT, "text/plain; charset=utf-8", "failed_scenes.txt");
    }

    void failedJson(Context ctx) throws IOException {
        failed(ctx, FailedList.Format.JSON, "application/json", "failed_scenes.json");
    }

    private void failed(Context ctx, FailedList.Format format, String type, String name)
            throws IOException {
        var batch = found(ctx);
        ctx.contentType(type).header("Content-Disposition", disposition(name));
        try (var scenes = application.studio().failed(batch.id())) {
            FailedList.write(batch, scenes, format, ctx.res().getOutputStream());
        }
    }

    private Batch found(Context ctx) {
        BatchId id = Query.batch(ctx);
        return application
                .desk(Access.of(ctx))
                .batch(id)
                .orElseThrow(() -> Query.noBatch(id.value()));
    }
}
