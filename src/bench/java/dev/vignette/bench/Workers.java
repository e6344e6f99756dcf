package dev.vignette.bench;

import dev.vignette.batch.BatchOptions;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// One, two and four workers, each a process of its own, on one PostgreSQL that brings every commit
/// to the disk; the service answers at once. What a scene costs, and what keeps the next worker
/// from adding as much as the first.
final class Workers implements Benchmark {

    private static final double CPU_OF_A_SCENE = 1.5;

    /// Until most of a worker's code is compiled.
    private static final int WARM_UP = 3_000;

    /// So many that what four workers still compile is little beside it.
    private static final int SCENES = Integer.getInteger("scenes", 120_000);

    private static final int BATCHES = Integer.getInteger("batches", 20);

    private static final String STATEMENTS =
            """
            select left(regexp_replace(query, '\\s+', ' ', 'g'), 100) as what, sum(calls) as calls,
                   sum(total_exec_time) as millis, sum(shared_blks_hit + shared_blks_read) as pages
              from public.pg_stat_statements
             group by 1 order by 3 desc limit 28
            """;

    @Override
    public void run(Path scratch, Report report) throws Exception {
        double alone = 0;
        for (int workers : new int[] {1, 2, 4}) {
            try (var cluster = Cluster.open(scratch.resolve("with-" + workers))) {
                double speed = measured(cluster, workers, report);
                alone = workers == 1 ? speed : alone;
                report.figure("%d workers, against one".formatted(workers), speed / alone, "");
            }
        }
    }

    private static double measured(Cluster cluster, int workers, Report report) throws Exception {
        var processes = new ArrayList<Process>();
        try {
            cluster.sql("create extension if not exists pg_stat_statements schema public");
            for (int i = 0; i < workers; i++) {
                processes.add(NullWorker.start(cluster, cluster.folder().resolve("home-" + i)));
            }
            draw(cluster, WARM_UP * workers);
            cluster.sql("vacuum analyze");
            cluster.number("select count(public.pg_stat_statements_reset())");
            var before = Used.by(cluster, processes);
            var waits = Waits.watched(cluster);
            draw(cluster, SCENES);
            var used = Used.by(cluster, processes).since(before);
            waits.end();
            used.tell(workers, report);
            waits.tell(report);
            statements(cluster, report);
            return SCENES / used.seconds();
        } finally {
            for (var process : processes) {
                process.getOutputStream().close();
            }
            for (var process : processes) {
                process.waitFor();
            }
        }
    }

    /// What took the database the most time.
    private static void statements(Cluster cluster, Report report) throws SQLException {
        try (var connection = cluster.schema().connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(STATEMENTS)) {
            report.say("statements, times a scene, microseconds of a scene, pages each time:");
            while (rows.next()) {
                report.say(
                        "  %5.2f  %6.0f  %5.0f  %s",
                        rows.getDouble("calls") / SCENES,
                        1e3 * rows.getDouble("millis") / SCENES,
                        rows.getDouble("pages") / rows.getDouble("calls"),
                        rows.getString("what"));
            }
        }
    }

    /// Submits batches, and waits for their ends.
    private static void draw(Cluster cluster, int scenes) throws Exception {
        var profile = new NullArtist().profile();
        for (int i = 0; i < BATCHES; i++) {
            cluster.submit(scenes / BATCHES, profile, BatchOptions.USUAL);
        }
        while (cluster.number("select count(*) from batch where state = 'running'") > 0) {
            Thread.sleep(50);
        }
        double lost = cluster.number("select sum(requested - generated) from batch");
        if (lost > 0) {
            throw new IllegalStateException(lost + " pictures are missing");
        }
    }

    /// What was used by a moment, or between two.
    private record Used(
            double seconds,
            double workers,
            double database,
            double all,
            double wal,
            double commits) {

        static Used by(Cluster cluster, List<Process> processes) throws Exception {
            double cpu = 0;
            for (var process : processes) {
                cpu += Machine.cpuSeconds(process.pid());
            }
            return new Used(
                    System.nanoTime() / 1e9,
                    cpu,
                    ServerCpu.seconds(),
                    Machine.cpuSecondsOfAll(),
                    cluster.number("select pg_current_wal_insert_lsn() - '0/0'::pg_lsn"),
                    cluster.number("select pg_current_xact_id()::text::bigint"));
        }

        Used since(Used before) {
            return new Used(
                    seconds - before.seconds,
                    workers - before.workers,
                    database - before.database,
                    all - before.all,
                    wal - before.wal,
                    commits - before.commits);
        }

        void tell(int processes, Report report) {
            var who = processes + (processes == 1 ? " worker: " : " workers: ");
            report.figure(who + "scenes", SCENES / seconds, "1/s");
            report.figure(who + "CPU of a scene, workers", 1e3 * workers / SCENES, "ms");
            report.figure(who + "CPU of a scene, database", 1e3 * database / SCENES, "ms");
            report.figure(
                    who + "CPU of a scene, both",
                    1e3 * (workers + database) / SCENES,
                    "ms",
                    new Goal.AtMost(CPU_OF_A_SCENE));
            report.figure(who + "WAL of a scene", wal / SCENES, "bytes");
            report.figure(who + "transactions that write, a scene", commits / SCENES, "");
            report.say(
                    "%.2f cores busy with it, others %.2f",
                    (workers + database) / seconds,
                    Math.max(0, all - workers - database) / seconds);
        }
    }
}
