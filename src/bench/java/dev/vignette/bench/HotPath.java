package dev.vignette.bench;

import dev.vignette.batch.BatchId;
import dev.vignette.database.Leases.Lease;
import dev.vignette.engine.Steps;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// What a scene goes through, step by step, beside everything else that is kept.
///
/// @param first milliseconds of a worker's first look, when it sees to what the clock may have done
/// @param admission the dispatcher looks, and lets through what it can
/// @param admissionCpu seconds that the database uses for one: neighbours do not lengthen it much
/// @param scene the call's row, an answer at once, the picture stored, the result's row
record HotPath(double first, Samples admission, double admissionCpu, Samples scene) {

    private static final int ROUNDS = 300;
    private static final double SECONDS = 60;

    /// The first calls to a service that nobody knows follow each other slowly.
    private static final Duration APART = Duration.ofMillis(130);

    static HotPath measured(Cluster cluster) throws Exception {
        var admission = new Samples();
        var scene = new Samples();
        var worker = UUID.randomUUID().toString();
        try (var steps = new Steps(cluster.stores(), new NullArtist(), worker)) {
            double first = 1e3 * Work.seconds(steps::admit);
            for (var lease : held(cluster, worker)) {
                steps.draw(lease);
            }
            double cpu = 0;
            long start = System.nanoTime();
            for (int i = 0; i < ROUNDS && (System.nanoTime() - start) / 1e9 < SECONDS; i++) {
                Thread.sleep(APART);
                double before = ServerCpu.seconds();
                admission.time(steps::admit);
                cpu += ServerCpu.seconds() - before;
                var lease = held(cluster, worker).getFirst();
                scene.time(() -> steps.draw(lease));
            }
            for (var lease : held(cluster, worker)) {
                steps.draw(lease);
            }
            cluster.sql("delete from scheduled_tasks");
            return new HotPath(first, admission, cpu / admission.count(), scene);
        }
    }

    static List<Lease> held(Cluster cluster, String worker) throws SQLException {
        var held = new ArrayList<Lease>();
        try (var connection = cluster.schema().connect();
                var statement =
                        connection.prepareStatement(
                                "select batch, number, turn from scene where worker = ? and state = 'running' order by random()")) {
            statement.setString(1, worker);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    held.add(
                            new Lease(
                                    new BatchId(rows.getString(1)),
                                    rows.getInt(2),
                                    rows.getInt(3)));
                }
            }
        }
        return held;
    }
}
