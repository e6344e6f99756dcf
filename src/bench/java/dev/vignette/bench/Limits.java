package dev.vignette.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordedThread;
import jdk.jfr.consumer.RecordingFile;

/// What a run spends its time on, as the flight recorder of the JVM saw it. It costs a few percent,
/// so a run that is recorded is not one that is measured.
final class Limits implements AutoCloseable {

    private static final String WRITER = "vignette-writer";
    private static final Duration OFTEN = Duration.ofMillis(10);
    private static final int SHOWN = 14;

    private final Recording recording;

    private Limits(Recording recording) {
        this.recording = recording;
    }

    static Limits recording() {
        var recording = new Recording();
        recording.enable("jdk.CPUTimeSample").with("throttle", "10ms");
        recording.enable("jdk.NativeMethodSample").withPeriod(OFTEN);
        recording.enable("jdk.FileForce").withThreshold(Duration.ZERO);
        recording.enable("jdk.ThreadPark").withThreshold(Duration.ZERO);
        recording.enable("jdk.ThreadCPULoad").withPeriod(Duration.ofSeconds(1));
        recording.start();
        return new Limits(recording);
    }

    /// Ends the recording, and says where the time of a run went.
    void tell(Drawn drawn, Path file, Report report) throws IOException {
        recording.stop();
        recording.dump(file);
        var events = RecordingFile.readAllEvents(file);
        var forces = named(events, "jdk.FileForce");
        report.say(
                "recorded: %.0f scenes/s; an fsync of the storage takes %.2f ms, %.1f of them a"
                        + " scene, %.2f in flight at a time",
                drawn.scenesPerSecond(),
                millis(forces) / Math.max(1, forces.size()),
                (double) forces.size() / drawn.scenes(),
                millis(forces) / 1e3 / drawn.seconds());
        double idle = millis(of(WRITER, named(events, "jdk.ThreadPark"))) / 1e3 / drawn.seconds();
        double cpu = load(of(WRITER, named(events, "jdk.ThreadCPULoad")));
        report.say(
                "the one writer of SQLite: %.0f %% without work, %.0f %% on a core, %.0f %% in fsync,"
                        + " for the lock or without a core",
                100 * idle, 100 * cpu, 100 * Math.max(0, 1 - idle - cpu));
        shares(
                "the writer's system calls",
                of(WRITER, named(events, "jdk.NativeMethodSample")),
                report);
        shares("CPU", named(events, "jdk.CPUTimeSample"), report);
    }

    private static void shares(String title, List<RecordedEvent> samples, Report report) {
        var counts = new TreeMap<String, Integer>();
        samples.forEach(sample -> counts.merge(place(sample), 1, Integer::sum));
        report.say("%s, %d samples:", title, samples.size());
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .limit(SHOWN)
                .forEach(entry ->
                        report.say(
                                "  %5.1f %%  %s",
                                100.0 * entry.getValue() / samples.size(), entry.getKey()));
    }

    /// The nearest method of ours, or of the scheduler, that was at work.
    private static String place(RecordedEvent sample) {
        return Optional.ofNullable(sample.getStackTrace()).stream()
                .flatMap(trace -> trace.getFrames().stream())
                .filter(RecordedFrame::isJavaFrame)
                .map(RecordedFrame::getMethod)
                .map(Limits::name)
                .filter(name -> name.startsWith("dev.vignette") || name.contains("kagkarlsson"))
                .findFirst()
                .orElse("elsewhere");
    }

    private static String name(RecordedMethod method) {
        return method.getType().getName() + "." + method.getName();
    }

    private static List<RecordedEvent> named(List<RecordedEvent> events, String type) {
        return events.stream().filter(e -> e.getEventType().getName().equals(type)).toList();
    }

    private static List<RecordedEvent> of(String thread, List<RecordedEvent> events) {
        return events.stream().filter(event -> isOf(thread, event)).toList();
    }

    private static boolean isOf(String thread, RecordedEvent event) {
        var field = event.hasField("sampledThread") ? "sampledThread" : "eventThread";
        return Optional.<RecordedThread>ofNullable(event.getThread(field))
                .map(RecordedThread::getJavaName)
                .filter(thread::equals)
                .isPresent();
    }

    private static double millis(List<RecordedEvent> events) {
        return events.stream().mapToLong(event -> event.getDuration().toNanos()).sum() / 1e6;
    }

    /// Of one core.
    private static double load(List<RecordedEvent> events) {
        int cores = Runtime.getRuntime().availableProcessors();
        return cores
                * events.stream()
                        .mapToDouble(event -> event.getFloat("user") + event.getFloat("system"))
                        .average()
                        .orElse(0);
    }

    @Override
    public void close() {
        recording.close();
    }
}
