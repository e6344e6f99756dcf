package dev.vignette.server;

import dev.vignette.Application;
import dev.vignette.batch.BatchId;
import dev.vignette.server.Feed.News;
import dev.vignette.server.Feed.Place;
import io.javalin.http.Context;
import jakarta.servlet.ServletOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Server-Sent Events of one batch. Each connection has a virtual thread of its own, which waits in
/// writing while its reader is slow.
final class EventRoutes {

    private static final byte[] STILL_HERE = ": still here\n\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] COME_BACK = "retry: 1000\n".getBytes(StandardCharsets.UTF_8);

    private final Application application;
    private final Access access;
    private final Feeds feeds;
    private final Duration heartbeat;

    EventRoutes(Application application, Access access, Feeds feeds, Duration heartbeat) {
        this.application = application;
        this.access = access;
        this.feeds = feeds;
        this.heartbeat = heartbeat;
    }

    void follow(Context ctx) throws IOException, InterruptedException {
        BatchId id = Query.batch(ctx);
        if (application.desk(Access.of(ctx)).batch(id).isEmpty()) {
            throw Query.noBatch(id.value());
        }
        var accepted = Optional.ofNullable(ctx.header("Accept")).orElse("");
        if (!accepted.contains("text/event-stream")) {
            throw Problem.of(406, "Not acceptable", "Send Accept: text/event-stream.");
        }
        // nobody is further than the batch itself, whatever he says
        long now = application.studio().changes().sequence(id).orElse(0);
        var place = Place.after(Math.min(after(ctx), now));
        var feed = feeds.join(id);
        try {
            ctx.contentType("text/event-stream").header("X-Accel-Buffering", "no");
            stream(ctx, feed, place);
        } finally {
            feeds.leave(id);
        }
    }

    private static long after(Context ctx) {
        var query = Query.of(ctx, "after");
        var asked = query.number("after");
        query.check();
        var last = Optional.ofNullable(ctx.header("Last-Event-ID")).map(String::strip);
        last.filter(each -> !each.matches("\\d{1,18}"))
                .ifPresent(_ -> {
                    throw Problem.invalid(
                            "Last-Event-ID", "Last-Event-ID has to be the id of an event.");
                });
        return last.map(Long::parseLong).orElse(asked.orElse(0));
    }

    private void stream(Context ctx, Feed feed, Place from)
            throws IOException, InterruptedException {
        var out = ctx.res().getOutputStream();
        var first = feed.first(from);
        if (first.isEmpty()) {
            return;
        }
        write(out, List.of(COME_BACK, first.get()));
        var place = from;
        while (true) {
            switch (feed.after(place, heartbeat)) {
                case News.Events(var events, var next) -> {
                    write(out, events);
                    place = next;
                }
                case News.Silence _ -> {
                    if (!isStillLetIn(ctx)) {
                        return;
                    }
                    write(out, List.of(STILL_HERE));
                }
                case News.TheEnd _ -> {
                    return;
                }
            }
        }
    }

    /// A token that was revoked ends what it began.
    private boolean isStillLetIn(Context ctx) {
        try {
            return access.caller(ctx).filter(Access.of(ctx)::equals).isPresent();
        } catch (Problem _) {
            return false;
        }
    }

    private static void write(ServletOutputStream out, List<byte[]> events) throws IOException {
        for (var event : events) {
            out.write(event);
        }
        out.flush();
    }
}
