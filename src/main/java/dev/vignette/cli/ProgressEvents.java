package dev.vignette.cli;

import dev.vignette.batch.Batch;
import java.io.PrintWriter;

/// Progress for programs: a JSON event a line.
final class ProgressEvents implements Progress {

    private final PrintWriter out;
    private long sequence = -1;

    ProgressEvents(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void at(Batch batch) {
        if (batch.sequence() != sequence) {
            sequence = batch.sequence();
            print("batch", batch);
        }
    }

    /// An event about a batch.
    void print(String type, Batch batch) {
        var event = Json.object();
        event.put("type", type);
        event.set("batch", Json.batch(batch));
        out.println(event);
        out.flush();
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
