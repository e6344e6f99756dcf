package dev.vignette.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;

/// A real process at a real socket, killed again and again at random moments, and started again
/// until every picture is there.
public final class KillCampaign {

    /// Calls in flight at once.
    public static final int IN_FLIGHT = 8;

    /// So many that it is never through before the last kill.
    private static final int SCENES_A_KILL = 40;

    /// What came of it.
    ///
    /// @param closing the last line of the last process
    /// @param delivered scenes of which the service drew a picture
    /// @param kept pictures in the ZIP
    /// @param paidAgain pictures the service drew a second time
    /// @param firstCalls seconds from each start after a kill until its first call was heard
    public record Result(
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
        var quota = QuotaService.generous().withLatency(Duration.ofMillis(100));
        try (var service = StubService.behaving(quota)) {
            var first =
                    start(
                            "illustrate",
                            story.toString(),
                            "-p",
                            "openai",
                            "--base-url",
                            service.url("/v1").toString(),
                            "--concurrency",
                            "" + IN_FLIGHT);
            var id = first.batch();
            awaitCall(first, service, 0);
            killLater(first);
            for (int killed = 1; killed < kills; killed++) {
                killLater(resumed(id, service));
            }
            var last = resumed(id, service);
            int exitCode = last.end();
            return new Result(
                    scenes,
                    exitCode,
                    last.output().getLast(),
                    quota.delivered().size(),
                    pictures(last),
                    quota.delivered().values().stream().mapToInt(n -> n - 1).sum(),
                    List.copyOf(firstCalls));
        }
    }

    private VignetteProcess resumed(String id, StubService service)
            throws IOException, InterruptedException {
        int before = service.calls().size();
        long start = System.nanoTime();
        var process = start("resume", id);
        awaitCall(process, service, before);
        firstCalls.add((System.nanoTime() - start) / 1e9);
        return process;
    }

    private static void awaitCall(VignetteProcess process, StubService service, int before)
            throws IOException, InterruptedException {
        while (service.calls().size() <= before) {
            if (!process.stillRunsAfter(10)) {
                throw new IOException("it ended by itself: " + process.errors());
            }
        }
    }

    private void killLater(VignetteProcess process) throws IOException, InterruptedException {
        if (!process.stillRunsAfter(random.nextInt(400))) {
            throw new IOException("it ended by itself: " + process.errors());
        }
        process.kill();
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
