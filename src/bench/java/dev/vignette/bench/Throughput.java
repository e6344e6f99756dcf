package dev.vignette.bench;

import dev.vignette.batch.BatchOptions;
import java.nio.file.Path;

/// 10,000 scenes whose pictures cost nothing: what Vignette itself takes for a scene, every picture
/// and every row brought to the disk, and what keeps it from being faster.
final class Throughput implements Benchmark {

    private static final int SCENES = 10_000;
    private static final int ROUNDS = 3;

    @Override
    public void run(Path scratch, Report report) throws Exception {
        var speeds = new double[ROUNDS];
        var cpu = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            double fsync = Machine.fsyncMillis(scratch);
            var drawn = round(scratch.resolve("round-" + i));
            speeds[i] = drawn.scenesPerSecond();
            cpu[i] = drawn.cpuMillisPerScene();
            report.say(
                    "round %d: %d scenes in %.1f s, %.0f/s, %.2f ms of CPU each, %.2f cores busy, others %.2f; an fsync of 20 kB took %.2f ms",
                    i + 1,
                    drawn.scenes(),
                    drawn.seconds(),
                    speeds[i],
                    cpu[i],
                    drawn.cores(),
                    drawn.neighbours(),
                    fsync);
        }
        report.figure(
                "scenes stored and fsynced", Figure.median(speeds), "1/s", new Goal.AtLeast(500));
        report.figure("CPU of a scene", Figure.median(cpu), "ms");
        try (var limits = Limits.recording()) {
            var drawn = round(scratch.resolve("recorded"));
            limits.tell(drawn, scratch.resolve("throughput.jfr"), report);
        }
    }

    private static Drawn round(Path folder) throws Exception {
        try (var data = DataFolder.open(folder)) {
            var batch = data.submit(SCENES, new NullArtist().profile(), BatchOptions.USUAL);
            return Drawn.toTheEnd(data, batch, SCENES);
        }
    }
}
