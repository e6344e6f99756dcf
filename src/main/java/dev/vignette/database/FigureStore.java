package dev.vignette.database;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Sums over everything that is kept, for whoever watches over a server.
public final class FigureStore {

    /// Scenes of all batches by state.
    ///
    /// @param queued those that wait in batches that run
    public record Scenes(
            long generated, long failed, long cancelled, long running, long waiting, long queued) {}

    /// What is known of a gate.
    ///
    /// @param id provider, account and model; the account gives no key away
    /// @param limit calls in flight that it takes now
    public record GateFigures(String id, double limit, Instant heldUntil) {}

    /// All of it, of one moment.
    public record Figures(
            Map<String, Long> batches, Scenes scenes, List<GateFigures> gates, long news) {}

    private static final String SCENES =
            """
            select coalesce(sum(generated), 0) as generated, coalesce(sum(failed), 0) as failed,
                   coalesce(sum(cancelled), 0) as cancelled, coalesce(sum(running), 0) as running,
                   coalesce(sum(requested - generated - failed - cancelled - running), 0) as waiting,
                   coalesce(sum(case when state = 'running'
                                     then requested - generated - failed - cancelled - running end), 0) as queued
              from batch
            """;

    public Figures all(Tx tx) {
        var batches = new TreeMap<String, Long>();
        tx.query(
                "select state, count(*) as many from batch group by state",
                row -> batches.put(row.text("state"), row.big("many")));
        var scenes =
                tx.queryOne(
                                SCENES,
                                row ->
                                        new Scenes(
                                                row.big("generated"),
                                                row.big("failed"),
                                                row.big("cancelled"),
                                                row.big("running"),
                                                row.big("waiting"),
                                                row.big("queued")))
                        .orElseThrow();
        var gates =
                tx.query(
                        "select id, max_in_flight, held_until from gate order by id",
                        row ->
                                new GateFigures(
                                        row.text("id"),
                                        row.real("max_in_flight"),
                                        row.time("held_until")));
        long news =
                tx.queryOne("select count(*) as many from news", row -> row.big("many")).orElse(0L);
        return new Figures(batches, scenes, gates, news);
    }
}
