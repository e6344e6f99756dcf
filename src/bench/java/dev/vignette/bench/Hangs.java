package dev.vignette.bench;

import dev.vignette.testing.Faults;
import dev.vignette.testing.Wire;
import java.nio.file.Path;
import java.util.stream.IntStream;

/// The service of `at-once` on a bad day: a call in a hundred never comes back, or three in ten
/// fail. Whatever one of three attempts can get is delivered.
final class Hangs implements Benchmark {

    private static final int ATTEMPTS = 3;

    /// What a call that hangs costs at gemini, once ten calls are known.
    private static final double DEADLINE = 120;

    @Override
    public void run(Path scratch, Report report) throws Exception {
        measure("1 % hang", 0, 0.01, DEADLINE, scratch, report);
        measure("30 % fail", 0.3, 0, 0.2, scratch, report);
    }

    private static void measure(
            String what,
            double failing,
            double hanging,
            double failureSeconds,
            Path scratch,
            Report report)
            throws Exception {
        var faults =
                new Faults(AtOnce.service().speaking(Wire.GEMINI), Wire.GEMINI, failing, hanging);
        int possible =
                (int)
                        IntStream.rangeClosed(1, Trial.SCENES)
                                .filter(scene -> failures(faults, scene) < ATTEMPTS)
                                .count();
        double best =
                new Clairvoyant(
                                AtOnce.LIMIT,
                                scene -> failures(faults, scene),
                                failureSeconds,
                                0,
                                0)
                        .seconds(Trial.SCENES);
        var result =
                new Trial(Wire.GEMINI, faults, Trial.atOnce(AtOnce.LIMIT))
                        .run(scratch.resolve(what.replace("% ", "")));
        report.figure(
                what + ": delivered of those possible",
                result.delivered(),
                "",
                new Goal.AtLeast(possible));
        report.figure(what + ": calls", result.calls().size(), "");
        report.figure(what + ": time", result.seconds(), "s");
        report.figure(what + ": somebody who knows everything", best, "s");
    }

    /// A scene's calls that fail before one goes well.
    private static int failures(Faults faults, int scene) {
        int failed = 0;
        while (failed < ATTEMPTS
                && (faults.fails(scene, failed + 1) || faults.hangs(scene, failed + 1))) {
            failed++;
        }
        return failed;
    }
}
