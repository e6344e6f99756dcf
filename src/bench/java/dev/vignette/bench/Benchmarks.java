package dev.vignette.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.LoggerFactory;

/// `./mvnw -Pbench test [-Dbench=NAME]`: measures one thing or all, and prints each figure with its
/// goal. Machines are noisy: what is told is a median, or a ratio of two things done in turn.
public final class Benchmarks {

    private static final Map<String, Benchmark> BY_NAME = byName();

    private Benchmarks() {}

    private static Map<String, Benchmark> byName() {
        var all = new LinkedHashMap<String, Benchmark>();
        all.put("throughput", new Throughput());
        all.put("hundred-thousand", new HundredThousand());
        all.put("restart", new Restart());
        all.put("zip", new Zip());
        all.put("start", new Start());
        all.put("server", new ServerLoad());
        all.put("download", new Download());
        all.put("policy", new Policy());
        all.put("quota", new Quota());
        all.put("twenty", new Twenty());
        all.put("at-once", new AtOnce());
        all.put("outage", new Away());
        all.put("hangs", new Hangs());
        all.put("fair", new Fair());
        all.put("kills", new Kills());
        all.put("million", new Million());
        all.put("workers", new Workers());
        all.put("illustrator", new Painting());
        return all;
    }

    public static void main(String[] arguments) throws Exception {
        var asked = arguments.length == 0 ? "all" : arguments[0];
        if (!asked.equals("all") && !BY_NAME.containsKey(asked)) {
            System.err.println(
                    "no benchmark is called " + asked + "; there are all, " + BY_NAME.keySet());
            System.exit(2);
        }
        quietly();
        var report = new Report(System.out);
        Machine.describe(report);
        for (var each : BY_NAME.entrySet()) {
            if (asked.equals("all") || asked.equals(each.getKey())) {
                report.begin(each.getKey());
                try (var scratch = Scratch.of(each.getKey())) {
                    each.getValue().run(scratch.folder(), report);
                }
            }
        }
        report.table();
    }

    /// As Vignette itself logs: nothing of what goes well.
    static void quietly() {
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
            root.setLevel(Level.WARN);
        }
    }
}
