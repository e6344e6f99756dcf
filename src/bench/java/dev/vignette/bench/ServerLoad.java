package dev.vignette.bench;

import dev.vignette.testing.QuotaService;
import dev.vignette.testing.StubService;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/// A server whose batch of 2,000 scenes 500 people watch, while 50 requests a second come in. How
/// long does a request take? Counted from the moment it was due, so that one which had to wait for
/// the one before is not flattered. The load runs on the same machine.
final class ServerLoad implements Benchmark {

    private static final int SCENES = 2_000;
    private static final int LISTENERS = 500;
    private static final int REQUESTS_A_SECOND = 50;
    private static final int AT_ONCE = 40;
    private static final Duration CALL = Duration.ofMillis(1_200);
    private static final Duration WARM_UP = Duration.ofSeconds(8);

    @Override
    public void run(Path scratch, Report report) throws Exception {
        var drawing = QuotaService.generous().withLatency(CALL);
        try (var service = StubService.behaving(drawing);
                var http = HttpClient.newHttpClient()) {
            var server = Serving.start(scratch, service.url("/v1"));
            try {
                watched(server.address(), http, report);
            } finally {
                server.close();
            }
        }
    }

    private static void watched(URI server, HttpClient http, Report report) throws Exception {
        var batch = server.resolve("/api/batches/" + handIn(server, http));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var listeners = new ArrayList<Listener>();
            for (int i = 0; i < LISTENERS; i++) {
                var listener = Listener.of(URI.create(batch + "/events?after=0"));
                listeners.add(listener);
                var _ = threads.submit(listener);
            }
            Thread.sleep(WARM_UP);
            var watch = Stopwatch.started();
            var taken = requests(paths(batch), http, listeners);
            double[] sorted = taken.stream().mapToDouble(nanos -> nanos / 1e6).sorted().toArray();
            report.say(
                    "%d requests in %.0f s, median %.1f ms, longest %.0f ms; %.2f cores for the load, %.2f for the server and others",
                    sorted.length,
                    watch.seconds(),
                    Figure.median(sorted),
                    sorted[sorted.length - 1],
                    watch.cpuSeconds() / watch.seconds(),
                    watch.neighbours());
            report.figure(
                    "p99 of a request",
                    sorted[(int) (sorted.length * 0.99)],
                    "ms",
                    new Goal.AtMost(100));
            report.figure(
                    "events a listener heard, the fewest",
                    listeners.stream().mapToInt(Listener::done).min().orElse(0),
                    "",
                    new Goal.AtLeast(SCENES));
            report.figure(
                    "the most",
                    listeners.stream().mapToInt(Listener::done).max().orElse(0),
                    "",
                    new Goal.AtMost(SCENES));
            listeners.forEach(Listener::close);
        }
    }

    private static String handIn(URI server, HttpClient http)
            throws IOException, InterruptedException {
        var json = new JsonMapper();
        var order =
                json.createObjectNode()
                        .put("format", "csv")
                        .put("provider", "openai")
                        .put("concurrency", AT_ONCE)
                        .put(
                                "story",
                                IntStream.rangeClosed(1, SCENES)
                                        .mapToObj(n -> "\"scene " + n + ": a fox\"")
                                        .collect(Collectors.joining("\n", "prompt\n", "\n")));
        var answer =
                http.send(
                        HttpRequest.newBuilder(server.resolve("/api/batches"))
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(order.toString()))
                                .build(),
                        BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            throw new IOException(answer.statusCode() + " " + answer.body());
        }
        return json.readTree(answer.body()).get("id").asString();
    }

    /// What a page and another product ask for.
    private static List<URI> paths(URI batch) {
        return List.of(
                batch,
                URI.create(batch + "/scenes?limit=100"),
                URI.create(batch + "/scenes/7"),
                URI.create(batch + "/scenes/3/image"),
                batch.resolve("/api/batches?limit=20"),
                URI.create(batch + "/failed.json"),
                batch.resolve("/"));
    }

    /// One after the other is due, whatever became of those before, until every listener has heard
    /// of every picture.
    private static Queue<Long> requests(List<URI> paths, HttpClient http, List<Listener> listeners)
            throws Exception {
        var taken = new ConcurrentLinkedQueue<Long>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long start = System.nanoTime();
            for (int i = 0; listeners.stream().anyMatch(each -> each.done() < SCENES); i++) {
                long due = start + i * 1_000_000_000L / REQUESTS_A_SECOND;
                Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
                var request = HttpRequest.newBuilder(paths.get(i % paths.size())).build();
                var _ =
                        threads.submit(() -> {
                            var answer = http.send(request, BodyHandlers.discarding());
                            if (answer.statusCode() != 200) {
                                throw new IOException(request.uri() + ": " + answer.statusCode());
                            }
                            taken.add(System.nanoTime() - due);
                            return true;
                        });
            }
        }
        return taken;
    }
}
