package dev.vignette.bench;

import dev.vignette.engine.Engine;
import java.nio.file.Path;
import java.util.ArrayList;

/// What workers cost while there is nothing for them to do.
final class Idle {

    private static final double SECONDS = 8;

    private Idle() {}

    static void tell(Cluster cluster, String when, Report report) throws Exception {
        for (int workers : new int[] {1, 10}) {
            tell(cluster, workers, when, report);
        }
    }

    private static void tell(Cluster cluster, int workers, String when, Report report)
            throws Exception {
        var clusters = new ArrayList<Cluster>();
        var engines = new ArrayList<Engine>();
        try {
            for (int i = 0; i < workers; i++) {
                var one = Cluster.at(cluster.schema(), cluster.folder());
                clusters.add(one);
                engines.add(one.work(new NullArtist(), home(cluster.folder(), i)));
            }
            Thread.sleep(3_000);
            var watch = Stopwatch.started();
            double server = ServerCpu.seconds();
            Thread.sleep((long) (SECONDS * 1_000));
            double seconds = watch.seconds();
            var who = "%d idle worker%s, %s: ".formatted(workers, workers == 1 ? "" : "s", when);
            report.figure(who + "itself", 1e3 * watch.cpuSeconds() / seconds, "ms/s");
            report.figure(who + "database", 1e3 * (ServerCpu.seconds() - server) / seconds, "ms/s");
        } finally {
            engines.forEach(Engine::close);
            clusters.forEach(Cluster::close);
        }
    }

    private static Path home(Path folder, int worker) {
        return folder.resolve("home-" + worker);
    }
}
