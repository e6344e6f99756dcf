package dev.vignette.cli;

import dev.vignette.batch.GateView;
import dev.vignette.batch.Obstacle;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.Optional;

/// Progress for programs: a JSON event a line.
final class ProgressEvents implements Progress {

    private final PrintWriter out;
    private final InstantSource clock;
    private long sequence = -1;
    private Optional<Obstacle> obstacle = Optional.empty();

    ProgressEvents(PrintWriter out, InstantSource clock) {
        this.out = out;
        this.clock = clock;
    }

    @Override
    public void at(Standing standing) {
        var batch = standing.batch();
        var now = standing.gate().map(GateView::obstacle);
        if (batch.sequence() != sequence || !now.equals(obstacle)) {
            sequence = batch.sequence();
            obstacle = now;
            var event = Json.object();
            event.put("type", "batch");
            event.set("batch", Json.batch(standing, clock.instant()));
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
