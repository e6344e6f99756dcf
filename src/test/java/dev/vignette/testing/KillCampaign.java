package dev.vignette.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;

/// A real process at a real socket, killed again and again at random moments, and started again
/// until every picture is there.
public final class KillCampaign {

    /// Calls in flight at once.
    public static final int IN_FLIGHT = 8;

    private static final Duration LATENCY = Duration.ofMillis(50);

    /// Each dies before so many pictures. Were it killed by the clock, a slow machine would not
    /// finish one in its life: scenes would be taken for poison, and be drawn alone.
    private static final int LONGEST_LIFE = 32;

    /// More than are drawn in an average life, so that it is never through before the last kill.
    private static final int SCENES_A_KILL = 24;

    /// One in so many is killed once more, while it starts.
    private static final int KILLED_AT_THE_START = 10;

    /// What came of it.
    ///
    /// @param kills those at the start included
    /// @param closing the last line of the last process
    /// @param delivered scenes of which the service drew a picture
    /// @param kept pictures in the ZIP
    /// @param paidAgain pictures the service drew a second time
    /// @param firstCalls seconds from each start after a kill until its first call was heard
    public record Result(
            int kills,
            int scenes,
            int exitCode,
            String closing,
            int delivered,
            long kept,
            int paidAgain,
            List<Double> firstCalls) {}

    private final Path folder;
    private final int kills;
    private final SplittableRandom random = new SplittableRandom(20_261_123);
    private final List<Double> firstCalls = new ArrayList<>();
    private final AtomicBoolean killing = new AtomicBoolean(true);
    private final QuotaService quota =
            QuotaService.generous().withLatency(_ -> killing.get() ? LATENCY : Duration.ZERO);
    private int killed;

    private KillCampaign(Path folder, int kills) {
        this.folder = folder;
        this.kills = kills;
    }

    /// Runs one in an empty folder, with so many kills.
    public static Result run(Path folder, int kills) throws IOException, InterruptedException {
        return new KillCampaign(folder, kills).run();
    }

    private Result run() throws IOException, InterruptedException {
        int scenes = kills * SCENES_A_KILL;
        var story = Files.writeString(folder.resolve("story.csv"), story(scenes));
        try (var service = StubService.behaving(quota)) {
            var first = begin(story, service);
            var id = first.batch();
            awaitCall(first);
            killLater(first);
            for (int i = 1; i < kills; i++) {
                if (i % KILLED_AT_THE_START == 0) {
                    killAtTheStart(id);
                }
                killLater(resumed(id));
            }
            killing.set(false);
            var last = resumed(id);
            int exitCode = last.end();
            return new Result(
                    killed,
                    scenes,
                    exitCode,
                    last.output().getLast(),
                    quota.delivered().size(),
                    pictures(last),
                    quota.delivered().values().stream().mapToInt(n -> n - 1).sum(),
                    List.copyOf(firstCalls));
        }
    }

    private VignetteProcess begin(Path story, StubService service) throws IOException {
        return start(
                "illustrate",
                story.toString(),
                "--provider=openai",
                "--base-url=" + service.url("/v1"),
                "--concurrency=" + IN_FLIGHT);
    }

    private VignetteProcess resumed(String id) throws IOException, InterruptedException {
        while (quota.inFlight() > 0) {
            Thread.sleep(1); // of the one before
        }
        long start = System.nanoTime();
        var process = start("resume", id);
        awaitCall(process);
        firstCalls.add((System.nanoTime() - start) / 1e9);
        return process;
    }

    private void awaitCall(VignetteProcess process) throws IOException, InterruptedException {
        while (quota.inFlight() == 0) {
            goOn(process, 2);
        }
    }

    private void killLater(VignetteProcess process) throws IOException, InterruptedException {
        int until = quota.drawn() + random.nextInt(LONGEST_LIFE);
        while (quota.drawn() < until) {
            goOn(process, 1);
        }
        killAfter(process, random.nextInt((int) LATENCY.toMillis()));
    }

    private void killAtTheStart(String id) throws IOException, InterruptedException {
        double usual = firstCalls.stream().mapToDouble(s -> s).average().orElseThrow();
        killAfter(start("resume", id), random.nextInt((int) (usual * 1_000)));
    }

    private void killAfter(VignetteProcess process, int millis)
            throws IOException, InterruptedException {
        goOn(process, millis);
        process.kill();
        killed++;
    }

    private static void goOn(VignetteProcess process, int millis)
            throws IOException, InterruptedException {
        if (!process.stillRunsAfter(millis)) {
            throw new IOException("it ended by itself: " + process.errors());
        }
    }

    private VignetteProcess start(String... arguments) throws IOException {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", folder.resolve("data").toString(), "--quiet"));
        return VignetteProcess.start(folder, all.toArray(String[]::new));
    }

    private static long pictures(VignetteProcess process) throws IOException {
        try (var zip = new ZipFile(process.line(".zip").orElseThrow())) {
            return zip.stream().filter(entry -> entry.getName().endsWith(".png")).count();
        }
    }

    /// Prompts that tell a scene by its number, as a CSV.
    public static String story(int scenes) {
        return "prompt\n"
                + IntStream.rangeClosed(1, scenes)
                        .mapToObj(n -> "\"scene " + n + ": a fox\"")
                        .collect(Collectors.joining("\n"));
    }
}
