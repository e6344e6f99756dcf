package dev.vignette.bench;

import dev.vignette.illustrator.DrawingRequest;
import dev.vignette.illustrator.Illustrator;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What the built-in illustrator costs: a picture with its PNG when it is warm, a tale in a process
/// that has just begun, and what a second thread is worth.
final class Painting implements Benchmark {

    private static final int WARM_UP = 8;
    private static final int ROUNDS = 5;
    private static final int COLD_RUNS = 3;

    /// As `./vignette illustrate` starts the JVM.
    private static final List<String> LAUNCHER =
            List.of(
                    "-XX:+UseSerialGC",
                    "-Xms64m",
                    "-XX:MetaspaceSize=64m",
                    "-XX:TieredStopAtLevel=1",
                    "-Xmn20m",
                    "-XX:SurvivorRatio=2");

    @Override
    public void run(Path scratch, Report report) throws IOException, InterruptedException {
        cold(report);
        var illustrator = new Illustrator();
        for (int i = 0; i < WARM_UP; i++) {
            tale(illustrator);
        }
        warm(illustrator, report);
        twoThreads(report);
    }

    /// The JVM's start counted in, with the launcher's own options.
    private static void cold(Report report) throws IOException, InterruptedException {
        var seconds = new double[COLD_RUNS];
        var cpu = new double[COLD_RUNS];
        var megabytes = new double[COLD_RUNS];
        for (int i = 0; i < COLD_RUNS; i++) {
            long start = System.nanoTime();
            var said = child(ColdTale.class);
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

    /// What a process with the launcher's options prints, cut at the blanks.
    private static List<String> child(Class<?> main) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(LAUNCHER);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        var process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        int code = process.waitFor();
        if (code != 0) {
            throw new IOException(main.getSimpleName() + " ended with " + code);
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

    private static void twoThreads(Report report) throws IOException, InterruptedException {
        var said = child(SideBySide.class);
        report.say("neighbours kept %.1f cores busy", Double.parseDouble(said.get(2)));
        report.figure(
                "two threads paint so much more than one",
                Double.parseDouble(said.get(0)),
                "times",
                new Goal.AtLeast(1.8));
        report.figure(
                "CPU of a picture with two at once, to alone",
                Double.parseDouble(said.get(1)),
                "times");
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
