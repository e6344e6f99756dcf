package dev.vignette.cli;

import dev.vignette.batch.Batch;
import java.io.PrintWriter;
import java.time.InstantSource;

/// Progress for programs: a JSON event a line.
final class ProgressEvents implements Progress {

    private final PrintWriter out;
    private final InstantSource clock;
    private long sequence = -1;

    ProgressEvents(PrintWriter out, InstantSource clock) {
        this.out = out;
        this.clock = clock;
    }

    @Override
    public void at(Batch batch) {
        if (batch.sequence() != sequence) {
            sequence = batch.sequence();
            var event = Json.object();
            event.put("type", "batch");
            event.set("batch", Json.batch(batch, clock.instant()));
            out.println(event);
            out.flush();
        }
    }

    @Override
    public void say(String line) {
        var event = Json.object();
        event.put("type", "note");
        event.put("message", line);
        out.println(event);
        out.flush();
    }

    @Override
    public void close() {}
}
