package dev.vignette.simulation;

import dev.vignette.batch.Known;
import dev.vignette.simulation.Service.Manner;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// What the rules achieve against services of several manners: the table of `docs/gate.md`.
public final class PolicyFigures {

    private static final int RUNS = 40;
    private static final int IMAGES = 100;

    /// The mean of some simulated runs.
    public record Mean(double seconds, double done, double calls, double refused) {}

    private PolicyFigures() {}

    /// The manners by name, in the table's order, with what came of each.
    public static Map<String, Mean> measure() {
        var figures = new LinkedHashMap<String, Mean>();
        manners().forEach((name, manner) -> figures.put(name, mean(manner)));
        return figures;
    }

    private static Map<String, Manner> manners() {
        var good = Manner.GOOD;
        var twenty = good.quota(20, 20, false);
        var counting = good.quota(20, 20, true);
        var manners = new LinkedHashMap<String, Manner>();
        manners.put("takes whatever comes", good);
        manners.put("20 at once", good.atOnce(20, 8));
        manners.put("20/min, names wait and quota", twenty.telling(true, true));
        manners.put("20/min, names the wait", twenty.telling(true, false));
        manners.put("20/min, names nothing", twenty);
        manners.put("20/min counting refusals, names both", counting.telling(true, true));
        manners.put("20/min counting refusals, names nothing", counting);
        manners.put(
                "60/min burst 10, 0.3 s, names both",
                good.quota(60, 10, false).telling(true, true).atOnce(0, 0.3));
        manners.put("20 at once, 60 s outage", good.atOnce(20, 8).away(24, 60));
        manners.put("20 at once, 30 % fail", good.atOnce(20, 8).failing(0.3, 0, Set.of()));
        return manners;
    }

    private static Mean mean(Manner manner) {
        double seconds = 0;
        double done = 0;
        double calls = 0;
        double refused = 0;
        for (int seed = 0; seed < RUNS; seed++) {
            var result = new History(manner, seed, Known.NOTHING, IMAGES).run();
            seconds += result.seconds();
            done += result.done();
            calls += result.calls();
            refused += result.refused();
        }
        return new Mean(seconds / RUNS, done / RUNS, calls / RUNS, refused / RUNS);
    }
}
