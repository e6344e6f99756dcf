package dev.vignette.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.testing.QuotaService;
import dev.vignette.testing.Reaction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// What the dashboard and the alerts ask for is told by a real server.
class OperationsIT {

    private static final Pattern NAME =
            Pattern.compile("\\b(?:vignette|jvm|process|system)_[a-z0-9_]+\\b");
    private static final Pattern TOLD = Pattern.compile("(?m)^([a-z0-9_]+)(?:\\{| )");
    private static final Pattern EXPRESSION = Pattern.compile("(?m)^\\s*expr: (.*(?:\n {10,}.*)*)");

    @TempDir Path folder;

    @Test
    void everyFigureOfTheDashboardAndTheAlertsIsTold() throws Exception {
        var asked = new TreeSet<String>();
        var alerts = Files.readString(Path.of("deploy/alerts.yaml"));
        EXPRESSION.matcher(alerts).results().forEach(found -> asked.addAll(names(found.group(1))));
        assertThat(asked).hasSize(5); // the alerts are really read
        asked.addAll(ofDashboard());

        assertThat(told()).containsAll(asked);
        assertThat(asked).hasSizeGreaterThan(15);
    }

    private static Set<String> ofDashboard() throws IOException {
        var asked = new TreeSet<String>();
        var dashboard = new JsonMapper().readTree(Path.of("deploy/grafana.json").toFile());
        for (var panel : dashboard.get("panels")) {
            for (var target : panel.get("targets")) {
                asked.addAll(names(target.get("expr").asString()));
            }
        }
        return asked;
    }

    private static Set<String> names(String expression) {
        return NAME.matcher(expression)
                .results()
                .map(found -> found.group())
                .collect(Collectors.toSet());
    }

    /// After a service has told it to wait once, and garbage was collected.
    private Set<String> told() throws Exception {
        var service = QuotaService.generous();
        var calls = new AtomicInteger();
        try (var server =
                RunningServer.in(
                        folder,
                        call ->
                                calls.incrementAndGet() == 1
                                        ? Reaction.json(
                                                        429,
                                                        "{\"error\":{\"message\":\"slow down\"}}")
                                                .with("Retry-After", "1")
                                        : service.to(call),
                        settings -> settings)) {
            server.awaitFinished(server.handIn(2));
            System.gc(); // what it took is told soon after
            var figures =
                    Awaitility.await()
                            .atMost(Duration.ofSeconds(30))
                            .until(
                                    () -> server.client().get("/metrics").text(),
                                    text -> text.contains("jvm_gc_pause"));
            return TOLD.matcher(figures)
                    .results()
                    .map(found -> found.group(1))
                    .collect(Collectors.toSet());
        }
    }
}
