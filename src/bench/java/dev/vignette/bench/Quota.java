package dev.vignette.bench;

import dev.vignette.batch.BatchOptions;
import dev.vignette.testing.QuotaService;
import dev.vignette.testing.Wire;
import java.nio.file.Path;
import java.time.Duration;

/// A service that allows 60 a minute, ten at once, and says so only when it refuses. Five scenes
/// meet one 503, three are always refused for safety.
final class Quota implements Benchmark {

    private static final int FOR_SAFETY = 3;
    private static final int STUMBLES = 5;

    @Override
    public void run(Path scratch, Report report) throws Exception {
        for (var wire : Wire.values()) {
            warmUp(wire, scratch);
            var service = service(wire, 60).telling(true, true);
            var result =
                    new Trial(wire, service, BatchOptions.USUAL).run(scratch.resolve("" + wire));
            tell(report, wire, result, new Goal.AtMost(108), new Goal.AtMost(100));
            // a token for each call beyond the burst, then the last picture
            double best = Trial.SCENES + STUMBLES - 10 + 0.3;
            report.say("    somebody who knew the quota: 105 calls, %.1f s", best);
        }
    }

    /// What is measured is the gate, and not how long a JVM takes to load classes.
    private static void warmUp(Wire wire, Path scratch) throws Exception {
        new Trial(wire, QuotaService.generous().speaking(wire), BatchOptions.USUAL)
                .run(scratch.resolve("warm-up-" + wire));
    }

    static QuotaService service(Wire wire, int perMinute) {
        return QuotaService.generous()
                .speaking(wire)
                .withQuota(perMinute, 10)
                .withLatency(Duration.ofMillis(300))
                .stumblingOnceOn(7, 21, 48, 77, 90)
                .refusing(33, 66, 99);
    }

    static void tell(Report report, Wire wire, Trial.Result result, Goal calls, Goal seconds) {
        report.figure(
                wire + ": delivered",
                result.delivered(),
                "",
                new Goal.AtLeast(Trial.SCENES - FOR_SAFETY));
        report.figure(wire + ": calls", result.calls().size(), "", calls);
        report.figure(wire + ": of them refused", result.refused(), "");
        report.figure(wire + ": time", result.seconds(), "s", seconds);
        report.figure(
                wire + ": calls before a told wait was over",
                (double) result.early(),
                "",
                new Goal.AtMost(0));
    }
}
