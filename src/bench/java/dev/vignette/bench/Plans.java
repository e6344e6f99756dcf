package dev.vignette.bench;

import dev.vignette.database.Explained;
import dev.vignette.database.Explained.Depth;
import dev.vignette.database.Explained.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// How PostgreSQL went about each statement, and what it touched.
final class Plans {

    private final Map<String, Plan> plans = new ConcurrentHashMap<>();
    private final Map<String, String> askedFor = new LinkedHashMap<>();

    /// Does something on connections whose statements are run twice, once to explain them.
    void of(Cluster cluster, String what, Step step) throws Exception {
        var source = Explained.of(cluster.schema(), Depth.RUNS, this::hear);
        try (var explained = cluster.through(source)) {
            plans.clear();
            step.on(explained);
            plans.values().forEach(plan -> askedFor.put(plan.sql(), shown(what, plan)));
        }
    }

    /// What is done on a cluster.
    @FunctionalInterface
    interface Step {
        void on(Cluster cluster) throws Exception;
    }

    /// The one that touched the most of those with the same words.
    private void hear(Plan plan) {
        plans.merge(plan.sql(), plan, (one, other) -> touched(other) > touched(one) ? other : one);
    }

    private static int touched(Plan plan) {
        return plan.lines().stream()
                .filter(line -> line.contains("Buffers:"))
                .findFirst()
                .map(line ->
                        Arrays.stream(line.replaceAll("[^0-9]+", " ").trim().split(" ", -1))
                                .mapToInt(Integer::parseInt)
                                .sum())
                .orElse(0);
    }

    private static String shown(String what, Plan plan) {
        return "-- " + what + "\n" + plan.sql().strip() + "\n\n" + plan.text() + "\n";
    }

    void write(Path file) throws IOException {
        Files.writeString(file, askedFor.values().stream().collect(Collectors.joining("\n----\n")));
    }
}
