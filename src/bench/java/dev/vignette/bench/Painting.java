package dev.vignette.bench;

import dev.vignette.illustrator.DrawingRequest;
import dev.vignette.illustrator.Illustrator;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/// What the built-in illustrator costs: a picture with its PNG when it is warm, a tale in a process
/// that has just begun, and what a second thread is worth.
final class Painting implements Benchmark {

    private static final int WARM_UP = 8;
    private static final int ROUNDS = 5;
    private static final int COLD_RUNS = 3;

    @Override
    public void run(Path scratch, Report report)
            throws IOException, InterruptedException, ExecutionException {
        cold(report);
        var illustrator = new Illustrator();
        for (int i = 0; i < WARM_UP; i++) {
            tale(illustrator);
        }
        warm(illustrator, report);
        twoThreads(illustrator, report);
    }

    /// The JVM's start counted in, with the launcher's own options.
    private static void cold(Report report) throws IOException, InterruptedException {
        var seconds = new double[COLD_RUNS];
        var cpu = new double[COLD_RUNS];
        var megabytes = new double[COLD_RUNS];
        for (int i = 0; i < COLD_RUNS; i++) {
            long start = System.nanoTime();
            var said = coldTale();
            seconds[i] = (System.nanoTime() - start) / 1e9;
            cpu[i] = Double.parseDouble(said.getFirst());
            megabytes[i] = Double.parseDouble(said.getLast());
        }
        report.figure("a tale of 12 in a cold process", Figure.median(seconds), "s", atMost(2.5));
        report.figure("its CPU", Figure.median(cpu), "s");
        report.figure("its memory, all counted", Figure.median(megabytes), "MB", atMost(150));
    }

    private static Goal atMost(double value) {
        return new Goal.AtMost(value);
    }

    private static List<String> coldTale() throws IOException, InterruptedException {
        var process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                ColdTale.class.getName())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        int code = process.waitFor();
        if (code != 0) {
            throw new IOException("the cold process ended with " + code);
        }
        return List.of(said.strip().split(" ", -1));
    }

    private static void warm(Illustrator illustrator, Report report) {
        var threads = ManagementFactory.getThreadMXBean();
        var millis = new double[ROUNDS * Tale.SCENES.size()];
        var worst = new double[Tale.SCENES.size()];
        for (int i = 0; i < millis.length; i++) {
            int scene = i % Tale.SCENES.size();
            long start = threads.getCurrentThreadCpuTime();
            illustrator.draw(request(scene));
            millis[i] = (threads.getCurrentThreadCpuTime() - start) / 1e6;
            worst[scene] = worst[scene] == 0 ? millis[i] : Math.min(worst[scene], millis[i]);
        }
        report.figure("CPU of 1024x576 with PNG, warm", Figure.median(millis), "ms", atMost(80));
        double most = 0;
        for (double each : worst) {
            most = Math.max(most, each);
        }
        report.figure("CPU of the dearest of the 12", most, "ms");
    }

    /// One and two take turns, so that a neighbour hinders both.
    private static void twoThreads(Illustrator illustrator, Report report)
            throws InterruptedException, ExecutionException {
        var times = new double[ROUNDS];
        double neighbours = 0;
        for (int i = 0; i < ROUNDS; i++) {
            var watch = Stopwatch.started();
            double one = seconds(illustrator, 1);
            double two = seconds(illustrator, 2);
            times[i] = 2 * one / two;
            neighbours = Math.max(neighbours, watch.neighbours());
        }
        report.say("neighbours kept up to %.1f cores busy", neighbours);
        report.figure(
                "two threads paint so much more than one",
                Figure.median(times),
                "times",
                new Goal.AtLeast(1.8));
    }

    /// How long it takes until every one of so many threads has painted the tale.
    private static double seconds(Illustrator illustrator, int threads)
            throws InterruptedException, ExecutionException {
        Callable<Integer> tale = () -> tale(illustrator);
        long start = System.nanoTime();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (var done : pool.invokeAll(Collections.nCopies(threads, tale))) {
                done.get();
            }
        }
        return (System.nanoTime() - start) / 1e9;
    }

    /// Bytes of all pictures of the tale.
    static int tale(Illustrator illustrator) {
        int bytes = 0;
        for (int scene = 0; scene < Tale.SCENES.size(); scene++) {
            bytes += illustrator.draw(request(scene)).png().length;
        }
        return bytes;
    }

    private static DrawingRequest request(int scene) {
        return new DrawingRequest(Tale.SCENES.get(scene), Map.of(), 2024, scene + 1, 1024, 576);
    }
}
