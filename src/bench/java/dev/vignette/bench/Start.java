package dev.vignette.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// What the shortest command costs: `./vignette --version`, launcher and JVM together.
final class Start implements Benchmark {

    private static final int RUNS = 10;

    /// The second line of the shell's `times`: user and system time of what it ran.
    private static final Pattern TIMES =
            Pattern.compile("(\\d+)m([\\d.]+)s (\\d+)m([\\d.]+)s\\s*$");

    private record Taken(double wall, double cpu) {}

    @Override
    public void run(Path scratch, Report report) throws IOException, InterruptedException {
        once(); // builds, where that is due
        var cpu = new double[RUNS];
        var wall = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            var taken = once();
            cpu[i] = taken.cpu();
            wall[i] = taken.wall();
        }
        report.figure("CPU of --version", Figure.median(cpu), "s", new Goal.AtMost(0.5));
        report.figure("--version by the clock", Figure.median(wall), "s");
    }

    private static Taken once() throws IOException, InterruptedException {
        var builder = new ProcessBuilder("sh", "-c", "./vignette --version >/dev/null && times");
        builder.environment().put("LC_ALL", "C");
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        long start = System.nanoTime();
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        int code = process.waitFor();
        double wall = (System.nanoTime() - start) / 1e9;
        var times = TIMES.matcher(said);
        if (code != 0 || !times.find()) {
            throw new IOException("./vignette --version ended with " + code + ": " + said);
        }
        return new Taken(
                wall,
                60 * Double.parseDouble(times.group(1))
                        + Double.parseDouble(times.group(2))
                        + 60 * Double.parseDouble(times.group(3))
                        + Double.parseDouble(times.group(4)));
    }
}
